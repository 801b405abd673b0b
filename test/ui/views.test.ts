import { assert } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TreeRow, Workbench } from '../host/openWorkbench';
import { sharedWorkbench } from './sharedWorkbench';
import { untilFile, untilOnScreen } from '../host/until';

describe('the Evidence view', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
  });

  const winFile = (name: string) => path.join(workbench.folder, 'brag/wins', name);
  const pane = () =>
    workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header', { hasText: 'Evidence' }) }).first();
  const rows = () => workbench.treeRows('Evidence');

  /** Waits until the groups are these. */
  async function lists(groups: readonly string[]): Promise<void> {
    let shown: string[] = [];
    const same = untilOnScreen(
      workbench.page,
      async () => {
        shown = (await rows()).filter(({ level }) => level === 1).map(({ label }) => label);
        return shown.join('\n') === groups.join('\n');
      },
      `the groups ${groups.join(', ')}`,
    );
    await same.catch(() => assert.deepEqual(shown, groups));
  }

  async function row(label: string): Promise<TreeRow> {
    let found: TreeRow | undefined;
    await untilOnScreen(
      workbench.page,
      async () => {
        found = (await rows()).find((shown) => shown.label === label);
        return found !== undefined;
      },
      `the row ${label}`,
    );
    return found!;
  }

  async function unfold(label: string): Promise<void> {
    const group = await row(label);
    if (group.expanded === false) await group.row.locator('.monaco-tl-twistie').click();
    await untilOnScreen(
      workbench.page,
      async () => {
        const shown = await rows();
        const at = shown.findIndex((found) => found.label === label);
        return shown[at + 1]?.level === 2;
      },
      `${label} to unfold`,
    );
  }

  async function describes(label: string, description: string): Promise<void> {
    await untilOnScreen(
      workbench.page,
      async () => (await row(label)).description.includes(description),
      `${label} to say ${description}`,
    );
  }

  it('says of each skill how many wins it has, how strong they are and why', async () => {
    await row('Community Care');
    await lists(['Community Care', 'Moderation', 'Writing', 'Without a skill']);
    const { description, accessibleName } = await row('Community Care');
    assert.match(description, /^2 wins · up to corroborated · It has a before and an after, someone else's words/);
    assert.match(accessibleName, /^Community Care, 2 wins, up to corroborated/);
    assert.match((await row('Without a skill')).description, /^1 win · claim/);
  });

  it('lists the wins of a skill by recency, and opens one at its title', async () => {
    await unfold('Community Care');
    const wins = (await rows()).filter(({ level }) => level === 2);
    assert.deepEqual(
      wins.map(({ label, description }) => `${label} | ${description}`),
      [
        'Faster answers in the help forum | 2026-06-04 · corroborated',
        'Gave newcomers a thread of their own | 2026-05-12 · measured',
      ],
    );
    await wins[1]!.row.click();
    await workbench.page.locator('.tab', { hasText: '2026-05-12-welcome-thread.md' }).waitFor();
    await workbench.page.locator('.statusbar', { hasText: 'Ln 2, Col 1' }).waitFor();
  });

  it('groups by something else, and says so', async () => {
    await workbench.runCommand('Brag: Group Evidence By…');
    await workbench.quickPick('Quarter');
    await row('2026 Q2');
    await lists(['2026 Q2']);
    await pane().locator('.pane-header', { hasText: 'by quarter' }).waitFor();
    await workbench.runCommand('Brag: Group Evidence By…');
    await workbench.quickPick('Latest First');
    await pane().locator('.pane-header', { hasText: 'latest first' }).waitFor();
    await row('Faster answers in the help forum');
    await untilOnScreen(workbench.page, async () => (await rows()).every(({ level }) => level === 1), 'one list');
    await workbench.runCommand('Brag: Group Evidence By…');
    await workbench.quickPick('Skill');
    await row('Moderation');
  });

  it('copies a group as Markdown from its menu', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await (await row('Community Care')).row.click({ button: 'right' });
    const menu = workbench.page.locator('.monaco-menu');
    await menu.getByText('Rename Skill…', { exact: true }).waitFor();
    const focused = menu.locator('.action-item.focused', { hasText: 'Copy as Markdown' });
    for (let moves = 0; moves < 10 && (await focused.count()) === 0; moves++)
      await workbench.page.keyboard.press('ArrowDown');
    await focused.waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.statusbar', { hasText: 'Copied as Markdown.' }).waitFor();
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^## Community Care\n\n- 2026-06-04: Faster answers in the help forum/);
    assert.include(copied, '\n- 2026-05-12: Gave newcomers a thread of their own');
  });

  const askForFilter = async () => {
    await workbench.runCommand('Brag: Filter Evidence…');
    await workbench.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: 'Filter' }).waitFor();
    return workbench.page.locator('.quick-input-widget:visible input.input');
  };

  it('filters as one types, with what it finds unfolded, and Escape brings back what was', async () => {
    const listed = async () => (await rows()).map(({ level, label }) => `${level} ${label}`);
    const before = await listed();
    const input = await askForFilter();
    await input.fill('newcomers');
    await lists(['Community Care', 'Writing']);
    await pane().getByText('Only wins that match “newcomers” are shown.').waitFor();
    await row('Gave newcomers a thread of their own');
    const found = (await rows()).filter(({ level }) => level === 2).map(({ label }) => label);
    assert.deepEqual(new Set(found), new Set(['Gave newcomers a thread of their own']));
    await input.fill('submarine');
    await pane().getByText('No wins match “submarine”. Clear the filter to see them all.').waitFor();
    await workbench.leaveQuickInput();
    const areAsBefore = async () => (await listed()).join('\n') === before.join('\n');
    await untilOnScreen(workbench.page, areAsBefore, `the rows ${before.join(', ')}`);
  });

  it('keeps the filter at Enter, says so, and offers to clear it', async () => {
    await askForFilter();
    await workbench.quickInput('newcomers');
    await lists(['Community Care', 'Writing']);
    await pane().getByText('Only wins that match “newcomers” are shown.').waitFor();
    await askForFilter();
    await workbench.quickInput('submarine');
    await pane().getByText('No wins match “submarine”. Clear the filter to see them all.').waitFor();
    await pane().locator('.pane-header').hover();
    await pane().getByRole('button', { name: 'Clear Evidence Filter' }).click();
    await row('Moderation');
  });

  it('logs a win from the title of the view, whichever row has the focus', async () => {
    await (await row('Moderation')).row.click();
    await pane().locator('.pane-header').hover();
    await pane().getByRole('button', { name: 'Log Win…' }).click();
    await workbench.page.locator('.quick-input-widget:visible').waitFor();
    await workbench.leaveQuickInput();
  });

  it('tags a win dragged onto a skill, which undo takes back', async () => {
    const before = await readFile(winFile('2026-04-16-volunteer-moderators.md'), 'utf8');
    await unfold('Without a skill');
    const win = await row('Twelve regulars agreed to become moderators');
    await win.row.dragTo((await row('Moderation')).row);
    await describes('Moderation', '2 wins');
    await lists(['Community Care', 'Moderation', 'Writing']);
    const tagged = before.replace(/^date: .*\n/m, '$&skills: [Moderation]\n');
    await untilFile(workbench.folder, 'brag/wins/2026-04-16-volunteer-moderators.md', tagged);
    // Undo works on the file in the editor, and that comes after the edit.
    await workbench.page.locator('.tab.active', { hasText: '2026-04-16-volunteer-moderators.md' }).waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await row('Without a skill');
    await describes('Moderation', '1 win');
  });

  it('changes nothing when the win shows the skill already', async () => {
    await unfold('Community Care');
    const before = await readFile(winFile('2026-06-04-answer-time.md'), 'utf8');
    await (await row('Faster answers in the help forum')).row.dragTo((await row('Moderation')).row);
    await workbench.page.locator('.statusbar', { hasText: 'already shows Moderation' }).waitFor();
    assert.strictEqual(await readFile(winFile('2026-06-04-answer-time.md'), 'utf8'), before);
  });

  it('keeps the last good version of a broken file, and lists files that were never good', async () => {
    await writeFile(winFile('2026-05-12-welcome-thread.md'), '---\ntitle: [\n---\n');
    await unfold('Community Care');
    await describes('Gave newcomers a thread of their own', "can't be read, this is its last readable version");
    await writeFile(winFile('2026-06-10-nothing.md'), 'No front matter at all.\n');
    await unfold("Can't be read");
    assert.match((await row('2026-06-10-nothing.md')).description, /no front matter/);
  });
});

describe('the Case and Conversations views of three wins', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
  });

  it('judge the skills while there is no role, and say why nothing is due', async () => {
    const shown = (await workbench.treeRows('Case')).map(({ label }) => label);
    assert.deepEqual(shown, ['New Role…', 'Community Care', 'Moderation', 'Writing']);
    const sidebar = workbench.page.locator('.sidebar');
    await sidebar.getByText('No target role yet. These are your skills.').waitFor();
    await sidebar.getByText('No asks or meetings yet.').waitFor();
  });
});
