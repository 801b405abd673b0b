import { isPhrase, unphrased } from '../../../documents/kit/phrased';
import type { CaseText } from '../readCase';
import { sentence } from '../../../text/sentence';
import type { ReviewRule } from '../rule';

/** How a case says that gaps name no step yet. */
export const openGaps = unphrased('Still to be agreed with {0}: what closes {1}');

function isWithoutPlan(text: string, { phrases }: CaseText): boolean {
  return /^Still to be agreed\b/i.test(text) || isPhrase(openGaps, text.replace(/\.$/, ''), phrases);
}

/** A gap is no harm where it has its remedy; one without is what the talk will be about (StaffEng, promotion packets). */
export const gapWithoutPlan: ReviewRule = {
  code: 'gap-without-plan',
  reader: 'sponsor',
  severity: 'information',
  find({ document }) {
    return document.blocks
      .filter(({ kind, text }) => kind === 'paragraph' && isWithoutPlan(text, document))
      .map(({ lines }) => ({
        message: sentence(
          'What is the plan? These gaps have no step yet. Agree on one for each before anyone reads the case.',
        ),
        lines,
      }));
  },
};
