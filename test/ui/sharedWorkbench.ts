import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';
import { startWindowHost, type WindowHost } from '../host/windowHost';
import { untilOnScreen } from '../host/until';

interface Shared {
  readonly workbench: Workbench;
  /** The groups of the Evidence view before any test. */
  readonly groups: string;
}

/** Opening a window takes longer than most tests run, so suites that need nothing special of it take turns in one. */
const windows = new Map<string, Promise<Shared>>();
/** High enough for every row that the tests of views look at, with all views open. */
const usualSize = { width: 1280, height: 1000 };

let host: Promise<WindowHost> | undefined;
/** The windows that are open now. */
const open = new Set<Workbench>();

afterEach(async function () {
  if (this.currentTest?.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replace(/[^a-z\d]+/gi, '-');
  for (const [at, workbench] of [...open].entries()) {
    await workbench.screenshot(`failed-${name}-${at}`);
    // A question left open would fail the tests that come after.
    await workbench.leaveQuickInput();
  }
});

after(async () => {
  for (const opened of windows.values()) await opened.then(({ workbench }) => workbench.close()).catch(() => undefined);
  await host?.then(({ close }) => close());
});

/** A window of one's own, in the server and the browser of all; who opens it closes it. */
export async function ownWorkbench(options: Parameters<typeof openWorkbench>[0]): Promise<Workbench> {
  const workbench = await openWorkbench({ ...options, host: await (host ??= startWindowHost()) });
  open.add(workbench);
  const { close } = workbench;
  return Object.assign(workbench, {
    close: () => {
      open.delete(workbench);
      return close();
    },
  });
}

/**
 * A window on a copy of an example, with the Brag Document container in sight: the same for every suite that asks, its
 * files as they were, no editor and no notification open.
 */
export async function sharedWorkbench(
  example: 'three-wins' | 'staff-engineer',
  { size = usualSize } = {},
): Promise<Workbench> {
  const source = path.join(repository, 'examples', example);
  const isNew = !windows.has(example);
  if (isNew) windows.set(example, openExample(source));
  const { workbench, groups } = await windows.get(example)!;
  if (isNew) {
    await workbench.page.setViewportSize(size);
    return workbench;
  }
  await workbench.leaveQuickInput();
  await workbench.runCommand('View: Close All Editors');
  await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
  await workbench.runCommand('Notifications: Clear All Notifications');
  await restoreFiles(source, workbench.folder);
  await workbench.openViewContainer('Brag Document');
  await workbench.page.setViewportSize(usualSize);
  await untilOnScreen(workbench.page, async () => (await evidence(workbench)) === groups, `the groups ${groups}`);
  await workbench.page.setViewportSize(size);
  return workbench;
}

async function openExample(source: string): Promise<Shared> {
  const workbench = await ownWorkbench({ workspace: source, size: usualSize });
  await workbench.openViewContainer('Brag Document');
  return { workbench, groups: await evidence(workbench) };
}

async function evidence(workbench: Workbench): Promise<string> {
  const groups = (await workbench.treeRows('Evidence')).filter(({ level }) => level === 1);
  return groups.map(({ accessibleName }) => accessibleName).join('\n');
}

/** Brings a folder back to what its source holds, touching only what differs; compiled documents go. */
async function restoreFiles(source: string, folder: string): Promise<void> {
  const isCompiled = (name: string) => /^brag[\\/](?:documents|\.compiled)\b/.test(name);
  const filesOf = async (root: string) =>
    (await readdir(root, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const wanted = (await filesOf(source)).filter((name) => !isCompiled(name));
  for (const name of await filesOf(folder)) if (!wanted.includes(name)) await rm(path.join(folder, name));
  for (const name of wanted) {
    const [before, now] = await Promise.all(
      [source, folder].map((root) => readFile(path.join(root, name), 'utf8').catch(() => undefined)),
    );
    if (before !== now) await cp(path.join(source, name), path.join(folder, name), { recursive: true });
  }
}
