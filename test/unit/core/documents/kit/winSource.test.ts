import { expect } from 'chai';
import { linkTo } from '../../../../../src/core/documents/kit/document';
import { readWinSource } from '../../../../../src/core/documents/kit/winSource';

const front = '---\ntitle: A\ndate: 2026-01-01\nmetrics:\n  - name: impact\n"impact": B\n---\n';

describe('the source of a win', () => {
  it('knows the line of each key', () => {
    const { lineOf } = readWinSource(front);
    expect(lineOf('title')).to.equal(2);
    expect(lineOf('metrics')).to.equal(4);
    expect(lineOf('impact')).to.equal(6);
    expect(lineOf('name')).to.equal(undefined);
    expect(readWinSource(`\uFEFF${front.replaceAll('\n', '\r\n')}`).lineOf('impact')).to.equal(6);
  });

  it('reads the parts of the body by either set of headings', () => {
    const told = { situation: 'Slow.', task: 'Half it.', action: 'I cut. Two calls.', result: 'Fast.' };
    expect(
      readWinSource(
        `${front}\n## Situation\n\nSlow.\n\n## Task\n\nHalf it.\n\n### Action:\n\n- I cut\n- Two calls.\n\n## RESULT\n\nFast.`,
      ).body,
    ).to.deep.equal(told);
    expect(
      readWinSource(`${front}# Context\nSlow.\n# What I did\nI *cut*\n[calls](x).\n# Outcome\nFast.`).body,
    ).to.deep.equal({
      situation: 'Slow.',
      action: 'I cut calls.',
      result: 'Fast.',
    });
  });

  it('reads what stands under no heading, and leaves other headings, code and tables alone', () => {
    const body =
      '# Cut the wait\n\nTwo\nlines.\n\n```js\ncode\n```\n\n| a |\n| - |\n| b |\n\n<div>c</div>\n\n## Notes\n\nFor me.\n';
    expect(readWinSource(front + body).body).to.deep.equal({ free: 'Two lines.' });
  });

  it('reads a text without front matter, or with one that is not closed, as a body', () => {
    expect(readWinSource('Words.').body).to.deep.equal({ free: 'Words.' });
    expect(readWinSource('---\ntitle: A').lineOf('title')).to.equal(undefined);
    expect(readWinSource('').body).to.deep.equal({});
  });
});

describe('a link from a document', () => {
  it('is relative where both files have one root', () => {
    expect(linkTo('file:///b/documents/case.md', 'file:///b/wins/a%20b.md', 7)).to.equal('../wins/a%20b.md#L7');
    expect(linkTo('file:///b/case.md', 'file:///b/wins/a.md')).to.equal('./wins/a.md');
    expect(linkTo('file:///b/wins/case.md', 'file:///b/wins/a.md')).to.equal('./a.md');
  });

  it('is the whole address where they have not', () => {
    expect(linkTo('untitled:case', 'file:///b/wins/a.md', 3)).to.equal('file:///b/wins/a.md#L3');
    expect(linkTo('file:///b/case.md', 'vscode-vfs://github/b/a.md')).to.equal('vscode-vfs://github/b/a.md');
  });
});
