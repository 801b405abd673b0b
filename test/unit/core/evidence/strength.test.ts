import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMetric } from '../../../../src/core/entries/metric';
import type { Win } from '../../../../src/core/entries/win';
import type { Entries } from '../../../../src/core/library/entries';
import { voicesIn } from '../../../../src/core/evidence/voices';
import { isAtLeast, rungs, strengthOf } from '../../../../src/core/evidence/strength';
import { say } from '../../../../src/core/text/sentence';
import { link, noOne, quote, win } from './wins';

const rows: [name: string, keys: Partial<Win>, rung: string, reason: string][] = [
  ['a title and a date', {}, 'claim', 'It has a title and a date alone.'],
  ['links without an impact', { links: [link] }, 'claim', 'It does not say what changed.'],
  ['words of others without an impact', { feedback: [quote] }, 'claim', 'It does not say what changed.'],
  ['an impact', { impact: 'Releases are calmer.' }, 'described', 'It says what changed, without a number.'],
  ['an impact with a year', { impact: 'Calmer since Q3 2025.' }, 'described', 'It says what changed, without a number.'],
  ['an impact with a name', { impact: 'Moved to PCI-4, p95 stays.' }, 'described', 'It says what changed, without a number.'],
  ['an impact and a link, no number', { impact: 'Calmer.', links: [link] }, 'described', 'It says what changed, without a number.'],
  ['a metric without a number', { metrics: [readMetric('fewer pages')] }, 'claim', 'It does not say what changed.'],
  ['a number in the impact', { impact: 'Saved 2 hours a week.' }, 'measured', 'It has a number.'],
  ['a number as a word', { impact: 'Saved two hours a week.' }, 'measured', 'It has a number.'],
  ['a metric', { metrics: [readMetric('$1.2M')] }, 'measured', 'It has a number.'],
  ['a difference', { metrics: [readMetric('+65%')] }, 'measured', 'It has a number.'],
  ['a before alone', { metrics: [{ text: 'pages: 12', name: 'pages', before: '12' }] }, 'measured', 'It has a number.'],
  ['a before and an after', { metrics: [readMetric('900 ms -> 540 ms')] }, 'compared', 'It has a before and an after.'],
  ['a before and an after in the impact', { impact: 'Cut it from 900 ms to 540 ms.' }, 'compared', 'It has a before and an after.'],
  ['a number and a link', { impact: 'Saved 2 hours.', links: [link] }, 'corroborated', 'It has a number and a link to the artefact.'],
  ['a number and two links', { impact: 'Saved 2 hours.', links: [link, link] }, 'corroborated', 'It has a number and 2 links to artefacts.'],
  ['a number and a quote', { impact: 'Saved 2 hours.', feedback: [quote] }, 'corroborated', "It has a number and someone else's words."],
  ['a comparison and quotes', { metrics: [readMetric('9 -> 2')], feedback: [quote, quote] }, 'corroborated', 'It has a before and an after, and 2 quotes from others.'],
  ['a comparison, a quote and a link', { metrics: [readMetric('9 -> 2')], feedback: [quote], links: [link] }, 'corroborated', "It has a before and an after, someone else's words and a link."],
]; // prettier-ignore

describe('strengthOf', () => {
  for (const [name, keys, rung, reason] of rows)
    it(`${name}: ${rung}`, () => {
      const strength = strengthOf(win(keys), noOne);
      assert.equal(strength.rung, rung);
      assert.equal(say(strength.reason), reason);
    });

  describe('of mentoring and glue', () => {
    const said = (...from: (string | undefined)[]) => from.map((name) => ({ ...quote, from: name }));
    const people = [
      { type: 'person', uri: 'file:///p/ka.md', id: 'kelly-ann-marsh', name: 'Kelly-Ann Marsh', aliases: ['KA'] },
      { type: 'person', uri: 'file:///p/bo.md', id: 'bo', name: 'Robert Ilie', aliases: [] },
    ] as unknown as Entries['people'];
    const profile = { type: 'profile', name: 'Dariusz Wrona' } as unknown as Entries['profile'];
    const rung = (from: (string | undefined)[], kind: Win['kind'] = 'mentoring') =>
      strengthOf(win({ kind, feedback: said(...from) }), voicesIn({ people, profile })).rung;

    it('is corroborated by two people without a number', () => {
      assert.equal(rung(['Ioana', 'Marta']), 'corroborated');
      assert.equal(rung(['Ioana', 'Marta'], 'glue'), 'corroborated');
      assert.equal(rung(['Ioana', 'Marta'], 'delivery'), 'claim');
      assert.equal(
        say(strengthOf(win({ kind: 'glue', feedback: said('Ioana', 'Marta') }), noOne).reason),
        'Two people speak of it, which counts for mentoring and glue without a number.',
      );
    });

    it('is not by one person under two names, by nobody or by me', () => {
      assert.equal(rung(['bo', 'Robert Ilie']), 'claim');
      assert.equal(rung(['KA', 'Kelly-Ann Marsh']), 'claim');
      assert.equal(rung(['Bea', 'Bea Lindqvist']), 'claim');
      assert.equal(rung(['Ioana', undefined]), 'claim');
      assert.equal(rung(['Ioana', 'Dariusz']), 'claim');
      assert.equal(rung(['Ioana', 'me']), 'claim');
    });
  });

  it('names one thing that lifts a win, and that thing lifts it', () => {
    const steps: Partial<Win>[] = [
      {},
      { impact: 'Calmer releases.' },
      { impact: 'Saved 2 hours.' },
      { impact: 'Cut it from 3 hours to 1 hour.' },
      { impact: 'Cut it from 3 hours to 1 hour.', links: [link] },
    ];
    const strengths = steps.map((keys) => strengthOf(win(keys), noOne));
    assert.deepEqual(strengths.map(({ rung }) => rung), [...rungs]); // prettier-ignore
    assert.deepEqual(
      strengths.map(({ lift }) => lift && say(lift)),
      [
        'Add an impact: one sentence on what changed and for whom.',
        'Add a number: a metric, or a figure in the impact.',
        'Add the value before, so that the number can be compared.',
        'Add a link to the artefact, or the words of someone who saw it.',
        undefined,
      ],
    );
  });

  it('asks for no value before where the title holds it', () => {
    const { lift } = strengthOf(win({ title: 'Turnout 41% -> 78%', impact: 'It passed with 612 votes.' }), noOne);
    assert.equal(lift && say(lift), "Add the title's figures as a metric, so that they can be compared.");
  });

  it('is never lowered by more evidence', () => {
    const keys = fc.record({
      impact: fc.constantFrom(undefined, 'Calmer.', 'Saved 2 hours.', 'From 3 to 2 hours.'),
      metrics: fc.subarray(['+65%', 'fewer', '9 -> 2'].map(readMetric)),
      links: fc.subarray([link]),
      feedback: fc.subarray([quote]),
    });
    fc.assert(
      fc.property(keys, keys, (some, more) => {
        const all = {
          impact: some.impact ?? more.impact,
          metrics: [...some.metrics, ...more.metrics],
          links: [...some.links, ...more.links],
          feedback: [...some.feedback, ...more.feedback],
        };
        assert.ok(isAtLeast(strengthOf(win(all), noOne).rung, strengthOf(win(some), noOne).rung));
      }),
    );
  });
});
