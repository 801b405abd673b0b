import { assert } from 'chai';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';
import { sharedWorkbench } from './sharedWorkbench';

const golden = path.join(repository, 'test/golden/case/staff-engineer/principal-engineer-case-committee.md');

describe('copying a document as rich text', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await sharedWorkbench('staff-engineer');
    const documents = path.join(workbench.folder, 'brag/documents');
    await mkdir(documents, { recursive: true });
    await copyFile(golden, path.join(documents, 'case.md'));
  });

  it('puts headings, tables and links on the clipboard by one key', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.runCommand('Brag: Copy as Rich Text');
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    const button = page.getByRole('button', { name: 'Copy as Rich Text' });
    await button.waitFor();
    await page.locator('button:focus').waitFor();
    await workbench.page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copied. Paste it into your document.' }).waitFor();
    const html = await workbench.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    assert.match(html, /<h2[^>]*>Expectations and evidence<\/h2>/);
    assert.match(html, /<td style="border: 1px solid/);
    assert.include(html, 'href="https://dash.larkspur.example/checkout/latency"');
    assert.notInclude(html, 'href="#');
  });
});
