// Usage: node esbuild.mjs && node --import tsx scripts/readmeImages.ts [views] [empty] [dashboard]
// Takes the pictures of the README anew, into docs/images, from the running extension: all, or some.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { calendarDate } from '../src/core/time/calendarDate';
import { pictureIds } from '../src/core/dashboard/dashboard';
import { openWorkbench, type Workbench } from '../test/host/openWorkbench';
import { repository } from '../test/host/repository';
import { withDatesMoved } from './withDatesMoved';

const images = path.join(repository, 'docs/images');
const views = ['Evidence', 'Case', 'Conversations'];
const size = { width: 1100, height: 760 };

await mkdir(images, { recursive: true });
const sets = { views: exampleImages, empty: emptyImage, dashboard: dashboardImages };
const asked = process.argv.slice(2);
for (const [name, take] of Object.entries(sets)) if (asked.length === 0 || asked.includes(name)) await take();

function example(): Promise<string> {
  return withDatesMoved(path.join(repository, 'examples/staff-engineer'), calendarDate('2026-06-15')!);
}

async function exampleImages(): Promise<void> {
  const workspace = await example();
  const workbench = await openWorkbench({ workspace, size });
  try {
    await workbench.openViewContainer('Brag Document');
    await workbench.page
      .getByRole('treeitem', { name: /^Technical/ })
      .first()
      .waitFor();
    await widenSidebar(workbench);
    for (const view of views) {
      for (const other of views) await fold(workbench, other, other !== view);
      const open = { Evidence: 'Business Impact', Case: 'Communication', Conversations: undefined }[view];
      if (open !== undefined) await unfold(workbench, open);
      await takeSidebar(workbench, `${view.toLowerCase()}-view.png`);
    }
    for (const view of views) await fold(workbench, view, false);
    await workbench.runCommand('Brag: Compile Promotion Case…');
    await workbench.quickPick('Principal Engineer (Individual Contributor), Booking');
    await workbench.quickPick('Full');
    await workbench.quickPick('A committee');
    await workbench.quickPick('Promotion');
    // The preview of what the committee will not see.
    await workbench.quickPick('Compile');
    await workbench.page.locator('.tab', { hasText: 'case-committee.md' }).first().waitFor();
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.runCommand('Markdown: Open Preview');
    await workbench.page.locator('.tab', { hasText: 'Preview' }).first().waitFor();
    await workbench.page.waitForTimeout(4000);
    await workbench.page.screenshot({ path: path.join(images, 'compiled-case.png') });
  } finally {
    await workbench.close();
    await rm(path.dirname(workspace), { recursive: true });
  }
}

/** Each picture of the dashboard by itself, with its question and its answer. */
async function dashboardImages(): Promise<void> {
  const workspace = await example();
  const workbench = await openWorkbench({ workspace, size: { width: 920, height: 900 } });
  try {
    await workbench.openViewContainer('Brag Document');
    await workbench.treeRows('Evidence');
    await workbench.runCommand('Brag: Open Dashboard');
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await page.locator('#holes-board').waitFor();
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await page.getByRole('heading', { level: 1 }).click();
    for (const id of pictureIds) {
      const section = page.locator('section', { has: page.locator(`#${id}-board`) });
      await section.screenshot({ path: path.join(images, `dashboard-${id}.png`) });
    }
  } finally {
    await workbench.close();
    await rm(path.dirname(workspace), { recursive: true });
  }
}

async function emptyImage(): Promise<void> {
  const workbench = await openWorkbench({ size });
  try {
    await workbench.openViewContainer('Brag Document');
    await workbench.page.locator('.welcome-view-content', { hasText: 'No brag document' }).first().waitFor();
    await widenSidebar(workbench);
    await takeSidebar(workbench, 'empty-state.png');
  } finally {
    await workbench.close();
  }
}

async function widenSidebar({ page }: Workbench): Promise<void> {
  const sidebar = (await page.locator('.part.sidebar').boundingBox())!;
  const edge = sidebar.x + sidebar.width;
  await page.mouse.move(edge, 300);
  await page.mouse.down();
  await page.mouse.move(edge + 330, 300, { steps: 8 });
  await page.mouse.up();
}

async function fold({ page }: Workbench, view: string, folded: boolean): Promise<void> {
  const header = page.locator('.pane-header', { hasText: view }).first();
  const isFolded = (await header.getAttribute('aria-expanded')) === 'false';
  if (isFolded !== folded) await header.click();
}

async function unfold({ page }: Workbench, row: string): Promise<void> {
  await page.locator('.monaco-list-row', { hasText: row }).first().locator('.monaco-tl-twistie').click();
}

async function takeSidebar({ page }: Workbench, name: string): Promise<void> {
  await page.mouse.move(size.width - 100, size.height - 200);
  await page.waitForTimeout(1500);
  const clip = (await page.locator('.part.sidebar').boundingBox())!;
  await page.screenshot({ path: path.join(images, name), clip });
}
