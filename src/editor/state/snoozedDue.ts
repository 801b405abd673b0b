import * as vscode from 'vscode';
import type { CalendarDate } from '../../core/time/calendarDate';
import { stillSnoozed } from '../../core/inbox/waitingDrafts';
import type { Brag } from '../index/brag';

const stateKey = 'brag.snoozedDue';
const snoozed = new vscode.EventEmitter<void>();

/** Fires when something that is due was snoozed, or is to come back. */
export const onDidSnoozeDue = snoozed.event;

/** Until which day what is due is snoozed, by its key. */
export function snoozedDue(brag: Brag): Readonly<Record<string, CalendarDate>> {
  return brag.state.get<Readonly<Record<string, CalendarDate>>>(stateKey, {});
}

/** Snoozes something that is due until a day, or brings it back where the day is undefined. What has passed is forgotten. */
export async function snoozeDue(brag: Brag, key: string, until: CalendarDate | undefined): Promise<void> {
  const { [key]: _, ...others } = snoozedDue(brag);
  const kept = stillSnoozed(until === undefined ? others : { ...others, [key]: until }, brag.today(), () => true);
  await brag.state.update(stateKey, Object.keys(kept).length === 0 ? undefined : kept);
  snoozed.fire();
}
