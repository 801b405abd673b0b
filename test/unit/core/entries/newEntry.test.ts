import { assert } from 'chai';
import fc from 'fast-check';
import { nameKeyOf, nameOf } from '../../../../src/core/entries/entry';
import { entryFolders, type FiledType } from '../../../../src/core/entries/folderType';
import { newEntry } from '../../../../src/core/entries/newEntry';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { tries } from '../../tries';

const types = Object.keys(entryFolders) as FiledType[];
const date = '2026-06-15';
const line = fc
  .oneof(
    fc.constantFrom(
      'Fix: the thing',
      '#1',
      '@ana',
      '%',
      '---',
      '- a',
      '~',
      '[a](command:b)',
      '$(bug)',
      '<b>',
      '\u0000',
      '🎉',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  )
  .filter((text) => text.replace(/\s+/g, ' ').trim() !== '');

describe('newEntry', () => {
  it('is read back as what was given, for every type that has a folder', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), line, line, (type, name, other) => {
        const keys = { [nameKeyOf(type)]: name, date, with: [other], asks: [other], to: other, department: other };
        const { text } = newEntry(type, keys);
        const read = parseEntry(`file:///brag/${entryFolders[type]}/x.md`, text);
        assert.strictEqual(read.kind, 'entry', text);
        if (read.kind !== 'entry') return;
        assert.deepStrictEqual(read.problems, []);
        assert.strictEqual(read.entry.type, type);
        assert.strictEqual(nameOf(read.entry), name.replace(/\s+/g, ' ').trim());
        if (read.entry.type === 'meeting') assert.deepStrictEqual(read.entry.with, read.entry.asks);
      }),
      { numRuns: tries(300) },
    );
  });

  it('has the cursor behind the key that waits, which is read as no value', () => {
    for (const [type, key] of [
      ['ask', 'kind'],
      ['person', 'values'],
      ['role', 'expectations'],
      ['responsibility', 'agreed'],
    ] as const) {
      const { text, cursor } = newEntry(type, { [nameKeyOf(type)]: 'A' }, key);
      assert.strictEqual(text.slice(0, cursor).split('\n').at(-1), `${key}: `);
      const read = parseEntry(`file:///brag/${entryFolders[type]}/a.md`, text);
      assert.deepStrictEqual(read.kind === 'entry' ? read.problems : read, []);
    }
    const given = newEntry('ask', { title: 'A', kind: 'pay' }, 'kind');
    assert.strictEqual(given.cursor, given.text.length);
  });

  it('calls a file by its title, one of a day by its day, a meeting by whom it is with', () => {
    assert.strictEqual(newEntry('ask', { title: 'A trial as lead?' }).stem, 'a-trial-as-lead');
    assert.strictEqual(newEntry('person', { name: '🎉' }).stem, 'person');
    assert.strictEqual(newEntry('win', { title: 'Done', date }).stem, '2026-06-15-done');
    assert.strictEqual(newEntry('meeting', { title: 'My next step', date }).stem, '2026-06-15-my-next-step');
    assert.strictEqual(newEntry('meeting', { title: 'A', date, with: ['Ingrid'] }).stem, '2026-06-15-ingrid');
  });

  it('writes what a meeting is to be, and nothing else', () => {
    assert.strictEqual(
      newEntry('meeting', { title: 'My next step', date, minutes: undefined, with: undefined, status: 'planned' }).text,
      '---\ntype: meeting\ntitle: My next step\ndate: 2026-06-15\nstatus: planned\n---\n\n',
    );
  });
});
