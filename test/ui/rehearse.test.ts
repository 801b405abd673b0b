import { assert } from 'chai';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';
import { openNotification } from './openNotification';
import { sharedWorkbench } from './sharedWorkbench';
import { untilFile, untilOnScreen } from '../host/until';

const script = 'principal-2026h2-script-ingrid-halvorsen.md';
const golden = path.join(repository, 'test/golden/script/staff-engineer', script);
const meeting = 'brag/meetings/2026-06-23-ingrid.md';

/** A window on the example, its script compiled and open in the rehearsal. */
async function openRehearsal(): Promise<{ workbench: Workbench; page: FrameLocator }> {
  const workbench = await sharedWorkbench('staff-engineer', { size: { width: 1440, height: 1000 } });
  const documents = path.join(workbench.folder, 'brag/documents');
  await mkdir(documents, { recursive: true });
  await copyFile(golden, path.join(documents, script));
  await workbench.openViewContainer('Brag Document');
  await workbench.treeRows('Evidence');
  await workbench.runCommand('Brag: Rehearse Meeting…');
  const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await page.getByRole('heading', { name: 'Purpose', level: 2 }).waitFor();
  await page.locator(':focus').waitFor();
  return { workbench, page };
}

describe('the rehearsal, by keyboard alone', () => {
  let workbench: Workbench;
  let page: FrameLocator;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const card = (name: string) => page.getByRole('main').getByRole('heading', { name, level: 2 });
  const focused = () => page.locator(':focus');

  before(async () => {
    ({ workbench, page } = await openRehearsal());
  });

  it('opens the evidence beside it, at its line', async () => {
    await press('4');
    await focused().filter({ hasText: 'There is no budget' }).waitFor();
    const [, file, line] =
      /^### There is no budget\n[^#]*?^Point to: \[[^\]]+\]\(\.\.\/wins\/([^)#]+)#L(\d+)\)/m.exec(
        await readFile(golden, 'utf8'),
      ) ?? [];
    assert.isDefined(file);
    const evidence = page.locator('.note', { hasText: 'Point to' }).getByRole('button').first();
    await evidence.focus();
    await press('Enter');
    await workbench.page.locator('.tab', { hasText: file }).waitFor();
    await workbench.page.locator('.statusbar', { hasText: `Ln ${line}, Col 1` }).waitFor();
    await press('ControlOrMeta+w');
    await focused().filter({ hasText: 'There is no budget' }).waitFor();
  });

  it('keeps notes as they are typed, and everything else, while it is hidden', async () => {
    await press('n');
    await focused()
      .and(page.getByRole('textbox', { name: 'My notes' }))
      .waitFor();
    await workbench.page.keyboard.type('She nods at 4.');
    await page.getByText('Saved.').waitFor();
    await press('Escape');
    await focused().filter({ hasText: 'There is no budget' }).waitFor();
    await workbench.openFile('brag/profile.md');
    await page.locator('body').waitFor({ state: 'hidden' });
    await press('ControlOrMeta+w');
    await focused().filter({ hasText: 'There is no budget' }).waitFor();
    assert.strictEqual(await page.getByRole('textbox').inputValue(), 'She nods at 4.');
  });

  it('follows the script as it is edited', async () => {
    await press('Escape');
    await card('Purpose').waitFor();
    await workbench.openFile(`brag/documents/${script}`);
    await workbench.page.locator('.statusbar', { hasText: 'Ln 1, Col 1' }).waitFor();
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await press('ControlOrMeta+End');
    await workbench.page.keyboard.type('\n## Afterthought\n\n> One more thing.\n');
    await press('ControlOrMeta+s');
    await workbench.page.locator('.tab.active:not(.dirty)', { hasText: script }).waitFor();
    await press('ControlOrMeta+w');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /Afterthought/ })
      .waitFor();
    await card('Purpose').waitFor();
  });

  it('opens the script where the card stands in it', async () => {
    await page.getByRole('button', { name: 'Edit in the Script' }).press('Enter');
    const line = (await readFile(path.join(workbench.folder, 'brag/documents', script), 'utf8'))
      .split('\n')
      .indexOf('## Purpose');
    await workbench.page.locator('.statusbar', { hasText: `Ln ${line + 1}, Col 1` }).waitFor();
    await press('ControlOrMeta+w');
    await focused().filter({ hasText: 'Edit in the Script' }).waitFor();
  });

  it("puts the notes into the meeting's file, which undo takes back", async () => {
    const file = path.join(workbench.folder, meeting);
    const before = await readFile(file, 'utf8');
    await page.getByRole('button', { name: 'Put the Notes into the Meeting' }).press('Enter');
    await page.getByText('The notes are in “Going for principal in October” now.').first().waitFor();
    await workbench.page.locator('.tab', { hasText: '2026-06-23-ingrid.md' }).waitFor();
    const notes = /\n\n## Notes from the rehearsal, \d+ \w+ \d{4}\n\nShe nods at 4\.\n$/;
    const after = await untilFile(workbench.folder, meeting, notes);
    assert.strictEqual(after.slice(0, before.length), before);
    await untilOnScreen(workbench.page, async () => (await page.getByRole('textbox').inputValue()) === '', 'no notes');
    await press('ControlOrMeta+z');
    await press('ControlOrMeta+s');
    await untilFile(workbench.folder, meeting, before);
  });

  it('comes back with its notes after the window was reloaded, its clock standing', async () => {
    await page.getByRole('textbox', { name: 'My notes' }).fill('Later.');
    await page.getByText('Saved.').waitFor();
    await workbench.reload();
    await workbench.page.locator('.tab', { hasText: 'Rehearsal' }).click();
    await page.getByText('Saved.').waitFor();
    assert.strictEqual(await page.getByRole('textbox').inputValue(), 'Later.');
    assert.strictEqual(await page.getByRole('button', { name: 'Pause the clock' }).count(), 0);
  });
});

describe('the rehearsal of a talk without a meeting on file', () => {
  let workbench: Workbench;
  const page = () => workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');

  async function answer(notification: string, button: string): Promise<void> {
    const held = await openNotification(workbench, notification);
    await held.getByRole('button', { name: button }).click();
  }

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
  });

  it('offers to compile the script first', async () => {
    await workbench.runCommand('Brag: Rehearse Meeting…');
    await answer('There is no meeting script to rehearse yet.', 'Compile Meeting Script');
    await workbench.quickInput('Head of Community');
    await workbench.quickPick('15 minutes');
    await page().getByRole('heading', { name: 'Purpose', level: 2 }).waitFor();
    await page().getByText('Whole meeting 0:00 of 15:00').waitFor();
  });

  it("offers to create the meeting's file, and puts the notes there", async () => {
    const notes = page().getByRole('textbox', { name: 'My notes' });
    await notes.fill('Slower.');
    await page().getByRole('button', { name: 'Put the Notes into the Meeting' }).press('Enter');
    await answer('No planned meeting matches this script', 'Create Meeting');
    await workbench.quickInput('2099-01-31');
    await workbench.page.locator('.tab', { hasText: '2099-01-31-meeting-about-my-next-step.md' }).waitFor();
    await page().getByText('The notes are in “Meeting about my next step” now.').first().waitFor();
    await untilFile(
      workbench.folder,
      'brag/meetings/2099-01-31-meeting-about-my-next-step.md',
      /^---\ntype: meeting\ntitle: Meeting about my next step\ndate: 2099-01-31\nminutes: 15\nstatus: planned\n---\n\n## Notes from the rehearsal, .*\n\nSlower\.\n$/,
    );
  });
});
