import { assert } from 'chai';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { keptLine, keptParagraphs, keptText } from '../../../../src/core/imports/keptText';
import { parseMarkdown } from '../documents/parseMarkdown';
import { tries } from '../../tries';

/** What a reader sees, one line a line and a blank line between paragraphs; fails where anything but text is there. */
function seen(tree: Root): string {
  return tree.children
    .map((block) => {
      assert.strictEqual(block.type, 'paragraph', JSON.stringify(block));
      return (block as { children: Nodes[] }).children
        .map((node) => {
          assert.include(['text', 'break'], node.type, JSON.stringify(node));
          return node.type === 'break' ? '\n' : (node as { value: string }).value;
        })
        .join('');
    })
    .join('\n\n');
}

/** The text as it should be seen. */
function expected(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      // eslint-disable-next-line no-control-regex -- they are not kept
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF]/g, ' ')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .split('\n')
      .map((line) => {
        const indent = /^[ \t]*/.exec(line)![0].replaceAll('\t', '    ').length;
        return line.trim() === '' ? '' : '\u00A0'.repeat(Math.min(indent, 16)) + line.trim();
      })
      .join('\n')
      .replace(/\n{2,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '')
  );
}

const live = fc.constantFrom(
  '# x', '- x', '* x', '+ x', '1. x', '1) x', '> x', '---', '***', '===', '```js', '~~~', '    code', '\tcode',
  '[x](command:workbench.action.quit)', '![x](http://x.y/z.png)', '<script>alert(1)</script>', '<!-- x -->',
  '<a href="command:x">y</a>', '<command:foo>', '[x]: http://x.y', '[^1]: note', '[^1]', '| a | b |', '|---|---|',
  'a | b', ':-: | :-:', ':-:', ':--', '**bold**', '__bold__', '_it_', '~~gone~~', '~one~', '`code`', '&copy;', '&#60;',
  'https://example.com/a_b_c?x=1&y=2', 'http://x', 'www.example.com', 'WWW.x.org/a', 'me@example.com', 'mailto:a@b.co',
  'xmpp:a@b.co', 'ftp://x.y', '$x^2$', '$$', '\\', 'a\\', 'snake_case_name', '_a_b_', '- [ ] task', '- [x] done',
  'term\n: definition', '\u00A0x', '\u3000', '!', '![', '](', '\ud83d', 'e\u0301', '&', '&amp', '#hash', '@maria',
  ':smile:', '{{x}}', '%%', '^^', '==mark==', '<', '>', '<x@y.z>', '<https://x.y>', 'a  ', '0. ', '12345678901. x',
); // prettier-ignore

const text = fc
  .array(fc.oneof(live, fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\n\n', ' ', '\r\n', 'word', '\t')), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

describe('text of an export in a file', () => {
  it('is read back as the same text and nothing else', () => {
    fc.assert(
      fc.property(text, (given) => {
        assert.strictEqual(seen(parseMarkdown(keptParagraphs(given))), expected(given));
      }),
      { numRuns: tries(3000) },
    );
  }).timeout(0);

  it('is read back as the same words on one line of a list', () => {
    fc.assert(
      fc.property(text, (given) => {
        const kept = keptLine(given);
        assert.notInclude(kept, '\n');
        const tree = parseMarkdown(`- Name: ${kept}`);
        assert.lengthOf(tree.children, 1);
        const [list] = tree.children;
        assert.strictEqual(list?.type, 'list');
        const items = list?.type === 'list' ? list.children : [];
        assert.lengthOf(items, 1);
        const words = expected(given).replace(/\s+/g, ' ').trim();
        assert.strictEqual(
          seen({ type: 'root', children: items[0]?.children ?? [] })
            .replace(/\s+/g, ' ')
            .trim(),
          `Name: ${words}`.trim(),
        );
      }),
      { numRuns: tries(2000) },
    );
  }).timeout(0);

  it('keeps lists as lists, and every word of them', () => {
    const kept = keptText(
      'Why:\n\n* One [x](y)\n  goes on\n* Two\n    - inner\n    - # second\n+ Three\n\nThen - 2 is less.\n- Four',
    );
    assert.strictEqual(
      kept,
      'Why:\n\n- One \\[x\\](y) goes on\n- Two\n  - inner\n  - \\# second\n- Three\n\nThen - 2 is less.\n\n- Four',
    );
    assert.strictEqual(keptText('-5 degrees\n--- \n*bold*'), keptParagraphs('-5 degrees\n--- \n*bold*'));
    const words = (node: Nodes): string =>
      node.type === 'text' ? node.value : 'children' in node ? node.children.map(words).join(' ') : ' ';
    fc.assert(
      fc.property(text, (given) => {
        const tree = parseMarkdown(keptText(given));
        const isPlain = (node: Nodes): boolean =>
          ['root', 'paragraph', 'text', 'break', 'list', 'listItem'].includes(node.type) &&
          (!('children' in node) || node.children.every(isPlain));
        assert.isTrue(isPlain(tree), keptText(given));
        const read = (shown: string) =>
          shown
            .replace(/(?<=^|[\s\u00A0])[-*+](?=[\s\u00A0]|$)/g, ' ')
            .replace(/[\s\u00A0]+/g, ' ')
            .trim();
        assert.strictEqual(read(words(tree)), read(expected(given)));
      }),
      { numRuns: tries(1500) },
    );
  }).timeout(0);

  it('stays readable where nothing in it is Markdown', () => {
    const plain =
      'Moved the checkout call, which cut the p95 latency by 40% (see the dashboard).\n\nSafe since Monday.';
    assert.strictEqual(keptText(plain), plain);
    assert.strictEqual(keptText('Uses snake_case and C++ & C#.'), 'Uses snake_case and C++ & C#.');
  });
});
