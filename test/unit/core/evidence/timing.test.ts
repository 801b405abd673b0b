import { expect } from 'chai';
import fc from 'fast-check';
import { addDays, dateOf, partsOf, type CalendarDate } from '../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { CalendarEvent, Profile } from '../../../../src/core/entries/profile';
import { judgeTiming, nextWindows, occurrences } from '../../../../src/core/evidence/timing';
import type { Entries } from '../../../../src/core/library/entries';
import { say } from '../../../../src/core/text/sentence';

const day = (text: string) => text as CalendarDate;
const event = (date: string, every?: CalendarEvent['every']): CalendarEvent => ({ name: 'It', date: day(date), every });
const dates = (from: string, until: string, ...events: CalendarEvent[]) =>
  occurrences(events, day(from), day(until)).map(({ date }) => date);

describe('what the calendar holds', () => {
  it('comes back across year ends', () => {
    expect(dates('2026-11-01', '2027-06-29', event('2026-09-30', 'quarter'))).to.deep.equal([
      '2026-12-30',
      '2027-03-30',
    ]);
    expect(dates('2026-12-01', '2027-02-28', event('2025-07-13', 'half'))).to.deep.equal(['2027-01-13']);
  });

  it('keeps to the last day of short months without drifting', () => {
    expect(dates('2027-01-01', '2027-05-31', event('2026-12-31', 'month'))).to.deep.equal([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ]);
  });

  it('brings 29 February back every leap year, and its last day in the others', () => {
    expect(dates('2024-01-01', '2028-12-31', event('2024-02-29', 'year'))).to.deep.equal([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('counts a recurring event before the date it was written with, and a single one once', () => {
    expect(dates('2026-01-01', '2026-06-30', event('2026-09-29', 'quarter'))).to.deep.equal([
      '2026-03-29',
      '2026-06-29',
    ]);
    expect(dates('2026-01-01', '2026-12-31', event('2026-09-01'))).to.deep.equal(['2026-09-01']);
    expect(dates('2026-09-02', '2027-12-31', event('2026-09-01'))).to.deep.equal([]);
  });

  it('misses none and repeats none, wherever the range begins', () => {
    const anyDay = fc
      .tuple(fc.integer({ min: 1999, max: 2032 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([year, month, date]) => dateOf(year, month, date));
    const steps = { year: 12, half: 6, quarter: 3, month: 1 } as const;
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
        (at, from, every) => {
          const until = addDays(from, 800);
          const found = dates(from, until, event(at, every));
          const [start, end] = [partsOf(from), partsOf(until)];
          const wanted: string[] = [];
          for (let month = start.year * 12 + start.month - 1; month <= end.year * 12 + end.month - 1; month++) {
            const anchor = partsOf(at);
            if ((month - (anchor.year * 12 + anchor.month - 1)) % steps[every] !== 0) continue;
            const date = dateOf(Math.floor(month / 12), (month % 12) + 1, anchor.day);
            if (date >= from && date <= until) wanted.push(date);
          }
          expect(found).to.deep.equal(wanted);
        },
      ),
    );
  });
});

function folder(calendar: string, ...wins: string[]): Entries {
  const profile = parseEntry('file:///b/profile.md', `---\ntype: profile\ncalendar:\n${calendar}\n---\n`);
  return {
    wins: wins.map(
      (text, index) =>
        (parseEntry(`file:///b/wins/${index}.md`, `---\n${text}\n---\n`) as { entry: Entries['wins'][number] }).entry,
    ),
    roles: [],
    people: [],
    asks: [],
    responsibilities: [],
    meetings: [],
    goals: [],
    forms: [],
    profile: (profile as unknown as { entry: Profile }).entry,
  };
}

describe('whether it is a good time', () => {
  const judged = (calendar: string, date: string, ...wins: string[]) => {
    const { reasonsFor, reasonsAgainst, bearInMind } = judgeTiming(folder(calendar, ...wins), day(date));
    return {
      for: reasonsFor.map((reason) => say(reason)),
      against: reasonsAgainst.map((reason) => say(reason)),
      mind: bearInMind.map((reason) => say(reason)),
    };
  };

  it('speaks for the weeks before a review', () => {
    expect(judged('  - {name: The review, kind: review, date: 2026-07-13, every: half}', '2026-12-15').for).to.include(
      'The review is on 13 January 2027, 29 days later: what is agreed now can still count in it.',
    );
  });

  it('speaks against a freeze while it lasts, and only warns before it', () => {
    const freeze = '  - {name: The freeze, kind: freeze, date: 2026-12-20, every: year}';
    expect(judged(freeze, '2027-01-02').against.join(' ')).to.include('The freeze began 13 days earlier');
    expect(judged(freeze, '2026-12-10').against.join(' ')).not.to.include('freeze');
    expect(judged(freeze, '2026-12-10').mind.join(' ')).to.include(
      'The freeze begins on 20 December 2026, 10 days later',
    );
    expect(judged(freeze, '2027-02-02').against.join(' ')).not.to.include('freeze');
  });

  it('speaks against the weeks just after a reorganisation or a budget round', () => {
    const both =
      '  - {name: The new shape, kind: reorg, date: 2026-09-01}\n  - {name: The budget, kind: budget, date: 2026-09-14}';
    expect(judged(both, '2026-09-15').against.join(' '))
      .to.include('The new shape was 14 days earlier')
      .and.include('The budget was 1 day earlier');
  });

  it('wants a fresh win, and says when there is none', () => {
    const win = (date: string) => `title: Cut it\ndate: ${date}\nimpact: Saved 5 hours.`;
    expect(judged('  []', '2026-06-15', win('2026-06-01')).for).to.deep.equal([
      'The latest win is fresh: Cut it (1 June 2026).',
    ]);
    expect(judged('  []', '2026-06-15', win('2025-06-01')).against).to.deep.equal([
      'The latest win has had time to fade: Cut it (1 June 2025).',
    ]);
    expect(judged('  []', '2026-06-15').against).to.deep.equal([
      'No win is recorded yet: log two or three before the meeting.',
    ]);
  });
});

describe('the next days that suit', () => {
  it('end a week before a review and leave out a freeze', () => {
    const calendar = '  - {name: R, kind: review, date: 2026-08-31}\n  - {name: F, kind: freeze, date: 2026-07-24}';
    const windows = nextWindows(folder(calendar), day('2026-06-15'));
    expect(windows.map(({ from, until }) => [from, until])).to.deep.equal([['2026-08-21', '2026-08-24']]);
  });

  it('begin today when today suits, and run together where they meet', () => {
    const calendar = '  - {name: P, kind: planning, date: 2026-06-29}\n  - {name: R, kind: review, date: 2026-07-13}';
    const windows = nextWindows(folder(calendar), day('2026-06-15'));
    expect(windows.map(({ from, until }) => [from, until])).to.deep.equal([['2026-06-15', '2026-07-06']]);
  });
});
