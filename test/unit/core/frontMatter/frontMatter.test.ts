import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { findFrontMatter, readFrontMatter } from '../../../../src/core/frontMatter/frontMatter';
import { locateProblem } from '../../../../src/core/frontMatter/locateProblem';
import { tries } from '../../tries';

const uri = 'file:///w/brag/wins/x.md';

describe('readFrontMatter', () => {
  it('keeps every scalar as the text that was written', () => {
    const front = readFrontMatter('---\na: 2026-03-14\nb: 1.50\nc: no\nd: 0x1F\ne: "null"\nf: 1_000\ng: +1\n---\n');
    assert.equal(front.kind, 'read');
    assert.deepEqual(front.kind === 'read' && { ...front.data }, {
      a: '2026-03-14',
      b: '1.50',
      c: 'no',
      d: '0x1F',
      e: 'null',
      f: '1_000',
      g: '+1',
    });
  });

  it('reads nothing from null, ~ and a key without a value', () => {
    const front = readFrontMatter('---\na: null\nb: ~\nc:\nd: NULL\n---\n');
    assert.deepEqual(front.kind === 'read' && { ...front.data }, { a: null, b: null, c: null, d: null });
  });

  for (const [name, ending] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['lone CR', '\r'],
  ] as const)
    // prettier-ignore
    it(`finds the block between lines that end in ${name}, after a byte order mark too`, () => {
      for (const mark of ['', '\uFEFF']) {
        const text = mark + ['---', 'title: x', '--- ', 'Body'].join(ending);
        const block = findFrontMatter(text);
        assert.ok(block && 'yamlStart' in block);
        assert.equal(text.slice(block.yamlStart, block.yamlEnd), `title: x${ending}`);
        assert.equal(text.slice(block.bodyStart), 'Body');
        const front = readFrontMatter(text);
        assert.deepEqual(front.kind === 'read' && { ...front.data }, { title: 'x' });
      }
    });

  it('reads the same from the same text again, and the same problem from the same broken text', () => {
    for (const text of ['---\ntitle: x\n---\n', '---\ntitle: "\n---\n'])
      assert.deepEqual(readFrontMatter(text), readFrontMatter(text));
  });

  it('evaluates no language, whatever its name', () => {
    const scope = globalThis as { evaluated?: boolean };
    const code = `{ evaluated: (globalThis.evaluated = true) }`;
    const names = ['js', 'JS', 'javascript', 'JavaScript', 'coffee', 'cson', 'json', 'toml', 'eval', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'default']; // prettier-ignore
    for (const name of names)
      for (const fence of [`---${name}`, `--- ${name}`, `---\t${name} `, `---${name}\r`, `\uFEFF---${name}`]) {
        const front = readFrontMatter(`${fence}\n${code}\n---\n`);
        assert.equal(front.kind, 'unreadable', fence);
        assert.equal(parseEntry(uri, `${fence}\n${code}\n---\n`).kind, 'broken');
      }
    readFrontMatter(`---\na: !!js/function 'function () { globalThis.evaluated = true }'\n---\n`);
    readFrontMatter(`---\na: !!js/undefined ''\nb: !<tag:yaml.org,2002:js/eval> "globalThis.evaluated = true"\n---\n`);
    assert.equal(scope.evaluated, undefined);
  });

  it('lets no key reach the prototype of every object', () => {
    const front = readFrontMatter('---\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n---\n');
    assert.ok(front.kind === 'read');
    assert.equal(({} as { polluted?: string }).polluted, undefined);
    assert.deepEqual(Object.keys(front.data), ['__proto__', 'constructor']);
  });

  it('returns from an alias bomb, and reads what can be read', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 60; level++) {
      const [name, held] = [`a${level}`, level === 1 ? 'a' : `a${level - 1}`];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${held}`).join(', ')}]`);
    }
    const lines = ['title: Bomb', 'date: 2026-03-14', ...bomb, 'skills: *a59', 'metrics: *a59', 'impact: kept'];
    const parsed = parseEntry(uri, `---\n${lines.join('\n')}\n---\n`);
    assert.ok(parsed.kind === 'entry' && parsed.entry.type === 'win');
    assert.deepEqual(parsed.entry.skills, []);
    assert.equal(parsed.entry.impact, 'kept');
    assert.deepEqual(
      parsed.problems.map(({ code, path }) => [code, path?.[0]]),
      [
        ['too-many-items', 'skills'],
        ['too-many-items', 'metrics'],
      ],
    );
  });

  it('keeps what aliases repeat within the size of a file', () => {
    const long = 'x'.repeat(10_000);
    const text = `---\ntype: role\na: &a ${long}\nb: &b {skill: s, aliases: [${Array(50).fill('*a').join(', ')}]}\nexpectations: [${Array(500).fill('*b').join(', ')}]\n---\n`;
    const parsed = parseEntry('file:///w/brag/roles/r.md', text);
    assert.ok(parsed.kind === 'entry' && parsed.entry.type === 'role');
    assert.deepEqual(parsed.entry.expectations, []);
    assert.equal(parsed.problems[0]?.code, 'too-many-items');
  });

  it('returns from an alias that holds itself, and keeps a bombed visibility private', () => {
    const parsed = parseEntry(uri, '---\ntitle: x\ndate: 2026-03-14\nskills: &a [*a]\nvisibility: *a\n---\n');
    assert.ok(parsed.kind === 'entry');
    assert.equal(parsed.entry.visibility, 'private');
  });

  it('reads harmless aliases, of which there may be many', () => {
    const links = Array.from({ length: 200 }, () => '  - *home').join('\n');
    const parsed = parseEntry(
      uri,
      `---\ntitle: x\ndate: 2026-03-14\nproject: &home https://a.example\nlinks:\n${links}\n---\n`,
    );
    assert.ok(parsed.kind === 'entry' && parsed.entry.type === 'win');
    assert.equal(parsed.entry.links.length, 200);
    assert.deepEqual(parsed.problems, []);
  });

  it('holds the same values as the parser that knows source ranges', () => {
    const scalar = fc.oneof(
      fc.constantFrom('2026-03-14', 'no', '1.50', '~', 'null', '900 ms -> 540 ms', '"a: b"', "'it''s'", '0x1F', '1e3', '.inf', '<<', '=', 'a#b', 'http://a.example/x?y=z', '2026-03-14T10:00:00Z', '"\\u00e9\\n"', 'Ünïcode 🎉', '1_000', 'True'),
      fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ]{0,20}[A-Za-z0-9]$/),
    ); // prettier-ignore
    const key = fc.constantFrom(
      'title',
      'date',
      'skills',
      '__proto__',
      'constructor',
      'self-ratings',
      'a b',
      '2026',
      'null',
      '"q"',
    );
    const flow = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 2, depthSize: 'xsmall' },
        scalar,
        fc.array(tie('node'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
        fc
          .uniqueArray(fc.tuple(key, tie('node')), { maxLength: 3, selector: ([name]) => name })
          .map((pairs) => `{${pairs.map(([name, held]) => `${name}: ${held}`).join(', ')}}`),
      ),
    })).node;
    const block = fc.oneof(
      flow.map((value) => ` ${value}`),
      fc.array(flow, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `\n  - ${item}`).join('')),
      fc.constantFrom(' |\n  a\n   b\n\n  c', ' >-\n  folded\n  text', ' # nothing', '\n  nested: x\n  list:\n    - y'),
    );
    const text = fc
      .uniqueArray(fc.tuple(key, block), { minLength: 1, maxLength: 4, selector: ([name]) => name })
      .map((pairs) => pairs.map(([name, held]) => `${name}:${held}`).join('\n'));
    let read = 0;
    fc.assert(
      fc.property(text, (yaml) => {
        const front = readFrontMatter(`---\n${yaml}\n---\n`);
        const document = parseDocument(yaml, {
          schema: 'failsafe',
          customTags: [
            {
              tag: 'tag:yaml.org,2002:null',
              default: true,
              test: /^(?:~|null)?$/i,
              resolve: () => null,
              identify: (value: unknown) => value === null,
            },
          ],
        });
        if (front.kind !== 'read' || document.errors.length > 0) return;
        read++;
        assert.deepEqual(plain(front.data), plain(document.toJS({ mapAsMap: true })));
      }),
      { numRuns: tries(300) },
    );
    assert.ok(read > tries(100), `only ${read} texts were read by both`);
  });
});

describe('locateProblem', () => {
  it('covers the nearest place above where the value itself is written elsewhere', () => {
    const text = '---\ntitle: x\ndate: 2026-03-14\na: &a {before: [1]}\nmetrics: [*a]\n---\n';
    const parsed = parseEntry(uri, text);
    assert.ok(parsed.kind === 'entry');
    const { start, end } = locateProblem(text, parsed.problems[0]!);
    assert.equal(text.slice(start, end), '*a');
  });
});

/** Maps and objects alike as sorted lists of pairs, so that a key named `__proto__` shows. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = value instanceof Map ? [...value] : Object.entries(value);
  return {
    pairs: pairs.map(([key, held]) => [String(key), plain(held)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
