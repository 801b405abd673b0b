import { isBodyRead } from '../../markdown/bodySections';
import { sentence } from '../../text/sentence';
import type { Rule } from '../rule';

const maxMarked = 80;

/** A win whose body documents can't cite as a whole: too long, too deeply nested, or too dense with marks. */
export const bodyNotRead: Rule = {
  code: 'body-not-read',
  severity: 'warning',
  find({ entry, text, bodyStart }) {
    if (entry?.type !== 'win' || isBodyRead(text.slice(bodyStart))) return [];
    const start = bodyStart + /^\s*/.exec(text.slice(bodyStart))![0].length;
    const [line] = text.slice(start, start + maxMarked).split(/\r|\n/, 1) as [string];
    return [
      {
        message: sentence(
          "This text is too long, too deeply nested, or has too many marks, so documents can't cite all of it. Shorten it, or move parts of it into a file of their own and link to it.",
        ),
        range: { start, end: start + line.length },
      },
    ];
  },
};
