import { assert } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serversAsked } from '../host/serversAsked';
import { sharedWorkbench } from './sharedWorkbench';

const tracker = 'https://tracker.example';
const image = `![seen](${tracker}/seen.png) <img src="${tracker}/html.png">`;

describe('the network', () => {
  it('is asked by the pages of the extension for nothing but the server of the window', async () => {
    const workbench = await sharedWorkbench('staff-engineer');
    const files: Readonly<Record<string, string>> = {
      'brag/wins/tracked.md': `---\ntype: win\ntitle: '${image}'\ndate: 2026-05-22\nstatus: draft\n---\n\n${image}\n`,
      'brag/documents/tracked.md': `---\ntype: case\naudience: manager\n---\n\n# ${image}\n\n${image}\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(workbench.folder, name)), { recursive: true });
      await writeFile(path.join(workbench.folder, name), text);
    }
    const asked = serversAsked(workbench.page.context(), workbench.page.url());
    await workbench.page.evaluate((address) => fetch(address).then(undefined, () => undefined), `${tracker}/x`);
    assert.isTrue(asked.delete(tracker), 'a request is heard');

    const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await workbench.openFile('brag/documents/tracked.md');
    await workbench.runCommand('Brag: Copy as Rich Text');
    await page.getByRole('link', { name: 'seen' }).first().waitFor();
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Brag: Review Drafts (Inbox)');
    await page.getByText('![seen]').first().waitFor();
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Brag: Open Dashboard');
    await page.getByRole('heading').first().waitFor();
    assert.deepStrictEqual([...asked], []);
  });
});
