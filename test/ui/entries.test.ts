import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { ownWorkbench } from './sharedWorkbench';
import { untilFile } from '../host/until';

const role = '---\ntype: role\ntitle: Staff\nexpectations:\n  - skill: Old Craft # kept\n    aliases: [oc]\n---\n';
const win = (number: number) =>
  `---\ntitle: Win ${number}\ndate: 2026-05-${String((number % 28) + 1).padStart(2, '0')}\nskills: [Writing, "Old Craft"] # why\n---\n\nOld Craft in a sentence.\n`;

describe('entries under the keyboard and the pointer', () => {
  let workbench: Workbench;
  let source: string;

  before(async () => {
    source = await mkdtemp(path.join(os.tmpdir(), 'brag-forty-'));
    await mkdir(path.join(source, 'brag/wins'), { recursive: true });
    await mkdir(path.join(source, 'brag/roles'));
    await writeFile(path.join(source, 'brag/roles/staff.md'), role);
    for (let number = 1; number <= 39; number++)
      await writeFile(path.join(source, `brag/wins/win-${number}.md`), win(number));
    await writeFile(path.join(source, 'brag/wins/pasted.md'), '---\ntitle: A\ndate: 2026-05-01\nlinks:\n  - \n---\n');
    await writeFile(path.join(source, 'brag/wins/dropped.md'), '---\ntitle: B\ndate: 2026-05-02\nlinks:\n  - \n---\n');
    await writeFile(path.join(source, 'load-test.pdf'), '%PDF');
    workbench = await ownWorkbench({
      workspace: source,
      settings: { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 200, 'explorer.autoReveal': false },
    });
    await workbench.openViewContainer('Brag Document');
    await workbench.treeRows('Evidence');
  });
  after(async () => {
    await workbench?.close();
    await rm(source, { recursive: true, force: true });
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  const reads = (name: string, text: string) => untilFile(workbench.folder, `brag/${name}`, text);

  it('renames a skill in forty files, and one undo takes it all back', async () => {
    await workbench.openFile('brag/roles/staff.md', '5:14');
    await press('F2');
    const name = workbench.page.locator('.rename-box input');
    await name.waitFor();
    await name.fill('New Craft');
    await press('Enter');
    await reads('roles/staff.md', role.replace('Old Craft', 'New Craft'));
    for (let number = 1; number <= 39; number++)
      await reads(`wins/win-${number}.md`, win(number).replace('"Old Craft"', '"New Craft"'));

    // What is still being saved would keep its change.
    await workbench.runCommand('File: Save All Files');
    await workbench.page.locator('.tab', { hasText: 'staff.md' }).click();
    await workbench.page.locator('.editor-instance .view-lines', { hasText: 'New Craft' }).click();
    await press('ControlOrMeta+Z');
    await reads('roles/staff.md', role);
    for (let number = 1; number <= 39; number++) await reads(`wins/win-${number}.md`, win(number));
  });

  it('pastes a page into `links` as a link with a label', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openFile('brag/wins/pasted.md', '5:5');
    await workbench.page.evaluate(() => navigator.clipboard.writeText('https://git.example/checkout/pull/42'));
    await press('ControlOrMeta+V');
    await workbench.page.locator('.view-lines', { hasText: 'pull/42' }).waitFor();

    await reads(
      'wins/pasted.md',
      '---\ntitle: A\ndate: 2026-05-01\nlinks:\n  - label: "checkout #42"\n    url: https://git.example/checkout/pull/42\n---\n',
    );
  });

  it('drops a file into `links` as a relative link', async () => {
    await workbench.openFile('brag/wins/dropped.md', '5:5');
    await workbench.openViewContainer('Explorer');
    const { page } = workbench;
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'load-test.pdf' });
    await row.hover();
    const cursor = (await page.locator('.editor-instance .cursors-layer .cursor').first().boundingBox())!;
    await page.mouse.down();
    await page.mouse.move(cursor.x + 60, cursor.y + 4, { steps: 5 });
    // Without Shift the editor opens what is dropped.
    await page.keyboard.down('Shift');
    await page.mouse.move(cursor.x, cursor.y + 4, { steps: 5 });
    await page.mouse.move(cursor.x + 1, cursor.y + 5);
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.locator('.view-lines', { hasText: 'load-test.pdf' }).waitFor();

    const dropped =
      '---\ntitle: B\ndate: 2026-05-02\nlinks:\n  - label: Load test\n    url: ../../load-test.pdf\n---\n';
    await reads('wins/dropped.md', dropped);
  });
});
