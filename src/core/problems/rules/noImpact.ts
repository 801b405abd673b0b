import { sentence } from '../../text/sentence';
import { writeKey } from '../fixes';
import type { Rule } from '../rule';

/** A win that does not say what changed (StaffEng, promotion packets: impact over activity). */
export const noImpact: Rule = {
  code: 'no-impact',
  severity: 'hint',
  find(context) {
    if (context.evidence === undefined || context.evidence.impact !== undefined) return [];
    return [
      {
        message: sentence("It doesn't say what changed. Add an impact: one sentence on what changed and for whom."),
        range: context.titleRange,
        fixes: () => [writeKey(context, 'impact', sentence('Add an impact'), sentence('what changed, and for whom'))],
      },
    ];
  },
};
