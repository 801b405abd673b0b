import * as vscode from 'vscode';
import type { Problem } from '../../../core/text/problem';
import type { Win } from '../../../core/entries/win';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import type { TextChange } from '../../../editor/files/recordFiles';
import { currentDocument } from '../../../editor/files/currentDocument';
import { showError, showStatus, showWarning } from '../../../editor/show/messages';

/**
 * Adds a skill to the front matter of some wins, as one edit that undo takes back. Wins that show the skill already
 * stay as they are. Returns the addresses of the changed files.
 */
export async function tagWins(brag: Brag, wins: readonly Win[], skill: string): Promise<vscode.Uri[]> {
  const { addToList } = await import('../../../core/frontMatter/editFrontMatter');
  const key = brag.library.skillNames.keyOf(skill);
  const texts: TextChange[] = [];
  const refused: { title: string; problem: Problem }[] = [];
  for (const win of wins) {
    if (win.skills.some((name) => brag.library.skillNames.keyOf(name) === key)) continue;
    const uri = vscode.Uri.parse(win.uri);
    const document = await currentDocument(uri);
    const before = document.getText();
    const edits = addToList(before, 'skills', skill);
    if ('code' in edits) {
      refused.push({ title: win.title, problem: edits });
      continue;
    }
    if (edits.length > 0) texts.push({ uri, before, edits });
  }
  const applied = await brag.files.apply({ texts });
  if (applied.kind === 'told') return [];
  const unsaved = new Set(applied.kind === 'applied' ? applied.unsaved : []);
  const changed = texts.map(({ uri }) => uri).filter((uri) => !unsaved.has(uri));
  if (applied.kind !== 'applied' || (unsaved.size > 0 && changed.length === 0)) {
    void showError(
      vscode.l10n.t("Couldn't add the skill {0}: the editor refused the edit. No file was changed.", skill),
    );
    return [];
  }
  for (const { title, problem } of refused)
    void showWarning(vscode.l10n.t('{0} was left as is. {1}', title, say(problem.message, vscode.l10n.t)));
  if (unsaved.size > 0)
    void showWarning(
      vscode.l10n.t(
        "Couldn't save {0}, so the skill {1} wasn't added there. Allow writing there, then add it again.",
        [...unsaved].map((uri) => vscode.workspace.asRelativePath(uri)).join(', '),
        skill,
      ),
    );
  else if (refused.length === 0) sayQuietly(changed.length, wins, skill);
  const [first] = changed;
  // Undo works on the file in the editor, so the changed one is shown while the focus stays in the tree.
  if (first) await vscode.window.showTextDocument(first, { preserveFocus: true, preview: false });
  return changed;
}

function sayQuietly(changed: number, wins: readonly Win[], skill: string): void {
  const [only] = wins;
  const message =
    changed > 1
      ? vscode.l10n.t('Added the skill {0} to {1} wins.', skill, changed)
      : changed === 1
        ? vscode.l10n.t('Added the skill {0} to one win.', skill)
        : wins.length === 1
          ? vscode.l10n.t('{0} already shows {1}.', only!.title, skill)
          : vscode.l10n.t('These wins already show {0}.', skill);
  showStatus(message, 5000);
}
