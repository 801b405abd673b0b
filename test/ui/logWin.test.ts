import { assert } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';

describe('Brag: Log a win, by its questions', () => {
  let workbench: Workbench;
  const widget = () => workbench.page.locator('.quick-input-widget:visible');
  const input = () => widget().locator('input.input');
  const step = async (title: string) => widget().locator('.quick-input-title', { hasText: title }).waitFor();
  const press = (key: string) => workbench.page.keyboard.press(key);
  const goOn = (label: string) => widget().locator('.monaco-list-row.focused', { hasText: label }).waitFor();
  const wins = async () => (await readdir(path.join(workbench.folder, 'brag/wins'))).sort();
  const said = (text: string) => widget().locator('.quick-input-message', { hasText: text }).waitFor();

  before(async () => {
    workbench = await openWorkbench({ workspace: path.join(repository, 'examples/three-wins') });
    await workbench.openViewContainer('Brag Document');
    await workbench.treeRows('Evidence');
  });
  after(() => workbench?.close());

  it('asks for title, day, skills and impact, and opens the file it wrote', async () => {
    await workbench.runCommand('Brag: Log a win');
    await step('Log a win (1/4)');
    await press('Enter');
    await said('A win needs a title.');
    await workbench.quickInput('Fix: the thing 🎉');
    await step('Log a win (2/4)');
    await workbench.quickInput('soon');
    await said('Write a day on the calendar as YYYY-MM-DD, or today, or yesterday.');
    await workbench.quickInput('2026-06-14');
    await step('Log a win (3/4)');
    await input().fill('Reading aloud');
    await widget().locator('.monaco-list-row', { hasText: 'Add “Reading aloud”' }).waitFor();
    await press('Enter');
    await goOn('Go on with Reading aloud');
    await input().fill('a, b');
    await press('Enter');
    await goOn('Go on with Reading aloud, a, b');
    assert.strictEqual(await input().inputValue(), '');
    await workbench.screenshot('log-win-skills');
    await press('Enter');
    await step('Log a win (4/4)');
    await workbench.quickInput('Nobody is paged at night');
    await workbench.page.locator('.tab', { hasText: '2026-06-14-fix-the-thing.md' }).waitFor();
    const text = await readFile(path.join(workbench.folder, 'brag/wins/2026-06-14-fix-the-thing.md'), 'utf8');
    assert.strictEqual(
      text,
      '---\ntype: win\ntitle: "Fix: the thing 🎉"\ndate: 2026-06-14\nskills: [Reading aloud, a, b]\nimpact: Nobody is paged at night\n---\n\n',
    );
  });

  it('goes back with what was typed still there', async () => {
    await workbench.runCommand('Brag: Log a win');
    await workbench.quickInput('Typed once');
    await step('Log a win (2/4)');
    await widget().locator('.quick-input-left-action-bar .action-label').click();
    await step('Log a win (1/4)');
    assert.strictEqual(await input().inputValue(), 'Typed once');
    await press('Enter');
    await step('Log a win (2/4)');
  });

  it('loses nothing at Escape, writes nothing, and goes on where it was left', async () => {
    const before = await wins();
    await workbench.quickInput('yesterday');
    await step('Log a win (3/4)');
    await input().fill('Half a ski');
    await press('Escape');
    await widget().waitFor({ state: 'hidden' });
    assert.deepStrictEqual(await wins(), before);
    await workbench.runCommand('Brag: Log a win');
    await workbench.quickPick('Go on with: Typed once');
    await step('Log a win (3/4)');
    await press('Enter');
    await step('Log a win (4/4)');
    await press('Enter');
    await workbench.page.locator('.tab', { hasText: 'typed-once.md' }).waitFor();
    const name = (await wins()).find((written) => written.endsWith('typed-once.md'))!;
    const text = await readFile(path.join(workbench.folder, 'brag/wins', name), 'utf8');
    assert.include(text, 'skills: [Half a ski]\n');
    assert.include(text, 'impact: \n');
    await workbench.runCommand('Brag: Log a win');
    await step('Log a win (1/4)');
    await press('Escape');
  });

  it('offers the skills in use, ticked with the keyboard', async () => {
    await workbench.runCommand('Brag: Log a win');
    await workbench.quickInput('Known skill');
    await step('Log a win (2/4)');
    await press('Enter');
    await step('Log a win (3/4)');
    await input().fill('writ');
    await widget().locator('.monaco-list-row.focused', { hasText: 'Writing' }).waitFor();
    await widget().locator('.monaco-list-row', { hasText: 'Add “writ”' }).waitFor();
    await press('Enter');
    await goOn('Go on with Writing');
    await press('Enter');
    await step('Log a win (4/4)');
    await press('Enter');
    await workbench.page.locator('.tab', { hasText: 'known-skill.md' }).waitFor();
    const name = (await wins()).find((written) => written.endsWith('known-skill.md'))!;
    assert.match(await readFile(path.join(workbench.folder, 'brag/wins', name), 'utf8'), /^skills: \[Writing\]$/m);
  });
});
