import * as vscode from 'vscode';
import { readPhrases } from '../../../core/templates/readPhrases';
import { phrasesFile } from '../../../core/templates/templateKinds';
import { rangeIn } from '../../../editor/files/rangeIn';
import { plainWords } from '../../../editor/show/plainWords';

/**
 * Quick fixes for lines of `phrases.yml` whose phrase was renamed: the one at the cursor, and all of them; none in other
 * templates.
 *
 * @param name of the file, below the templates
 */
export function phraseFixes(document: vscode.TextDocument, at: vscode.Range, name: string): vscode.CodeAction[] {
  if (name.toLowerCase() !== phrasesFile) return [];
  const text = document.getText();
  const edits = readPhrases(text).problems.flatMap(({ range, fix }) =>
    fix === undefined ? [] : [new vscode.TextEdit(rangeIn(text, range), fix)],
  );
  const here = edits.filter(({ range }) => range.intersection(at) !== undefined);
  if (here.length === 0) return [];
  return [
    action(vscode.l10n.t('Rename to the phrase that documents use today'), here),
    ...(edits.length > here.length ? [action(vscode.l10n.t('Rename all phrases that have changed'), edits)] : []),
  ];

  function action(title: string, changes: readonly vscode.TextEdit[]): vscode.CodeAction {
    const fix = new vscode.CodeAction(plainWords(title), vscode.CodeActionKind.QuickFix);
    fix.edit = new vscode.WorkspaceEdit();
    fix.edit.set(document.uri, [...changes]);
    fix.isPreferred = changes === here;
    return fix;
  }
}
