import { addMonths } from '../../time/calendarDate';
import { dateInSentence } from '../../time/dateInSentence';
import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { Rule } from '../rule';

/** A draft of a win that is older than a month and still no evidence. */
export const oldDraft: Rule = {
  code: 'old-draft',
  severity: 'information',
  find(context) {
    const { entry, date, source } = context;
    if (entry?.type !== 'win' || entry.status !== 'draft' || entry.omit || entry.date >= addMonths(date, -1)) return [];
    return [
      {
        message: sentence(
          "This has been a draft since {0}, and isn't evidence yet. Finish it while you remember it, or delete it.",
          dateInSentence(entry.date),
        ),
        range: context.rangeOf(['status']),
        fixes: () => [
          editFix(sentence('Mark it as done'), source?.setKeys({ status: 'done' })),
          editFix(sentence('Mark it as in progress'), source?.setKeys({ status: 'in-progress' })),
        ],
      },
    ];
  },
};
