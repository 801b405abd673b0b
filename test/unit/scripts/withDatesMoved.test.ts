import { assert } from 'chai';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { addDays, dateOf, daysBetween, type CalendarDate } from '../../../src/core/time/calendarDate';
import { moveDates } from '../../../src/core/time/moveDates';
import { withDatesMoved } from '../../../scripts/withDatesMoved';

const examples = path.join(import.meta.dirname, '../../../examples');

describe('a copy of an example with its dates moved', () => {
  it('is as far from today as the example was from its day', async () => {
    const day = '2026-06-15' as CalendarDate;
    const into = await mkdtemp(path.join(os.tmpdir(), 'brag-test-'));
    try {
      const copy = await withDatesMoved(path.join(examples, 'three-wins'), day, into);
      const name = 'brag/wins/2026-06-04-answer-time.md';
      const dateIn = (text: string) => /^date: (\S+)$/m.exec(text)![1] as CalendarDate;
      const before = dateIn(await readFile(path.join(examples, 'three-wins', name), 'utf8'));
      const now = new Date();
      const today = dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
      const moved = dateIn(await readFile(path.join(copy, moveDates(name, daysBetween(day, today))), 'utf8'));
      assert.strictEqual(moved, addDays(today, daysBetween(day, before)));
    } finally {
      await rm(into, { recursive: true });
    }
  });
});
