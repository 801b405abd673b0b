import * as vscode from 'vscode';
import type { CalendarDate } from '../../core/time/calendarDate';
import type { Win } from '../../core/entries/win';
import { stillSnoozed, waitingDrafts, type SnoozedDrafts } from '../../core/inbox/waitingDrafts';
import type { Brag } from '../index/brag';

const stateKey = 'brag.snoozedDrafts';
const snoozed = new vscode.EventEmitter<void>();

/** Fires when drafts were put off, or are to come back. */
export const onDidSnooze = snoozed.event;

/** The drafts that wait for a word today, and those that are put off until a later day; the latest first. */
export function draftsNow(brag: Brag): { readonly waiting: Win[]; readonly later: Win[] } {
  return waitingDrafts(brag.library.entries.wins, snoozedDrafts(brag), brag.today());
}

/** Until which day each draft is put off, by address. */
export function snoozedDrafts(brag: Brag): SnoozedDrafts {
  return brag.state.get<SnoozedDrafts>(stateKey, {});
}

/** Puts drafts off until a day, or takes that back where the day is undefined. What has passed is forgotten. */
export async function snoozeDrafts(
  brag: Brag,
  days: Readonly<Record<string, CalendarDate | undefined>>,
): Promise<void> {
  const wanted = { ...snoozedDrafts(brag), ...days };
  const set = Object.fromEntries(
    Object.entries(wanted).filter((entry): entry is [string, CalendarDate] => entry[1] !== undefined),
  );
  // While files are still being read, nobody knows which of them are gone.
  const isThere = (uri: string): boolean => brag.indexing || brag.library.files.has(uri);
  const kept = stillSnoozed(set, brag.today(), isThere);
  await brag.state.update(stateKey, Object.keys(kept).length === 0 ? undefined : kept);
  snoozed.fire();
}
