import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { addDays, calendarDate, dateOf, daysBetween, type CalendarDate } from '../src/core/time/calendarDate';

/**
 * Copies a workspace into a temporary folder, with every date as far from today as it was from `then`.
 * @returns the copy, which the caller removes together with its parent
 */
export async function withDatesMoved(folder: string, then: CalendarDate): Promise<string> {
  const now = new Date();
  const days = daysBetween(then, dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate()));
  const copy = path.join(await mkdtemp(path.join(os.tmpdir(), 'brag-screenshot-')), path.basename(folder));
  await cp(folder, copy, { recursive: true });
  for (const name of await readdir(copy, { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    const text = await readFile(path.join(copy, name), 'utf8');
    const moved = text.replace(/\b\d{4}-\d\d-\d\d\b/g, (written) => {
      const date = calendarDate(written);
      return date === undefined ? written : addDays(date, days);
    });
    await writeFile(path.join(copy, name), moved);
  }
  return copy;
}
