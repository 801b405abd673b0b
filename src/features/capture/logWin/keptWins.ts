import type { RecordState } from '../../../editor/index/brag';
import { isEmptyDraft, type WinDraft } from '../../../core/capture/winDraft';

const key = 'brag.logWin.kept';
const maxKept = 20;

/** The wins that were begun and left, the latest first. */
export function keptWins(state: RecordState): readonly WinDraft[] {
  return state.get<readonly WinDraft[]>(key, []).filter(({ line }) => typeof line === 'string');
}

/** Keeps a draft in place of `before`, where it goes on from that; nothing is kept of one that says nothing. */
export async function keepWin(state: RecordState, kept: WinDraft | undefined, before?: WinDraft): Promise<void> {
  const drop = new Set([kept, before].map((draft) => JSON.stringify(draft)));
  const others = keptWins(state).filter((other) => !drop.has(JSON.stringify(other)));
  const all = kept === undefined || isEmptyDraft(kept) ? others : [kept, ...others];
  if (all.length > 0 || keptWins(state).length > 0) await state.update(key, all.slice(0, maxKept));
}
