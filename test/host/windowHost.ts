import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { installCodeServer, startCodeServer, type RunningServer } from './codeServer';
import { hostControls, type HostControls } from './hostControls';

/** A VS Code server and a browser, in which any number of windows can be opened. */
export interface WindowHost {
  server: RunningServer;
  browser: Browser;
  controls: HostControls;
  close(): Promise<void>;
}

/**
 * @param options.vsix a packaged extension to install before the start
 * @param options.trusted false opens folders in Restricted Mode
 */
export async function startWindowHost(options: { vsix?: string; trusted?: boolean } = {}): Promise<WindowHost> {
  const controls = await hostControls();
  const program = await installCodeServer(console.log);
  const server = await startCodeServer(program, {
    install: options.vsix,
    trusted: options.trusted,
    controls: controls.folder,
  });
  const browser = await launchChromium(console.log);
  const close = async () => {
    await browser.close();
    await server.stop();
    await controls.remove();
  };
  return { server, browser, controls, close };
}
