import { progressOf } from '../../evidence/goalProgress';
import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { Rule } from '../rule';

/** A goal whose status says something else than its key results do. */
export const goalStatus: Rule = {
  code: 'goal-status',
  severity: 'information',
  find(context) {
    const { entry } = context;
    if (entry?.type !== 'goal') return [];
    const met = entry.keyResults.map((result) => progressOf(result).isMet);
    const allMet = met.length > 0 && met.every((isMet) => isMet === true);
    const finding = (message: ReturnType<typeof sentence>, status: 'met' | 'partly') => ({
      message,
      range: context.rangeOf(['status']),
      fixes: () => [editFix(sentence('Set the status to {0}', status), context.source?.setKeys({ status }))],
    });
    if (entry.status === 'met' && met.includes(false))
      return [
        finding(
          sentence("The goal is marked as met, but one of its key results isn't. Update its figure or the status."),
          'partly',
        ),
      ];
    if (entry.status !== 'met' && entry.status !== 'dropped' && allMet)
      return [finding(sentence("All its key results are met, but the goal isn't marked as met."), 'met')];
    return [];
  },
};
