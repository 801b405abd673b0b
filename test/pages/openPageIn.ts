import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { Browser, Page } from 'playwright-core';
import { newNonce, webviewPage } from '../../src/editor/show/webviewPage';
import { repository } from '../host/repository';

const origin = 'http://page.test';
const contentTypes: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** A text, as the loader of these tests puts calls into functions that a page does not know. */
const standIn = `globalThis.acquireVsCodeApi = () => ({
  postMessage: (message) => void tellExtension(message),
  getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
  setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
});`;

export type PageName = 'dashboard' | 'inbox' | 'rehearse';

/** What page and extension may say to each other. */
export interface PageMessages<FromPage, FromExtension> {
  readonly fromPage: FromPage;
  readonly fromExtension: FromExtension;
}

/** A page of the extension in plain Chromium, where the test answers for the extension. */
export interface OpenPage<FromPage, FromExtension> {
  page: Page;
  /** What the page has told the extension, from the beginning. */
  told: FromPage[];
  /** Waits until the page tells the extension something new. */
  next(): Promise<FromPage>;
  tell(message: FromExtension): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the script and the style sheets that are shipped, under the content security policy they run with in VS Code.
 * What the page keeps with `setState` outlives a reload.
 * @param messages what page and extension may say to each other; anything else fails the test
 * @param show what the extension says once the page is ready
 * @param viewport the size of the window, in pixels
 */
export async function openPageIn<
  FromPage extends v.GenericSchema<unknown, { type: string }>,
  FromExtension extends v.GenericSchema,
>(
  browser: Browser,
  name: PageName,
  messages: PageMessages<FromPage, FromExtension>,
  show: () => v.InferOutput<FromExtension>,
  viewport = { width: 1280, height: 720 },
): Promise<OpenPage<v.InferOutput<FromPage>, v.InferOutput<FromExtension>>> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const told: v.InferOutput<FromPage>[] = [];
  let heard: ((message: v.InferOutput<FromPage>) => void) | undefined;
  const tell = async (message: v.InferOutput<FromExtension>) => {
    await page.evaluate(
      (data) =>
        new Promise<void>((resolve) => {
          // Heard once the page has dealt with it, as the page has listened for longer.
          window.addEventListener('message', () => resolve(), { once: true });
          window.postMessage(data, '*');
        }),
      v.parse(messages.fromExtension, message),
    );
  };
  await context.exposeFunction('tellExtension', (given: unknown) => {
    const message = v.parse(messages.fromPage, given);
    if (message.type === 'ready') void tell(show());
    told.push(message);
    heard?.(message);
  });
  await context.addInitScript({ content: standIn });
  await context.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== '/') {
      const contentType = contentTypes[path.extname(pathname)]!;
      return route.fulfill({ body: await readFile(path.join(repository, pathname)), contentType });
    }
    const body = webviewPage({
      script: `${origin}/dist/webview/${name}.js`,
      styles: [`${origin}/media/webview/page.css`, `${origin}/media/webview/${name}.css`],
      nonce: newNonce(),
      title: name,
      language: 'en',
    });
    return route.fulfill({ body, contentType: 'text/html' });
  });
  await page.goto(origin);
  return {
    page,
    told,
    tell,
    next: () => new Promise((resolve) => (heard = resolve)),
    close: () => context.close(),
  };
}
