import { assert } from 'chai';
import { newEntry } from '../../../../src/core/entries/newEntry';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { isProposed, type Role } from '../../../../src/core/entries/role';
import { roleStarters, starterKeys } from '../../../../src/core/entries/roleStarters';
import { say } from '../../../../src/core/text/sentence';

function roleFrom(id: string, others: Readonly<Record<string, unknown>> = {}): Role {
  const { text } = newEntry('role', { title: 'Head of ward', ...starterKeys(id, say), ...others }, 'agreed-with');
  const read = parseEntry('file:///brag/roles/a.md', text);
  if (read.kind !== 'entry' || read.entry.type !== 'role') throw new Error(text);
  assert.deepStrictEqual(read.problems, []);
  return read.entry;
}

describe('a starter of a role', () => {
  it('is one of five, each with five to seven expectations in whole sentences', () => {
    assert.lengthOf(roleStarters, 5);
    for (const { id, track } of roleStarters) {
      const { expectations, track: read } = roleFrom(id);
      assert.strictEqual(read, track);
      assert.isTrue(expectations.length >= 5 && expectations.length <= 7, id);
      for (const { text } of expectations) assert.match(text ?? '', /^\p{Lu}.*\.$/u);
      assert.lengthOf(new Set(expectations.map(({ skill }) => skill)), expectations.length);
    }
  });

  it('is what I propose until someone agreed, or there is a day on which it was agreed', () => {
    const { id } = roleStarters[0]!;
    assert.isTrue(isProposed(roleFrom(id)));
    assert.isFalse(isProposed(roleFrom(id, { 'agreed-with': ['Ingrid'] })));
    assert.isFalse(isProposed(roleFrom(id, { 'agreed-on': '2026-06-01' })));
    assert.isFalse(isProposed(roleFrom(id, { source: 'https://example.com/ladder' })));
  });
});
