import { expect } from 'chai';
import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { writeText } from '../../../../src/core/markdown/writeText';
import { isPlainText } from '../../../../src/core/markdown/isPlainText';
import { nastyText } from '../arbitraries';
import { tries } from '../../tries';

const settings: Options = { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one', resourceLink: true };
const own = unified()
  .use(remarkGfm)
  .use(remarkStringify, { ...settings, handlers: { text: writeText } });
const library = unified().use(remarkGfm).use(remarkStringify, settings);

/** All that ASCII has, and what may stand before or after it. */
const pieces = fc.constantFrom(
  ...Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)),
  ...['one', 'www', 'http', 'w', 'é', '“', '–', '2', '12', ' ', ' ', ' ', '. ', ', ', '\n', '\r', '\t', '日本', '🎉'],
);
const words = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { minLength: 1, maxLength: 8 }).map((said) => said.join('')) },
  { weight: 1, arbitrary: nastyText('token') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
);
const text = words.map((value): PhrasingContent => ({ type: 'text', value }));
const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 3, arbitrary: text },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('strong', 'emphasis', 'link', 'delete'), text, words)
      .map(([type, child, url]) => ({ type, url, children: [child] }) as PhrasingContent),
  },
  { weight: 1, arbitrary: words.map((value): PhrasingContent => ({ type: 'inlineCode', value })) },
);

/** The same inline content in every place that documents have for it. */
function everywhere(children: PhrasingContent[]): Root {
  const paragraph = { type: 'paragraph' as const, children };
  const cells = [{ type: 'tableCell' as const, children }];
  return {
    type: 'root',
    children: [
      paragraph,
      { type: 'heading', depth: 2, children },
      { type: 'list', ordered: true, children: [{ type: 'listItem', checked: false, children: [paragraph] }] },
      { type: 'blockquote', children: [paragraph] },
      { type: 'table', children: [{ type: 'tableRow', children: cells }] },
    ],
  };
}

describe('text in a document', () => {
  it('is written as the library writes it', function () {
    this.timeout(0);
    let [plain, all] = [0, 0];
    fc.assert(
      fc.property(fc.array(inline, { minLength: 1, maxLength: 4 }), (children) => {
        for (const child of children)
          if (child.type === 'text' && ++all) plain += Number(isPlainText(child.value, ' ', ' '));
        const tree = everywhere(children);
        expect(own.stringify(tree)).to.equal(library.stringify(tree));
      }),
      { numRuns: tries(1500) },
    );
    expect(plain / all).to.be.greaterThan(0.1);
  });

  it('is plain where people write sentences', () => {
    for (const said of [
      'Cut the latency of checkout by 40% (p95), from 2.5 s to 1.5 s.',
      " in the team; it wasn't easy: two quarters – and “done” -> good & cheap! Really?",
      'Pages answer in 100 ms instead of 400 ms, e.g. at noon.',
    ])
      expect(isPlainText(said, '\n', '\n'), said).to.equal(!said.startsWith(' '));
  });

  it('is not plain where anything in it could be Markdown', () => {
    for (const said of [
      '1. one',
      '- one',
      '2) two',
      '# one',
      'www.a',
      'a_b',
      'a*b',
      'https://a',
      'a@b',
      'a[b',
      'a|b',
      'R&D;',
    ])
      expect(isPlainText(said, '\n', '\n'), said).to.equal(false);
    expect(isPlainText('ends in a break ', ' ', '\n')).to.equal(false);
    expect(isPlainText(`${'It went well. '.repeat(200)}*`, '\n', '\n')).to.equal(false);
  });
});
