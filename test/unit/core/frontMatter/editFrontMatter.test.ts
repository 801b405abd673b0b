import { applyEdits } from '../../../../src/core/text/textEdits';
import { assert } from 'chai';
import fc from 'fast-check';
import { editFrontMatter, type FrontMatterChange } from '../../../../src/core/frontMatter/editFrontMatter';
import { readFrontMatter } from '../../../../src/core/frontMatter/frontMatter';
import { say } from '../../../../src/core/text/sentence';
import { tries } from '../../tries';

const file = (yaml: string): string => `---\n${yaml}---\n\nBody, status: no\n`;

function changed(text: string, ...changes: FrontMatterChange[]): string {
  const edits = editFrontMatter(text, changes);
  if ('code' in edits) throw new Error(`${say(edits.message)} ${text}`);
  return applyEdits(text, edits);
}

function refused(yaml: string, ...changes: FrontMatterChange[]): string {
  const edits = editFrontMatter(file(yaml), changes);
  assert.isTrue('code' in edits, JSON.stringify(edits));
  return 'code' in edits ? say(edits.message) : '';
}

const status = (value: string): FrontMatterChange => ({ set: 'status', value });

describe('editFrontMatter', function () {
  this.timeout(0);

  for (const [what, before, change, after] of [
    ['a missing key', 'title: A\n', status('done'), 'title: A\nstatus: done\n'],
    ['an empty block', '', status('done'), 'status: done\n'],
    ['a flow map', '{title: A}\n', status('done'), '{title: A, status: done}\n'],
    ['a value in a flow map', '{status: old, title: A}\n', status('a, b'), '{status: "a, b", title: A}\n'],
    ['a key without a value', 'status:\ntitle: A\n', status('done'), 'status: done\ntitle: A\n'],
    ['a key with a comment alone', 'status: # mine\n', status('done'), 'status: done # mine\n'],
    ['a plain value', 'status: planned # so far\ntitle: A\n', status('done'), 'status: done # so far\ntitle: A\n'],
    ['a quoted value', "status: 'it''s' # so\n", status('done'), "status: 'done' # so\n"],
    ['an alias', 'other: &s old\nstatus: *s # so\n', status('done'), 'other: &s old\nstatus: done # so\n'],
    ['a block scalar with a comment', 'status: |  # so\n  one\n', status('done'), 'status: done  # so\n'],
    [
      'what takes several lines',
      'status: one\ntitle: A\n',
      status('one\ntwo: #'),
      'status: |-\n  one\n  two: #\ntitle: A\n',
    ],
    ['a value over lines', 'status: one\n  two\ntitle: A\n', status('done'), 'status: done\ntitle: A\n'],
    ['a block scalar', 'status: |\n  one\n\n  two\ntitle: A\n', status('done'), 'status: done\ntitle: A\n'],
    ['a folded scalar at the end', 'status: >-\n  one\n', status('done'), 'status: done\n'],
    ['a day', 'status: 2026-01-01\n', status('2026-02-01'), 'status: 2026-02-01\n'],
    ['what needs quotes', 'status: a\n', status('b: c # d'), 'status: "b: c # d"\n'],
    ['a value to take away', 'status: 2026-01-01 # old\ntitle: A\n', status(''), 'status: # old\ntitle: A\n'],
    [
      'a missing list',
      'title: A\n',
      { addTo: 'steps', items: [{ text: 'a', due: '2026-01-01' }, 'b'] },
      'title: A\nsteps:\n  - text: a\n    due: 2026-01-01\n  - b\n',
    ],
    [
      'a missing list in an indented map',
      '  title: A\n',
      { addTo: 'steps', items: [{ text: 'a', by: 'b' }] },
      '  title: A\n  steps:\n    - text: a\n      by: b\n',
    ],
    [
      'a list without items',
      'steps: # none\ntitle: A\n',
      { addTo: 'steps', items: [{ text: 'a', by: 'b, c' }] },
      'steps: [{text: a, by: "b, c"}] # none\ntitle: A\n',
    ],
    [
      'an item to take out',
      'steps:\n  - a # one\n  - b\n',
      { removeFrom: 'steps', position: 1 },
      'steps:\n  - a # one\n',
    ],
    ['an item of a flow list', 'steps: [a, {b: c}]\n', { removeFrom: 'steps', position: 0 }, 'steps: [{b: c}]\n'],
    ['the only item', 'a: b\nsteps:\n  - {b: c}\nd: e\n', { removeFrom: 'steps', position: 0 }, 'a: b\nd: e\n'],
    ['an empty flow list', 'steps: []\n', { addTo: 'steps', items: ['a', 'b'] }, 'steps: [a, b]\n'],
    [
      'a flow list',
      'steps: [{text: a}] # one\n',
      { addTo: 'steps', items: [{ text: 'b' }] },
      'steps: [{text: a}, {text: b}] # one\n',
    ],
    [
      'a block list',
      'steps:\n  - text: a # one\n\n  # later\ntitle: A\n',
      { addTo: 'steps', items: [{ text: 'b', by: 'c' }] },
      'steps:\n  - text: a # one\n  - text: b\n    by: c\n\n  # later\ntitle: A\n',
    ],
    [
      'a block list that is not indented',
      'steps:\n- a\n',
      { addTo: 'steps', items: [{ text: 'b', by: 'c' }] },
      'steps:\n- a\n- text: b\n  by: c\n',
    ],
    [
      'a key of an item',
      'steps:\n  - text: a\n    met: no # not yet\n  - text: b\n',
      { list: 'steps', position: 0, main: 'text', set: 'met', value: 'yes' },
      'steps:\n  - text: a\n    met: yes # not yet\n  - text: b\n',
    ],
    [
      'a missing key of an item',
      'steps:\n  - text: a\n  - text: b # last\ntitle: A\n',
      { list: 'steps', position: 1, main: 'text', set: 'met', value: 'yes' },
      'steps:\n  - text: a\n  - text: b # last\n    met: yes\ntitle: A\n',
    ],
    [
      'a missing key of a flow item',
      'steps: [{text: a}, {text: b}]\n',
      { list: 'steps', position: 0, main: 'text', set: 'by', value: '2026-01-01' },
      'steps: [{text: a, by: 2026-01-01}, {text: b}]\n',
    ],
    [
      'an item that is text alone',
      'steps:\n  - "a, b" # c\n',
      { list: 'steps', position: 0, main: 'text', set: 'met', value: 'yes' },
      'steps:\n  - text: "a, b" # c\n    met: yes\n',
    ],
  ] as readonly (readonly [string, string, FrontMatterChange, string])[])
    it(`changes ${what}`, () => {
      assert.strictEqual(changed(file(before), change), file(after));
      const windows = (yaml: string) => file(yaml).replaceAll('\n', '\r\n');
      assert.strictEqual(changed(windows(before), change), windows(after));
      assert.strictEqual(changed(`\uFEFF${file(before)}`, change), `\uFEFF${file(after)}`);
    });

  it('makes several changes at once, new keys in the order given', () => {
    assert.strictEqual(
      changed(
        file('title: A\nstatus: planned\n'),
        { set: 'outcome', value: 'Yes.' },
        status('agreed'),
        { addTo: 'criteria', items: [{ text: 'One' }] },
        { set: 'follow-up', value: '2026-07-14' },
      ),
      file('title: A\nstatus: agreed\noutcome: Yes.\ncriteria:\n  - text: One\nfollow-up: 2026-07-14\n'),
    );
  });

  it('makes no edit where everything stands so already', () => {
    assert.deepEqual(
      editFrontMatter(file('status: agreed\ncriteria: [{text: a, met: yes}]\n'), [
        status('agreed'),
        { set: 'follow-up', value: '' },
        { addTo: 'steps', items: [] },
        { list: 'criteria', position: 0, main: 'text', set: 'met', value: 'yes' },
      ]),
      [],
    );
  });

  it('refuses what it cannot edit safely, and says why', () => {
    assert.match(refused('status: &s planned\nother: *s\n', status('done')), /by hand/);
    assert.match(refused('status: [a]\n', status('done')), /by hand/);
    assert.match(refused('steps: one\n', { addTo: 'steps', items: ['two'] }), /by hand/);
    assert.match(refused('steps: {a: b}\n', { addTo: 'steps', items: ['two'] }), /by hand/);
    assert.match(refused('title: A\n...\n', status('done')), /by hand/);
    const none = editFrontMatter('No front matter', [status('done')]);
    assert.isTrue('code' in none && /no front matter/.test(say(none.message)));
  });

  it('keeps all other values and every other character, whatever is written where', () => {
    const comment = fc.constantFrom('', ' # c', '   # [a, b]: c');
    const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9 -]{0,10}[a-z]$/);
    const held = fc.oneof(
      fc.tuple(word, comment).map(([value, c]) => `status: ${value}${c}\n`),
      fc.tuple(fc.string(), comment).map(([value, c]) => `status: ${JSON.stringify(value)}${c}\n`),
      fc.constantFrom('', 'status:\n', 'status: >\n  a\n  b\n', "status: 'a'\n", 'status: |2\n    a\n'),
    );
    const list = fc.oneof(
      fc.tuple(fc.array(word, { maxLength: 3 }), comment).map(([items, c]) => `steps: [${items.join(', ')}]${c}\n`),
      fc
        .tuple(fc.array(fc.tuple(word, comment), { minLength: 1, maxLength: 3 }), fc.constantFrom('', '  '))
        .map(([items, indent]) => `steps:\n${items.map(([item, c]) => `${indent}- text: ${item}${c}\n`).join('')}`),
      fc.constantFrom('', 'steps:\n'),
    );
    const other = fc.constantFrom('title: A\n', 'impact: >-\n  two\n\n  lines\n', '# note\n', '\n', 'tags: [a]\n');
    fc.assert(
      fc.property(
        fc.array(other, { maxLength: 2 }),
        held,
        fc.array(other, { maxLength: 2 }),
        list,
        fc.string({ unit: 'grapheme' }).filter((value) => value !== ''),
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        (head, first, middle, second, value, item, windows) => {
          const yaml = [...new Set([...head, first, ...middle, second])].join('');
          const text = windows ? file(yaml).replaceAll('\n', '\r\n') : file(yaml);
          const before = readFrontMatter(text);
          fc.pre(before.kind === 'read');
          const result = changed(text, status(value), { addTo: 'steps', items: [{ text: item, due: '2026-01-01' }] });
          const after = readFrontMatter(result);
          assert.isTrue(after.kind === 'read', result);
          if (before.kind !== 'read' || after.kind !== 'read') return;
          const { status: _before, steps, ...rest } = before.data;
          const { status: written, steps: stepsNow, ...restNow } = after.data;
          assert.strictEqual(written, value);
          assert.deepEqual(restNow, rest);
          assert.deepEqual(stepsNow, [...((steps as unknown[] | null) ?? []), { text: item, due: '2026-01-01' }]);
          for (const line of text.split('\n').filter((each) => /^\s*#|^\r?$/.test(each)))
            assert.include(result.split('\n'), line);
        },
      ),
      { numRuns: tries(500) },
    );
  });
});
