import type { BrowserContext } from 'playwright-core';
import { launchChromium } from './chromium';
import { installCodeServer, startCodeServer, workbenchAddress } from './codeServer';
import { configureWorkbench } from './configureWorkbench';
import { copyWorkspace } from './copyWorkspace';
import { unseenSettings } from './quietSettings';
import { watchTestRun } from './testRun';

/** The other servers that a window asks for anything, from its pages and from the worker in which extensions run. */
function askedElsewhere(context: BrowserContext, address: string): ReadonlySet<string> {
  const asked = new Set<string>();
  const own = new URL(address).origin;
  context.on('request', (request) => {
    const { protocol, origin, host } = new URL(request.url());
    // What webviews load from the disk is answered by the editor's own service worker.
    if (/^(?:https?|wss?):$/.test(protocol) && origin !== own && !host.endsWith('.vscode-resource.vscode-cdn.net'))
      asked.add(origin);
  });
  return asked;
}

/**
 * Runs out/test/extension.web.cjs in a web worker extension host, on a copy of a workspace.
 * @param options.grep a regular expression that chooses tests by title
 * @returns whether every test passed
 */
export async function runWebHostTests(options: { workspace?: string; grep?: string }): Promise<boolean> {
  const workspace = await copyWorkspace(options.workspace);
  const server = await startCodeServer(await installCodeServer(console.log));
  const browser = await launchChromium(console.log);
  try {
    const context = await browser.newContext({ bypassCSP: true });
    const webTests = { grep: options.grep ?? '' };
    await configureWorkbench(context, server, { settings: unseenSettings, webExtension: true, webTests });
    const address = workbenchAddress(server, { workspace: workspace.folder });
    const asked = askedElsewhere(context, address);
    const passed = (await watchTestRun(await context.newPage(), server, address)) === 0;
    if (asked.size > 0) console.error(`The window asked for more than its own server: ${[...asked].join(', ')}`);
    return passed && asked.size === 0;
  } finally {
    await browser.close();
    await server.stop();
    await workspace.remove();
  }
}
