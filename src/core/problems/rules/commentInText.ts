import { shapeAt } from '../../entries/fieldShape';
import { shortened } from '../../entries/fieldProblem';
import { scalarText } from '../../frontMatter/frontMatterText';
import type { Path } from '../../frontMatter/frontMatterSource';
import { scanFrontMatter } from '../../frontMatter/scanFrontMatter';
import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { ProblemContext } from '../problemContext';
import type { Rule } from '../rule';

/** Text without quotes that holds ` #`, from where on YAML takes it for a comment and nothing of it is read. */
export const commentInText: Rule = {
  code: 'comment-in-text',
  severity: 'warning',
  find(context) {
    if (context.parsed.kind === 'other' || context.front.kind !== 'read') return [];
    const { text } = context;
    return (scanFrontMatter(text)?.scalars ?? []).flatMap(({ kind, path, range, quote, inFlow }) => {
      const lineEnd = range.end + /^[^\r\n]*/.exec(text.slice(range.end))![0].length;
      const comment = /^[ \t]*(?=#)/.exec(text.slice(range.end, lineEnd));
      if (kind === 'key' || quote !== '' || inFlow || comment === null) return [];
      const written = text.slice(range.start, range.end);
      if (/^[[{|>&*!]/.test(written) || !holdsText(context, path, written)) return [];
      const start = range.end + comment[0].length;
      const from = written === '' ? start : range.start;
      const whole = text.slice(from, lineEnd).trimEnd();
      const end = from + whole.length;
      return [
        {
          message: sentence(
            '"{0}" is a comment in YAML, so it isn\'t read. Put the whole text in quotes.',
            shortened(text.slice(start, end)),
          ),
          range: { start, end },
          fixes: () => [
            editFix(sentence('Put the text in quotes'), {
              range: { start: from, end },
              text: scalarText(whole, true),
            }),
          ],
        },
      ];
    });
  },
};

/** Whether a place can hold the user's own words, so that no comment is meant behind what stands there. */
function holdsText({ type, data }: ProblemContext, path: Path, written: string): boolean {
  if (type === undefined) return false;
  const shape = shapeAt(type, path);
  if (shape === undefined || shape.words !== undefined || /^(?:\d[\d.,:T-]*|true|false|yes|no)$/i.test(written))
    return false;
  if (written !== '') return true;
  // Below a key without a value may stand a list or keys, and the comment is about them.
  return path.reduce<unknown>((held, step) => (held as Record<string, unknown> | null)?.[step], data) === null;
}
