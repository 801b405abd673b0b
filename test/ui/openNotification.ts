import type { Locator } from 'playwright-core';
import type { Workbench } from '../host/openWorkbench';
import { untilOnScreen } from '../host/until';

/** A notification that holds a text, in the list that the bell opens: a driven VS Code shows no toasts. */
export function heldNotification({ page }: Workbench, text: string | RegExp): Locator {
  return page.locator('.notifications-center .monaco-list-row', { hasText: text });
}

/** Waits until a notification that holds a text has come, with the list open. */
export async function openNotification(workbench: Workbench, text: string | RegExp): Promise<Locator> {
  const held = heldNotification(workbench, text);
  const center = workbench.page.locator('.notifications-center.visible');
  // Other notifications come and go, and the list closes itself with the last of them.
  while (!(await held.isVisible())) {
    // By its command, as over the bell the pointer's hint covers the buttons.
    if (!(await center.isVisible())) await workbench.runCommand('Notifications: Show Notifications');
    const isListed = async () => (await held.isVisible()) || !(await center.isVisible());
    await untilOnScreen(workbench.page, isListed, `the notification ${String(text)}`);
  }
  return held;
}
