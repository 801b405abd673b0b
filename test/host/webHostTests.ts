import { launchChromium } from './chromium';
import { installCodeServer, startCodeServer, workbenchAddress } from './codeServer';
import { configureWorkbench } from './configureWorkbench';
import { copyWorkspace } from './copyWorkspace';
import { unseenSettings } from './quietSettings';
import { watchTestRun } from './testRun';

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
    return (await watchTestRun(await context.newPage(), server, address)) === 0;
  } finally {
    await browser.close();
    await server.stop();
    await workspace.remove();
  }
}
