import { isResultAhead } from '../../evidence/awaitedResult';
import { isMeasured } from '../../evidence/strength';
import { plural, sentence } from '../../text/sentence';
import { addMonths } from '../../time/calendarDate';
import { editFix, writeKey } from '../fixes';
import type { Rule } from '../rule';

/** In how many months it can be measured. */
const reminders = [1, 3, 6];

/** A win that says what changed, and not by how much, unless that is still to be measured. */
export const impactWithoutNumber: Rule = {
  code: 'impact-without-number',
  severity: 'hint',
  find(context) {
    const win = context.evidence;
    if (win?.impact === undefined || isMeasured(win) || isResultAhead(win, context.date)) return [];
    return [
      {
        message: sentence('It says what changed, without a number. Add one: how many, how much, how long, how often?'),
        range: context.rangeOf(['impact']),
        fixes: () => [
          writeKey(
            context,
            'metrics',
            sentence('Add a metric'),
            sentence('what was measured, before -> after'),
            "['",
            "']",
          ),
          ...reminders.map((months) =>
            editFix(
              plural(months, 'Remind me to measure in {0} month', 'Remind me to measure in {0} months'),
              context.source?.setKeys({ 'measure-on': addMonths(context.date, months) }),
            ),
          ),
        ],
      },
    ];
  },
};
