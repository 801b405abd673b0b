import type { Workbench } from '../host/openWorkbench';

/** Waits until the extension has shown something new, and so knows all that the window told it before. */
export async function untilHeard(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Brag: Filter Evidence…');
  const widget = workbench.page.locator('.quick-input-widget:visible');
  await widget.locator('.quick-input-title', { hasText: 'Filter Evidence' }).waitFor();
  await workbench.leaveQuickInput();
}
