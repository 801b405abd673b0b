import { assert } from 'chai';
import fc from 'fast-check';
import { addToList } from '../../../../src/core/frontMatter/editFrontMatter';
import { type TextEdit } from '../../../../src/core/text/textEdits';
import { readFrontMatter } from '../../../../src/core/frontMatter/frontMatter';
import { say } from '../../../../src/core/text/sentence';
import { tries } from '../../tries';

function added(text: string, value: string, key = 'skills'): string {
  const edits = addToList(text, key, value);
  assert.isFalse('code' in edits, JSON.stringify(edits));
  return apply(text, edits as readonly TextEdit[]);
}

function refusal(text: string, value = 'X'): string {
  const edits = addToList(text, 'skills', value);
  assert.isTrue('code' in edits, JSON.stringify(edits));
  return 'code' in edits ? say(edits.message) : '';
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((now, { range, text: put }) => now.slice(0, range.start) + put + now.slice(range.end), text);
}

const file = (yaml: string): string => `---\n${yaml}---\n\nBody, skills: [none]\n`;

describe('addToList', () => {
  for (const [what, before, after] of [
    ['a missing key', 'title: A\n', 'title: A\nskills: [New]\n'],
    ['an empty block', '', 'skills: [New]\n'],
    ['a block of comments', '# c\n', '# c\nskills: [New]\n'],
    ['a missing key behind a block scalar', 'impact: |\n  a\n\n', 'impact: |\n  a\n\nskills: [New]\n'],
    ['a missing key in an indented map', '  title: A\n', '  title: A\n  skills: [New]\n'],
    ['a missing key in a flow map', '{title: A}\n', '{title: A, skills: [New]}\n'],
    ['a key without a value', 'skills:\ntitle: A\n', 'skills: [New]\ntitle: A\n'],
    ['a key with a comment alone', 'skills: # mine\ntitle: A\n', 'skills: [New] # mine\ntitle: A\n'],
    ['a tilde', 'skills: ~\ntitle: A\n', 'skills: [New]\ntitle: A\n'],
    ['an empty text', 'skills: "" # none\n', 'skills: [New] # none\n'],
    ['an empty flow list', 'skills: []\n', 'skills: [New]\n'],
    ['an empty flow list with a space', 'skills: [ ]\n', 'skills: [New ]\n'],
    ['a flow list', 'skills: [a, "b, c"]  # two\n', 'skills: [a, "b, c", New]  # two\n'],
    ['a flow list with a trailing comma', 'skills: [a, b,]\n', 'skills: [a, b, New]\n'],
    ['a flow list over lines', 'skills: [\n  a, # one\n  b # two\n]\n', 'skills: [\n  a, # one\n  b, New # two\n]\n'],
    [
      'a flow list over lines, with a trailing comma',
      'skills: [\n  a,\n  b, # two\n  ]\n',
      'skills: [\n  a,\n  b, New # two\n  ]\n',
    ],
    ['a block list', 'skills:\n  - a\n  - b # two\ntitle: A\n', 'skills:\n  - a\n  - b # two\n  - New\ntitle: A\n'],
    ['a block list that is not indented', 'skills:\n- a\ntitle: A\n', 'skills:\n- a\n- New\ntitle: A\n'],
    [
      'a block list with a comment and a blank line behind',
      'skills:\n  - a\n\n  # later\ntitle: A\n',
      'skills:\n  - a\n  - New\n\n  # later\ntitle: A\n',
    ],
    ['a block list that ends the block', 'title: A\nskills:\n  - "a: b"\n', 'title: A\nskills:\n  - "a: b"\n  - New\n'],
    ['a block list of maps', 'skills:\n  - a: 1\n    b: [2] # c\n', 'skills:\n  - a: 1\n    b: [2] # c\n  - New\n'],
    [
      'a block list ending in a block scalar',
      'skills:\n  - |\n    a\n    b\n',
      'skills:\n  - |\n    a\n    b\n  - New\n',
    ],
  ] as const)
    it(`adds to ${what}`, () => {
      assert.strictEqual(added(file(before), 'New'), file(after));
      const windows = file(before).replaceAll('\n', '\r\n');
      assert.strictEqual(added(windows, 'New'), file(after).replaceAll('\n', '\r\n'));
      assert.strictEqual(added(`\uFEFF${file(before)}`, 'New'), `\uFEFF${file(after)}`);
    });

  for (const value of [
    'a, b',
    'a: b',
    'C #',
    'C#',
    'yes',
    '@ana',
    '50 %',
    '2026-01-01',
    '- a',
    '"',
    "it's",
    '[a]',
    '__proto__',
    '\\',
    'emoji 🎉',
  ])
    it(`writes ${value} so that it reads back`, () => {
      const read = readFrontMatter(added(file('skills: [a]\n'), value));
      assert.deepEqual(read.kind === 'read' ? read.data['skills'] : read, ['a', value]);
    });

  it('leaves names that need no quotes without them', () => {
    assert.include(
      added(file('skills: [a]\n'), 'Problem Solving & Decision Making'),
      '[a, Problem Solving & Decision Making]',
    );
    assert.include(added(file('skills: [a]\n'), 'C++'), '[a, C++]');
  });

  it('changes nothing where the list holds the value', () => {
    assert.deepEqual(addToList(file('skills: [a, b]\n'), 'skills', 'b'), []);
  });

  it('refuses what it cannot edit safely, and says why', () => {
    assert.match(refusal('No front matter'), /no front matter/);
    assert.match(refusal(file('skills: one\n')), /isn't a list/);
    assert.match(refusal(file('skills: {a: b}\n')), /isn't a list/);
    assert.match(refusal(file('links: &l [a]\nskills: *l\n')), /by hand/);
    assert.match(refusal(file('skills: &l [a]\nlinks: *l\n')), /by hand/);
    assert.match(refusal(file('title: A\n...\n')), /by hand/);
    assert.match(refusal('---\nskills: [a\n---\n'), /./);
    assert.match(refusal('---js\nskills\n---\n'), /Only YAML/);
  });

  it('keeps all values and every other character, whatever is added to whatever', () => {
    const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9 -]{0,10}[a-z]$/);
    const comment = fc.constantFrom('', ' # c', '   # [a, b]: c');
    const list = fc.oneof(
      fc.tuple(fc.array(word, { maxLength: 4 }), comment).map(([items, c]) => `skills: [${items.join(', ')}]${c}\n`),
      fc
        .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), comment, fc.constantFrom('', '  '))
        .map(
          ([items, c, indent]) =>
            `skills:${c}\n${items.map((item) => `${indent}- ${JSON.stringify(item)}${c}\n`).join('')}`,
        ),
      comment.map((c) => `skills:${c}\n`),
      fc.constant(''),
    );
    const other = fc.constantFrom(
      'title: A\n',
      'impact: >-\n  two\n\n  lines\n',
      'metrics:\n  - name: a\n    after: 1\n',
      '# note\n',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(other, { maxLength: 2 }),
        list,
        fc.array(other, { maxLength: 2 }),
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        (head, held, tail, value, windows) => {
          const yaml = [...new Set([...head, held, ...tail])].join('');
          const text = windows ? file(yaml).replaceAll('\n', '\r\n') : file(yaml);
          const before = readFrontMatter(text);
          fc.pre(before.kind === 'read');
          const edits = addToList(text, 'skills', value);
          assert.isFalse(
            'code' in edits,
            `${JSON.stringify(text)} + ${JSON.stringify(value)}: ${JSON.stringify(edits)}`,
          );
          if ('code' in edits || edits.length === 0) return;
          const after = readFrontMatter(apply(text, edits));
          assert.isTrue(after.kind === 'read');
          if (before.kind !== 'read' || after.kind !== 'read') return;
          const { skills, ...rest } = before.data;
          const { skills: skillsNow, ...restNow } = after.data;
          assert.deepEqual(restNow, rest);
          assert.deepEqual(skillsNow, [...((skills as string[] | null) ?? []), value]);
          for (const { range } of edits) assert.strictEqual(range.start, range.end);
        },
      ),
      { numRuns: tries(500) },
    );
  });
});
