import { sentence } from '../../../text/sentence';
import { ladderWords } from '../ladderWords';
import type { ReviewRule } from '../rule';

/** Already operating at the next level, or very good at this one? What reaches no further than the team shows the latter. */
export const thisLevelOrNext: ReviewRule = {
  code: 'this-level-or-next',
  reader: 'bar',
  severity: 'information',
  find(context) {
    return context.document.expectations.flatMap((line) => {
      const expectation = context.expectationOf(line);
      const words = expectation && ladderWords(expectation);
      const wins = context.winsOf(line);
      // Where one of the examples is not known, it may be the one that reaches further.
      if (words === undefined || wins.length === 0 || wins.length < line.references.length) return [];
      if (!wins.every(({ scope }) => scope === 'self' || scope === 'team')) return [];
      return [
        {
          message: sentence(
            "The ladder says: “{0}” The examples in this row don't reach beyond the team. Is that this level, or the next one?",
            words,
          ),
          lines: line.lines,
        },
      ];
    });
  },
};
