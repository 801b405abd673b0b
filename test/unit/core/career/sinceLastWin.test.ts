import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import {
  lastWinDay,
  meetingsSince,
  reminderSentences,
  type SinceLastWin,
} from '../../../../src/core/career/sinceLastWin';
import { say } from '../../../../src/core/text/sentence';
import { readExample } from '../documents/readExample';

const day = (text: string) => text as CalendarDate;
const said = (since: Partial<SinceLastWin>) =>
  reminderSentences({ lastWin: day('2026-06-02'), commits: 0, meetings: 0, drafts: 0, ...since })
    .map((each) => say(each))
    .join(' ');

describe('what has happened since the last win', () => {
  for (const [since, words] of [
    [{ commits: 14, meetings: 2 }, 'Since your last win on 2 June 2026: 14 commits and 2 meetings held.'],
    [{ commits: 1, drafts: 1 }, 'Since your last win on 2 June 2026: 1 commit. 1 draft is waiting for review.'],
    [
      { meetings: 1, drafts: 3 },
      'Since your last win on 2 June 2026: 1 meeting held. 3 drafts are waiting for review.',
    ],
    [{}, 'Your last win is from 2 June 2026. What went well since?'],
    [{ lastWin: undefined, commits: 2 }, 'No wins yet. In the last week: 2 commits.'],
    [{ lastWin: undefined, commits: undefined }, 'No wins yet. What went well this week?'],
  ] as const)
    it(words, () => assert.strictEqual(said(since), words));

  it('is counted from the files', () => {
    const { entries } = readExample('staff-engineer');
    const today = day('2026-06-15');
    assert.strictEqual(lastWinDay(entries.wins, day('2019-01-01')), undefined);
    const last = lastWinDay(entries.wins, today)!;
    assert.isTrue(last <= today);
    assert.strictEqual(meetingsSince(entries, today, today), 0);
    assert.isAbove(meetingsSince(entries, day('2020-01-01'), today), 0);
  });
});
