import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { RunningServer } from './codeServer';
import { repository } from './repository';

const testBundle = 'out/test/extension.web.cjs';

/**
 * Changes how every workbench page of a browser context starts, by changing the configuration in its HTML on the way.
 * It knows no gallery of extensions, the only other server that a window without this extension asks.
 * @param options.settings settings whose default differs in these pages
 * @param options.webExtension loads the repository's extension into the web worker host; the page's address cannot name
 *   a web extension. Its files are answered from the page's own origin, as the page's security policy asks
 * @param options.webTests runs the web test bundle, with this filter for test titles
 */
export async function configureWorkbench(
  context: BrowserContext,
  server: Pick<RunningServer, 'origin' | 'port'>,
  options: { settings?: Record<string, unknown>; webExtension?: boolean; webTests?: { grep: string } },
): Promise<void> {
  const location = { scheme: 'http', authority: `127.0.0.1:${server.port}` };
  await context.route(
    (url) => url.origin === server.origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = changeConfiguration(await response.text(), (configuration) => ({
        ...configuration,
        productConfiguration: { ...(configuration.productConfiguration as object), extensionsGallery: undefined },
        configurationDefaults: { ...(configuration.configurationDefaults as object), ...options.settings },
        developmentOptions: {
          ...(configuration.developmentOptions as object),
          ...(options.webExtension && { extensions: [{ ...location, path: '/__ext/' }] }),
          ...(options.webTests && { extensionTestsPath: { ...location, path: `/__ext/${testBundle}` } }),
        },
      }));
      await route.fulfill({ response, body });
    },
  );
  await context.route(
    (url) => url.origin === server.origin && url.pathname.startsWith('/__ext/'),
    async (route) => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname.slice('/__ext/'.length));
      const file = await readFile(path.join(repository, name)).catch(() => undefined);
      if (file === undefined) return route.fulfill({ status: 404 });
      const grep = JSON.stringify(options.webTests?.grep);
      const body = name === testBundle ? `globalThis.testGrep = ${grep};\n${file.toString()}` : file;
      return route.fulfill({ body, contentType: contentTypes[path.extname(name)] ?? 'application/octet-stream' });
    },
  );
}

const contentTypes: Record<string, string> = {
  '.cjs': 'text/javascript',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function changeConfiguration(
  html: string,
  change: (configuration: Record<string, unknown>) => Record<string, unknown>,
): string {
  return html.replace(
    /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
    (_, before: string, encoded: string) => {
      const decoded = encoded.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      const changed = JSON.stringify(change(JSON.parse(decoded) as Record<string, unknown>));
      return `${before}${changed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    },
  );
}
