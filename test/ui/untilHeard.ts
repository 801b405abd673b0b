import type { Workbench } from '../host/openWorkbench';

/** Waits until the extension has shown something new, and so knows all that the window told it before. */
export async function untilHeard(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Brag: Filter the evidence');
  const title = { hasText: 'Filter the evidence' };
  const asked = workbench.page.locator('.quick-input-widget:visible .quick-input-title', title);
  await asked.waitFor();
  await workbench.page.keyboard.press('Escape');
  await asked.waitFor({ state: 'hidden' });
}
