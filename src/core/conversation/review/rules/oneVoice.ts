import { sentence } from '../../../text/sentence';
import { slug } from '../../../text/slug';
import type { ReviewRule } from '../rule';

/** Two to six quotes from different people; one person who vouches for everything is one source. */
export const oneVoice: ReviewRule = {
  code: 'one-voice',
  reader: 'doubter',
  severity: 'warning',
  find({ document, voices }) {
    const quoted = voices.filter(({ block }) => block.kind === 'quote');
    const people = new Set(voices.map(({ name, person }) => slug(person?.name ?? name)));
    const heading = document.sections.get('voices');
    if (quoted.length < 2 || people.size > 1 || heading === undefined) return [];
    return [
      {
        message: sentence('Only {0} vouches for this work. Who else saw it?', quoted[0]!.name),
        lines: heading.lines,
      },
    ];
  },
};
