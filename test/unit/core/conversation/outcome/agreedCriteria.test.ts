import { assert } from 'chai';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import type { Ask, Criterion } from '../../../../../src/core/entries/ask';
import type { Meeting } from '../../../../../src/core/entries/meeting';
import {
  agreementDay,
  criteriaChange,
  fingerprintChange,
  termsOf,
  versionsSince,
} from '../../../../../src/core/conversation/outcome/agreedCriteria';
import { say } from '../../../../../src/core/text/sentence';
import { libraryOf } from '../../views/shownRows';

const since = '2026-04-16' as CalendarDate;
const criterion = (text: string, by?: string, met = false): Criterion => ({ text, by, met });
const agreed = [
  criterion('A priced plan for the peak', '2026-09-14'),
  criterion('A signed design across three teams', '2026-07-10'),
  criterion('Two statements from outside Booking'),
];
const changeTo = (now: readonly Criterion[]) => criteriaChange({ since, criteria: agreed, ref: 'abc' }, now);
const detailsOf = (now: readonly Criterion[]) => changeTo(now)?.details.map((detail) => say(detail));

describe('criteria that were agreed', () => {
  it('are the same whatever is met, in any order and with other blanks', () => {
    assert.isUndefined(changeTo(agreed));
    assert.isUndefined(changeTo(agreed.toReversed().map((each) => ({ ...each, met: true }))));
    assert.isUndefined(changeTo([criterion('A  priced plan\nfor the peak ', '2026-09-14'), agreed[1]!, agreed[2]!]));
  });

  it('are shown to have changed where a word did, with what they said before', () => {
    const change = changeTo([criterion('A priced plan for two peaks', '2026-09-14'), agreed[1]!, agreed[2]!])!;
    assert.strictEqual(say(change.summary), '1 criterion changed since 2026-04-16');
    assert.deepEqual(
      change.details.map((detail) => say(detail)),
      ['“A priced plan for the peak” now reads “A priced plan for two peaks”.'],
    );
    assert.strictEqual(change.ref, 'abc');
  });

  it('are shown to have moved, to have got or lost a date', () => {
    const now = [{ ...agreed[0]!, by: '2026-12-01' }, criterion(agreed[1]!.text), { ...agreed[2]!, by: '2026-08-01' }];
    assert.deepEqual(detailsOf(now), [
      '“A priced plan for the peak”: Agreed for 2026-09-14; now it says 2026-12-01.',
      '“A signed design across three teams”: Agreed for 2026-07-10; now it has no date.',
      '“Two statements from outside Booking”: Agreed without a date; now it has one, 2026-08-01.',
    ]);
  });

  it('are shown to have been taken out and added', () => {
    assert.deepEqual(detailsOf([agreed[1]!, agreed[2]!, criterion('Five years of tenure')]), [
      '“A priced plan for the peak” was removed.',
      '“Five years of tenure” was added.',
    ]);
    assert.lengthOf(detailsOf([])!, 3);
  });

  it('pairs each with the closest, and never two with one', () => {
    const now = [criterion('A signed design across four teams', '2026-07-10'), agreed[0]!];
    assert.deepEqual(detailsOf(now), [
      '“A signed design across three teams” now reads “A signed design across four teams”.',
      '“Two statements from outside Booking” was removed.',
    ]);
  });
});

describe('criteria of which a fingerprint was kept', () => {
  const marked = (criteria: readonly Criterion[]) => criteria.map((each) => ({ criterion: each, mark: termsOf(each) }));
  const then = agreed.map(termsOf);

  it('are the same where every fingerprint is there', () => {
    assert.isUndefined(fingerprintChange(since, then, marked(agreed.toReversed())));
  });

  it('name what is new and count what is gone, and say that the words are not at hand', () => {
    const change = fingerprintChange(since, then, marked([agreed[0]!, criterion('Five years of tenure')]))!;
    assert.strictEqual(say(change.summary), '2 criteria changed since 2026-04-16');
    assert.deepEqual(
      change.details.map((detail) => say(detail)),
      [
        'Agreed in different words: “Five years of tenure”',
        '2 agreed criteria were removed.',
        "The agreed text isn't in any version of the file that can be read here.",
      ],
    );
  });
});

describe('the day of an agreement', () => {
  const today = '2026-06-15' as CalendarDate;
  const dayOf = (ask: string, meetings: Readonly<Record<string, string>> = {}) => {
    const { entries } = libraryOf({ 'asks/lead': `type: ask\ntitle: Lead\n${ask}`, ...meetings });
    return agreementDay(entries.asks[0] as Ask, entries.meetings as readonly Meeting[], today);
  };

  it('is none before anybody spoke about it', () => {
    const planned = { 'meetings/next': 'type: meeting\ntitle: Next\ndate: 2026-06-01\nasks: [lead]\nstatus: planned' };
    assert.isUndefined(dayOf('status: planned', planned));
    assert.isUndefined(dayOf('asked: 2026-07-01'));
  });

  it('is that of the last talk about it, by whichever name, or the day it was asked', () => {
    const held = {
      'meetings/one': 'type: meeting\ntitle: One\ndate: 2026-04-16\nasks: [Lead]\nstatus: held',
      'meetings/other': 'type: meeting\ntitle: Other\ndate: 2026-05-16\nasks: [raise]\nstatus: held',
    };
    assert.strictEqual(dayOf('', held), since);
    assert.strictEqual(dayOf('asked: 2026-05-01', held), '2026-05-01');
    assert.strictEqual(dayOf('asked: 2026-03-01', held), since);
  });
});

describe('the version that was agreed', () => {
  it('is looked for among the last of that day first, then in those that follow', () => {
    const version = (ref: string, date: string) => ({ ref, date: date as CalendarDate });
    const newestFirst = [
      version('f', '2026-06-01'),
      version('e', '2026-04-20'),
      version('d', '2026-04-16'),
      version('c', '2026-04-16'),
      version('b', '2026-04-10'),
    ];
    assert.strictEqual(
      versionsSince(newestFirst, since)
        .map(({ ref }) => ref)
        .join(''),
      'dcef',
    );
  });
});
