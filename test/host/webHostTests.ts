import { askedToBeHeard, serversAsked } from './serversAsked';
import { launchChromium } from './chromium';
import { installCodeServer, startCodeServer, workbenchAddress } from './codeServer';
import { configureWorkbench } from './configureWorkbench';
import { copyWorkspace } from './copyWorkspace';
import { unseenSettings } from './quietSettings';
import { watchTestRun } from './testRun';

/**
 * Runs out/test/extension.web.cjs in a web worker extension host, on a copy of a workspace.
 * @param options.grep a regular expression that chooses tests by title
 * @returns whether every test passed, and neither a page nor the worker asked another server than the window's own
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
    const asked = serversAsked(context, address);
    const passed = (await watchTestRun(await context.newPage(), server, address)) === 0;
    const isHeard = asked.delete(askedToBeHeard);
    if (!isHeard) console.error('The requests of the extension host were not heard.');
    if (asked.size > 0) console.error(`The window asked other servers than its own: ${[...asked].join(', ')}`);
    return passed && isHeard && asked.size === 0;
  } finally {
    await browser.close();
    await server.stop();
    await workspace.remove();
  }
}
