import { assert } from 'chai';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';
import { ownWorkbench } from './sharedWorkbench';

const workspace = path.join(repository, 'examples/staff-engineer');
const tracker = 'https://tracker.example';
const image = `![seen](${tracker}/seen.png) <img src="${tracker}/html.png">`;

/** The sites that a window asks for anything, from when it is reloaded to the end of what is done in it. */
async function sitesAsked(workbench: Workbench, session: () => Promise<void>): Promise<string[]> {
  const sites = new Set<string>();
  workbench.page.context().on('request', (request) => {
    const { protocol, host, origin } = new URL(request.url());
    // What webviews load from the disk is answered by the editor's own service worker.
    const isLocal = !/^(?:https?|wss?):$/.test(protocol) || host.endsWith('.vscode-resource.vscode-cdn.net');
    if (!isLocal) sites.add(origin);
  });
  await workbench.reload();
  await session();
  await workbench.close();
  return [...sites].sort();
}

describe('the network', () => {
  let empty: string;
  before(async () => {
    empty = await mkdtemp(path.join(os.tmpdir(), 'no-extension-'));
    const nothing = { name: 'nothing', publisher: 'nobody', version: '0.0.1', engines: { vscode: '*' } };
    await writeFile(path.join(empty, 'package.json'), JSON.stringify(nothing));
  });
  after(() => rm(empty, { recursive: true }));

  it('is asked for no more than by the same session without the extension', async () => {
    const win = 'brag/wins/2026-05-22-tracked.md';
    const document = 'brag/documents/tracked.md';
    const open = async (workbench: Workbench) => {
      const write = async (name: string, text: string) => {
        await mkdir(path.dirname(path.join(workbench.folder, name)), { recursive: true });
        await writeFile(path.join(workbench.folder, name), text);
      };
      await write(win, `---\ntype: win\ntitle: '${image}'\ndate: 2026-05-22\nstatus: draft\n---\n\n${image}\n`);
      await write(document, `---\ntype: case\naudience: manager\n---\n\n# ${image}\n\n${image}\n`);
      await workbench.openFile(win);
      await workbench.openFile(document);
    };

    const without = await ownWorkbench({ workspace, extensionPath: empty });
    const usual = await sitesAsked(without, () => open(without));

    const workbench = await ownWorkbench({ workspace });
    const asked = await sitesAsked(workbench, async () => {
      await workbench.openViewContainer('Brag Document');
      await workbench.treeRows('Evidence');
      await open(workbench);
      const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await workbench.runCommand('Brag: Copy the document as rich text');
      await page.getByRole('button', { name: 'Copy as rich text' }).waitFor();
      await workbench.runCommand('View: Close All Editors');
      await workbench.runCommand('Brag: Review drafts');
      await page.getByRole('heading', { level: 1 }).waitFor();
    });
    assert.deepStrictEqual(asked, usual);
    assert.lengthOf(asked, 1, 'the server of the window alone');
  });
});
