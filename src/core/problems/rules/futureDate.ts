import { addMonths } from '../../time/calendarDate';
import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { Rule } from '../rule';

/** A win that is done on a day that has not come yet. */
export const futureDate: Rule = {
  code: 'future-date',
  severity: 'warning',
  find(context) {
    const { entry, date, source } = context;
    if (entry?.type !== 'win' || entry.status !== 'done') return [];
    const key = entry.date > date ? 'date' : 'end';
    const day = entry[key];
    if (day === undefined || day <= date) return [];
    const yearBefore = addMonths(day, -12);
    return [
      {
        message: sentence("This win is done, but {0} is still to come. It isn't evidence until then.", day),
        range: context.rangeOf([key]),
        fixes: () => [
          editFix(sentence('Mark it as in progress'), source?.setKeys({ status: 'in-progress' })),
          yearBefore <= date && (key === 'date' || yearBefore >= entry.date)
            ? editFix(sentence('Write {0}', yearBefore), source?.replace([key], yearBefore))
            : undefined,
        ],
      },
    ];
  },
};
