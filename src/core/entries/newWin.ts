import * as v from 'valibot';
import { newEntry, type NewEntry } from './newEntry';
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

/**
 * The file of a new win. Where there is no impact yet, its key waits for one and the cursor is there, except in a draft,
 * which nobody is writing just now.
 */
export function newWin(win: NewWin, body = ''): NewEntry {
  return newEntry('win', win, win.status === 'draft' ? undefined : 'impact', body);
}
