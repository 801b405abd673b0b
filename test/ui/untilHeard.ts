import type { Workbench } from '../host/openWorkbench';
import { untilOnScreen } from './until';

/** Waits until the extension has shown something new, and so knows all that the window told it before. */
export async function untilHeard(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Brag: Filter Evidence…');
  const widget = workbench.page.locator('.quick-input-widget:visible');
  const asked = widget.locator('.quick-input-title', { hasText: 'Filter the evidence' });
  await asked.waitFor();
  // The window drops an Escape while the palette that came before is still closing.
  const isGone = async () => {
    if (await asked.isVisible()) await workbench.page.keyboard.press('Escape');
    return !(await asked.isVisible());
  };
  await untilOnScreen(workbench.page, isGone, 'the end of the question for a filter');
}
