import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from './chromium';
import { installCodeServer, startCodeServer, workbenchAddress, type RunningServer } from './codeServer';
import { copyWorkspace } from './copyWorkspace';
import { repository } from './repository';
import { watchTestRun } from './testRun';

const testBundle = 'out/test/extension.web.cjs';

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
    await serveWebExtension(context, server, { grep: options.grep ?? '' });
    const address = workbenchAddress(server, { workspace: workspace.folder });
    return (await watchTestRun(await context.newPage(), server, address)) === 0;
  } finally {
    await browser.close();
    await server.stop();
    await workspace.remove();
  }
}

/**
 * Makes every workbench page of a context load the repository's extension into its web worker host. The page's own
 * payload cannot name a web extension, so its configuration is changed on the way, and the extension's files are
 * answered from the same origin, as the page's security policy asks.
 * @param tests when given, the page runs the web test bundle with this filter
 */
export async function serveWebExtension(
  context: BrowserContext,
  server: RunningServer,
  tests?: { grep: string },
): Promise<void> {
  const location = { scheme: 'http', authority: `127.0.0.1:${server.port}` };
  await context.route(
    (url) => url.origin === server.origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
        (_, before: string, encoded: string) => {
          const settings = JSON.parse(encoded.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
          settings.developmentOptions = {
            ...settings.developmentOptions,
            extensions: [{ ...location, path: '/__ext/' }],
            ...(tests && { extensionTestsPath: { ...location, path: `/__ext/${testBundle}` } }),
          };
          return `${before}${JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
        },
      );
      await route.fulfill({ response, body });
    },
  );
  await context.route(
    (url) => url.origin === server.origin && url.pathname.startsWith('/__ext/'),
    async (route) => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname.slice('/__ext/'.length));
      const file = await readFile(path.join(repository, name)).catch(() => undefined);
      if (file === undefined) return route.fulfill({ status: 404 });
      const isTests = name === testBundle;
      const body = isTests ? `globalThis.testGrep = ${JSON.stringify(tests?.grep)};\n${file.toString()}` : file;
      return route.fulfill({ body, contentType: contentTypes[path.extname(name)] ?? 'application/octet-stream' });
    },
  );
}

const contentTypes: Record<string, string> = {
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
