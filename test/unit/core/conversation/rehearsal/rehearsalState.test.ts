import { assert } from 'chai';
import fc from 'fast-check';
import type { Rehearsal } from '../../../../../src/core/conversation/rehearsal/rehearsal';
import {
  carriedOver,
  newRehearsal,
  paused,
  spentAt,
  take,
  type RehearsalState,
  type RehearsalStep,
} from '../../../../../src/core/conversation/rehearsal/rehearsalState';

const rehearsalOf = (titles: readonly string[], branches = 3): Rehearsal => ({
  title: '',
  parts: titles.map((title) => ({ title, minutes: 2, seconds: 0, blocks: [], line: 1 })),
  branches: Array.from({ length: branches }, (_, index) => ({ group: '', title: String(index), blocks: [], line: 1 })),
});
const rehearsal = rehearsalOf(['One', 'Two', 'Three']);

/** The state after steps, each at a reading of the clock. */
const after = (...steps: readonly (readonly [now: number, step: RehearsalStep])[]): RehearsalState =>
  steps.reduce((state, [now, step]) => take(state, step, now, rehearsal), newRehearsal(rehearsal));

describe('a rehearsal', () => {
  it('counts no time before the clock is started', () => {
    assert.deepEqual(spentAt(after([0, { kind: 'next' }], [9000, { kind: 'next' }]), 20_000), [0, 0, 0]);
  });

  it('counts time for the part that is shown, and none while it is paused', () => {
    const state = after(
      [1000, { kind: 'startOrPause' }],
      [4000, { kind: 'next' }],
      [9000, { kind: 'startOrPause' }],
      [50_000, { kind: 'startOrPause' }],
    );
    assert.deepEqual(spentAt(state, 52_000), [3000, 7000, 0]);
    assert.deepEqual(spentAt(paused(state, 52_000), 99_000), [3000, 7000, 0]);
  });

  it('counts the time in a branch for the part that it was opened from', () => {
    const state = after([0, { kind: 'startOrPause' }], [1000, { kind: 'branch', index: 2 }], [6000, { kind: 'back' }]);
    assert.deepEqual(spentAt(state, 7000), [7000, 0, 0]);
  });

  it('goes back branch by branch, and a part closes them all', () => {
    const open = after([0, { kind: 'branch', index: 0 }], [0, { kind: 'branch', index: 1 }]);
    assert.deepEqual(open.branches, [0, 1]);
    assert.deepEqual(take(open, { kind: 'back' }, 0, rehearsal).branches, [0]);
    assert.deepEqual(take(open, { kind: 'part', index: 2 }, 0, rehearsal), { ...open, part: 2, branches: [] });
  });

  it('always gets out of branches that lead to one another', () => {
    const round = after(...[0, 1, 0, 1, 0].map((index) => [0, { kind: 'branch', index }] as const));
    assert.deepEqual(round.branches, [0]);
  });

  it('stays where it is when there is nothing there', () => {
    const first = newRehearsal(rehearsal);
    for (const step of [
      { kind: 'previous' },
      { kind: 'back' },
      { kind: 'part', index: 9 },
      { kind: 'branch', index: 9 },
    ] as const)
      assert.strictEqual(take(first, step, 5, rehearsal), first, step.kind);
    const last = after([0, { kind: 'part', index: 2 }]);
    assert.strictEqual(take(last, { kind: 'next' }, 5, rehearsal), last);
  });

  it('ends with the clock standing, and can be taken up again or begun anew', () => {
    const ended = after([0, { kind: 'startOrPause' }], [5000, { kind: 'end' }]);
    assert.deepInclude(ended, { ended: true, runningSince: null, spent: [5000, 0, 0] });
    assert.strictEqual(take(ended, { kind: 'startOrPause' }, 6000, rehearsal), ended);
    assert.deepEqual(take(ended, { kind: 'back' }, 6000, rehearsal), { ...ended, ended: false });
    assert.deepEqual(take(ended, { kind: 'startOver' }, 6000, rehearsal), newRehearsal(rehearsal));
  });

  it('loses no time and invents none, whatever is done, even if the clock is set back', () => {
    const step = fc.oneof(
      fc.constantFrom<RehearsalStep>(
        ...(['startOrPause', 'next', 'previous', 'back', 'end'] as const).map((kind) => ({ kind })),
      ),
      fc.record({ kind: fc.constantFrom('part' as const, 'branch' as const), index: fc.nat(4) }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -50, max: 5000 }), step)), (steps) => {
        let [state, now, ran] = [newRehearsal(rehearsal), 0, 0];
        for (const [wait, taken] of steps) {
          now += wait;
          if (state.runningSince !== null) ran = sum(spentAt(state, now));
          const before = sum(spentAt(state, now));
          state = take(state, taken, now, rehearsal);
          assert.strictEqual(sum(spentAt(state, now)), before);
        }
        assert.isAtLeast(sum(spentAt(state, now)), ran);
        assert.isTrue(spentAt(state, now).every((held) => held >= 0));
      }),
    );
  });
});

describe('a rehearsal whose script is edited', () => {
  const running = after([0, { kind: 'startOrPause' }], [3000, { kind: 'next' }], [3000, { kind: 'branch', index: 2 }]);

  it('keeps the part and the times by their titles', () => {
    const state = carriedOver(running, 4000, rehearsalOf(['New', 'Two', 'One']));
    assert.deepInclude(state, { part: 1, spent: [0, 1000, 3000], runningSince: 4000, branches: [2] });
  });

  it('keeps them by their place while the titles are the same, even if two are alike', () => {
    const twins = rehearsalOf(['Same', 'Same']);
    const state = { ...newRehearsal(twins), part: 1, spent: [1, 2] };
    assert.deepEqual(carriedOver(state, 0, twins), state);
  });

  it('goes to a part that is there, and closes branches that are gone', () => {
    assert.deepInclude(carriedOver(running, 3000, rehearsalOf(['Only'], 1)), { part: 0, spent: [0], branches: [] });
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
