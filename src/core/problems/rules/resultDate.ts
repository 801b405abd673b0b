import { awaitedResult } from '../../evidence/awaitedResult';
import { sentence } from '../../text/sentence';
import { addMonths } from '../../time/calendarDate';
import { dateInSentence } from '../../time/dateInSentence';
import { editFix, writeKey } from '../fixes';
import type { Rule } from '../rule';

/** A day for measuring that lies before the win, or that the number has come for. */
export const resultDate: Rule = {
  code: 'result-date',
  severity: 'warning',
  find(context) {
    const { entry, source } = context;
    if (entry?.type !== 'win' || entry.measureOn === undefined) return [];
    const range = context.rangeOf(['measure-on']);
    const remove = editFix(sentence('Remove `{0}`', 'measure-on'), source?.removeKey(['measure-on']));
    if (entry.measureOn < entry.date) {
      const later = addMonths(entry.measureOn, 12);
      return [
        {
          message: sentence("This is before the win itself. Its result can't be measured then."),
          range,
          fixes: () => [
            later >= entry.date
              ? editFix(sentence('Write {0}', later), source?.replace(['measure-on'], later))
              : undefined,
            remove,
          ],
        },
      ];
    }
    if (awaitedResult(entry) !== undefined) return [];
    return [
      {
        severity: 'hint',
        message: sentence(
          'This win has a number already, so nothing is due on {0}. Remove `{1}`, or say in `{2}` what else to measure.',
          dateInSentence(entry.measureOn),
          'measure-on',
          'measure',
        ),
        range,
        fixes: () => [
          remove,
          writeKey(context, 'measure', sentence('Say what to measure'), sentence('what to measure then')),
        ],
      },
    ];
  },
};
