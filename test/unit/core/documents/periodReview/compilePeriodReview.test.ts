import { assert } from 'chai';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { Library } from '../../../../../src/core/library/library';
import { compilePeriodReview } from '../../../../../src/core/documents/periodReview/compilePeriodReview';
import { quarterAround, weekAround } from '../../../../../src/core/documents/periodReview/reviewPeriod';

const friday = '2026-06-19' as CalendarDate;
const entry = (name: string, front: string) => ({ uri: `file:///brag/${name}.md`, text: `---\n${front}---\n` });
const role = entry('roles/lead', 'type: role\ntitle: Lead\nexpectations:\n  - {skill: Care, evidence: 1}\n');

function week(
  files: readonly { uri: string; text: string }[],
  { date = friday, period = weekAround(date) }: { date?: CalendarDate; period?: ReturnType<typeof weekAround> } = {},
): string {
  const library = new Library(parseEntry);
  library.apply([...files]);
  const { entries } = library;
  return compilePeriodReview(entries, {
    period,
    role: entries.roles[0],
    date,
    documentUri: 'file:///brag/documents/a.md',
  }).markdown;
}

describe('the review of a week', () => {
  it('of an empty record is true, kind and short', () => {
    const said = week([]);
    assert.include(said, 'No wins recorded for this week. A quiet week is a week too;');
    for (const heading of ['in progress', 'for my evidence', 'fades', 'Drafts']) assert.notInclude(said, heading);
  });

  it('says what would make a win stronger, and counts one draft as one', () => {
    const said = week([
      entry('wins/a', 'title: A\ndate: 2026-06-16\nskills: [Care]\n'),
      entry('wins/b', 'title: B\ndate: 2026-06-15\nstatus: draft\n'),
    ]);
    assert.include(said, 'To make it stronger, add an impact: one sentence on what changed and for whom.');
    assert.include(said, '1 draft. It counts once it is accepted;');
    assert.include(said, 'New evidence for Care.');
  });

  it('says from when on it looks ahead', () => {
    const wins = [role, entry('wins/a', 'title: A\ndate: 2025-07-10\nskills: [Care]\nmetrics: [1 h -> 0 h]\n')];
    assert.include(week(wins), 'is covered until 10 July 2026, and stale from then on');
    assert.notInclude(week(wins), 'As it stood on');
    const later = week(wins, { date: '2026-07-20' as CalendarDate, period: weekAround(friday) });
    assert.include(later, 'As it stood on 21 June 2026.');
    const never = week([role], { date: '2026-07-20' as CalendarDate, period: quarterAround(friday) });
    assert.notInclude(never, 'fades');
  });

  it('compares with the time before it began', () => {
    const wins = [role, entry('wins/a', 'title: A\ndate: 2026-06-16\nskills: [Care]\nmetrics: [1 h -> 0 h]\n')];
    assert.include(week(wins), 'Measured against what Lead asks for, now and before the week began.');
    assert.include(week(wins), '**Care**: covered now, missing before.');
    assert.include(
      week(wins, { date: '2026-07-20' as CalendarDate, period: weekAround(friday) }),
      'at the end of the week and before it began.',
    );
  });

  it('that is still to come claims no gain and no loss', () => {
    const wins = [role, entry('wins/a', 'title: A\ndate: 2025-06-22\nskills: [Care]\nmetrics: [1 h -> 0 h]\n')];
    const said = week(wins, { period: weekAround('2026-07-01' as CalendarDate) });
    assert.include(said, 'Nothing recorded this week changes the evidence for what Lead asks for.');
  });
});
