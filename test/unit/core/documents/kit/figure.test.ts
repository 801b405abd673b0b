import { expect } from 'chai';
import fc from 'fast-check';
import { sayFigure, tellsFigure } from '../../../../../src/core/documents/kit/figure';
import { outcomeOf } from '../../../../../src/core/documents/kit/result';
import { addressing } from '../../../../../src/core/documents/kit/addressing';
import { shortTitle, writeTitle } from '../../../../../src/core/documents/kit/title';
import type { Person } from '../../../../../src/core/entries/person';
import { readMetric } from '../../../../../src/core/entries/metric';

describe('how a figure is printed', () => {
  for (const [written, said] of [
    ['7 -> 2', 'from 7 to 2'],
    ['pressure ulcers per quarter 7 -> 2', 'pressure ulcers per quarter from 7 to 2'],
    ['40 min -> 25 min', 'from 40 to 25 min'],
    ['11 a month -> 2 a month', 'from 11 to 2 a month'],
    ['78% -> 96%', 'from 78% to 96%'],
    ['$1.2M => $3M', 'from $1.2M to $3M'],
    ['time to a POC: 3 weeks → 1 day', 'time to a POC from 3 weeks to 1 day'],
    ['from 3 days to 4 hours', 'from 3 days to 4 hours'],
    ['+65%', '+65%'],
    ['€310k ARR kept', '€310k ARR kept'],
    ['manual -> automated', 'from manual to automated'],
  ] as const)
    it(`${written}: ${said}`, () => expect(sayFigure(readMetric(written))).to.equal(said));

  it('keeps every number and prints no arrow', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 9999 }).map(String), fc.constantFrom('3.1%', '1,900', '$1.2M'));
    const unit = fc.constantFrom('', ' ms', ' a month', ' per quarter', ' of 28 families');
    fc.assert(
      fc.property(
        fc.constantFrom('', 'late trucks ', 'p95: '),
        fc.array(fc.tuple(number, unit), { minLength: 2, maxLength: 3 }),
        fc.constantFrom(' -> ', '→', ' => '),
        fc.constantFrom('', ', since June', ' (audit)'),
        (name, values, arrow, rest) => {
          const written = name + values.map((value) => value.join('')).join(arrow) + rest;
          const said = sayFigure(readMetric(written));
          expect(said).to.not.match(/->|→|=>/);
          for (const [value] of values) expect(said).to.include(value);
        },
      ),
    );
  });
});

describe('a title in a document', () => {
  for (const [written, printed] of [
    ['sickness 9 days -> 3 days per month', 'Sickness from 9 days to 3 days per month'],
    ['AHT 9:40 -> 6:15', 'AHT from 9:40 to 6:15'],
    ['wait -> 9 min', 'Wait to 9 min'],
    ['✅ FINALLY shipped the returns desk!!!', 'FINALLY shipped the returns desk'],
    ['🎉🎉', '🎉🎉'],
    ['!!!', '!!!'],
    ['Why not?!', 'Why not?'],
  ] as const)
    it(`${written}: ${printed}`, () => expect(writeTitle(written)).to.equal(printed));
});

describe('a text said to the one it names', () => {
  const dana = { type: 'person', uri: 'file:///brag/people/dana.md', id: 'dana', name: 'Dana Whitlock' } as Person;
  for (const [written, said] of [
    ['Covered for Dana for three weeks', 'Covered for you for three weeks'],
    [
      'Covered for Dana (store manager) while she was on leave',
      'Covered for Dana (store manager) while she was on leave',
    ],
    ['Agreed with Dana that they pay in full', 'Agreed with Dana that they pay in full'],
  ] as const)
    it(`${written}: ${said}`, () => expect(addressing(dana, [dana])(written)).to.equal(said));
});

describe('what came of a win', () => {
  const win = (title: string, metric: string) => ({ title, metrics: [readMetric(metric)] });

  it('is its figure where there is no impact', () =>
    expect(outcomeOf(win('Hand hygiene audit', '78% -> 96%'), undefined)).to.equal('from 78% to 96%'));

  it('puts figure and impact together', () => {
    expect(outcomeOf(win('Friday afternoons', 'incidents 31 -> 9'), 'both classes settle faster')).to.equal(
      'incidents from 31 to 9; both classes settle faster',
    );
    expect(outcomeOf(win('Friday afternoons', 'incidents 31 -> 9'), 'Both classes settle faster.')).to.equal(
      'incidents from 31 to 9. Both classes settle faster',
    );
  });

  it('prints no arrow of an impact', () =>
    expect(outcomeOf({ title: 'Rota', metrics: [] }, 'fewer call in sick, 9 days -> 3 days a month')).to.equal(
      'fewer call in sick, from 9 days to 3 days a month',
    ));

  it('tells no figure twice', () => {
    expect(outcomeOf(win('Latency', '900 ms -> 540 ms'), 'Cut it from 900 ms to 540 ms')).to.equal(
      'Cut it from 900 ms to 540 ms',
    );
    expect(tellsFigure('about 1,900 bookings', readMetric('1900 bookings'))).to.equal(true);
  });
});

describe('a title that has been told', () => {
  for (const [title, short] of [
    ['cut the wait -> 9 min', 'Cut the wait to 9 min'],
    [
      'so nobody was doing the drug bag checks and I put a sheet by the door and now they are done',
      'So nobody was doing the drug bag checks…',
    ],
    ['crash rate went from 1.9 % to 2.6 % but we rolled back within forty minutes that night', 'Crash rate went…'],
    [
      'Got the trip to the museum (all of it, £1.4k from the council) paid for every class',
      'Got the trip to the museum…',
    ],
  ] as const)
    it(`${title}: ${short}`, () => expect(shortTitle(title)).to.equal(short));
});

describe('what came of a win', () => {
  const metrics = ['refunds 8% -> 2%', 'price €10 -> €5', 'revenue €1.1 -> €1.9'].map(readMetric);
  it('is every figure where there is room and no sentence that says what they mean', () => {
    expect(outcomeOf({ title: 'Economy', metrics }, undefined, 'Economy', 3)).to.equal(
      'refunds from 8% to 2%; price from €10 to €5; revenue from €1.1 to €1.9',
    );
    expect(outcomeOf({ title: 'Economy', metrics }, 'Fewer refunds', 'Economy', 3)).to.equal(
      'refunds from 8% to 2%. Fewer refunds',
    );
  });
});
