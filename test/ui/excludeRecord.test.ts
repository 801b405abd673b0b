import { assert } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';
import { openNotification } from './openNotification';
import { ownWorkbench } from './sharedWorkbench';
import { untilFile } from '../host/until';

describe('a record in a repository with a remote', () => {
  let workbench: Workbench;
  const git = (...names: string[]) => path.join(workbench.folder, '.git', ...names);

  before(async () => {
    workbench = await ownWorkbench({ workspace: path.join(repository, 'examples/three-wins') });
    await workbench.openViewContainer('Brag Document');
    await mkdir(git('info'), { recursive: true });
    await writeFile(git('HEAD'), 'ref: refs/heads/main\n');
    await writeFile(git('info', 'exclude'), '# mine\n*.log');
    await writeFile(git('config'), '[remote "origin"]\n\turl = https://example.org/work.git\n');
  });
  after(() => workbench?.close());

  it('is offered to be excluded, in this copy of the repository alone', async () => {
    const widget = workbench.page.locator('.quick-input-widget:visible');
    await workbench.runCommand('Brag: Switch Record…');
    await widget.locator('.monaco-list-row', { hasText: 'In this workspace' }).click();
    const notification = await openNotification(workbench, 'is in a Git repository with a remote');
    assert.strictEqual(await readFile(git('info', 'exclude'), 'utf8'), '# mine\n*.log');
    await notification.getByRole('button', { name: 'Exclude' }).click();
    await untilFile(git('info'), 'exclude', '# mine\n*.log\n/brag/\n');
  });
});
