// Usage: npm run screenshot -- [--theme light|dark|high-contrast|high-contrast-light] [--workspace FOLDER]
//          [--container TITLE] [--open FILE] [--command TITLE] [--web] [--name NAME] [--as-of DATE] [--height PIXELS]
// Writes out/screenshots/NAME.png of the running extension. With --as-of, all dates of the copied workspace are moved
// so that it looks today as it would have looked on that date.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { calendarDate } from '../src/core/time/calendarDate';
import { openWorkbench } from '../test/host/openWorkbench';
import { repository } from '../test/host/repository';
import { withDatesMoved } from './withDatesMoved';

const { values } = parseArgs({
  options: {
    theme: { type: 'string', default: 'light' },
    workspace: { type: 'string', default: 'examples/staff-engineer' },
    container: { type: 'string', default: 'Brag Document' },
    open: { type: 'string' },
    command: { type: 'string' },
    web: { type: 'boolean', default: false },
    name: { type: 'string' },
    'as-of': { type: 'string' },
    height: { type: 'string', default: '800' },
  },
});
const source = path.resolve(repository, values.workspace);
const workspace = values['as-of'] === undefined ? source : await withDatesMoved(source, calendarDate(values['as-of'])!);

const workbench = await openWorkbench({
  workspace,
  size: { width: 1280, height: Number(values.height) },
  theme: values.theme as 'light' | 'dark' | 'high-contrast' | 'high-contrast-light',
  web: values.web,
});
try {
  await workbench.openViewContainer(values.container);
  await workbench.page.locator('.sidebar .pane .monaco-list-row, .sidebar .welcome-view-content').first().waitFor();
  if (values.open !== undefined) await workbench.openFile(values.open);
  if (values.command !== undefined) await workbench.runCommand(values.command);
  // Colours and decorations arrive a moment after the rows do, and tooltips go when the pointer does.
  await workbench.page.mouse.move(640, 500);
  await workbench.page.waitForTimeout(3000);
  await workbench.page.getByText('Activating Extensions...').waitFor({ state: 'hidden', timeout: 20_000 });
  console.log(await workbench.screenshot(values.name ?? values.theme));
} finally {
  await workbench.close();
  if (workspace !== source) await rm(path.dirname(workspace), { recursive: true });
}
