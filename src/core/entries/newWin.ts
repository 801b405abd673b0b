import * as v from 'valibot';
import type { CalendarDate } from '../time/calendarDate';
import { freeFileName } from '../text/freeFileName';
import { frontMatterText, type FrontMatterValue } from '../frontMatter/frontMatterText';
import { fileSlug } from '../text/slug';
import { dropBlank, isBlank } from './fields';
import { winSchema } from './win';

const { title, ...others } = winSchema.entries;

/** What a new win is made of: the keys of a win and no others. The title must say something. */
export const newWinSchema = v.strictObject({
  title: v.pipe(
    title,
    v.check((text) => text !== '', 'missing-title'),
  ),
  ...others,
});

/** The keys of a win, each as front matter would hold it. */
export type NewWin = Readonly<v.InferInput<typeof newWinSchema>>;

/** A file that is to be written. */
export interface NewFileText {
  readonly text: string;
  /** Where the next thing goes, in UTF-16 offsets. */
  readonly cursor: number;
}

/**
 * The file of a new win: `parseEntry` reads back what was given, on one line each, with nothing added. Where there is no
 * impact yet, its key waits for one and the cursor stands there, except in a draft, which nobody is writing just now; else
 * the cursor stands at the end of the body.
 */
export function newWinText(win: NewWin, body = ''): NewFileText {
  const values: Record<string, FrontMatterValue> = { type: 'win' };
  for (const key of Object.keys(winSchema.entries) as (keyof NewWin)[]) {
    const value = valueOf(win[key]);
    if (value !== undefined) values[key] = value;
    else if (key === 'impact' && win.status !== 'draft') values[key] = '';
  }
  const front = frontMatterText(values);
  const text = body.trim() === '' ? `${front}\n` : `${front}\n${body.replace(/^\s*\n/, '').trimEnd()}\n`;
  const impact = values['impact'] === '' ? front.indexOf('\nimpact: \n') : -1;
  return { text, cursor: impact === -1 ? text.length : impact + '\nimpact: '.length };
}

/** The name of a new win's file, its day first, differing from every name that is taken, whatever its case. */
export function newWinFileName(date: CalendarDate, title: string, taken: Iterable<string>): string {
  return freeFileName(`${date}-${fileSlug(title, 'win')}`, taken);
}

function valueOf(given: unknown): FrontMatterValue | undefined {
  if (Array.isArray(given)) {
    const items = given.map(valueOf).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof given === 'object' && given !== null) {
    const pairs = Object.entries(dropBlank(given) as object).map(([key, held]) => [key, valueOf(held)] as const);
    return Object.fromEntries(pairs.filter(([, held]) => held !== undefined)) as Record<string, FrontMatterValue>;
  }
  return isBlank(given) ? undefined : String(given).replace(/\s+/g, ' ').trim();
}
