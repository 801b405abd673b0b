import { assert } from 'chai';
import { findFrontMatter } from '../../../../src/core/frontMatter/frontMatter';
import type { TextEdit } from '../../../../src/core/text/textEdits';
import { FrontMatterSource, type Path } from '../../../../src/core/frontMatter/frontMatterSource';
import { applyEdits } from '../../../../src/core/text/textEdits';

function sourceOf(yaml: string): { text: string; source: FrontMatterSource } {
  const text = `---\n${yaml}\n---\nbody\n`;
  const block = findFrontMatter(text);
  if (block === undefined || 'code' in block) throw new Error('The text has no front matter.');
  return { text, source: new FrontMatterSource(text, block) };
}

/** What an edit makes of some YAML; undefined where the edit is refused. */
function after(yaml: string, edit: (source: FrontMatterSource) => TextEdit | readonly TextEdit[] | undefined) {
  const { text, source } = sourceOf(yaml);
  const edits = edit(source);
  return edits && applyEdits(text, 'range' in edits ? [edits] : edits).replace(/^---\n([^]*)\n---\nbody\n$/, '$1');
}

describe('FrontMatterSource', () => {
  it('finds keys and values as they are written', () => {
    const { text, source } = sourceOf(
      'a: "x" # c\nb: [1, two words ]\nc:\n  - d: >-\n      long\n      text\n    e:\n',
    );
    const written = (path: Path) => {
      const range = source.rangeOf(path);
      return range && text.slice(range.start, range.end);
    };
    assert.equal(written(['a']), '"x"');
    assert.equal(written(['b', 1]), 'two words');
    assert.equal(written(['c', 0, 'd']), '>-\n      long\n      text');
    assert.equal(written(['c', 0, 'e']), '');
    assert.equal(written(['c', 1]), undefined);
    assert.equal(written(['z']), undefined);
    const key = source.keyRangeOf(['c', 0, 'e'])!;
    assert.equal(text.slice(key.start, key.end), 'e');
  });

  it('sets keys that are there in their quotes, and adds the others at the end', () => {
    const set = (yaml: string, values: Record<string, string>) => after(yaml, (source) => source.setKeys(values));
    assert.equal(set("a: 'x' # c\nb: y", { a: "it's", b: 'true: no' }), "a: 'it''s' # c\nb: \"true: no\"");
    assert.equal(set('a: x\n# last', { b: '2026-03-14', c: '%' }), 'a: x\n# last\nb: 2026-03-14\nc: "%"');
    assert.equal(set('a: # c\nb: ~', { a: 'x', b: 'y' }), 'a: x # c\nb: y');
    assert.equal(set('a: >-\n  one\n  two\nb: x', { a: 'y' }), 'a: y\nb: x');
    assert.equal(set('a: [x]', { a: 'y' }), undefined);
    assert.equal(set('{ a: x }', { b: 'y', c: 'z' }), '{ a: x, b: y, c: z }');
    assert.equal(set('  a: x', { b: 'y' }), '  a: x\n  b: y');
  });

  it('renames and takes away keys, and refuses where a comment would go with them', () => {
    assert.equal(
      after('"a": x # c\nb: y', (source) => source.renameKey(['a'], 'z')),
      'z: x # c\nb: y',
    );
    assert.equal(
      after('a: x\nb:\n  - y\n  - z\nc: w', (source) => source.removeKey(['b'])),
      'a: x\nc: w',
    );
    assert.equal(
      after('a: x # c\nb: y', (source) => source.removeKey(['a'])),
      undefined,
    );
    assert.equal(
      after('a:\n  - x # c\n  - y\nb: y', (source) => source.removeKey(['a'])),
      undefined,
    );
    assert.equal(
      after('a:\n  - b: x\n    c: y', (source) => source.removeKey(['a', 0, 'c'])),
      'a:\n  - b: x',
    );
    assert.equal(
      after('a:\n  - b: x\n    c: y', (source) => source.removeKey(['a', 0, 'b'])),
      undefined,
    );
    assert.equal(
      after('{ a: x, b: y }', (source) => source.removeKey(['a'])),
      undefined,
    );
  });

  it('takes items out of both kinds of list', () => {
    const without = (yaml: string, at: number) => after(yaml, (source) => source.removeItem(['a', at]));
    assert.equal(without('a: [x, y, z]', 0), 'a: [y, z]');
    assert.equal(without('a: [x, y, z]', 2), 'a: [x, y]');
    assert.equal(without('a: [x]', 0), 'a: []');
    assert.equal(without('a:\n  - x\n  - y: 1\n    z: 2\n  - w', 1), 'a:\n  - x\n  - w');
    assert.equal(without('a:\n- x\n- y', 1), 'a:\n- x');
    assert.equal(without('a:\n  - x\n  - y # c', 1), undefined);
    assert.equal(without('a: [x]', 3), undefined);
  });

  it('finds keys that stand twice, however deep, and what takes either away', () => {
    const { text, source } = sourceOf('a: 1\nb:\n  - c: 1\n    d: 2\n    c: 3\na: 2');
    const repeated = source.repeatedKeys();
    assert.deepEqual(
      repeated.map(({ key }) => key),
      ['c', 'a'],
    );
    assert.equal(
      applyEdits(text, [repeated[1]!.withoutFirst!]),
      '---\nb:\n  - c: 1\n    d: 2\n    c: 3\na: 2\n---\nbody\n',
    );
    assert.equal(
      applyEdits(text, [repeated[0]!.withoutAgain!]),
      '---\na: 1\nb:\n  - c: 1\n    d: 2\na: 2\n---\nbody\n',
    );
    assert.equal(repeated[0]!.withoutFirst, undefined);
  });
});
