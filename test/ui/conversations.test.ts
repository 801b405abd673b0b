import { assert } from 'chai';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { addDays, addMonths, dateOf } from '../../src/core/time/calendarDate';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../host/openWorkbench';
import { openNotification } from './openNotification';
import { ownWorkbench } from './sharedWorkbench';
import { untilFile } from '../host/until';

const now = new Date();
const today = dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
const inDays = (days: number) => addDays(today, days);
const lastReview = addMonths(today, -4);

const files: Readonly<Record<string, string>> = {
  'profile.md': `---\ntype: profile\nname: Ana Silva\n---\n\n- [x] One\n- [ ] Two\n\n## Review of my career plan, ${lastReview}\n\n- 0 of 2 boxes ticked.\n\n**Next step:** Ask for the guild\n`,
  'people/ingrid.md': '---\ntype: person\nname: Ingrid Halvorsen\n---\n',
  'wins/till.md': `---\ntype: win\ntitle: Mended the till\ndate: ${inDays(-20)}\nskills: [Care]\n---\n`,
  'asks/guild.md': `---\ntype: ask\ntitle: Lead the guild\nto: ingrid\nstatus: asked\nasked: ${inDays(-30)}\nfollow-up: ${inDays(-2)}\ncriteria:\n  - text: A plan that three teams signed\n    met: no\n---\n`,
  'asks/raise.md': `---\ntype: ask\ntitle: A raise\nto: ingrid\n---\n`,
};

/** A folder under git, in which one criterion was reworded after it had been agreed. */
async function record(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'brag-conversations-'));
  const write = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, 'brag', name)), { recursive: true });
    await writeFile(path.join(folder, 'brag', name), text);
  };
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], { cwd: folder });
  for (const [name, text] of Object.entries(files)) await write(name, text);
  await git('init', '--quiet');
  await git('add', '--all');
  await git('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'Agree', `--date=${inDays(-30)}T12:00:00`);
  await write('asks/guild.md', files['asks/guild.md']!.replace('three teams', 'five teams'));
  return folder;
}

/** Drives a window by its keys alone. */
function keyboard(workbench: () => Workbench) {
  const page = () => workbench().page;
  const press = (key: string) => page().keyboard.press(key);
  const widget = () => page().locator('.quick-input-widget:visible');
  return {
    press,
    widget,
    async type(text: string) {
      await page().keyboard.type(text);
      await press('Enter');
    },
    async command(title: string) {
      await press('F1');
      await widget().locator('input.input').waitFor();
      await page().keyboard.type(title);
      await widget().locator('.monaco-list-row.focused', { hasText: title }).waitFor();
      await press('Enter');
    },
    step: (title: string) => widget().locator('.quick-input-title', { hasText: title }).waitFor(),
    asked: (text: string) => widget().getByText(text).first().waitFor(),
  };
}

describe('the Conversations view, by keyboard alone', () => {
  let workbench: Workbench;
  let source: string;
  const { press, widget, type, command, step, asked } = keyboard(() => workbench);
  const reads = (name: string, text: string | RegExp) => untilFile(workbench.folder, `brag/${name}`, text);
  const row = (name: RegExp) => workbench.page.getByRole('treeitem', { name });
  /** Moves down in the view until a row has the focus. */
  const moveTo = async (name: RegExp) => {
    await command('Focus on Conversations View');
    await row(name).first().waitFor();
    await workbench.page.locator('.sidebar .monaco-list:focus-within').waitFor();
    await press('Home');
    for (let moves = 0; moves < 40; moves++) {
      const label = await workbench.page.locator('.sidebar .monaco-list:focus-within .monaco-list-row.focused').first().getAttribute('aria-label').catch(() => ''); // prettier-ignore
      if (name.test(label ?? '')) return;
      await press('ArrowDown');
    }
    throw new Error(`No row ${String(name)} came`);
  };

  const moveDownTo = async (focused: Locator) => {
    for (let moves = 0; moves < 10 && (await focused.count()) === 0; moves++) await press('ArrowDown');
    await focused.waitFor();
  };

  before(async () => {
    source = await record();
    workbench = await ownWorkbench({ workspace: source, size: { width: 1600, height: 900 } });
    await workbench.openViewContainer('Brag Document');
    await workbench.treeRows('Conversations');
  });
  after(async () => {
    await workbench?.close();
    await rm(source, { recursive: true, force: true });
  });

  it('shows in the status bar what is due, which leads to the view', async () => {
    const item = workbench.page.locator('.statusbar-item', { hasText: '2 follow-ups due' });
    await item.waitFor();
    assert.strictEqual(await item.getByRole('button').getAttribute('aria-label'), '2 follow-ups due');
    await item.click();
    await row(/^Lead the guild, overdue by 2 days, follow-up, Ingrid Halvorsen/).waitFor();
    await row(/^Career plan, overdue by \d+ days, quarterly review/).waitFor();
  });

  it('says that the criteria changed since they were agreed, and shows the difference', async () => {
    const change = new RegExp(`^1 criterion changed since ${inDays(-30)}, “A plan that three teams signed” now reads`);
    await row(/^Lead the guild, asked, criteria changed/).waitFor();
    await moveTo(change);
    await workbench.screenshot('criteria-changed');
    await press('Enter');
    await workbench.page.locator('.tab', { hasText: `guild.md: agreed on ${inDays(-30)} ↔ now` }).waitFor();
    await workbench.page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
    const editors = workbench.page.locator('.monaco-diff-editor');
    await editors.locator('.editor.original .view-line', { hasText: 'A plan that three teams signed' }).waitFor();
    await editors.locator('.editor.modified .view-line', { hasText: 'A plan that five teams signed' }).waitFor();
    await workbench.screenshot('criteria-difference');
  });

  it('reviews the career plan: what the record shows, and three questions', async () => {
    await moveTo(/^Career plan, next review on/);
    await command('Brag: Review Career Plan and Goals…');
    await step('Review Career Plan (1/4)');
    await asked('1 win logged: “Mended the till”.');
    await asked('1 of 2 boxes ticked, 0 at the last review.');
    await workbench.screenshot('review-facts');
    await press('Enter');
    await step('Review Career Plan (2/4)');
    await asked(`What has changed since ${lastReview}`);
    await press('Enter');
    await asked('“Nothing” is an answer, too.');
    await type('I lead the guild in all but name.');
    await step('Review Career Plan (3/4)');
    await press('Enter');
    await step('Review Career Plan (4/4)');
    await type('Ask for the title');
    await workbench.page.locator('.tab', { hasText: 'profile.md' }).waitFor();
    await reads(
      'profile.md',
      `${files['profile.md']!}
## Review of my career plan, ${today}

What the record shows since ${lastReview}:

- 1 win logged: “Mended the till”.
- “Lead the guild” is asked and not yet answered.
- 1 of 2 boxes ticked, 0 at the last review.

**What changed:** I lead the guild in all but name.

**Next step:** Ask for the title
`,
    );
    await row(new RegExp(`^Career plan, next review on ${addMonths(today, 3)}`)).waitFor();
    // A row that goes while it has the focus gives the focus to another.
    await row(/^Career plan, overdue/).waitFor({ state: 'detached' });
    await workbench.page.locator('.statusbar-item', { hasText: '1 follow-up due' }).waitFor();
  });

  it('records what was said of the row it is called on, without asking what it was about', async () => {
    await moveTo(/^Lead the guild, asked, criteria changed/);
    await press('Shift+F10');
    const menu = workbench.page.locator('.monaco-menu');
    await menu.getByRole('menuitem', { name: 'Record Meeting Outcome…' }).waitFor();
    await moveDownTo(menu.locator('.action-item.focused', { hasText: 'Record Meeting Outcome…' }));
    await press('Enter');
    await step('Record Meeting Outcome: Lead the guild (1/6)');
    await asked('Not yet');
    await workbench.leaveQuickInput();
    await reads('asks/guild.md', files['asks/guild.md']!.replace('three teams', 'five teams'));
  });

  it('asks one thing after the other, writes it all, and offers the follow-up as a calendar file', async () => {
    await command('Brag: Record Meeting Outcome…');
    await step('Record Meeting Outcome (1/7)');
    await workbench.page.keyboard.type('raise');
    await widget().locator('.monaco-list-row.focused', { hasText: 'A raise' }).waitFor();
    await press('Enter');
    await step('Record Meeting Outcome (2/7)');
    await press('ArrowDown');
    await widget().locator('.monaco-list-row.focused', { hasText: 'Yes' }).waitFor();
    await press('ArrowDown');
    await widget().locator('.monaco-list-row.focused', { hasText: 'Not yet' }).waitFor();
    await press('Enter');
    await asked('What was decided, in a sentence?');
    await press('Enter');
    await asked('One sentence is enough');
    await type('Not before the budget.');
    await asked('What did they say, in their words?');
    await type('Show me figures.');
    await asked('What will count as done?');
    await type(`Figures for one quarter by ${inDays(60)}`);
    await asked('So far: Figures for one quarter');
    await press('Enter');
    await asked('Who does what, and by when?');
    await type(`Ingrid: ask Finance by ${inDays(7)}`);
    await asked('So far: Ingrid: ask Finance');
    await press('Enter');
    await step('Record Meeting Outcome (7/7)');
    await type('soon');
    await asked('Enter the date as YYYY-MM-DD.');
    await press('ControlOrMeta+A');
    await type(inDays(45));
    await workbench.page.locator('.editor-instance:focus-within .view-line', { hasText: 'Subject: Our meeting on' }).waitFor(); // prettier-ignore
    await workbench.page.keyboard.type('Not sent yet. ');

    await reads(
      'asks/raise.md',
      `---\ntype: ask\ntitle: A raise\nto: ingrid\nstatus: deferred\nasked: ${today}\noutcome: Not before the budget.\ncriteria:\n  - text: Figures for one quarter\n    by: ${inDays(60)}\n    met: no\nfollow-up: ${inDays(45)}\n---\n`,
    );
    const meeting = await reads(`meetings/${today}-ingrid.md`, /^ *feedback: Show me figures\.$/m);
    for (const said of ['text: ask Finance', 'owner: ingrid', `due: ${inDays(7)}`]) assert.include(meeting, said);
    // The cursor is in the email, to be read over before it is sent.
    await workbench.page.locator('.view-line', { hasText: 'Not sent yet. Subject: Our meeting on' }).waitFor();
    await workbench.screenshot('outcome-recorded');

    const offer = await openNotification(workbench, 'Recorded.');
    const button = offer.getByRole('button', { name: 'Add Follow-Up to Calendar' });
    const hasFocus = () => button.evaluate((element) => element === document.activeElement);
    for (let moves = 0; moves < 12 && !(await hasFocus()); moves++) await press('Tab');
    await press('Enter');
    const name = `follow-up-${inDays(45)}-raise.ics`;
    const calendar = await reads(`documents/${name}`, /END:VCALENDAR\r\n$/);
    assert.include(calendar, `DTSTART;VALUE=DATE:${inDays(45).replaceAll('-', '')}\r\n`);
    assert.include(calendar, 'SUMMARY:Follow up: A raise\r\n');
    await row(/^A raise, deferred, follow-up on/).waitFor();
  });
});
