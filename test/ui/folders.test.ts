import { assert } from 'chai';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../host/openWorkbench';

describe('several workspace folders', () => {
  let source: string;
  let workbench: Workbench;

  before(async () => {
    source = await mkdtemp(path.join(os.tmpdir(), 'brag-folders-'));
    const write = async (name: string, text: string) => {
      await mkdir(path.dirname(path.join(source, name)), { recursive: true });
      await writeFile(path.join(source, name), text);
    };
    await write('day-job/brag/wins/a.md', '---\ntitle: Mended the till\ndate: 2026-05-01\nskills: [Care]\n---\n');
    // Without a brag folder, a folder that holds wins is the brag folder itself.
    await write('side-job/wins/b.md', '---\ntitle: Wrote the guide\ndate: 2026-05-02\nskills: [care]\n---\n');
    await write('side-job/notes/c.md', '---\ntitle: No win\ndate: 2026-05-03\n---\n');
    const folders = [{ path: 'day-job' }, { path: 'side-job' }];
    await write('both.code-workspace', JSON.stringify({ folders }));
    workbench = await openWorkbench({ workspace: source, workspaceFile: 'both.code-workspace' });
    await workbench.openViewContainer('Brag Document');
  });
  after(async () => {
    await workbench?.close();
    await rm(source, { recursive: true, force: true });
  });

  it('are shown as one record, each win with the name of its folder', async () => {
    const { page } = workbench;
    await page.getByRole('treeitem', { name: /^Care, 2 wins/ }).waitFor();
    await page
      .getByRole('treeitem', { name: /^Care, 2 wins/ })
      .locator('.monaco-tl-twistie')
      .click();
    const first = page.getByRole('treeitem', { name: /Wrote the guide/ });
    const second = page.getByRole('treeitem', { name: /Mended the till/ });
    await first.waitFor();
    assert.include(await first.innerText(), 'side-job');
    assert.include(await second.innerText(), 'day-job');
    assert.strictEqual(await page.getByRole('treeitem', { name: /No win/ }).count(), 0);
  });
});
