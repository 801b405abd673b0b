import { assert } from 'chai';
import { winInTerminal } from '../../../../src/core/capture/winInTerminal';

describe('a win in a terminal', () => {
  it('is what git prints after a commit', () => {
    assert.deepEqual(winInTerminal('[main 1a2b3c4] Cut the wait  '), {
      start: 0,
      length: 27,
      kind: 'commit',
      hash: '1a2b3c4',
      subject: 'Cut the wait',
    });
    for (const head of ['main (root-commit)', 'detached HEAD', 'feature/a-b'])
      assert.strictEqual(winInTerminal(`[${head} 1a2b3c4] x`)?.kind, 'commit', head);
  });

  it('is a comment that asks for it', () => {
    const text = '$ make release # brag: Cut the wait 9 days -> 2 days';
    const win = winInTerminal(text)!;
    assert.strictEqual(text.slice(win.start, win.start + win.length), 'Cut the wait 9 days -> 2 days');
    assert.include(win, { kind: 'line', line: 'Cut the wait 9 days -> 2 days' });
  });

  it('is no other line', () => {
    for (const text of [
      '',
      '[1/4] Resolving packages',
      '[info 12] x',
      'a [main 1a2b3c4] x',
      '[main 1a2b3c4]',
      'x#brag: y',
      `[main 1a2b3c4] ${'x'.repeat(3000)}`,
    ])
      // prettier-ignore
      assert.isUndefined(winInTerminal(text), text);
  });
});
