import { sentence } from '../../../text/sentence';
import type { ReviewRule } from '../rule';

/** Small wins padded in say the opposite of what was meant (StaffEng, promotion packets). */
export const smallPart: ReviewRule = {
  code: 'small-part',
  reader: 'comparer',
  severity: 'information',
  find({ stories }) {
    return stories.flatMap(({ win, heading }) => {
      if (win?.role === 'supported')
        return [
          {
            message: sentence(
              'Others describe what they led. Your record says that you supported this one, so it fits better in the evidence than among the highlights.',
            ),
            lines: heading.lines,
          },
        ];
      if (win?.scope === 'self')
        return [
          {
            message: sentence(
              'Others describe what changed for many people. Your record says that this one was for yourself.',
            ),
            lines: heading.lines,
          },
        ];
      return [];
    });
  },
};
