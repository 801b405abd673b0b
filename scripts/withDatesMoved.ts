import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { dateOf, daysBetween, type CalendarDate } from '../src/core/time/calendarDate';
import { moveDates } from '../src/core/time/moveDates';

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
    await rm(path.join(copy, name));
    // An entry is called by the name of its file, which has its date in it.
    await writeFile(path.join(copy, moveDates(name, days)), moveDates(text, days));
  }
  return copy;
}
