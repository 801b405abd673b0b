import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import fc from 'fast-check';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Role } from '../../../../../src/core/entries/role';
import { importedRole } from '../../../../../src/core/imports/ladders/importedRole';
import type { Ladder } from '../../../../../src/core/imports/ladders/ladder';
import { levelExpectations } from '../../../../../src/core/imports/ladders/levelExpectations';
import { licenceInShort } from '../../../../../src/core/imports/ladders/licenceLine';
import { readLadder } from '../../../../../src/core/imports/ladders/readLadder';
import { roleFromLadder, roleSource } from '../../../../../src/core/imports/ladders/roleFromLadder';
import { say } from '../../../../../src/core/text/sentence';
import { nastyLadder, nastyText } from './arbitraryLadder';
import { goldens } from './goldens';
import { expectGolden } from '../../../expectGolden';
import { tries } from '../../../tries';

const folder = new URL('../../../../fixtures/ladders/', import.meta.url);

function role(text: string, uri = 'file:///brag/roles/x.md'): Role {
  const parsed = parseEntry(uri, text);
  if (parsed.kind !== 'entry' || parsed.entry.type !== 'role') return assert.fail(`not a role: ${text}`);
  assert.deepEqual(parsed.problems, []);
  return parsed.entry;
}

describe('a role from a ladder', () => {
  for (const { ladder, level, source, golden } of goldens)
    it(`of ${ladder}, ${level}, is the golden one`, () => {
      const name = ladder.slice(ladder.lastIndexOf('/') + 1);
      const reading = readLadder(name, readFileSync(new URL(ladder, folder), 'utf8'));
      if (reading.kind !== 'ladder') return assert.fail(say(reading.found));
      const text = roleFromLadder(reading.ladder, level, source);
      expectGolden(`fixtures/ladders/golden/${golden}`, text);
      assert.isAbove(role(text).expectations.length, 0);
    });

  it('reads back as the ladder has it, whatever the texts hold', () => {
    fc.assert(
      fc.property(nastyLadder, nastyText, (ladder, source) => {
        const read = role(roleFromLadder(ladder, 'level', source));
        const { expectations, leftOut } = levelExpectations(ladder, 'level');
        assert.deepEqual(leftOut, []);
        assert.deepEqual(
          read.expectations.map(({ skill, aliases, text }) => ({ skill, aliases: [...aliases], text: text ?? '' })),
          expectations.map((one) => ({ ...one, aliases: [...one.aliases] })),
        );
        assert.strictEqual(read.source, roleSource(ladder, source));
        assert.deepEqual([read.expectations[0]!.evidence, read.expectations[0]!.within], [2, 12]);
      }),
      { numRuns: tries(400) },
    );
  });

  it('leaves out what front matter has no room for, and says so', () => {
    const ladder: Ladder = {
      levels: [{ id: 'l', name: 'L', order: 1 }],
      competencies: Array.from({ length: 40 }, (_, index) => ({ id: `${index}`, name: `Skill ${index}`, aliases: [] })),
      criteria: Array.from({ length: 40 }, (_, index) => ({
        level: 'l',
        competency: `${index}`,
        text: '"\\'.repeat(300),
      })),
    };
    const { expectations, leftOut } = levelExpectations(ladder, 'l');
    assert.match(say(leftOut[0]!), /^\d+ competencies that don't fit into a role file: Skill \d+, .*…\.$/);
    assert.strictEqual(role(roleFromLadder(ladder, 'l', 'x')).expectations.length, expectations.length);
    assert.isAbove(expectations.length, 2);
  });

  it('is found again by its level and the name of the file in its source', () => {
    const written = (source: string, level = 'senior-1') =>
      role(
        `---\ntype: role\ntitle: T\nlevel: ${level}\nsource: ${source}\n---\n`,
        `file:///brag/roles/${source.length}.md`,
      );
    const level = { id: 'senior-1', name: 'Senior Engineer 1', order: 3 };
    const mine = written('Larkspur (https://example.com/data/engineering.yml), MIT licence');
    assert.strictEqual(
      importedRole([mine, written('engineering.yml', 'junior')], level, 'ladders/engineering.yml'),
      mine,
    );
    assert.strictEqual(
      importedRole([written('engineering.yml', 'Senior Engineer 1')], level, 'engineering.yml')?.level,
      'Senior Engineer 1',
    );
    assert.isUndefined(importedRole([written('data-engineering.yml')], level, 'engineering.yml'));
    assert.isUndefined(
      importedRole([mine, written('engineering.yml')], level, 'engineering.yml'),
      'two could be meant',
    );
  });

  it('names a licence file in short', () => {
    const licence = 'The MIT License (MIT)\n\nCopyright (c) 2024 Larkspur Travel\n\nDo with it what you like.\n';
    assert.strictEqual(licenceInShort(licence), 'The MIT License (MIT), Copyright (c) 2024 Larkspur Travel');
    assert.isUndefined(licenceInShort('Nothing of the kind.'));
  });
});
