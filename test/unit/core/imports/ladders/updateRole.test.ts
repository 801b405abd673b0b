import { applyEdits } from '../../../../../src/core/text/textEdits';
import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import fc from 'fast-check';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Role } from '../../../../../src/core/entries/role';
import type { Ladder } from '../../../../../src/core/imports/ladders/ladder';
import { levelExpectations } from '../../../../../src/core/imports/ladders/levelExpectations';
import { readLadder } from '../../../../../src/core/imports/ladders/readLadder';
import { roleFromLadder } from '../../../../../src/core/imports/ladders/roleFromLadder';
import { updateRole, type RoleUpdate } from '../../../../../src/core/imports/ladders/updateRole';
import { say } from '../../../../../src/core/text/sentence';
import { nastyLadder, nastyText } from './arbitraryLadder';
import { tries } from '../../../tries';

/** A ladder of one level, `l`, from its competencies. */
function ladderOf(texts: Readonly<Record<string, string | readonly string[]>>): Ladder {
  const names = Object.keys(texts);
  return {
    levels: [{ id: 'l', name: 'L', order: 1 }],
    competencies: names.map((name) => ({ id: name, name, aliases: [] })),
    criteria: names.flatMap((name) => [texts[name]!].flat().map((text) => ({ level: 'l', competency: name, text }))),
  };
}

function updated(
  text: string,
  ladder: Ladder,
  level = 'l',
): Extract<RoleUpdate, { kind: 'update' }> & { text: string } {
  const update = updateRole(text, ladder, level);
  if (update.kind === 'refused') return assert.fail(say(update.reason));
  return { ...update, text: applyEdits(text, update.edits) };
}

function role(text: string): Role {
  const parsed = parseEntry('file:///brag/roles/x.md', text);
  if (parsed.kind !== 'entry' || parsed.entry.type !== 'role') return assert.fail(`not a role: ${text}`);
  assert.deepEqual(parsed.problems, []);
  return parsed.entry;
}

const mine = `---
type: role
# aimed at since spring
title:   Staff   # the user's own
expectations:
  - skill: Communication   # the weak one
    evidence: 3
    text: >-
      Old words that
      go on.
    within: 18 # months
    note: asked Jo
  # the next one is hard
  - text: "Old craft" # agreed with Jo
    skill: craft
    aliases: [building]
  - {skill: Talk, text: old, evidence: 4}
  - Learning
  - skill: My own
    text: Stays.
# and then
level: L
---

Body with ---

- skill: Communication
`;

describe('importing a ladder again', () => {
  const ladder = ladderOf({
    Communication: ['Asks: always.', 'Listens'],
    Building: 'New craft',
    Talk: ['One', 'Two, {three}'],
    Learning: 'Reads',
    Delivery: 'Ships #1',
  });

  it('changes the texts, adds what is new, and leaves every other character as it is', () => {
    const { text, added, changed, gone } = updated(mine, ladder);
    assert.strictEqual(
      text,
      mine
        .replace('>-\n      Old words that\n      go on.', '|-\n      Asks: always.\n      Listens.')
        .replace('"Old craft"', '"New craft"')
        .replace('text: old,', 'text: "One.\\nTwo, {three}.",')
        .replace('  - Learning\n', '  - skill: Learning\n    text: Reads\n')
        .replace('    text: Stays.\n', '    text: Stays.\n  - skill: Delivery\n    text: "Ships #1"\n'),
    );
    assert.deepEqual(added, ['Delivery']);
    assert.deepEqual(changed, ['Communication', 'craft', 'Talk', 'Learning']);
    assert.deepEqual(gone, ['My own']);
    const { expectations } = role(text);
    assert.deepEqual(
      expectations.map(({ skill, evidence, within }) => [skill, evidence, within]),
      [['Communication', 3, 18], ['craft', 2, 12], ['Talk', 4, 12], ['Learning', 2, 12], ['My own', 2, 12], ['Delivery', 2, 12]], // prettier-ignore
    );
  });

  it('has nothing to do the second time', () => {
    const { text } = updated(mine, ladder);
    assert.deepEqual(updated(text, ladder).edits, []);
  });

  it('leaves a text alone that the user only wrapped in another way', () => {
    const wrapped =
      '---\ntype: role\ntitle: T\nexpectations:\n  - skill: Talk\n    text: >-\n      One\n      two\n---\n';
    assert.deepEqual(updated(wrapped, ladderOf({ Talk: 'One two' })).edits, []);
  });

  it('keeps Windows line ends', () => {
    const { text } = updated(mine.replace(/\n/g, '\r\n'), ladder);
    assert.strictEqual(text, updated(mine, ladder).text.replace(/\n/g, '\r\n'));
  });

  const expected = ['Talk'];
  for (const [layout, yaml] of Object.entries({
    'no expectations': 'title: T\n',
    'a key without a value': 'expectations:\ntitle: T\n',
    'a key with a comment': 'expectations: # none yet\ntitle: T\n',
    'a tilde': 'expectations: ~\n',
    'an empty list': 'expectations: [] # none\n',
    'a flow list': 'expectations: [{skill: Other}, Else]\n',
    'a list without indent': 'expectations:\n- skill: Other\n  text: |\n    kept\n\n# end\ntitle: T\n',
    'a list indented by four': 'expectations:\n    -   skill: Other\n        text: kept\ntitle: T\n',
    'a bare skill last': 'expectations:\n  - Other # mine\n',
    'a last item with a nested list': 'expectations:\n  - skill: Other\n    aliases:\n      - one\n      - two # 2\n',
  }))
    it(`adds to ${layout}`, () => {
      const before = `---\ntype: role\n${yaml}---\nBody\n`;
      const { text, added } = updated(before, ladderOf({ Talk: ['Speaks: up', 'Listens'] }));
      assert.deepEqual(added, expected);
      const talk = role(text).expectations.find(({ skill }) => skill === 'Talk');
      assert.strictEqual(talk?.text, 'Speaks: up.\nListens.');
      for (const comment of before.match(/#.*$/gm) ?? []) assert.include(text, comment);
    });

  for (const [layout, item] of Object.entries({
    'a key without a value': '  - skill: Talk\n    text:\n    evidence: 3\n',
    'a key with a comment': '  - skill: Talk\n    text: # to come\n    evidence: 3\n',
    'no text': '  - skill: Talk # mine\n    evidence: 3\n',
    'an empty text': '  - skill: Talk\n    text: ""\n    evidence: 3\n',
    'a flow map without a text': '  - {skill: Talk, evidence: 3}\n',
    'a block with a comment': '  - skill: Talk\n    text: |  # quoted\n      old\n    evidence: 3\n',
    'a plain text over two lines': '  - skill: Talk\n    text: old and\n      older\n    evidence: 3\n',
    'a text in single quotes': "  - skill: Talk\n    text: 'it''s old' # x\n    evidence: 3\n",
    'an anchor': '  - skill: Talk\n    text: &t old\n    evidence: 3\n',
  }))
    it(`gives a text to ${layout}`, () => {
      const before = `---\ntype: role\ntitle: T\nexpectations:\n${item}  - skill: Other\n    text: kept\n---\n`;
      const { text } = updated(before, ladderOf({ Talk: ['Speaks: up', 'Listens'], Other: 'kept' }));
      const [talk, other] = role(text).expectations;
      assert.deepEqual([talk?.text, talk?.evidence, other?.text], ['Speaks: up.\nListens.', 3, 'kept']);
      for (const comment of before.match(/#.*$/gm) ?? []) assert.include(text, comment);
    });

  it('refuses what it cannot read or edit safely', () => {
    const refusal = (text: string): string => {
      const update = updateRole(text, ladder, 'l');
      return update.kind === 'refused' ? say(update.reason) : assert.fail('not refused');
    };
    assert.strictEqual(refusal('No front matter'), 'The file has no front matter.');
    assert.include(refusal('---\ntitle: a: b\n---\n'), 'needs quotes');
    assert.include(refusal('---\nexpectations: {Talk: x}\n---\n'), 'by hand');
    assert.include(refusal(`---\ntitle: T\nnotes: ${'x'.repeat(32_700)}\n---\n`), 'longer than');
  });

  it('changes nothing in the example, whose role has the very words of the ladder', () => {
    const root = new URL('../../../../../', import.meta.url);
    const reading = readLadder(
      'engineering.yml',
      readFileSync(new URL('test/fixtures/ladders/job-family/engineering.yml', root), 'utf8'),
    );
    if (reading.kind !== 'ladder') return assert.fail('not read');
    const example = readFileSync(new URL('examples/staff-engineer/brag/roles/principal-engineer.md', root), 'utf8');
    const { edits, gone } = updated(example, reading.ladder, 'principal-ic');
    assert.deepEqual([edits, gone], [[], []]);
  });

  it('keeps what the user added to a role from any ladder, and takes the words of any other', () => {
    fc.assert(
      fc.property(nastyLadder, nastyLadder, nastyText, (before, after, note) => {
        const source = JSON.stringify(note.replace(/\s/g, ' ').replace(/[^\x20-\x7e]/g, '?'));
        const written = roleFromLadder(before, 'level', 'x').replace(
          /^( *)text:/gm,
          `$1evidence: 7\n$1note: ${source} # mine\n$1text:`,
        );
        const update = updateRole(written, after, 'level');
        if (update.kind === 'refused') return assert.fail(say(update.reason));
        const text = applyEdits(written, update.edits);
        const wanted = levelExpectations(after, 'level').expectations;
        const { expectations } = role(text);
        for (const { text: words } of wanted)
          assert.include(
            expectations.map((one) => one.text),
            words,
          );
        const old = levelExpectations(before, 'level').expectations.length;
        assert.isTrue(expectations.slice(0, old).every(({ evidence }) => evidence === 7));
        assert.strictEqual(text.split(`note: ${source} # mine\n`).length - 1, old);
        assert.deepEqual(updated(text, after, 'level').edits, []);
      }),
      { numRuns: tries(200) },
    );
  });
});
