import type { WinDraft } from '../../../core/capture/winDraft';

/** A change of the draft; undefined where the user backed out of it. */
export type Change = (draft: WinDraft) => WinDraft | undefined | Promise<WinDraft | undefined>;
