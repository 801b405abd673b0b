import type { Win } from '../../../core/entries/win';
import { isRow } from '../../../editor/ask/withoutRow';
import type { Brag } from '../../../editor/index/brag';

/** The win of the row that a command was called on, and whose words are due there. */
export function winOfRow(brag: Brag, given: unknown): { readonly win: Win; readonly from?: string } | undefined {
  if (!isRow(given)) return undefined;
  const { opens, due } = given.row();
  const entry = brag.library.files.get(opens?.uri ?? '')?.entry;
  if (entry?.type !== 'win') return undefined;
  return { win: entry, ...(due?.from !== undefined && { from: due.from }) };
}
