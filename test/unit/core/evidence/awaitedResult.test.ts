import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMetric } from '../../../../src/core/entries/metric';
import type { Win } from '../../../../src/core/entries/win';
import { awaitedResult, isResultAhead } from '../../../../src/core/evidence/awaitedResult';
import { strengthOf } from '../../../../src/core/evidence/strength';
import { say } from '../../../../src/core/text/sentence';
import { date, noOne, win } from './wins';

const measureOn = date('2027-03-01');
const rows: [name: string, keys: Partial<Win>, awaited: boolean][] = [
  ['nothing else', {}, true],
  ['an impact without a number', { impact: 'Releases are calmer.' }, true],
  ['a metric without a number', { metrics: [readMetric('fewer pages')] }, true],
  ['what it was before alone', { metrics: [{ text: 'churn: 5%', name: 'churn', before: '5%' }] }, true],
  ['a before and an after', { metrics: [readMetric('churn 5% -> 3%')] }, false],
  ['a figure', { metrics: [readMetric('$1.2M saved')] }, false],
  ['a number in the impact', { impact: 'Saved two hours a week.' }, false],
  ['a number for something else', { measure: 'churn', metrics: [readMetric('latency 9 s -> 2 s')] }, true],
  ['a number for what was to be measured', { measure: 'Churn', metrics: [readMetric('churn 5% -> 3%')] }, false],
  ['a named number for it', { measure: 'churn', metrics: [{ text: '3%', name: 'Churn', after: '3%' }] }, false],
];

describe('the result of a win that is to be measured', () => {
  for (const [name, keys, awaited] of rows)
    it(`is ${awaited ? 'still to come' : 'there'} with ${name}`, () => {
      assert.equal(awaitedResult(win({ ...keys, measureOn })), awaited ? measureOn : undefined);
      assert.equal(awaitedResult(win(keys)), undefined);
    });

  it('is what lifts the win, in place of a number now', () => {
    const lift = (keys: Partial<Win>) => say(strengthOf(win({ ...keys, measureOn }), noOne).lift!);
    assert.equal(lift({ impact: 'Calmer.' }), 'Its result is to be measured on 1 March 2027.');
    assert.equal(lift({}), 'Its result is to be measured on 1 March 2027.');
    assert.match(lift({ metrics: [readMetric('9 -> 2')] }), /^Add a link/);
  });

  it('lies ahead until its day', () => {
    const ahead = (day: string) => isResultAhead(win({ measureOn }), date(day));
    assert.deepEqual([ahead('2027-02-28'), ahead('2027-03-01')], [true, false]);
    assert.equal(isResultAhead(win(), date('2020-01-01')), false);
  });

  it('is never awaited once any metric has a number, where nothing says what to measure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (before, after) => {
        const metrics = [readMetric(`pages ${before} -> ${after}`)];
        assert.equal(awaitedResult(win({ measureOn, metrics })), undefined);
      }),
    );
  });
});
