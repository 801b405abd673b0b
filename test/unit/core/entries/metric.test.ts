import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import { hasFigure, readMetric, type Metric } from '../../../../src/core/entries/metric';
import { metric } from '../../../../src/core/entries/metricField';

type Parts = Omit<Metric, 'text'>;

const read: [text: string, parts: Parts][] = [
  ['900 ms -> 540 ms', { before: '900 ms', after: '540 ms' }],
  ['p95 latency 900 ms -> 540 ms', { name: 'p95 latency', before: '900 ms', after: '540 ms' }],
  ['latency: 900ms → 540ms', { name: 'latency', before: '900ms', after: '540ms' }],
  ['build time 42 min --> 11 min', { name: 'build time', before: '42 min', after: '11 min' }],
  ['4.2% -> 3.1% Q1', { before: '4.2%', after: '3.1%' }],
  ['1,200 -> 3,400 members in June', { before: '1,200', after: '3,400 members' }],
  ['₹12L -> ₹9L', { before: '₹12L', after: '₹9L' }],
  ['error rate 2.3% => 0.4%', { name: 'error rate', before: '2.3%', after: '0.4%' }],
  ['from 3 days to 4 hours', { before: '3 days', after: '4 hours' }],
  ['time to first answer: from 2 days to 3 hours', { name: 'time to first answer', before: '2 days', after: '3 hours' }],
  ['on-call pages from 14 a week to 3 a week', { name: 'on-call pages', before: '14 a week', after: '3 a week' }],
  ['pages from 23 a week to 9 in the busiest months', { name: 'pages', before: '23 a week', after: '9' }],
  ['open audits from 51 to 9 within 48 hours', { name: 'open audits', before: '51', after: '9' }],
  ['flaky failures 31 a week -> 4 a week', { name: 'flaky failures', before: '31 a week', after: '4 a week' }],
  ['failed payments down from 3.1% to 1.8%', { name: 'failed payments down', before: '3.1%', after: '1.8%' }],
  ['from 12 down to 4 tickets', { before: '12', after: '4 tickets' }],
  ['grew from 3 to 8 engineers', { name: 'grew', before: '3', after: '8 engineers' }],
  ['latency from 1.2s to 300ms', { name: 'latency', before: '1.2s', after: '300ms' }],
  ['cost from $12k/month to $8k/month', { name: 'cost', before: '$12k/month', after: '$8k/month' }],
  ['logging bill $9,500 -> $5,700 a month', { name: 'logging bill', before: '$9,500', after: '$5,700 a month' }],
  ['deploys 2/week -> 10/week', { name: 'deploys', before: '2/week', after: '10/week' }],
  ['€1.5k -> €900', { before: '€1.5k', after: '€900' }],
  ['1.5k€ -> 900€', { before: '1.5k€', after: '900€' }],
  ['£3m -> £4.5m', { before: '£3m', after: '£4.5m' }],
  ['¥100 -> ¥80', { before: '¥100', after: '¥80' }],
  ['1.2 M€ -> 1.5 M€', { before: '1.2 M€', after: '1.5 M€' }],
  ['1.234,56 € -> 999,00 €', { before: '1.234,56 €', after: '999,00 €' }],
  ["1'200 -> 800", { before: "1'200", after: '800' }],
  ['1 200 -> 800', { before: '1 200', after: '800' }],
  ['10 000 € -> 8 000 €', { before: '10 000 €', after: '8 000 €' }],
  ['NPS 31 -> 48', { name: 'NPS', before: '31', after: '48' }],
  ['NPS -5 -> +12', { name: 'NPS', before: '-5', after: '+12' }],
  ['100 % -> 0 %', { before: '100 %', after: '0 %' }],
  ['1.5 h a day -> 20 min a day', { before: '1.5 h a day', after: '20 min a day' }],
  ['response time: 3 d -> 4 h; source: Jira', { name: 'response time', before: '3 d', after: '4 h' }],
  ['900 ms -> 540 ms (p95)', { before: '900 ms', after: '540 ms' }],
  ['+65%', { change: '+65%' }],
  ['+6% completed bookings on 40 routes', { change: '+6%' }],
  ['-40 %', { change: '-40 %' }],
  ['−40%', { change: '−40%' }],
  ['40 % fewer', { change: '40 % fewer' }],
  ['40 % fewer tickets', { change: '40 % fewer' }],
  ['3x faster', { change: '3x faster' }],
  ['65 percent more', { change: '65 percent more' }],
  ['65% more than the forecast peak', { change: '65% more' }],
  ['$1.2M', {}],
  ['1.2 M€', {}],
  ['1,900 bookings a month', {}],
  ['$640k of bookings that began as a hold, March to May 2025', {}],
  ['Cut p95 checkout latency from 900 ms to 540 ms, which recovered about 1,900 abandoned bookings a month.', { name: 'Cut p95 checkout latency', before: '900 ms', after: '540 ms' }],
  ['Candidates who finish rose from 55% to 80% once it fitted into two hours.', { name: 'Candidates who finish rose', before: '55%', after: '80%' }],
  // What is no before and after, and no difference.
  ['from 2023 to 2024', {}],
  ['from weekly to daily', {}],
  ['slow -> fast', {}],
  ['-> 540 ms', {}],
  ['900 ms ->', {}],
  ['3-4 days', {}],
  ['PCI-4', {}],
  ['COVID-19', {}],
  ['https://docs.example/incidents/2025-03-14', {}],
  ['', {}],
]; // prettier-ignore

const measures = ['+65%', 'fell by a third', 'a quarter of the calls', 'a fifth fewer falls', '$1.2M', '1.2 M€', '40 % fewer', '1,900 bookings', '540 ms', '<5 ms', '~300 users', '40k users', '1 million users', 'saved 2 hours', 'in 3 weeks', '5 of 7 teams', 'two teams', 'Three engineers', 'a dozen teams', 'hundreds of tickets', 'half the cost', 'halved', 'doubled', 'twice as fast', 'tenfold', 'zero downtime', 'the 90th percentile', 'NPS 48', 'p95 540 ms', 'In 2025 we cut 40%', 'Level 3: 12 of 14 done', 'Node 18 → 20 in 45 services', 'Node 20 serves 300 users', 'Go 500 ms', 'Spark 20 jobs', 'PHP 500']; // prettier-ignore

const measuresNothing = ['', 'asked a third party', 'once a quarter', 'faster', 'In 2025 we moved', 'Q3', 'Q3 2025', '2026 Q2', 'H1 2026', 'since 1999', 'p95', 'p99 latency', 'PCI-4', 'PCI DSS 4.0', 'ISO 27001', 'v2.3.1', 'version 3', '#123', 'ABC-123', 'HTTP/2', 'S3', 'K8s', 'COVID-19', 'the 2nd of May', '14 March 2026', 'on March 14', 'May 2025', '2026-03-14', '24/7', 'none of it', 'someone', 'often', 'the first half of 2026', 'the half-year review', 'weight', 'tenure', 'Node 18 → 20', 'Upgraded Python from 3.8 to 3.12', 'Moved everything to Node 20 in spring', 'Postgres 16', 'React Native 0.75.2', 'Java 8 -> 21 for the shop']; // prettier-ignore

describe('readMetric', () => {
  for (const [text, parts] of read)
    it(text || 'nothing', () => {
      const { text: shown, ...found } = readMetric(text);
      assert.equal(shown, text, 'the own wording stays');
      const defined = Object.fromEntries(Object.entries(found).filter(([, part]) => part !== undefined));
      assert.deepEqual(defined, parts);
    });

  it('finds only parts that stand in the text, whatever it is', () => {
    const piece = fc.constantFrom('900', '1,5', '1 000', ' ms', ' -> ', ' from ', ' to ', '%', '$', 'k', '+', '-', ' a week', '/', 'p95 ', '×', '.', ' '); // prettier-ignore
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const { text: shown, name, before, after, change } = readMetric(written);
        assert.equal(shown, written);
        for (const part of [name, before, after, change]) assert.ok(part === undefined || written.includes(part));
        assert.equal(before === undefined, after === undefined);
      }),
    );
  });
});

describe('hasFigure', () => {
  for (const text of measures) it(`finds one in "${text}"`, () => assert.equal(hasFigure(text), true));
  for (const text of measuresNothing) it(`finds none in "${text}"`, () => assert.equal(hasFigure(text), false));
});

describe('metrics in front matter', () => {
  const shown = (item: unknown): string => v.parse(metric, item).text;
  it('shows values with their unit, once', () => {
    assert.equal(shown({ name: 'p95', before: '900', after: '540', unit: 'ms' }), 'p95: 900 ms → 540 ms');
    assert.equal(shown({ name: 'p95', before: '900 ms', after: '540 ms', unit: 'ms' }), 'p95: 900 ms → 540 ms');
    assert.equal(shown({ before: '61.0', after: '62.9', unit: '%' }), '61.0% → 62.9%');
    assert.equal(shown({ name: 'cost', after: '900', unit: '€' }), 'cost: €900');
    assert.equal(shown({ name: 'cost', before: '900' }), 'cost: 900');
    assert.equal(shown({ name: 'availability' }), 'availability');
  });

  it('keeps the source of a metric written as text', () => {
    const parsed = v.parse(metric, { text: '900 ms -> 540 ms', source: 'dashboard' });
    assert.deepEqual({ ...parsed }, { text: '900 ms -> 540 ms', name: undefined, before: '900 ms', after: '540 ms', source: 'dashboard' }); // prettier-ignore
  });
});
