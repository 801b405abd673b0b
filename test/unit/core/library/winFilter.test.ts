import assert from 'node:assert/strict';
import { readMetric } from '../../../../src/core/entries/metric';
import { winFilter } from '../../../../src/core/library/winFilter';
import { quote, win } from '../evidence/wins';

const one = win({
  title: 'Cut checkout latency',
  project: 'Fast Checkout',
  impact: 'Recovered bookings.',
  attribution: 'I found the cause.',
  kind: 'delivery',
  role: 'led',
  skills: ['System Design'],
  tags: ['café'],
  collaborators: ['Ben'],
  metrics: [readMetric('p95 900 ms -> 540 ms')],
  feedback: [quote],
});

describe('winFilter', () => {
  for (const text of [
    '',
    '  ',
    'latency',
    'LATENCY checkout',
    'fast system',
    '540',
    '2026-03',
    'ben',
    'ana',
    'changed how',
    'led',
    'cause',
    'caf\u00e9',
    'cafe\u0301',
    'fast\tcheckout',
  ])
    // prettier-ignore
    it(`finds "${text}"`, () => assert.equal(winFilter(text)(one), true));
  for (const text of ['absent', 'latency absent', 'undefined', 'object'])
    it(`does not find "${text}"`, () => assert.equal(winFilter(text)(one), false));
  it('finds no word across two values', () => assert.equal(winFilter('latency2026')(one), false));
});
