import { assert } from 'chai';
import type { KeyResult } from '../../../../src/core/entries/goal';
import { readMetric } from '../../../../src/core/entries/metric';
import { progressOf, sayProgress } from '../../../../src/core/evidence/goalProgress';
import { say } from '../../../../src/core/text/sentence';
import { win } from './wins';

function progress(result: string | KeyResult, ...metrics: string[]): string {
  const wins = metrics.length === 0 ? [] : [win({ metrics: metrics.map(readMetric) })];
  return say(sayProgress(progressOf(typeof result === 'string' ? { text: result } : result, wins)));
}

describe('the progress of a key result', () => {
  for (const [written, said] of [
    ['p95 900 ms -> 600 ms by 2026-12-31', 'p95: target 600 ms, from 900 ms, by 31 December 2026'],
    ['p95 900 ms -> 600 ms (due 3 April 2026)', 'p95: target 600 ms, from 900 ms, by 3 April 2026'],
    ['The design is agreed by Easter', 'The design is agreed by Easter'],
    ['Talks held by May', 'Talks held by May'],
    ['Answer 95% within a day', 'Answer 95% within a day'],
  ] as const)
    it(`reads ${written}`, () => {
      assert.equal(progress(written), said);
    });

  for (const [result, said] of [
    [{ from: '900', target: '600', now: '540', unit: 'ms' }, 'p95: 540 ms, target 600 ms, from 900 ms: met'],
    [{ from: '900', target: '600', now: '600', unit: 'ms' }, 'p95: 600 ms, target 600 ms, from 900 ms: met'],
    [{ from: '900', target: '600', now: '700', unit: 'ms' }, 'p95: 700 ms, target 600 ms, from 900 ms'],
    [{ from: '0', target: '2', now: '3' }, 'p95: 3, target 2, from 0: met'],
    [{ from: '0', target: '2', now: '1' }, 'p95: 1, target 2, from 0'],
    [{ target: '2', now: '3' }, 'p95: 3, target 2'],
    [{ from: '900 ms', target: '1 s', now: '1 s' }, 'p95: 1 s, target 1 s, from 900 ms'],
    [{ from: '1', target: '1', now: '1' }, 'p95: 1, target 1, from 1'],
    [{ from: '9', target: '6', now: '5', met: false }, 'p95: 5, target 6, from 9'],
    [{ met: true }, 'p95: met'],
    [{ now: '5 ms' }, 'p95: 5 ms'],
  ] as const)
    it(`says ${said}`, () => {
      assert.equal(progress({ text: 'p95', ...result }), said);
    });

  it('takes what it is now from a win that measured the same from the same start', () => {
    const result = 'p95 checkout latency 900 ms -> 600 ms';
    const said = 'p95 checkout latency: 540 ms, target 600 ms, from 900 ms: met';
    assert.equal(progress(result, 'bookings 10 -> 12', 'p95 latency 900 ms -> 540 ms'), said);
    assert.equal(progress(result, 'cold start 900 ms -> 540 ms'), progress(result));
    assert.equal(progress(result, 'p95 latency 800 ms -> 540 ms'), progress(result));
    assert.equal(
      progress({ text: result, now: '700 ms' }, 'p95 latency 900 ms -> 540 ms'),
      'p95 checkout latency: 700 ms, target 600 ms, from 900 ms',
    );
  });
});
