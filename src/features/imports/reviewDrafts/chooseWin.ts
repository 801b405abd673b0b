import * as vscode from 'vscode';
import { longDate } from '../../../core/time/calendarDate';
import type { Win } from '../../../core/entries/win';
import { LikelyDuplicates } from '../../../core/inbox/likelyDuplicates';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { showInformation, showQuickPick } from '../../../editor/show/messages';

type Choice = vscode.QuickPickItem & { readonly win?: Win };

/** The win that drafts are to be merged into, as the user chooses: what they may duplicate stands first. */
export async function chooseWin(brag: Brag, drafts: readonly Win[]): Promise<Win | undefined> {
  const { wins } = brag.library.entries;
  const given = new Set(drafts.length === 1 ? drafts.map(({ uri }) => uri) : []);
  const duplicates = new LikelyDuplicates(wins);
  const likely = new Map<string, Choice>();
  for (const draft of drafts)
    for (const { win, reason } of duplicates.of(draft))
      if (!given.has(win.uri) && !likely.has(win.uri)) likely.set(win.uri, choiceOf(win, say(reason, vscode.l10n.t)));
  const others = wins.filter(({ uri }) => !given.has(uri) && !likely.has(uri)).map((win) => choiceOf(win));
  if (likely.size + others.length === 0) {
    void showInformation(vscode.l10n.t('There is no other win to merge with yet.'));
    return undefined;
  }
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const chosen = await showQuickPick<Choice>(
    likely.size === 0
      ? others
      : [
          separator(vscode.l10n.t('Possible duplicates')),
          ...likely.values(),
          separator(vscode.l10n.t('All wins')),
          ...others,
        ],
    {
      title:
        drafts.length === 1
          ? vscode.l10n.t('Merge “{0}”', drafts[0]!.title)
          : vscode.l10n.t('Merge {0} drafts', drafts.length),
      placeHolder: vscode.l10n.t('With which win? It gets what the draft has, and keeps what it has.'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  return chosen?.win;
}

function choiceOf(win: Win, detail?: string): Choice {
  const description = [longDate(win.date), win.project, win.status === 'draft' ? vscode.l10n.t('draft') : undefined];
  return {
    label: win.title,
    description: description.filter((part) => part !== undefined).join(' · '),
    ...(detail !== undefined && { detail }),
    win,
  };
}
