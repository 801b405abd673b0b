import { assert } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { untilFile } from '../host/until';
import { sharedWorkbench } from './sharedWorkbench';

describe('compiling, by its questions', () => {
  let workbench: Workbench;
  const widget = () => workbench.page.locator('.quick-input-widget:visible');
  const step = (title: string) => widget().locator('.quick-input-title', { hasText: title }).waitFor();
  const document = (name: string, reads: RegExp) => untilFile(workbench.folder, `brag/documents/${name}`, reads);

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
  });

  it('takes three wins and a title to a case, by its form and its reader', async () => {
    await workbench.runCommand('Brag: Compile Promotion Case…');
    await step('Compile Promotion Case (1/5)');
    await workbench.quickInput('Head of Community');
    await step('Compile Promotion Case (2/5)');
    await workbench.quickPick('One page');
    await step('Compile Promotion Case (3/5)');
    await workbench.quickPick('My manager');
    // Nothing is left out for the manager here, so that the last step, the preview of it, is passed over.
    await step('Compile Promotion Case (4/5)');
    await workbench.quickPick('Promotion');
    await workbench.page.locator('.tab', { hasText: 'head-of-community-case-one-page-manager.md' }).waitFor();
    const text = await document('head-of-community-case-one-page-manager.md', /^audience: manager$/m);
    assert.include(text, 'form: one-page\n');
  });

  it('takes them to a script', async () => {
    await workbench.runCommand('Brag: Compile Meeting Script (1:1)…');
    await step('Compile Meeting Script (1/2)');
    await workbench.quickInput('Head of Community');
    await step('Compile Meeting Script (2/2)');
    await workbench.quickPick('20 minutes');
    await workbench.page.locator('.tab', { hasText: 'head-of-community-script.md' }).waitFor();
    await document('head-of-community-script.md', /^minutes: 20$/m);
  });

  it('has the buttons of a document in its editor, and in no other', async () => {
    const button = (icon: string) => workbench.page.locator(`.editor-actions .codicon-${icon}`).first();
    await workbench.editorFocused('head-of-community-script.md');
    for (const icon of ['sync', 'open-preview', 'export', 'copy']) await button(icon).waitFor();
    await workbench.openFile('brag/wins/2026-06-04-answer-time.md');
    await button('sync').waitFor({ state: 'detached' });
    await workbench.page.locator('.tab', { hasText: 'head-of-community-script.md' }).click();
    await button('sync').waitFor();
    await button('export').click();
    await step('Export: Script: Head of Community');
    await workbench.leaveQuickInput();
  });

  it('lists what was compiled, says when it would read differently, and compiles it again', async () => {
    const header = workbench.page.locator('.pane-header', { hasText: 'Documents' });
    await header.click();
    const row = (text: string) => workbench.page.locator('.pane-body .monaco-list-row', { hasText: text });
    const script = row('Script: Head of Community');
    await script.filter({ hasNotText: 'out of date' }).waitFor();
    await row('One-page case: Head of Community').waitFor();

    const win = path.join(workbench.folder, 'brag/wins/2026-05-12-welcome-thread.md');
    await writeFile(win, (await readFile(win, 'utf8')).replace('120 wrote', '125 wrote'));
    const outOfDate = row('out of date').filter({ hasText: 'Script: Head of Community' });
    await outOfDate.waitFor();
    await workbench.screenshot('documents-view');
    await outOfDate.click();
    await outOfDate.getByRole('button', { name: 'Recompile' }).click();
    await workbench.page.locator('.tab.active', { hasText: 'head-of-community-script.md' }).waitFor();
    await outOfDate.waitFor({ state: 'detached' });
    await header.click();
    await script.waitFor({ state: 'hidden' });
  });
});
