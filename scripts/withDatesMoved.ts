import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { addDays, calendarDate, dateOf, daysBetween, type CalendarDate } from '../src/core/time/calendarDate';

/**
 * Copies a workspace, with every date as far from today as it was from `then`.
 * @param into the folder that gets the copy; without it a temporary one, which the caller removes
 * @returns the copy, inside that folder
 */
export async function withDatesMoved(folder: string, then: CalendarDate, into?: string): Promise<string> {
  const now = new Date();
  const days = daysBetween(then, dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate()));
  const parent = into ?? (await mkdtemp(path.join(os.tmpdir(), 'brag-dates-')));
  const copy = path.join(parent, path.basename(folder));
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
