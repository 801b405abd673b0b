import { sha256 } from '../../files/sha256';
import * as vscode from 'vscode';
import { calendarDate, type CalendarDate } from '../../core/time/calendarDate';
import type { Criterion } from '../../core/entries/ask';
import { termsOf } from '../../core/conversation/outcome/agreedCriteria';
import type { Brag } from '../index/brag';

const stateKey = 'brag.agreedCriteria';
const kept = new vscode.EventEmitter<void>();

/** Fires when criteria were kept as agreed. */
export const onDidKeepAgreement = kept.event;

/** What was agreed, known by its fingerprints alone: no word of it is written a second time. */
export interface KeptAgreement {
  readonly since: CalendarDate;
  readonly marks: readonly string[];
}

type Stored = Readonly<Record<string, { readonly since: string; readonly marks: readonly string[] }>>;

/** What was agreed with the ask in a file; undefined where nothing was kept. */
export function keptAgreement(brag: Brag, ask: string): KeptAgreement | undefined {
  const stored = brag.state.get<Stored>(stateKey, {});
  const found = Object.hasOwn(stored, ask) ? stored[ask] : undefined;
  const since = calendarDate(found?.since ?? '');
  return found === undefined || since === undefined ? undefined : { since, marks: found.marks };
}

/** Remembers,, that the criteria of an ask are agreed as they stand. */
export async function keepAgreement(
  brag: Brag,
  ask: string,
  criteria: readonly Criterion[],
  since: CalendarDate,
): Promise<void> {
  const { [ask]: _, ...others } = brag.state.get<Stored>(stateKey, {});
  const marks = await Promise.all(criteria.map(markOf));
  await brag.state.update(stateKey, marks.length === 0 ? others : { ...others, [ask]: { since, marks } });
  kept.fire();
}

/** The fingerprint of what a criterion demands. */
export function markOf(criterion: Criterion): Promise<string> {
  return sha256(termsOf(criterion));
}
