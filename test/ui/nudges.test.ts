import { assert } from 'chai';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';
import { heldNotification, openNotification } from './openNotification';
import { sharedWorkbench } from './sharedWorkbench';
import { untilHeard } from './untilHeard';
import { untilFile } from '../host/until';

const hour = 60 * 60_000;
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

describe('the weekly reminder', () => {
  let workbench: Workbench;
  /** When it is due: a full hour that does not come while the tests run. */
  let due: Date;
  /** Timers count whole minutes from when they are set. */
  const untilDue = () => due.getTime() - Date.now() + 60_000;
  const dot = () => workbench.page.locator('[id="status.notifications"] .codicon-bell-dot');
  const held = (text: string | RegExp) => heldNotification(workbench, text);
  const reminder = () => openNotification(workbench, 'Your last win is from 4 June 2026. What went well since?');
  const answer = async (button: string) => {
    await held('last win').getByRole('button', { name: button }).click();
    await held('last win').waitFor({ state: 'detached' });
    await untilHeard(workbench);
  };
  /** Once the extension host has answered, and the window has drawn since, all it had to say before has arrived. */
  const isQuiet = async () => {
    await workbench.controls.holdFiles('');
    await workbench.page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    assert.strictEqual(await dot().count(), 0);
  };

  before(async () => {
    due = new Date(Math.ceil(Date.now() / hour + 0.5) * hour);
    workbench = await sharedWorkbench('three-wins');
    const script = 'brag/documents/script.md';
    await mkdir(path.join(workbench.folder, 'brag/documents'), { recursive: true });
    await cp(path.join(repository, 'examples/three-wins', script), path.join(workbench.folder, script));
    await workbench.treeRows('Evidence');
    await set(days[due.getDay()]!);
  });
  after(async () => {
    await workbench.controls.setClockAhead(0);
    // Debugging has opened it.
    await workbench.runCommand('View: Toggle Panel Visibility');
  });

  async function set(day: string): Promise<void> {
    await workbench.runCommand('Preferences: Open User Settings (JSON)');
    const { keyboard } = workbench.page;
    await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.insertText(JSON.stringify({ 'brag.reminder.day': day, 'brag.reminder.hour': due.getHours() }));
    // The editor has closed a bracket and a quotation mark of its own.
    await keyboard.press('ControlOrMeta+Shift+End');
    await keyboard.press('Delete');
    await keyboard.press('ControlOrMeta+S');
    await workbench.page.locator('.tab.active:not(.dirty)', { hasText: 'settings.json' }).waitFor();
  }

  it('comes on its day, from its hour on', async () => {
    // What it would say can be asked for; its buttons show whether the setting has arrived.
    const tomorrow = held('last win').getByRole('button', { name: 'Tomorrow' });
    while (!(await tomorrow.isVisible())) {
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.runCommand('Brag: Show What Happened Since Last Win');
      await reminder();
    }
    await answer('Tomorrow');
    await isQuiet();
    await workbench.controls.setClockAhead(untilDue());
    await reminder();
  });

  it('comes again tomorrow when told so', async () => {
    await answer('Tomorrow');
    await workbench.controls.setClockAhead(untilDue() + 23 * hour);
    await isQuiet();
    await workbench.controls.setClockAhead(untilDue() + 24 * hour);
    await reminder();
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('waits for the end of a rehearsal', async () => {
    await workbench.openFile('brag/documents/script.md');
    await workbench.runCommand('Brag: Rehearse Meeting…');
    await workbench.page.locator('.tab.active', { hasText: 'Rehearsal' }).waitFor();
    // Loaded, the page takes the focus, and with it what is open by then.
    await workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame').locator(':focus').waitFor();
    await workbench.controls.setClockAhead(untilDue() + 7 * 24 * hour);
    await isQuiet();
    await workbench.runCommand('View: Close All Editors');
    await reminder();
  });

  it('waits for the end of a debug session', async () => {
    await workbench.runCommand('Notifications: Clear All Notifications');
    await mkdir(path.join(workbench.folder, '.vscode'));
    const launch = { name: 'Wait', type: 'node', request: 'launch', program: path.join(workbench.folder, 'wait.cjs') };
    await writeFile(path.join(workbench.folder, '.vscode/launch.json'), JSON.stringify({ configurations: [launch] }));
    await writeFile(path.join(workbench.folder, 'wait.cjs'), 'setInterval(() => undefined, 1000);');
    await workbench.runCommand('Debug: Start Debugging');
    // The toolbar comes while the session is still being made, and its buttons are disabled until it runs.
    const pause = workbench.page.locator('.debug-toolbar .action-item:not(.disabled) .codicon-debug-pause');
    await pause.waitFor();
    await untilHeard(workbench);
    await workbench.controls.setClockAhead(untilDue() + 14 * 24 * hour);
    await isQuiet();
    await workbench.runCommand('Debug: Stop');
    await reminder();
  });

  it('never comes again when told so', async () => {
    await answer('Never Again');
    await untilFile(
      path.dirname(workbench.settingsFile),
      path.basename(workbench.settingsFile),
      /"brag\.reminder\.day": ?"off"/,
    );
    await isQuiet();
    await workbench.controls.setClockAhead(untilDue() + 30 * 24 * hour);
    await isQuiet();
  });
});
