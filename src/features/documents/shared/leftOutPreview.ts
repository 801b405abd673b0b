import * as vscode from 'vscode';
import { leftOut } from '../../../core/documents/edition/leftOut';
import { leftOutCount } from '../../../core/documents/edition/leftOutReport';
import type { Replacement } from '../../../core/entries/profile';
import type { Audience } from '../../../core/entries/visibility';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { arrange, awaitInput, type Outcome, type Place } from '../../../editor/ask/quickSteps';
import { rows, type Row } from '../../../editor/show/messages';
import { plainWords } from '../../../editor/show/plainWords';

interface Choice extends Row {
  readonly does?: 'compile' | 'cancel';
}

/**
 * Shows what the edition for an audience leaves out before it is compiled, and what it replaces; goes on at once where
 * that is nothing.
 */
export async function previewLeftOut(
  brag: Brag,
  title: string,
  place: Place,
  audience: Audience,
  replaced: readonly Replacement[] = [],
): Promise<Outcome> {
  const items = leftOut(brag.library.entries, audience);
  if (items.length === 0 && replaced.length === 0) return 'next';
  const pick = vscode.window.createQuickPick<Choice>();
  arrange(pick, title, place);
  const summary = items.length === 0 ? vscode.l10n.t('These will be replaced') : leftOutCount(items.length, audience);
  pick.placeholder = plainWords(summary);
  pick.matchOnDetail = true;
  pick.items = rows<Choice>([
    { icon: 'check', label: vscode.l10n.t('Compile'), does: 'compile', alwaysShow: true },
    { icon: 'close', label: vscode.l10n.t('Cancel'), does: 'cancel', alwaysShow: true },
    ...(replaced.length === 0
      ? []
      : [{ label: vscode.l10n.t('These will be replaced'), kind: vscode.QuickPickItemKind.Separator }]),
    ...replaced.map(({ text, as }) => ({ label: vscode.l10n.t('"{0}" becomes "{1}"', text, as) })),
    ...(items.length === 0
      ? []
      : [{ label: vscode.l10n.t('Left out, for your eyes only'), kind: vscode.QuickPickItemKind.Separator }]),
    ...items.map(({ what, why }) => ({ label: say(what, vscode.l10n.t), detail: say(why, vscode.l10n.t) })),
  ]);
  const outcome = await awaitInput(pick, () => pick.activeItems[0]?.does !== undefined);
  return outcome === 'next' && pick.activeItems[0]?.does === 'cancel' ? 'left' : outcome;
}
