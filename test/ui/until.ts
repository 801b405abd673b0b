import { watch } from 'node:fs';
import type { Page } from 'playwright-core';

const patience = 120_000;

/** Waits until a condition holds, looking again whenever something changes on the screen of a page. */
export async function untilOnScreen(page: Page, holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const changed = page.evaluate(
      (wait) =>
        new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => done());
          const overdue = setTimeout(() => done(), wait);
          const done = () => {
            observer.disconnect();
            clearTimeout(overdue);
            resolve();
          };
          observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        }),
      end - Date.now(),
    );
    changed.catch(() => undefined);
    if (await holds()) return;
    await changed;
    if (Date.now() >= end) throw new Error(`It never came about on the screen: ${what}`);
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
  } finally {
    clearTimeout(overdue);
    watcher.close();
  }
}
