import { assert } from 'chai';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

const patience = 120_000;

/** Waits until a condition holds, looking again whenever something changes on the screen of a page. */
export async function untilOnScreen(page: Page, holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    // A text, as the loader of these tests puts calls into functions that a page does not know.
    const changed = page.evaluate(`new Promise((resolve) => {
      const observer = new MutationObserver(() => resolve(observer.disconnect()));
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      setTimeout(() => resolve(observer.disconnect()), ${end - Date.now()});
    })`);
    changed.catch(() => undefined);
    if (await holds()) return;
    await changed;
    if (Date.now() >= end && !(await holds())) throw new Error(`It never came about on the screen: ${what}`);
  }
}

/** Waits until a condition holds, looking again whenever something changes in a folder. */
export async function untilOnDisk(folder: string, holds: () => Promise<boolean>, what: string): Promise<void> {
  const watcher = watch(folder, { recursive: true });
  let overdue: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      overdue = setTimeout(() => reject(new Error(`It never came about on the disk: ${what}`)), patience);
    });
    let changed = (): void => undefined;
    watcher.on('change', () => changed());
    for (;;) {
      const next = new Promise<void>((resolve) => (changed = resolve));
      if (await holds()) return;
      await Promise.race([next, late]);
    }
  } catch (error) {
    if (!(await holds())) throw error;
  } finally {
    clearTimeout(overdue);
    watcher.close();
  }
}

/**
 * Waits until a file in a folder reads as it should: it is emptied before it is saved, and nothing on the screen tells
 * when that is done.
 * @returns its text
 */
export async function untilFile(folder: string, name: string, reads: string | RegExp): Promise<string> {
  let text = '';
  const holds = async () => {
    text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    return typeof reads === 'string' ? text === reads : reads.test(text);
  };
  await untilOnDisk(folder, holds, name).catch(() => {
    if (typeof reads === 'string') assert.strictEqual(text, reads);
    else assert.match(text, reads);
  });
  return text;
}
