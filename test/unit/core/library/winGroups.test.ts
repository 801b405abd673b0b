import assert from 'node:assert/strict';
import { readMetric } from '../../../../src/core/entries/metric';
import type { Role } from '../../../../src/core/entries/role';
import type { Win } from '../../../../src/core/entries/win';
import { SkillNames } from '../../../../src/core/library/skillNames';
import { groupNamesOf, WinGroups, type Grouping } from '../../../../src/core/library/winGroups';
import { link, quote, win } from '../evidence/wins';

const role = { expectations: [{ skill: 'System Design', aliases: ['architecture'] }] } as unknown as Role;
const names = new SkillNames([role]);

function keysOf(grouping: Grouping, keys: Partial<Win>): string[] {
  return groupNamesOf(win(keys as Parameters<typeof win>[0]), grouping, names).map(
    ({ key, label }) => `${key}=${label}`,
  );
}

describe('groupNamesOf', () => {
  it('finds each skill once, as the role names it', () => {
    const skills = ['architecture', 'system-design', 'Writing', 'writing'];
    assert.deepEqual(keysOf('skill', { skills }), ['system-design=System Design', 'writing=Writing']);
    assert.deepEqual(keysOf('skill', { skills: [] }), []);
  });

  it('finds people among collaborators and those who gave feedback', () => {
    const keys = { collaborators: ['Ana', 'ben'], feedback: [quote, { ...quote, from: undefined }] };
    assert.deepEqual(keysOf('person', keys), ['ana=Ana', 'ben=ben']);
  });

  it('finds project, quarter and kind', () => {
    assert.deepEqual(keysOf('project', { project: 'Fast Checkout' }), ['fast-checkout=Fast Checkout']);
    assert.deepEqual(keysOf('project', {}), []);
    assert.deepEqual(keysOf('quarter', {}), ['2026 Q1=2026 Q1']);
    assert.deepEqual(keysOf('kind', { kind: 'glue' }), ['glue=glue']);
  });
});

describe('WinGroups', () => {
  it('knows the wins of a group, and those without a group', () => {
    const groups = new WinGroups((one) => groupNamesOf(one, 'skill', names));
    for (const one of [
      win({ id: 'a', impact: 'Saved 2 hours.', links: [link] }),
      win({ id: 'b', metrics: [readMetric('9 -> 2')] }),
      win({ id: 'c', skills: [] }),
    ])
      groups.append(one);
    assert.equal(groups.group('writing')?.wins.length, 2);
    assert.equal(groups.without.wins.length, 1);
  });

  it('calls a group as its latest win writes it', () => {
    const groups = new WinGroups((one) => groupNamesOf(one, 'project', names));
    groups.append(win({ id: 'a', project: 'Fast checkout' }));
    groups.append(win({ id: 'b', project: 'fast-checkout' }));
    assert.equal(groups.group('fast-checkout')?.label, 'Fast checkout');
  });
});
