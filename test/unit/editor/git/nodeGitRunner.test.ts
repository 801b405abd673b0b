import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type * as vscode from 'vscode';
import { logFormat, sizesFormat } from '../../../../src/core/imports/git/gitLog';
import type { GitOutcome } from '../../../../src/editor/git/gitRunner';
import { nodeGitRunner } from '../../../../src/editor/git/nodeGitRunner';
import { TestRepository } from '../../core/imports/git/testRepository';

describe('nodeGitRunner', () => {
  let repository: TestRepository;
  beforeEach(() => (repository = new TestRepository()));
  afterEach(() => repository.remove());

  const run = async (
    args: readonly string[],
    more: { git?: string; input?: string; token?: vscode.CancellationToken } = {},
  ): Promise<{ printed: string; outcome: GitOutcome }> => {
    let printed = '';
    const folder = { fsPath: repository.folder } as vscode.Uri;
    const outcome = await nodeGitRunner({ git: 'git', folder, args, take: (text) => (printed += text), ...more });
    return { printed, outcome };
  };

  it('gives what git prints, whatever the characters', async () => {
    const hash = repository.commit('2026-03-02', 'Größe messen 📏', { files: { 'ü.txt': 'a\n' } });
    assert.deepEqual(await run(['log', '--format=%s', 'HEAD', '--']), {
      printed: 'Größe messen 📏\n',
      outcome: { kind: 'done' },
    });
    assert.match((await run(['diff-tree', ...sizesFormat], { input: `${hash}\n` })).printed, /1\t0\tü\.txt\0$/);
  });

  it('starts nothing that a repository names', async () => {
    const hash = repository.commit('2026-03-02', 'One');
    const trace = path.join(repository.folder, 'started');
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'pager.log',
      'gpg.program',
      'diff.external',
      'diff.x.textconv',
      'core.sshCommand',
    ])
      repository.git('config', key, `touch ${trace}; cat`);
    repository.git('config', 'log.showSignature', 'true');
    repository.git('config', 'alias.log', `!touch ${trace}`);
    await run(['log', ...logFormat, 'HEAD', '--']);
    await run(['diff-tree', ...sizesFormat], { input: `${hash}\n` });
    assert.ok(!existsSync(trace));
  });

  it('says what git says where it fails', async () => {
    const { outcome } = await run(['log', 'HEAD', '--']);
    assert.equal(outcome.kind, 'failed');
    assert.match((outcome as { detail: string }).detail, /HEAD/);
    assert.equal((await run(['log'], { git: '/nowhere/git' })).outcome.kind, 'failed');
  });

  it('ends git once nobody waits for it', async () => {
    let cancel = (): void => undefined;
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener: () => void) => {
        cancel = () => ((token.isCancellationRequested = true), listener());
        return { dispose: () => undefined };
      },
    };
    // It waits for its input for as long as that is open, which here is until it ends.
    const running = run(['cat-file', '--batch'], { token: token as unknown as vscode.CancellationToken });
    cancel();
    assert.deepEqual((await running).outcome, { kind: 'cancelled' });
    assert.deepEqual((await run(['log'], { token: token as unknown as vscode.CancellationToken })).outcome, {
      kind: 'cancelled',
    });
  });
});
