import { assert } from 'chai';
import { moveDates } from '../../../../src/core/time/moveDates';
import { readExample } from '../documents/readExample';

describe('dates that are moved', () => {
  it('are those that a calendar has, in the names of files too', () => {
    assert.strictEqual(moveDates('wins/2026-02-27-a.md', 2), 'wins/2026-03-01-a.md');
    assert.strictEqual(moveDates('date: 2026-01-01 # 2026-02-30', -1), 'date: 2025-12-31 # 2026-02-30');
    assert.strictEqual(moveDates('x2026-01-01 2026-01-015', 1), 'x2026-01-01 2026-01-015');
  });

  it('leave whole what one entry of the example says of another', () => {
    const { texts } = readExample('staff-engineer');
    const idsIn = (text: string) => text.match(/\b\d{4}-\d\d-\d\d-[a-z][a-z-]*/g) ?? [];
    const named = [...texts.values()].flatMap(idsIn);
    assert.isNotEmpty(named);
    const files = new Set([...texts.keys()].map((uri) => moveDates(uri, 500).split('/').at(-1)!));
    for (const text of texts.values())
      for (const id of idsIn(moveDates(text, 500))) assert.isTrue(files.has(`${id}.md`), id);
  });
});
