import { addMonths, daysBetween } from '../../time/calendarDate';
import { dayOf } from '../../evidence/expectationStatus';
import { isMeasured } from '../../evidence/strength';
import { plural, sentence } from '../../text/sentence';
import { intentFix } from '../fixes';
import type { Rule } from '../rule';

/** So many days before a win leaves the window there is still time for another. */
const daysAhead = 60;

/** A win that is the only recent measured evidence for an expectation, and is about to leave its window. */
export const fadingEvidence: Rule = {
  code: 'fading-evidence',
  severity: 'information',
  find(context) {
    const { evidence: win, index, date } = context;
    if (win === undefined || !isMeasured(win)) return [];
    return win.skills.flatMap((skill, position) => {
      const fading = index.expectationsOf(skill).flatMap(({ role, expectation }) => {
        const days = daysBetween(date, addMonths(dayOf(win), expectation.within));
        if (days < 0 || days > daysAhead) return [];
        return index.hasOtherRecentEvidence(skill, win, expectation.within, date) ? [] : [{ role, expectation, days }];
      });
      const first = fading[0];
      if (first === undefined) return [];
      return [
        {
          message: plural(
            first.days,
            'This is the only recent win with a number for {1}, which {2} expects. It counts as recent for {0} more day.',
            'This is the only recent win with a number for {1}, which {2} expects. It counts as recent for {0} more days.',
            first.expectation.skill,
            first.role.title,
          ),
          range: context.rangeOf(['skills', placeIn(context.data?.['skills'], skill) ?? position]),
          fixes: () => [
            intentFix(sentence('Log a newer win for {0}', first.expectation.skill), {
              kind: 'log-win',
              given: { skills: [first.expectation.skill] },
            }),
          ],
        },
      ];
    });
  },
};

function placeIn(written: unknown, skill: string): number | undefined {
  const position = Array.isArray(written)
    ? written.findIndex((item) => typeof item === 'string' && item.replace(/\s+/g, ' ').trim() === skill)
    : -1;
  return position === -1 ? undefined : position;
}
