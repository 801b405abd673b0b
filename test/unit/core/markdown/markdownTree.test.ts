import { assert } from 'chai';
import { isReadable } from '../../../../src/core/markdown/isReadable';
import { readBodySections } from '../../../../src/core/markdown/bodySections';

describe('Markdown that is too much to read', () => {
  it('is too deep, too long or too dense', () => {
    for (const text of [
      '> '.repeat(6_000),
      '>'.repeat(60),
      '1. '.repeat(60),
      '- '.repeat(60),
      '[^1]: '.repeat(60),
      ']'.repeat(32_000),
      '*a'.repeat(16_000),
      '*a\n'.repeat(5_000),
      `a\n---\n${'*a\n'.repeat(3_000)}`,
      `a|b\n|-|\n${'*a\n'.repeat(3_000)}`,
      `<div>\n\`\`\`\n\n${'*a'.repeat(3_000)}`,
      `a\n${'    - *a*\n'.repeat(2_000)}`,
      'a\n'.repeat(6_001),
      '- a\n'.repeat(3_001),
      '## a\n'.repeat(3_001),
      '> a\n'.repeat(3_001),
      '>>>>>>> b\n'.repeat(1_000),
      'a\n=\n'.repeat(1_001),
      `| a | b |\n|---|---|\n${'|'.repeat(32_000)}`,
      `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(2_000)}`,
      '\n'.repeat(16_000),
      `[${'word '.repeat(6_000)}](a.md)`,
      `- [x\n${'  e\u0301 word\n'.repeat(3_000)}`,
    ])
      assert.isFalse(isReadable(text), JSON.stringify(text.slice(0, 20)));
    assert.deepEqual(readBodySections('> '.repeat(6_000)), {});
  });

  it('is none that somebody writes', () => {
    for (const text of [
      '- Cut the **wait**, see [the page](https://example.com/a_b) and `code`\n'.repeat(1_000),
      '| a | *b* | [c](d) |\n|---|---|---|\n'.concat('| a | *b* | [c](d) |\n'.repeat(1_000)),
      'One *paragraph* with [a link](b).\n\n'.repeat(1_500),
      `${'1. A [source](a) and *another*\n'.repeat(1)}${'2. A [source](a) and *another*\n'.repeat(800)}`,
      `\`\`\`c\n${'a[i] = *b & ~c;\n'.repeat(900)}\`\`\`\n`,
      '> > > A mail in a mail\n',
      'A line.\n\n---\n\n'.repeat(1_200),
      '## A heading\n\nA line.\n\n'.repeat(1_500),
      '> A line.\n'.repeat(1_500),
      `[${'word '.repeat(3_000)}](a.md)`,
      `[a](b) ${'word '.repeat(9_000)}`,
      '- a\n  - b\n    - c\n      - d\n        - e\n',
    ])
      assert.isTrue(isReadable(text), JSON.stringify(text.slice(0, 20)));
  });
});
