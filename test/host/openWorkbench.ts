import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { workbenchAddress } from './codeServer';
import { configureWorkbench } from './configureWorkbench';
import { copyWorkspace } from './copyWorkspace';
import type { HostControls } from './hostControls';
import { quietSettings } from './quietSettings';
import { repository } from './repository';
import { untilOnScreen } from './until';
import { startWindowHost, type WindowHost } from './windowHost';

/** How long, in milliseconds, a busy machine may take for what is asked of a window. */
const patience = 120_000;

/** Titles in VS Code's theme picker; light is what a new web window starts with. */
const themes = {
  light: undefined,
  dark: 'Dark Modern',
  'high-contrast': 'Dark High Contrast',
  'high-contrast-light': 'Light High Contrast',
};

/** A row of a tree, as a screen reader and an eye meet it. */
export interface TreeRow {
  label: string;
  description: string;
  /** What a screen reader says for the row. */
  accessibleName: string;
  /** 1 for the top level. */
  level: number;
  /** undefined for a row without children. */
  expanded: boolean | undefined;
  row: Locator;
}

/** A VS Code window in Chromium, with the extension in it. */
export interface Workbench {
  page: Page;
  /** The workspace's folder on the disk; a copy, free to be changed. */
  folder: string;
  /** The user's own settings.json; not there while nothing is set. */
  settingsFile: string;
  /** Where the server unpacked the extensions it installed. */
  extensionsFolder: string;
  /** Runs a command by its title in the palette, such as `Brag: Log Win…`; throws when the palette has none. */
  runCommand(title: string): Promise<void>;
  /** The titles the palette offers for a text. */
  paletteTitles(text: string): Promise<string[]>;
  /** Types a text into the open quick input and accepts it. */
  quickInput(text: string): Promise<void>;
  /** Leaves the quick input that is open by Escape. */
  leaveQuickInput(): Promise<void>;
  /** Chooses the row of the open quick pick whose label is `label`. */
  quickPick(label: string): Promise<void>;
  /** Opens a view container by its title, from the activity bar. */
  openViewContainer(title: string): Promise<void>;
  /** The rows of a view that are on the screen, from top to bottom; waits until there is at least one. */
  treeRows(viewTitle: string): Promise<TreeRow[]>;
  /** Chooses a file by its whole path in the dialog for files that is open. */
  chooseFile(file: string): Promise<void>;
  /** Opens a file of the workspace by its path inside it, the cursor in it: at `place`, such as `5:14`, where given. */
  openFile(name: string, place?: string): Promise<void>;
  /** Waits until a file is open and has the focus: opening, it would take the focus from the palette, which closes. */
  editorFocused(name: string): Promise<void>;
  /** Reloads the window as its command does; what it keeps is kept by then. */
  reload(): Promise<void>;
  /** The titles of the open editors' tabs. */
  editorTitles(): Promise<string[]>;
  /** Writes out/screenshots/NAME.png and returns its path. */
  screenshot(name: string): Promise<string>;
  /** Moves the clock of the extension host, and holds files: see `HostControls`. */
  controls: HostControls;
  close(): Promise<void>;
}

/**
 * Opens a VS Code window in Chromium on a copy of a workspace.
 * @param options.workspace the folder to copy; without it the workspace is an empty folder, with `null` none is open
 * @param options.documents whether the compiled documents of the workspace are copied along
 * @param options.workspaceFile the path of a `.code-workspace` file inside the workspace, to open instead of its folder
 * @param options.extensionPath the extension under development, by default this repository
 * @param options.vsix a packaged extension to install instead of `extensionPath`
 * @param options.web runs the repository's extension in the web worker host
 * @param options.settings settings whose default differs in this window
 * @param options.host where to open it; without it, in a server and a browser of its own
 */
export async function openWorkbench(
  options: {
    workspace?: string | null;
    documents?: boolean;
    workspaceFile?: string;
    extensionPath?: string;
    vsix?: string;
    web?: boolean;
    theme?: keyof typeof themes;
    settings?: Record<string, unknown>;
    host?: WindowHost;
    size?: { width: number; height: number };
  } = {},
): Promise<Workbench> {
  const workspace = await copyWorkspace(options.workspace ?? undefined, { documents: options.documents });
  const host = options.host ?? (await startWindowHost({ vsix: options.vsix }));
  const { server, browser, controls } = host;
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: options.size ?? { width: 1280, height: 800 },
  });
  const close = async () => {
    // A window that is left tells its extension host to end; one that only breaks off is waited for.
    for (const page of context.pages()) await page.goto('about:blank').catch(() => undefined);
    await context.close();
    if (options.host === undefined) await host.close();
    await workspace.remove();
  };
  try {
    await configureWorkbench(context, server, {
      settings: { ...quietSettings, ...options.settings },
      webExtension: options.web,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const underDevelopment = options.web !== true && options.vsix === undefined;
    await page.goto(
      workbenchAddress(server, {
        workspace: options.workspace === null ? undefined : path.join(workspace.folder, options.workspaceFile ?? ''),
        extension: underDevelopment ? (options.extensionPath ?? repository) : undefined,
      }),
    );
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    const driver = drive(page, workspace.folder);
    const theme = themes[options.theme ?? 'light'];
    if (theme !== undefined) await chooseTheme(page, driver, theme);
    const settingsFile = path.join(server.dataFolder, 'data/User/settings.json');
    const extensionsFolder = path.join(server.dataFolder, 'extensions');
    return { page, folder: workspace.folder, extensionsFolder, settingsFile, controls, ...driver, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Neither the machine's settings nor changed defaults reach the theme, so it is chosen as a person would. */
async function chooseTheme(page: Page, driver: Pick<Workbench, 'runCommand' | 'quickPick'>, theme: string) {
  // The themes are listed once the built-in extensions are known, and so is the file icon theme.
  await page.locator('.monaco-workbench.file-icons-enabled').waitFor();
  await driver.runCommand('Preferences: Color Theme');
  await driver.quickPick(theme);
  await page
    .locator(theme.startsWith('Light') ? '.monaco-workbench.hc-light' : '.monaco-workbench:is(.hc-black, .vs-dark)')
    .waitFor();
}

function drive(
  page: Page,
  folder: string,
): Omit<Workbench, 'page' | 'folder' | 'extensionsFolder' | 'settingsFile' | 'controls' | 'close'> {
  const input = page.locator('.quick-input-widget:visible input.input');
  const choices = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  const choice = (label: string) =>
    choices.filter({ has: page.locator('.quick-input-list-label .label-name', { hasText: exactly(label) }) });

  async function openPalette(text: string): Promise<void> {
    await page.keyboard.press('F1');
    // Another input may have been open; what is typed before the palette has taken its place would be lost.
    await page.waitForFunction(() => {
      const shown = document.querySelector<HTMLInputElement>('.quick-input-widget input.input');
      return shown?.checkVisibility() && shown.value.startsWith('>');
    });
    await input.fill(`>${text}`);
  }

  async function chooseFile(file: string): Promise<void> {
    // The dialog writes where it begins into the input; before, what is typed there would be lost.
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value.startsWith('/'),
    );
    await choices.first().waitFor();
    await input.fill(file);
    await choice(path.posix.basename(file)).first().click();
    await closed('/');
  }

  /** Waits until the input that begins so is closed: what is typed before goes there, and what is opened closes with it. */
  async function closed(beginning: string): Promise<void> {
    await page.waitForFunction((text) => {
      const shown = document.querySelector<HTMLElement>('.quick-input-widget');
      return !shown?.checkVisibility() || !shown.querySelector<HTMLInputElement>('input.input')?.value.startsWith(text);
    }, beginning);
  }

  /** The window drops an Escape while an input that came before is still closing, so it is pressed until it is heard. */
  async function leaveQuickInput(): Promise<void> {
    const isGone = async () => {
      if (await input.isVisible()) await page.keyboard.press('Escape');
      return !(await input.isVisible());
    };
    await untilOnScreen(page, isGone, 'the end of the quick input');
  }

  return {
    async runCommand(title) {
      await openPalette(title);
      await choice(title).first().click();
      await closed('>');
    },
    leaveQuickInput,
    async paletteTitles(text) {
      await openPalette(text);
      await choices.first().waitFor();
      const titles = await choices.locator('.quick-input-list-label .label-name').allInnerTexts();
      await leaveQuickInput();
      return titles.map(plainSpaces);
    },
    async quickInput(text) {
      await input.fill(text);
      await page.keyboard.press('Enter');
    },
    async quickPick(label) {
      await choices.first().waitFor();
      // A long list holds only the rows on the screen; filtering brings the others there.
      if ((await choice(label).count()) === 0) await input.fill(label);
      await choice(label).first().click();
    },
    async openViewContainer(title) {
      const tab = page.locator('.activitybar .action-item[role="tab"]', { has: page.getByLabel(title) });
      if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
      await page.locator('.sidebar .composite.title', { hasText: new RegExp(escaped(title), 'i') }).waitFor();
    },
    async treeRows(viewTitle) {
      const header = page.locator('.pane-header .title', { hasText: exactly(viewTitle) });
      const rows = page.locator('.pane', { has: header }).first().locator('.monaco-list-row');
      await rows.first().waitFor();
      // All read at one moment: a tree may change between two questions.
      const read = await rows.evaluateAll((elements) =>
        elements.map((element) => ({
          label: element.querySelector('.label-name')?.textContent ?? '',
          description: element.querySelector('.label-description')?.textContent ?? '',
          accessibleName: element.getAttribute('aria-label') ?? '',
          level: Number(element.getAttribute('aria-level')),
          expanded: element.getAttribute('aria-expanded'),
          top: element.getBoundingClientRect().top,
        })),
      );
      return read
        .sort((a, b) => a.top - b.top)
        .map(({ top: _, label, description, expanded, ...shown }) => ({
          ...shown,
          label: plainSpaces(label),
          description: plainSpaces(description),
          expanded: expanded === null ? undefined : expanded === 'true',
          row: rows.filter({ has: page.locator('.label-name', { hasText: label }) }).first(),
        }));
    },
    chooseFile,
    async editorFocused(name) {
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    },
    async openFile(name, place) {
      await this.runCommand('File: Open File...');
      await chooseFile(path.join(folder, name));
      await this.editorFocused(path.posix.basename(name));
      if (place === undefined) return;
      await this.runCommand('Go to Line/Column...');
      await input.fill(`:${place}`);
      await page.keyboard.press('Enter');
      await page.locator('.statusbar', { hasText: `Ln ${place.replace(':', ', Col ')}` }).waitFor();
    },
    async reload() {
      const loaded = page.waitForEvent('load');
      await this.runCommand('Developer: Reload Window');
      await loaded;
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
    },
    async editorTitles() {
      return (await page.locator('.tabs-container .tab .label-name').allInnerTexts()).map(plainSpaces);
    },
    async screenshot(name) {
      const folder = path.join(repository, 'out/screenshots');
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, `${name}.png`);
      await page.screenshot({ path: file });
      return file;
    },
  };
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${escaped(text)}\\s*$`, 'i');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}
