import type { Browser } from 'playwright-core';
import { extensionMessageSchema, pageMessageSchema, type ExtensionMessage } from '../src/core/dashboard/messages';
import { openPageIn } from '../test/pages/openPageIn';
import { messageFor, tenYears } from './dashboard';
import { median, type Figure } from './measure';

/** From the message to the first paint, in a plain page; the floor is a record without a win. */
export async function dashboardPaint(browser: Browser): Promise<Figure> {
  const nothing = { wins: [], roles: [], people: [], asks: [], responsibilities: [], meetings: [], profile: undefined };
  const paint = async (message: ExtensionMessage): Promise<number> => {
    const messages = { fromPage: pageMessageSchema, fromExtension: extensionMessageSchema };
    const { page, close } = await openPageIn(browser, 'dashboard', messages, () => ({
      type: 'said' as const,
      said: '',
    }));
    const time = await page.evaluate(
      (data) =>
        new Promise<number>((resolve) => {
          const started = performance.now();
          // Heard after the page has drawn, as it was added later.
          addEventListener('message', () =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started))),
          );
          postMessage(data, '*');
        }),
      message,
    );
    await close();
    return time;
  };
  const [full, empty] = [messageFor(tenYears(), 'self'), messageFor(nothing, 'self')];
  const [times, floors]: [number[], number[]] = [[], []];
  for (let run = 0; run < 5; run++) {
    floors.push(await paint(empty));
    times.push(await paint(full));
  }
  const value = median(times);
  return {
    ...{ name: 'first paint of that dashboard', value, unit: 'ms', floor: median(floors) },
    ...{ target: 'at most 300 ms', met: value <= 300 },
  };
}
