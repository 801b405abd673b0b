import type * as vscode from 'vscode';
import type { NewWin } from '../../core/entries/newWin';

/** What was given for a win that is not written yet; each text as it was typed. */
export type TypedWin = Omit<NewWin, 'title' | 'date'> & { readonly title: string; readonly date: string };

/** A win that was begun and left, with the question it was left at. */
export interface KeptWin {
  readonly win: TypedWin;
  readonly step: number;
}

const key = 'brag.logWin.kept';
const mostKept = 20;

/** The wins that were begun and left in this workspace, the latest first. */
export function keptWins(state: vscode.Memento): readonly KeptWin[] {
  return state.get<readonly KeptWin[]>(key, []);
}

/** Keeps what was typed, in place of `before` where it goes on from that; nothing is kept where nothing was typed. */
export async function keepWin(state: vscode.Memento, kept: KeptWin | undefined, before?: KeptWin): Promise<void> {
  const others = keptWins(state).filter((other) => JSON.stringify(other) !== JSON.stringify(before));
  await state.update(key, kept ? [kept, ...others].slice(0, mostKept) : others);
}
