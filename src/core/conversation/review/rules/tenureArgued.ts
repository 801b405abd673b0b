import { sentence } from '../../../text/sentence';
import type { ReviewRule } from '../rule';

const number = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|many|several|all these)';
const tenure = new RegExp(
  [
    `\\b(?:over |more than |nearly |almost )?${number} (?:long )?years? (?:of (?:experience|service|loyalty|work)|in (?:this|my|the) (?:role|team|company|job|position|post)|at (?:this level|this company|the company)|with (?:the|this) (?:company|team)|here)\\b`,
    "\\b(?:long[- ]serving|loyalty|hard[- ]working|(?:work|works|worked|working) (?:so |very |really )?hard|long hours|overtime|dedication|I deserve|(?:it is|it\u2019s|it's) (?:my turn|time)|long overdue)\\b",
  ].join('|'),
  'i',
);

/** Impact decides, not time served and not effort (those who decide on promotions). */
export const tenureArgued: ReviewRule = {
  code: 'tenure-argued',
  reader: 'comparer',
  severity: 'warning',
  find({ document }) {
    return document.blocks.flatMap(({ kind, section, text, lines }) => {
      // What others said is theirs, and tables and evidence hold the ladder's words and the record's.
      if (kind === 'quote' || kind === 'row' || section === 'evidence' || section === 'voices') return [];
      const said = tenure.exec(text)?.[0];
      if (said === undefined) return [];
      return [
        {
          message: sentence(
            '“{0}” argues from time or effort, which others have put in too. What changed because of you?',
            said.trim(),
          ),
          lines,
        },
      ];
    });
  },
};
