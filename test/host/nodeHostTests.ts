import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests, downloadAndUnzipVSCode, TestRunFailedError } from '@vscode/test-electron';
import { launchChromium } from './chromium';
import { installCodeServer, startCodeServer, workbenchAddress } from './codeServer';
import { configureWorkbench } from './configureWorkbench';
import { copyWorkspace } from './copyWorkspace';
import { unseenSettings } from './quietSettings';
import { cacheFolder, repository } from './repository';
import { watchTestRun } from './testRun';

const launcher = fileURLToPath(new URL('launchCodeServer.mjs', import.meta.url));

/**
 * Runs out/test/extension.node.cjs in a Node extension host, on a copy of a workspace: in the downloaded desktop
 * VS Code where its update server and a display can be reached, in the VS Code server elsewhere.
 * @param options.grep a regular expression that chooses tests by title
 * @returns whether every test passed
 */
export async function runNodeHostTests(options: { workspace?: string; grep?: string }): Promise<boolean> {
  const vscodeExecutablePath = (await desktopExecutable()) ?? launcher;
  const workspace = await copyWorkspace(options.workspace);
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: repository,
      extensionTestsPath: path.join(repository, 'out/test/extension.node.cjs'),
      extensionTestsEnv: { TEST_GREP: options.grep ?? '' },
      launchArgs: [workspace.folder],
    });
    return true;
  } catch (error) {
    if (error instanceof TestRunFailedError) return false;
    throw error;
  } finally {
    await workspace.remove();
  }
}

async function desktopExecutable(): Promise<string | undefined> {
  if (process.platform === 'linux' && (process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) === undefined) return;
  try {
    await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) });
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: cacheFolder });
  } catch {
    console.log('VS Code cannot be downloaded from its update server; using the VS Code server from npm instead.');
    return;
  }
}

/**
 * What launchCodeServer.mjs does with the arguments VS Code's own executable would get: runs the tests they name in
 * the VS Code server.
 * @returns the exit code
 */
export async function runTestsInCodeServer(args: string[]): Promise<number> {
  const value = (flag: string) => args.find((arg) => arg.startsWith(`--${flag}=`))?.slice(flag.length + 3);
  const workspace = args.find((arg) => !arg.startsWith('--'));
  const server = await startCodeServer(await installCodeServer(console.log));
  const browser = await launchChromium(console.log);
  try {
    const address = workbenchAddress(server, {
      workspace,
      extension: value('extensionDevelopmentPath'),
      tests: value('extensionTestsPath'),
    });
    const context = await browser.newContext();
    await configureWorkbench(context, server, { settings: unseenSettings });
    return await watchTestRun(await context.newPage(), server, address);
  } finally {
    await browser.close();
    await server.stop();
  }
}
