import assert from 'node:assert/strict';
import type { Role } from '../../../../src/core/entries/role';
import { SkillNames } from '../../../../src/core/library/skillNames';

function role(...expectations: [skill: string, ...aliases: string[]][]): Role {
  return { expectations: expectations.map(([skill, ...aliases]) => ({ skill, aliases })) } as unknown as Role;
}

describe('SkillNames', () => {
  it('takes spellings, and the aliases of a role, for one skill, named as the role names it', () => {
    const names = new SkillNames([role(['System Design', 'architecture', 'Systems thinking'])]);
    for (const name of ['System Design', 'system-design', 'SYSTEM_DESIGN', 'Architecture', 'systems-thinking']) {
      assert.equal(names.keyOf(name), 'system-design');
      assert.equal(names.labelOf(name), 'System Design');
    }
    assert.equal(names.keyOf('Writing'), 'writing');
    assert.equal(names.labelOf('Writing'), 'Writing');
  });

  it('keeps two skills apart when one is also an alias of the other', () => {
    const names = new SkillNames([role(['Communication', 'writing'], ['Writing', 'communication'])]);
    assert.notEqual(names.keyOf('Communication'), names.keyOf('Writing'));
  });

  it('lets the earlier role hold an alias that two claim', () => {
    const names = new SkillNames([role(['A', 'shared']), role(['B', 'shared'])]);
    assert.equal(names.keyOf('shared'), 'a');
  });

  it('takes names that every object has for names', () => {
    const names = new SkillNames([role(['__proto__', 'constructor'])]);
    assert.equal(names.keyOf('constructor'), names.keyOf('__proto__'));
    assert.equal(names.labelOf('constructor'), '__proto__');
    assert.equal(names.labelOf('toString'), 'toString');
  });
});
