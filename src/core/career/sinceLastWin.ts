import type { CalendarDate } from '../time/calendarDate';
import { dateInSentence } from '../time/dateInSentence';
import type { Win } from '../entries/win';
import type { Entries } from '../library/entries';
import { enumerate } from '../text/enumerate';
import { plural, sentence, type Sentence } from '../text/sentence';

/** What has happened since the last win, in counts alone: no title and no name, as others may be looking on. */
export interface SinceLastWin {
  /** The day of the last win; undefined where there is none yet. */
  readonly lastWin: CalendarDate | undefined;
  /** My commits; undefined where git can't be asked. */
  readonly commits: number | undefined;
  readonly meetings: number;
  readonly drafts: number;
}

/** The day of the last win that is no draft, up to a date. */
export function lastWinDay(wins: readonly Win[], today: CalendarDate): CalendarDate | undefined {
  return wins
    .filter(({ status, date }) => status !== 'draft' && date <= today)
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}

/** How many meetings were held after a day, up to a date. */
export function meetingsSince({ meetings }: Entries, since: CalendarDate, today: CalendarDate): number {
  return meetings.filter(
    ({ status, outcome, date }) =>
      (status === 'held' || (status === undefined && outcome !== undefined)) && date > since && date <= today,
  ).length;
}

/** The reminder, in one or two sentences. */
export function reminderSentences({ lastWin, commits = 0, meetings, drafts }: SinceLastWin): Sentence[] {
  const counts = [
    ...(commits > 0 ? [plural(commits, '{0} commit', '{0} commits')] : []),
    ...(meetings > 0 ? [plural(meetings, '{0} meeting held', '{0} meetings held')] : []),
  ];
  const both = counts.length > 0 ? enumerate(counts) : undefined;
  const first =
    lastWin === undefined
      ? both
        ? sentence('No wins yet. In the last week: {0}.', both)
        : sentence('No wins yet. What went well this week?')
      : both
        ? sentence('Since your last win on {0}: {1}.', dateInSentence(lastWin), both)
        : sentence('Your last win is from {0}. What went well since?', dateInSentence(lastWin));
  return drafts === 0
    ? [first]
    : [first, plural(drafts, '{0} draft is waiting for review.', '{0} drafts are waiting for review.')];
}
