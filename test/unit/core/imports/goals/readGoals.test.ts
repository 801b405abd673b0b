import { assert } from 'chai';
import { readGoals as read } from '../../../../../src/core/imports/goals/readGoals';

const readGoals = (text: string): readonly object[] => read(text);
const titlesIn = (text: string) => read(text).map(({ title }) => title);

describe('goals in a text', () => {
  it('are the items of a list, with the items below as key results', () => {
    const text =
      '# Goals 2026\n\n- Cut checkout latency by 2026-04-03\n  - p95 900 ms -> 600 ms\n  - [x] Split test run\n  - Why: travellers leave\n- [x] Launch **group holds** (due 30 October 2026)\n- Calm on-call\n  - due: 2026-12-01\n';
    assert.deepEqual(readGoals(text), [
      {
        title: 'Cut checkout latency',
        due: '2026-04-03',
        why: 'travellers leave',
        'key-results': ['p95 900 ms -> 600 ms', { text: 'Split test run', met: 'yes' }],
      },
      { title: 'Launch group holds', due: '2026-10-30', status: 'met' },
      { title: 'Calm on-call', due: '2026-12-01' },
    ]);
  });

  it('are headings where flat lists stand below several of them', () => {
    const text =
      '# OKRs Q3\n\n## Objective 1: Faster checkout\n\nTravellers leave.\nDue: 2026-09-30\n\n- KR1: p95 900 ms -> 600 ms\n- KR 1.2: Bookings 10 -> 12 a day by 2026-08-01\n\n## O2 Calm nights\n\n* Pages 23 -> 9\n';
    assert.deepEqual(readGoals(text), [
      {
        title: 'Faster checkout',
        due: '2026-09-30',
        why: 'Travellers leave.',
        'key-results': ['p95 900 ms -> 600 ms', 'Bookings 10 -> 12 a day by 2026-08-01'],
      },
      { title: 'Calm nights', 'key-results': ['Pages 23 -> 9'] },
    ]);
  });

  it('are the items below titles of lists', () => {
    const text = '## My goals for Q1\n- One\n- Two\n\n## Goals H2 2026\n- Three\n';
    assert.deepEqual(titlesIn(text), ['One', 'Two', 'Three']);
  });

  it('are lines where there is neither', () => {
    assert.deepEqual(readGoals('Faster checkout by 2026-04-03\nGoal: Calm nights\n\nOne more\n'), [
      { title: 'Faster checkout', due: '2026-04-03' },
      { title: 'Calm nights' },
      { title: 'One more' },
    ]);
    assert.deepEqual(readGoals(' \n'), []);
  });
});
