import { assert } from 'chai';
import { candidateFrom } from '../../../../src/core/imports/candidateFrom';
import type { Candidate, Unlikely } from '../../../../src/core/imports/candidate';
import { probablyNoWins } from '../../../../src/core/imports/probablyNoWins';
import { say } from '../../../../src/core/text/sentence';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';

describe('what is probably no win', () => {
  const candidate = (unlikely?: Unlikely): Candidate =>
    candidateFrom({
      source: 'a:1',
      group: 'a',
      title: 'A',
      date: '2026-01-02' as CalendarDate,
      from: 'a',
      ...(unlikely && { unlikely }),
    });

  it('is counted with the reason', () => {
    const said = (...reasons: (Unlikely | undefined)[]) =>
      probablyNoWins(reasons.map(candidate)).map((one) => say(one));
    assert.deepStrictEqual(said(undefined), []);
    assert.deepStrictEqual(said('upkeep', undefined, 'other-event', 'upkeep'), [
      '2 look like maintenance: releases, formatting, tests, documentation, tooling or a few lines.',
      '1 event is neither a talk nor an interview by its title.',
    ]);
    assert.deepStrictEqual(said('archived', 'position'), [
      '1 is archived in its source.',
      '1 summarizes a whole record, whose highlights are imported one by one.',
    ]);
  });
});
