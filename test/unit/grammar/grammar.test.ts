import assert from 'node:assert/strict';
import { documentTypes, entryTypes } from '../../../src/core/entries/entry';
import { entrySchemas } from '../../../src/core/entries/entrySchemas';
import { builtInExtensions, markdownTokenizer, type Token } from './markdownTokenizer';

const key = 'support.type.property-name.brag';
const closedValue = 'constant.language.brag';
const date = 'constant.numeric.date.brag';
const metric = 'meta.metric.brag';

describe('the grammars injected into Markdown', function () {
  let tokens: (text: string) => readonly Token[];
  let plainTokens: (text: string) => readonly Token[];

  before(async function () {
    const extensions = builtInExtensions();
    if (extensions === undefined) {
      if (process.env['CI']) throw new Error('No VS Code below .vscode-test to take the Markdown grammar from.');
      return this.skip();
    }
    tokens = await markdownTokenizer(extensions);
    plainTokens = await markdownTokenizer(extensions, false);
  });

  const frontMatter = (...lines: string[]) => ['---', ...lines, '---', ''].join('\n');
  const coloured = (text: string, scope: string) =>
    tokens(text)
      .filter(({ scopes }) => scopes.includes(scope))
      .map((token) => token.text);
  /** Each metric in the text, whole, as its pieces stand next to each other. */
  const metrics = (text: string) =>
    tokens(text).reduce<{ found: string[]; open: boolean }>(
      ({ found, open }, token) => {
        const inside = token.scopes.includes(metric);
        if (inside && open) found.push(found.pop() + token.text);
        else if (inside) found.push(token.text);
        return { found, open: inside };
      },
      { found: [], open: false },
    ).found;

  describe('front matter', () => {
    it('colours every key that a schema knows, wherever it may stand', () => {
      for (const [type, schema] of Object.entries(entrySchemas))
        for (const name of ['type', 'id', ...keysOf(schema)]) {
          assert.deepEqual(coloured(frontMatter(`${name}: x`), key), [name], `${type}: ${name}`);
          assert.deepEqual(coloured(frontMatter('x:', `  - ${name}: x`), key), [name], `${type}: - ${name}`);
          assert.deepEqual(coloured(frontMatter(`x: [{${name}: x}]`), key), [name], `${type}: {${name}}`);
          assert.deepEqual(coloured(frontMatter(`"${name}": x`), key), [name], `${type}: "${name}"`);
        }
    });

    it('colours every word of every closed list after its key', () => {
      for (const schema of Object.values(entrySchemas))
        for (const [name, words] of closedListsOf(schema))
          for (const word of words)
            for (const written of [word, `"${word}"`, `${word} # why`, word.toUpperCase()])
              assert.deepEqual(
                coloured(frontMatter(`${name}: ${written}`), closedValue).map((text) => text.toLowerCase()),
                [word],
                `${name}: ${written}`,
              );
      for (const type of [...entryTypes, ...documentTypes])
        assert.deepEqual(coloured(frontMatter(`type: ${type}`), closedValue), [type]);
    });

    it('leaves other keys, other values and free text alone', () => {
      const text = frontMatter(
        'layout: post',
        'status: nearly',
        'title: private',
        'skills: [done, led]',
        'other: private',
        'impact: |',
        '  status: done',
        '  date: 2026-03-14',
        '# status: done',
      );
      assert.deepEqual(coloured(text, closedValue), []);
      assert.deepEqual(coloured(text, date), []);
      assert.deepEqual(coloured(text, key), ['status', 'title', 'skills', 'impact']);
    });

    it('colours calendar dates, and no day that is in no calendar', () => {
      assert.deepEqual(coloured(frontMatter('date: 2026-03-14', "end: '2026-03-15'", 'due: 2026-02-29'), date), [
        '2026-03-14',
        '2026-03-15',
        '2026-02-29',
      ]);
      for (const wrong of [
        '2026-02-30',
        '2026-04-31',
        '2026-13-01',
        '2026-03-14T10:00:00Z',
        '03/14/2026',
        '12026-03-14',
      ])
        assert.deepEqual(coloured(frontMatter(`date: ${wrong}`), date), [], wrong);
    });

    it('colours metrics as text and as before and after', () => {
      assert.deepEqual(
        metrics(
          frontMatter(
            'impact: Support answers came down from 3 days to 4 hours, worth $1.2M',
            'metrics:',
            '  - p95 latency 900 ms -> 540 ms',
            '  - {name: sign-ups, before: 12 %, after: "19 %"}',
          ),
        ),
        ['from 3 days to 4 hours', '$1.2M', '900 ms -> 540 ms', '12 %', '19 %'],
      );
    });

    it('changes nothing in how VS Code reads the YAML', () => {
      const text = frontMatter(
        'type: win',
        'title: Cut latency 900 ms -> 540 ms',
        'status: done # at last',
        'skills: [system-design, "glue"]',
        'metrics:',
        '  - {name: p95, before: 900 ms, after: 540 ms}',
        '  - from 3 days to 4 hours',
        'impact: >',
        '  +65% sign-ups',
        'scope: team',
        'next: value',
      );
      assert.deepEqual(withoutOurs(tokens(text)), withoutOurs(plainTokens(text)));
    });
  });

  describe('the text', () => {
    for (const [text, found] of [
      ['Latency fell 900 ms -> 540 ms.', ['900 ms -> 540 ms']],
      ['Answers: 3 days → 4 hours; 12 open incidents → 1', ['3 days → 4 hours', '12 open incidents → 1']],
      ['It went from 3 days to 4 hours.', ['from 3 days to 4 hours']],
      ['Sign-ups **+65%**, churn −3 pp', ['+65%', '−3 pp']],
      ['Saved $1.2M, then 1.2 M€, then 40k EUR', ['$1.2M', '1.2 M€', '40k EUR']],
      ['40 % fewer pages, 3x faster builds', ['40 % fewer', '3x faster']],
      ['# Up +65%', ['+65%']],
      ['- one\n  - 900 ms -> 540 ms', ['900 ms -> 540 ms']],
      ['> 900 ms -> 540 ms', ['900 ms -> 540 ms']],
      ['| a | b |\n|---|---|\n| c | +65% |', ['+65%']],
      ['1 200 -> 300 requests', ['1 200 -> 300 requests']],
    ] as const)
      it(`colours the metrics of ${JSON.stringify(text)}`, () => assert.deepEqual(metrics(text), found));

    it('tells number, unit and arrow apart', () => {
      const scopeOf = tokens('900 ms -> $1.2M')
        .filter((token) => token.text.trim() !== '')
        .map((token) => [token.text, token.scopes.at(-1)]);
      assert.deepEqual(scopeOf, [
        ['900', 'constant.numeric.metric.brag'],
        ['ms', 'keyword.other.unit.brag'],
        ['->', 'keyword.operator.arrow.brag'],
        ['$', 'keyword.other.unit.currency.brag'],
        ['1.2', 'constant.numeric.metric.brag'],
        ['M', 'keyword.other.unit.brag'],
      ]);
    });

    for (const text of [
      'Section 3.2 of 2024-05-06, 10-20% of 30 people, at 1:30',
      'From 2019 to 2024 I learnt.',
      'Pass $1 and $HOME and -1 to a->b in v1.2 -> 1.3',
      'See https://example.com/+65% and [900 ms -> 540 ms](https://example.com/40%)',
      'Inline `900 ms -> 540 ms` code',
      '```sh\n900 ms -> 540 ms\n```',
      '    900 ms -> 540 ms',
      '<!-- 900 ms -> 540 ms -->',
      '[ref]: https://example.com/+65%',
    ])
      it(`leaves ${JSON.stringify(text)} alone`, () => assert.deepEqual(metrics(text), []));

    it('colours no key, value or date outside front matter', () => {
      const text =
        'title: x\n\nstatus: done\n\ndate: 2026-03-14\n\n```yaml\nstatus: done\n```\n\n---\nstatus: done\n---\n';
      for (const scope of [key, closedValue, date]) assert.deepEqual(coloured(text, scope), []);
    });

    it('changes nothing in how VS Code reads the Markdown', () => {
      const text =
        '# A **+65%** day\n\n+65% and _from 3 days to 4 hours_ [x](y)\n\n- 1.2 M€ `z`\n\n| 3 -> 4 | b |\n|---|---|\n';
      assert.deepEqual(withoutOurs(tokens(text)), withoutOurs(plainTokens(text)));
    });
  });

  it('still finds the metric at the end of a hostile line, as a pattern that runs wild would not', function () {
    this.timeout(0);
    // VS Code cuts a line off after 20,000 characters.
    for (const piece of ['1 ', '123,', '123 ', '9 a ', '900 ms -', 'from 3 ', '$', '+-', '3 a/b/', 'x:', '2026-']) {
      const line = `${piece.repeat(19900 / piece.length)} x, 900 ms -> 540 ms`;
      for (const text of [line, frontMatter(`impact: ${line}`)])
        assert.equal(metrics(text).at(-1), '900 ms -> 540 ms', piece);
    }
  });
});

/** Neighbouring pieces joined where they differ in nothing but this project's own scopes. */
function withoutOurs(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const scopes = token.scopes.filter((scope) => !scope.endsWith('.brag'));
    const last = joined.at(-1);
    if (last !== undefined && last.line === token.line && last.scopes.join(' ') === scopes.join(' '))
      joined[joined.length - 1] = { ...last, text: last.text + token.text };
    else joined.push({ ...token, scopes });
  }
  return joined;
}

interface SchemaNode {
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly options?: readonly unknown[];
  readonly wrapped?: SchemaNode;
  readonly item?: SchemaNode;
  readonly pipe?: readonly SchemaNode[];
}

function inside({ entries, wrapped, item, pipe }: SchemaNode, self: SchemaNode): SchemaNode[] {
  return [...Object.values(entries ?? {}), wrapped, item, ...(pipe ?? [])].filter(
    (node): node is SchemaNode => node !== undefined && node !== self,
  );
}

function keysOf(schema: unknown): Set<string> {
  const node = schema as SchemaNode;
  const below = inside(node, node).flatMap((child) => [...keysOf(child)]);
  // The skill and its rating are made from a map whose keys are the user's own.
  return new Set([...Object.keys(node.entries ?? {}), ...below].filter((name) => name !== 'rating'));
}

function closedListsOf(schema: unknown): [string, readonly string[]][] {
  const node = schema as SchemaNode;
  const own = Object.entries(node.entries ?? {}).flatMap(([name, value]): [string, readonly string[]][] => {
    const words = wordsOf(value);
    return words ? [[name, words]] : [];
  });
  return [...own, ...inside(node, node).flatMap(closedListsOf)];
}

function wordsOf(node: SchemaNode): readonly string[] | undefined {
  if (node.options) return node.options.filter((word) => typeof word === 'string');
  for (const child of [node.wrapped, ...(node.pipe ?? [])])
    if (child && child !== node) {
      const words = wordsOf(child);
      if (words) return words;
    }
  return undefined;
}
