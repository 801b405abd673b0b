import { assert } from 'chai';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';
import { sharedWorkbench } from './sharedWorkbench';

const script = 'principal-2026h2-script-ingrid-halvorsen.md';
const golden = path.join(repository, 'test/golden/script/staff-engineer', script);
const meeting = 'brag/meetings/2026-06-23-ingrid.md';

/** A window on the example, its script compiled and open in the rehearsal. */
async function openRehearsal(
  inBrowser: boolean,
  edit?: (markdown: string) => string,
): Promise<{ workbench: Workbench; page: FrameLocator }> {
  const workbench = await sharedWorkbench('staff-engineer', { size: { width: 1440, height: 1000 }, inBrowser });
  const documents = path.join(workbench.folder, 'brag/documents');
  await mkdir(documents, { recursive: true });
  await copyFile(golden, path.join(documents, script));
  if (edit) await writeFile(path.join(documents, script), edit(await readFile(golden, 'utf8')));
  await workbench.openViewContainer('Brag Document');
  await workbench.treeRows('Evidence');
  await workbench.runCommand('Brag: Rehearse the talk');
  const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await page.getByRole('heading', { name: 'Purpose', level: 2 }).waitFor();
  return { workbench, page };
}

/** Lets the page's clock jump, as a wait of minutes would. */
async function passTime(page: FrameLocator, seconds: number): Promise<void> {
  await page.locator('body').evaluate((_, milliseconds) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + milliseconds;
  }, seconds * 1000);
}

describe('the rehearsal, by keyboard alone', () => {
  let workbench: Workbench;
  let page: FrameLocator;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const card = (name: string) => page.getByRole('main').getByRole('heading', { name, level: 2 });
  const focused = () => page.locator(':focus');
  const aloud = (text: string | RegExp) =>
    page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });

  before(async () => {
    ({ workbench, page } = await openRehearsal(false, (markdown) =>
      markdown.replace(
        '> Before I say more,',
        '> Say <img src=x onerror="document.body.remove()"> too.\n\n> Before I say more,',
      ),
    ));
  });

  it('begins with the first part, the clock standing and the focus on the card', async () => {
    await focused().filter({ hasText: 'Purpose' }).waitFor();
    assert.match(await page.locator('blockquote').first().innerText(), /^Ingrid, thank you for taking the time\./);
    await page.getByText('This part 0:00 of 2:00').waitFor();
    await page.getByText('Whole talk 0:00 of 30:00').waitFor();
    await page.getByRole('button', { name: 'Start the clock' }).waitFor();
  });

  it('goes through the parts with arrows and page keys, and says where it is', async () => {
    await press('ArrowRight');
    await card('Their view').waitFor();
    await focused().filter({ hasText: 'Their view' }).waitFor();
    await aloud('Part 2 of 7: Their view.');
    assert.strictEqual(
      await page.getByRole('navigation').locator('[aria-current=step] .label').innerText(),
      'Their view',
    );
    await press('PageDown');
    await card('What I have done').waitFor();
    await press('PageUp');
    await card('Their view').waitFor();
  });

  it('shows HTML in a line as text', async () => {
    await page.locator('blockquote', { hasText: '<img src=x onerror="document.body.remove()">' }).waitFor();
    assert.strictEqual(await page.locator('img').count(), 0);
  });

  it('opens a branch, shows its line, its evidence and where it leads, and goes there', async () => {
    await press('4');
    await card('There is no budget').waitFor();
    await aloud('If they say: There is no budget');
    await page.locator('blockquote', { hasText: 'I kept $1.2M of bookings' }).waitFor();
    await page
      .locator('.note', { hasText: 'Point to' })
      .getByRole('button', { name: /two-day provider outage/ })
      .waitFor();
    await page.locator('.note', { hasText: 'Leads to' }).getByRole('button', { name: 'Not now' }).press('Enter');
    await card('Not now').waitFor();
    await press('Escape');
    await card('There is no budget').waitFor();
    await press('Escape');
    await card('Their view').waitFor();
  });

  it('opens a likely question by its letter', async () => {
    await press('b');
    await card('You asked before, on 23 October 2025. What has changed since?').waitFor();
    await press('Escape');
    await card('Their view').waitFor();
  });

  it('runs and pauses the clock, and says in words when a part is over time', async () => {
    await press('Space');
    await aloud('The clock runs.');
    await passTime(page, 245);
    await page.locator('.over-time', { hasText: /^Over time: “Their view” is 0:0\d past its end\.$/ }).waitFor();
    await aloud('The time for “Their view” is up.');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /Their view 0:0\d over/ })
      .waitFor();
    await press('Space');
    await aloud('The clock stands.');
    await passTime(page, 600);
    await page.getByText(/^Whole talk 4:\d\d of 30:00$/).waitFor();
  });

  it('opens the evidence beside it, at its line', async () => {
    await press('1');
    const evidence = page.locator('.note', { hasText: 'Point to' }).getByRole('button').first();
    await evidence.focus();
    await press('Enter');
    await workbench.page.locator('.tab', { hasText: '2025-09-25-payment-router-rollout.md' }).waitFor();
    await workbench.page.locator('.statusbar', { hasText: 'Ln 12, Col 1' }).waitFor();
    await press('ControlOrMeta+w');
    await focused().filter({ hasText: 'Yes, and here is how' }).waitFor();
  });

  it('keeps notes as they are typed, and everything else, while it is hidden', async () => {
    await press('n');
    await focused()
      .and(page.getByRole('textbox', { name: 'My notes' }))
      .waitFor();
    await workbench.page.keyboard.type('She nods at 4.');
    await page.getByText('Kept.').waitFor();
    await press('Escape');
    await focused().filter({ hasText: 'Yes, and here is how' }).waitFor();
    await workbench.openFile('profile.md');
    await page.locator('body').waitFor({ state: 'hidden' });
    await press('ControlOrMeta+w');
    await focused().filter({ hasText: 'Yes, and here is how' }).waitFor();
    await page.getByText(/^Whole talk 4:\d\d of 30:00$/).waitFor();
    assert.strictEqual(await page.getByRole('textbox').inputValue(), 'She nods at 4.');
  });

  it('follows the script as it is edited', async () => {
    await press('Escape');
    await card('Their view').waitFor();
    await workbench.openFile(script);
    await workbench.page.locator('.statusbar', { hasText: 'Ln 1, Col 1' }).waitFor();
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await press('ControlOrMeta+End');
    await workbench.page.keyboard.type('\n## Afterthought\n\n> One more thing.\n');
    await press('ControlOrMeta+s');
    await press('ControlOrMeta+w');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /Afterthought/ })
      .waitFor();
    await card('Their view').waitFor();
  });

  it('opens the script where the card stands in it', async () => {
    await page.getByRole('button', { name: 'Edit it in the script' }).press('Enter');
    const line = (await readFile(path.join(workbench.folder, 'brag/documents', script), 'utf8'))
      .split('\n')
      .indexOf('## Their view');
    await workbench.page.locator('.statusbar', { hasText: `Ln ${line + 1}, Col 1` }).waitFor();
    await press('ControlOrMeta+w');
    await focused().filter({ hasText: 'Edit it in the script' }).waitFor();
  });

  it('ends with the time spent in each part against the plan', async () => {
    await press('End');
    await card('How the time went').waitFor();
    await focused().filter({ hasText: 'How the time went' }).waitFor();
    const row = (name: string) => page.getByRole('row', { name });
    assert.match((await row('Their view').innerText()).replaceAll(/\s+/g, ' '), /^Their view 4:00 4:0\d 0:0\d over$/);
    assert.match((await row('Purpose').innerText()).replaceAll(/\s+/g, ' '), /^Purpose 2:00 0:00 not rehearsed$/);
    assert.match((await row('The whole talk').innerText()).replaceAll(/\s+/g, ' '), /30:00 4:0\d 25:5\d to spare$/);
  });

  it("puts the notes into the meeting's file, which undo takes back", async () => {
    const file = path.join(workbench.folder, meeting);
    const before = await readFile(file, 'utf8');
    await page.getByRole('button', { name: "Put the notes into the meeting's file" }).press('Enter');
    await page.getByText('The notes stand in “Going for principal in October” now.').first().waitFor();
    await workbench.page.locator('.tab', { hasText: '2026-06-23-ingrid.md' }).waitFor();
    const after = await readFile(file, 'utf8');
    assert.isTrue(after.startsWith(before));
    assert.match(after.slice(before.length), /^\n## Notes from the rehearsal, \d+ \w+ \d{4}\n\nShe nods at 4\.\n$/);
    assert.strictEqual(await page.getByRole('textbox').inputValue(), '');
    await press('ControlOrMeta+z');
    await press('ControlOrMeta+s');
    for (let tries = 0; tries < 50 && (await readFile(file, 'utf8')) !== before; tries++)
      await workbench.page.waitForTimeout(100);
    assert.strictEqual(await readFile(file, 'utf8'), before);
  });

  it('comes back with its notes after the window was reloaded, its clock standing', async () => {
    await page.getByRole('textbox', { name: 'My notes' }).fill('Later.');
    await page.getByText('Kept.').waitFor();
    await workbench.reload();
    await workbench.page.locator('.tab', { hasText: 'Rehearsal' }).click();
    await page.getByText('Kept.').waitFor();
    assert.strictEqual(await page.getByRole('textbox').inputValue(), 'Later.');
    assert.strictEqual(await page.getByRole('button', { name: 'Pause the clock' }).count(), 0);
  });
});

describe('the rehearsal of a talk without a meeting on file', () => {
  let workbench: Workbench;
  const page = () => workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');

  /** Presses the button of a notification, in the list that the bell opens: a driven VS Code shows no toasts. */
  async function answer(notification: string, button: string): Promise<void> {
    const held = workbench.page.locator('.notifications-center .monaco-list-row', { hasText: notification });
    await workbench.page.locator('[id="status.notifications"]').first().click();
    await held.getByRole('button', { name: button }).click();
  }

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
  });

  it('offers to compile the script first', async () => {
    await workbench.runCommand('Brag: Rehearse the talk');
    await answer('There is no meeting script to rehearse yet.', 'Compile a meeting script');
    await workbench.quickInput('Head of Community');
    await workbench.quickPick('15 minutes');
    await page().getByRole('heading', { name: 'Purpose', level: 2 }).waitFor();
    await page().getByText('Whole talk 0:00 of 15:00').waitFor();
  });

  it("offers to create the meeting's file, and puts the notes there", async () => {
    const notes = page().getByRole('textbox', { name: 'My notes' });
    await notes.fill('Slower.');
    await page().getByRole('button', { name: "Put the notes into the meeting's file" }).press('Enter');
    await answer('No planned meeting on file is this talk', "Create the meeting's file");
    await workbench.quickInput('2099-01-31');
    await workbench.page.locator('.tab', { hasText: '2099-01-31-talk-about-my-next-step.md' }).waitFor();
    await page().getByText('The notes stand in “Talk about my next step” now.').first().waitFor();
    const file = path.join(workbench.folder, 'brag/meetings/2099-01-31-talk-about-my-next-step.md');
    assert.match(
      await readFile(file, 'utf8'),
      /^---\ntype: meeting\ntitle: Talk about my next step\ndate: 2099-01-31\nminutes: 15\nstatus: planned\n---\n\n## Notes from the rehearsal, .*\n\nSlower\.\n$/,
    );
  });
});

describe('the rehearsal in the browser', () => {
  let workbench: Workbench;
  let page: FrameLocator;

  before(async () => {
    ({ workbench, page } = await openRehearsal(true));
  });

  it('works in high contrast too, with the borders that it asks for', async () => {
    await workbench.page.keyboard.press('2');
    await page.getByRole('heading', { name: "I would, but I don't know how", level: 2 }).waitFor();
    const border = await page.getByRole('button', { name: 'Not now' }).evaluate((button) => {
      const { borderTopColor, backgroundColor } = getComputedStyle(button);
      return { borderTopColor, backgroundColor };
    });
    assert.notInclude(['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'], border.borderTopColor);
    await page.getByRole('textbox', { name: 'My notes' }).fill('Ask Leila.');
    await page.getByText('Kept.').waitFor();
  });
});
