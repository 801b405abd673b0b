import { expect } from 'chai';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { parse } from 'yaml';
import {
  bullets,
  emphasis,
  heading,
  link,
  numbered,
  paragraph,
  quote,
  strong,
  table,
  tasks,
  text,
  toMarkdown,
  wordsOf,
} from '../../../../src/core/markdown/nodes';
import { nastyText } from '../arbitraries';
import { parseMarkdown } from '../documents/parseMarkdown';
import { tries } from '../../tries';

describe('document nodes', () => {
  const words = fc
    .oneof(
      nastyText('token'),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    .map((said) => text(said).value.trim())
    .filter((said) => said !== '');

  it('are read back as the same tree, whatever the words', function () {
    this.timeout(0);
    fc.assert(
      fc.property(fc.array(words, { minLength: 9, maxLength: 9 }), (said) => {
        const [a, b, c, d, e, f, g, h, i] = said as [
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        const nodes: RootContent[] = [
          heading(1, a),
          paragraph(b, ' ', link('../a b.md#L3', '[1]'), ' ', c),
          bullets([a, [d, ' ', strong('mine'), ' ', e]]),
          paragraph(emphasis('between'), ' ', i),
          numbered([f, g]),
          table(
            ['One', h],
            [
              [i, ''],
              [a, [b, '; ', link('#evidence', '[2]')]],
            ],
          ),
          tasks([
            { item: h, done: true },
            { item: i, done: false },
          ]),
          quote(c, '— ', d),
        ];
        expect(shape(parseMarkdown(toMarkdown({ type: 'case' }, nodes)).children)).to.deep.equal(shape(nodes));
      }),
      { numRuns: tries(100) },
    );
  });

  it('keep front matter values as they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(nastyText('token'), fc.string({ unit: 'grapheme' }), fc.constantFrom('no', 'null', '1e3', '- a', '')),
        (value) => {
          const front = /^---\n([\s\S]*?)\n---\n/.exec(toMarkdown({ type: 'case', role: value, words: 600 }, []))![1]!;
          expect(parse(front)).to.deep.equal({ type: 'case', role: value, words: 600 });
        },
      ),
    );
  });

  it('give an empty table cell a dash', () => {
    expect(toMarkdown({}, [table(['A'], [['']])])).to.contain('| – |');
  });

  it('count the words a reader sees', () => {
    expect(wordsOf([paragraph('Three words ', link('../far/away.md', 'here.')), bullets(['one two'])])).to.have.length(
      5,
    );
  });
});

/** A tree without positions, with neighbouring texts as one. */
function shape(nodes: readonly { type: string }[]): unknown[] {
  const shaped: { type: string; value?: string }[] = [];
  for (const node of nodes) {
    const { type, value, url, depth, checked, ordered, children } = node as Record<string, unknown> & { type: string };
    const last = shaped.at(-1);
    if (type === 'text' && last?.type === 'text') last.value += value as string;
    else
      shaped.push({
        type,
        ...(value !== undefined && { value: value as string }),
        ...(url !== undefined && { url: decodeURI(url as string) }),
        ...(depth !== undefined && { depth }),
        ...(checked !== undefined && checked !== null && { checked }),
        ...(ordered !== undefined && ordered !== null && { ordered }),
        ...(children !== undefined && { children: shape(children as { type: string }[]) }),
      });
  }
  return shaped;
}
