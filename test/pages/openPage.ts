import type { Browser } from 'playwright-core';
import type * as v from 'valibot';
import { launchChromium } from '../host/chromium';
import { openPageIn, type OpenPage, type PageMessages, type PageName } from './openPageIn';

let browser: Promise<Browser> | undefined;
after(async () => (await browser)?.close());

/** `openPageIn` a browser that all tests share. */
export async function openPage<
  FromPage extends v.GenericSchema<unknown, { type: string }>,
  FromExtension extends v.GenericSchema,
>(
  name: PageName,
  messages: PageMessages<FromPage, FromExtension>,
  show: () => v.InferOutput<FromExtension>,
  viewport?: { width: number; height: number },
): Promise<OpenPage<v.InferOutput<FromPage>, v.InferOutput<FromExtension>>> {
  return openPageIn(await (browser ??= launchChromium(console.log)), name, messages, show, viewport);
}
