import { sentence } from '../../../text/sentence';
import type { ReviewRule } from '../rule';

/** A gap is no harm where it has its remedy; one without is what the talk will be about (StaffEng, promotion packets). */
export const gapWithoutPlan: ReviewRule = {
  code: 'gap-without-plan',
  reader: 'sponsor',
  severity: 'information',
  find({ document }) {
    return document.blocks
      .filter(({ kind, text }) => kind === 'paragraph' && /^Still to be agreed\b/i.test(text))
      .map(({ lines }) => ({
        message: sentence(
          'What is the plan? These gaps name no step yet. Agree on one for each before the case is read.',
        ),
        lines,
      }));
  },
};
