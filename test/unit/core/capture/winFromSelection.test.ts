import { assert } from 'chai';
import fc from 'fast-check';
import { winFromSelection } from '../../../../src/core/capture/winFromSelection';

describe('a win from a selection', () => {
  it('takes the first line as the title and the rest as the body', () => {
    assert.deepEqual(winFromSelection('\n- [x] Cut the wait\n\n  9 days -> **2 days**\n', 'markdown'), {
      title: 'Cut the wait',
      body: '  9 days -> **2 days**',
    });
    assert.deepEqual(winFromSelection('## Cut the wait\r\nfor all', 'plaintext'), {
      title: 'Cut the wait',
      body: 'for all',
    });
    assert.deepEqual(winFromSelection('# Not a heading', 'python')?.title, 'Not a heading');
  });

  it('fences source code, with a fence that the code cannot close', () => {
    assert.deepEqual(winFromSelection('// Made it fair\nconst a = `x`;\n```\n', 'typescript'), {
      title: 'Made it fair',
      body: '````typescript\nconst a = `x`;\n```\n````',
    });
    assert.deepEqual(winFromSelection('/* Made it fair */', 'css'), { title: 'Made it fair', body: '' });
  });

  it('keeps a first line that is too long for a title', () => {
    const long = 'word '.repeat(60).trim();
    const win = winFromSelection(`${long}\nmore`, 'plaintext')!;
    assert.isAtMost(win.title.length, 120);
    assert.strictEqual(win.body, `${long}\nmore`);
    const emoji = winFromSelection('🎉'.repeat(80), 'plaintext')!;
    assert.strictEqual(emoji.title, `${'🎉'.repeat(59)}…`);
  });

  it('is nothing where nothing is selected', () => {
    for (const text of ['', ' \n\t', '//', '<!-- -->', '# '])
      assert.isUndefined(winFromSelection(text, 'markdown'), text);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const win = winFromSelection(text, 'plaintext');
        if (!win) return;
        for (const word of text.match(/[\p{L}\p{N}]{2,}/gu) ?? []) assert.include(`${win.title}\n${win.body}`, word);
      }),
    );
  });
});
