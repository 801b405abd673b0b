import { addMonths, monthOf, type CalendarDate } from '../../../time/calendarDate';
import { dayOf } from '../../../evidence/expectationStatus';
import { sentence } from '../../../text/sentence';
import { latestMonthIn } from '../dates';
import type { ReviewContext } from '../reviewContext';
import type { ReviewRule } from '../rule';

const recentMonths = 12;

/** Readers compare what was done lately; an older example among those that lead makes them ask what came since. */
export const staleExample: ReviewRule = {
  code: 'stale-example',
  reader: 'comparer',
  severity: 'information',
  find(context) {
    const { document, stories } = context;
    const from = addMonths(context.date, -recentMonths);
    const leading = [
      ...document.blocks
        .filter(({ kind, section, references }) => kind === 'item' && section === 'summary' && references.length > 0)
        .map((block) => ({ day: dayIn(context, block), lines: block.lines })),
      ...stories.map(({ win, text, heading }) => ({
        day: win ? dayOf(win) : latestMonthIn(text, context.document.phrases),
        lines: heading.lines,
      })),
    ];
    return leading.flatMap(({ day, lines }) =>
      day === undefined || day >= from
        ? []
        : [
            {
              message: sentence(
                'This is from {0}, more than twelve months ago. Have you done anything like it since?',
                monthOf(day),
              ),
              lines,
            },
          ],
    );
  },
};

function dayIn(
  context: ReviewContext,
  block: { text: string; references: readonly number[] },
): CalendarDate | undefined {
  const days = context.winsOf(block).map(dayOf);
  return days.length === 0
    ? latestMonthIn(block.text, context.document.phrases)
    : days.reduce((one, other) => (one > other ? one : other));
}
