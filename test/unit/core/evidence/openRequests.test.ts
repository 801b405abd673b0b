import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openRequests } from '../../../../src/core/evidence/openRequests';
import { voicesIn } from '../../../../src/core/evidence/voices';
import { libraryOf } from '../views/shownRows';
import { addDays } from '../../../../src/core/time/calendarDate';
import { date, win } from './wins';

const { entries } = libraryOf({ 'people/ana': 'type: person\nname: Ana Silva\naliases: [AS]' });
const voiceOf = voicesIn(entries);
type Said = readonly [from: string, day?: string];
const open = (asked: readonly Said[], said: readonly Said[] = []) =>
  openRequests(
    win({
      feedbackAsked: asked.map(([from, on]) => ({ from, on: on === undefined ? undefined : date(on) })),
      feedback: said.map(([from, on]) => ({
        quote: 'Good.',
        from,
        date: on === undefined ? undefined : date(on),
        link: undefined,
      })),
    }),
    voiceOf,
  );
const names = (...given: Parameters<typeof open>) => open(...given).map(({ from }) => from);

describe('requests for feedback', () => {
  it('are open until words of that person are there that are not older, whatever they are called', () => {
    assert.deepEqual(names([['ana', '2026-05-01']]), ['ana']);
    assert.deepEqual(names([['ana', '2026-05-01']], [['Ben', '2026-05-02']]), ['ana']);
    assert.deepEqual(names([['ana', '2026-05-01']], [['AS', '2026-04-30']]), ['ana']);
    for (const name of ['ana', 'Ana Silva', 'as']) {
      assert.deepEqual(names([['ana', '2026-05-01']], [[name, '2026-05-01']]), []);
      assert.deepEqual(names([['ana', '2026-05-01']], [[name]]), []);
    }
  });

  it('are due after two weeks, counted from the last time of asking', () => {
    assert.deepEqual(open([['ana', '2026-05-01'], ['AS', '2026-05-10'], ['Ben']]).map(({ position, due }) => [position, due]), [
      [1, '2026-05-24'],
      [2, undefined],
    ]);
  }); // prettier-ignore

  it('close for good once answered, and for no one else', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(date('2026-01-01'), days));
    const someone = fc.constantFrom('ana', 'Ana Silva', 'Ben', 'Cy', '陈');
    const said = fc.array(fc.tuple(someone, day), { maxLength: 6 });
    fc.assert(
      fc.property(said, said, someone, (asked, answers, who) => {
        const before = open(asked, answers);
        const after = open(asked, [...answers, [who, addDays(date('2026-01-01'), 500)]]);
        const same = (from: string) => (voiceOf(from) ?? from) === (voiceOf(who) ?? who);
        assert.deepEqual(
          after,
          before.filter(({ from }) => !same(from)),
        );
        assert.equal(new Set(before.map(({ from }) => voiceOf(from) ?? from)).size, before.length);
      }),
    );
  });
});
