import assert from 'node:assert/strict';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { readBragDocuments } from '../../../../src/core/imports/bragDocument/markdownBrag';
import { finishInTimeSlices } from '../../../../src/editor/index/timeSlices';

describe('work in slices of time', () => {
  /** A brag document of forty thousand lines, one heading a day. */
  const text = `# Log\n\n${Array.from({ length: 10_000 }, (_, index) => `## 2021-0${(index % 9) + 1}-1${index % 10}\n\n- Built part ${index}\n`).join('\n')}`;

  it('is left in the middle of a document of forty thousand lines once it is cancelled', async () => {
    let steps = 0;
    let turns = 0;
    let isLeft = false;
    const counted = (function* () {
      const answers = { today: '2026-06-15' as CalendarDate, skillOf: () => undefined };
      const work = readBragDocuments([{ path: 'log.md', text }], answers);
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) return step.value;
        steps++;
        yield;
      }
    })();
    // Whoever presses Cancel is heard between two slices: the third time that others get their turn.
    const result = await finishInTimeSlices(counted, () => (isLeft = ++turns === 3));
    assert.equal(result, undefined);
    assert.ok(isLeft);
    assert.ok(steps > 0 && steps < 10_000, `${steps} steps`);
  });
});
