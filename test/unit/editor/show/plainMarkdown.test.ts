import { assert } from 'chai';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainAnywhere, plainMarkdown } from '../../../../src/editor/show/plainMarkdown';

describe('plainMarkdown', () => {
  const parser = unified().use(remarkParse);

  it('shows exactly the text and nothing else, whatever is in it', () => {
    const pieces = fc.constantFrom(
      '*',
      '_',
      '[a](b)',
      '<script>',
      '# ',
      '1. ',
      '- ',
      'https://a.b',
      'a@b.c',
      '$(flame)',
      '&amp;',
      '`',
      '|',
      '\\',
      'é🎉',
      ' ',
      'word',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('').replace(/\s+/g, ' ').trim();
        const { children } = parser.parse(plainMarkdown(text));
        if (text === '') return assert.isEmpty(children);
        assert.deepEqual(
          children.map(({ type }) => type),
          ['paragraph'],
        );
        const [paragraph] = children;
        const inline = paragraph?.type === 'paragraph' ? paragraph.children : [];
        assert.deepEqual(
          inline.map((node) => (node.type === 'text' ? node.value : node.type)),
          [text],
        );
      }),
    );
  });
});

describe('plainAnywhere', () => {
  it('leaves nothing that is dropped or followed where it is rendered', () => {
    const hiding = fc.constantFrom('<!-- more -->', '<b>', '<br/>', '</i>', '<https://a.b>', '[a](b)', '![a](b)', '\n', 'word', ' '); // prettier-ignore
    fc.assert(
      fc.property(fc.array(hiding, { maxLength: 8 }), (parts) => {
        const shown = JSON.stringify(
          unified()
            .use(remarkParse)
            .parse(`- title: ${plainAnywhere(parts.join(''))}`),
        );
        assert.notMatch(shown, /"type":"(?:html|link|image|definition)"/);
      }),
    );
  });
});
