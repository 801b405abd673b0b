import { applyEdits } from '../../../../src/core/text/textEdits';
import { assert } from 'chai';
import fc from 'fast-check';
import { acceptDraft } from '../../../../src/core/inbox/acceptDraft';
import { frontMatterText } from '../../../../src/core/frontMatter/frontMatterText';
import { nastyText } from '../arbitraries';
import { readWin, winFile } from './wins';

function accepted(text: string): string {
  const edits = acceptDraft(text);
  if ('code' in edits) throw new Error(`refused: ${text}`);
  return applyEdits(text, edits);
}

describe('acceptDraft', function () {
  this.timeout(0);

  for (const [what, before, after] of [
    ['takes the line away', 'title: A\nstatus: draft\ndate: 2026-01-01\n', 'title: A\ndate: 2026-01-01\n'],
    ['also where it is quoted', 'title: A\nstatus: "draft"  \n', 'title: A\n'],
    ['in Windows line endings', 'title: A\r\nstatus: draft\r\n', 'title: A\r\n'],
    ['keeps a comment', 'status: draft # from git\ntitle: A\n', 'status: done # from git\ntitle: A\n'],
    ['in a flow map', '{title: A, status: draft}\n', '{title: A, status: done}\n'],
  ] as const)
    it(what, () => assert.strictEqual(accepted(winFile(before).text), winFile(after).text));

  it('refuses a file without front matter, and one in which the line is part of a text', () => {
    assert.isTrue('code' in acceptDraft('# A\n'));
    assert.isTrue('code' in acceptDraft(winFile('impact: "one\nstatus: draft\n"\nstatus: draft # really\n').text));
  });

  it('changes one line alone, and the win is done', () => {
    fc.assert(
      fc.property(nastyText('a'), nastyText('b'), fc.boolean(), fc.boolean(), (title, body, first, windows) => {
        const keys = first ? { status: 'draft', title } : { title, status: 'draft' };
        const front = frontMatterText({ type: 'win', ...keys, date: '2026-01-01' });
        const text = `${front}\n${body}\n`.replaceAll('\n', windows ? '\r\n' : '\n');
        const after = accepted(text);
        assert.strictEqual(readWin({ uri: 'file:///brag/wins/a.md', text: after }).status, 'done');
        assert.strictEqual(after, text.replace(/^status: draft\r?\n/m, ''));
      }),
    );
  });
});
