import { assert } from 'chai';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { untilFile } from '../host/until';
import { sharedWorkbench } from './sharedWorkbench';

describe('Brag: Log a win, by its line', () => {
  let workbench: Workbench;
  const widget = () => workbench.page.locator('.quick-input-widget:visible');
  const input = () => widget().locator('input.input');
  const press = (key: string) => workbench.page.keyboard.press(key);
  /** By what is drawn of its label: a row that the list uses again keeps the text of an earlier detail, hidden. */
  const row = (label: string) =>
    widget().locator('.monaco-list-row', {
      has: workbench.page.locator('.quick-input-list-row:first-child .label-name', { hasText: label }),
    });
  const drawn = (text: string) => widget().getByText(text).filter({ visible: true }).first();
  /** What stands in the line, as soon as it does. */
  const line = (text: string) =>
    workbench.page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value === wanted,
      text,
    );
  const active = (label: string) => widget().locator('.monaco-list-row.focused', { hasText: label }).waitFor();
  const folder = () => path.join(workbench.folder, 'brag/wins');
  const wins = async () => (await readdir(folder())).sort();
  const said = (text: string) => widget().locator('.quick-input-message', { hasText: text }).waitFor();
  const open = async () => {
    await workbench.runCommand('Brag: Log Win…');
    await active('Type what happened');
  };
  const tab = (name: string) => workbench.page.locator('.tab', { hasText: name }).waitFor();
  const written = async (ending: string, reads: string | RegExp) => {
    await tab(ending);
    return untilFile(
      folder(),
      (await wins()).find((held) => held.endsWith(ending))!,
      reads,
    );
  };
  /** Moves to a row with the keyboard. */
  const goTo = async (label: string) => {
    for (let tries = 0; tries < 30; tries++) {
      const focused = widget().locator('.monaco-list-row.focused .quick-input-list-label .label-name').first();
      if ((await focused.innerText()).replaceAll('\u00a0', ' ').trim().startsWith(label)) return;
      await press('ArrowDown');
    }
    throw new Error(`There is no row ${label}`);
  };

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
    await writeFile(path.join(workbench.folder, 'app.ts'), 'let a;\n// Made the queue fair\nconst fair = true;\n');
  });

  it('shows what is typed as it will be written, and Enter writes it', async () => {
    await open();
    await press('Enter');
    await input().pressSequentially('Fix the wait 9 h -> 2 h #writing #"Reading aloud" @maria 2026-06-14 !private');
    await active('Fix the wait');
    for (const label of [
      'Day: Sunday, June 14, 2026',
      'Metric: 9 h -> 2 h',
      'Skill: Writing',
      'With: maria',
      'Visibility: only me',
    ])
      // prettier-ignore
      await row(label).waitFor();
    await row('Skill: Reading aloud').filter({ hasText: 'new skill' }).waitFor();
    const name = await widget().locator('.monaco-list-row.focused').getAttribute('aria-label');
    for (const words of ['Fix the wait', 'June 14, 2026', '9 h -> 2 h', 'Writing', 'maria', 'only me'])
      assert.include(name!, words);
    await workbench.screenshot('log-win-preview');
    await press('Enter');
    await written(
      '2026-06-14-fix-the-wait.md',
      '---\ntype: win\ntitle: Fix the wait\ndate: 2026-06-14\nskills: [Writing, Reading aloud]\nimpact: \nmetrics: [9 h -> 2 h]\ncollaborators: [maria]\nvisibility: private\n---\n\n',
    );
  });

  it('completes the last word by Tab, and writes the win by Enter all the same', async () => {
    await open();
    await input().pressSequentially('Answered them all #mod');
    await row('#Moderation').filter({ hasText: 'Press Tab to complete it' }).waitFor();
    await active('Answered them all');
    await press('Tab');
    await line('Answered them all #Moderation ');
    await input().pressSequentially('2026-05-20 !man');
    await row('!manager').filter({ hasText: 'Press Tab to complete it' }).waitFor();
    await press('Tab');
    await line('Answered them all #Moderation 2026-05-20 !manager ');
    await input().pressSequentially('#modera');
    await row('#Moderation').filter({ hasText: 'Press Tab to complete it' }).waitFor();
    await active('Answered them all');
    await press('Enter');
    const text = await written('2026-05-20-answered-them-all.md', /^visibility: manager$/m);
    assert.match(text, /^skills: \[Moderation, modera\]$/m);
  });

  it('asks about a time that is no certain day', async () => {
    await open();
    await input().fill('Met the board 3/4/2026 @maria');
    await drawn('“3/4/2026” could be two days').waitFor();
    await goTo('It was on Friday, April 3');
    await press('Enter');
    await active('Met the board');
    await line('Met the board 2026-04-03 @maria');
    await input().fill('Met the board 3-5 March 2026 @maria');
    await row('From Tuesday, March 3, 2026 to Thursday, March 5, 2026').waitFor();
    await input().fill('Met the board last week @maria');
    await drawn("“last week” isn't a single day").waitFor();
    await input().fill('');
    await workbench.leaveQuickInput();
  });

  it('corrects and takes out each part by keyboard', async () => {
    await open();
    await input().fill('Fix another wait 9 h -> 2 h #writing');
    await active('Fix another wait');
    await press('Alt+y');
    await workbench.page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value.endsWith(' yesterday'),
    );
    await goTo('Metric: 9 h -> 2 h');
    await press('Enter');
    await said('Change it');
    await workbench.quickInput('9 h -> 3 h');
    await active('Fix another wait');
    await line('Fix another wait 9 h -> 3 h #writing yesterday');
    await press('Alt+p');
    await said('When was it?');
    await input().fill('soon');
    await press('Enter');
    await said('Enter a valid');
    await workbench.quickInput('2026-05-04');
    await active('Fix another wait');
    await line('Fix another wait 9 h -> 3 h #writing 2026-05-04');
    await goTo('Skill: Writing');
    await row('Skill: Writing').getByRole('button', { name: 'Remove it' }).click();
    await row('Skill: Writing').waitFor({ state: 'detached' });
    await goTo('What changed, and for whom');
    await press('Enter');
    await said('What changed, and for whom?');
    await workbench.quickInput('Nobody waits');
    await active('Fix another wait');
    await press('Enter');
    await written(
      '2026-05-04-fix-another-wait.md',
      '---\ntype: win\ntitle: Fix another wait\ndate: 2026-05-04\nimpact: Nobody waits\nmetrics: [9 h -> 3 h]\n---\n\n',
    );
  });

  it('says in the status bar what would lift the win, and goes there', async () => {
    const item = workbench.page.locator('.statusbar-item', { hasText: 'Win: compared; add a link or a quote' });
    await item.waitFor();
    await workbench.screenshot('log-win-quality');
    await item.getByRole('button').click();
    await workbench.page.locator('.view-line', { hasText: 'links:' }).waitFor();
    await workbench.page.keyboard.type('https://example.org/1');
    await press('ControlOrMeta+s');
    await workbench.page.locator('.statusbar-item', { hasText: 'Win: corroborated' }).waitFor();
    await untilFile(folder(), '2026-05-04-fix-another-wait.md', /^links:\n {2}- https:\/\/example.org\/1\n---\n/m);
  });

  it('takes over from the last win with one key', async () => {
    const day = new Date().toISOString().slice(0, 10);
    await writeFile(
      path.join(folder(), `${day}-latest.md`),
      `---\ntype: win\ntitle: Latest\ndate: ${day}\nproject: Forum\nrole: led\nskills: [Writing]\ncollaborators: [Ana]\n---\n`,
    );
    await workbench.page.getByRole('treeitem', { name: /Writing, 3 wins/ }).waitFor();
    await open();
    await press('Alt+l');
    await row('Project: Forum').waitFor();
    await input().fill('One more 2026-05-06');
    await active('One more');
    await workbench.screenshot('log-win-like-last');
    await press('Enter');
    await written(
      '2026-05-06-one-more.md',
      '---\ntype: win\ntitle: One more\ndate: 2026-05-06\nproject: Forum\nrole: led\nskills: [Writing]\nimpact: \ncollaborators: [Ana]\n---\n\n',
    );
  });

  it('loses nothing at Escape, writes nothing, and goes on where it was left', async () => {
    const before = await wins();
    await open();
    await input().fill('Half a wi 2026-05-05');
    await active('Half a wi');
    await workbench.leaveQuickInput();
    assert.deepStrictEqual(await wins(), before);
    await open();
    await goTo('Resume: Half a wi');
    await press('Enter');
    await active('Press Enter to save it');
    await line('Half a wi 2026-05-05');
    await press('Enter');
    await written('2026-05-05-half-a-wi.md', /^title: Half a wi$/m);
    await open();
    assert.strictEqual(await row('Resume').count(), 0);
    await workbench.leaveQuickInput();
  });

  it('offers the skills in use, ticked with the keyboard', async () => {
    await open();
    await input().fill('Known skill 2026-05-07');
    await active('Known skill');
    await goTo('Skills…');
    await press('Enter');
    await active('Continue without a skill');
    await input().fill('writ');
    await active('Writing');
    await press('Enter');
    await active('Continue with Writing');
    await input().fill('a, b c');
    await press('Enter');
    await active('Continue with Writing, a, b c');
    await press('Enter');
    await active('Known skill');
    await line('Known skill 2026-05-07 #Writing #a #"b c"');
    await workbench.page.keyboard.type(' !private');
    await line('Known skill 2026-05-07 #Writing #a #"b c" !private');
    await active('Known skill');
    await press('Enter');
    await written('known-skill.md', /^skills: \[Writing, a, b c\]$/m);
  });

  it('logs a win from the selection, with a link to its line', async () => {
    await workbench.openFile('app.ts');
    await press('ControlOrMeta+Home');
    await press('ArrowDown');
    await press('Shift+ArrowDown');
    await press('Shift+ArrowDown');
    await workbench.page.locator('.statusbar-item', { hasText: /selected\)/ }).waitFor();
    await workbench.runCommand('Brag: Log Win from Selection…');
    await active('Made the queue fair');
    await row('Link: app.ts:2').waitFor();
    await press('Enter');
    const text = await written('made-the-queue-fair.md', /---\n\n```typescript\nconst fair = true;\n```\n$/);
    assert.include(text, 'links:\n  - label: app.ts:2\n    url: ../../app.ts#L2\n');
  });

  it('logs a win from a comment in the terminal, by a click', async () => {
    const { page } = workbench;
    await workbench.runCommand('Terminal: Create New Terminal');
    const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
    const screen = page.locator('.xterm-screen');
    await screen.waitFor();
    await page.locator('.xterm.focus').waitFor();
    await page.keyboard.type("clear; echo '# brag: Cut the wait 9 days -> 2 days #Care'\n");
    const printed = screen.locator('.xterm-rows > div', { hasText: /^# brag: Cut the wait/ });
    await printed.waitFor();
    const { x, y } = (await printed.boundingBox())!;
    // The link begins after the mark; its hint tells that it is found.
    await page.mouse.move(x + 120, y + 8);
    await page.locator('.xterm-hover', { hasText: 'Log a win from this' }).waitFor();
    await page.keyboard.down(modifier);
    await page.mouse.click(x + 120, y + 8);
    await page.keyboard.up(modifier);
    await line('Cut the wait 9 days -> 2 days #Care');
    await workbench.leaveQuickInput();
    await workbench.runCommand('Terminal: Kill All Terminals');
    await screen.waitFor({ state: 'detached' });
  });
});
