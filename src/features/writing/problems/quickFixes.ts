import * as vscode from 'vscode';
import type { Fix, FoundProblem } from '../../../core/problems/foundProblem';
import { rangeIn } from '../../../editor/files/rangeIn';
import { plainWords } from '../../../editor/show/plainWords';

/** What fixes the problems under the cursor, and how to hear no more of their kind. */
export function quickFixes(
  document: vscode.TextDocument,
  problems: readonly FoundProblem[],
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const text = document.getText();
  const actions: vscode.CodeAction[] = [];
  for (const diagnostic of diagnostics) {
    if (diagnostic.source !== 'Brag') continue;
    const code = String(typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code);
    const found = problems.find(
      (problem) =>
        problem.code === code &&
        plainWords(problem.message) === diagnostic.message &&
        rangeIn(text, problem.range).isEqual(diagnostic.range),
    );
    for (const [index, fix] of (found?.fixes ?? []).entries()) {
      const action = actionFor(document, text, fix);
      action.diagnostics = [diagnostic];
      action.isPreferred = index === 0 && fix.kind === 'edit';
      actions.push(action);
    }
    const silence = new vscode.CodeAction(
      plainWords(vscode.l10n.t('Don’t show “{0}” again', code)),
      vscode.CodeActionKind.QuickFix,
    );
    silence.command = { title: silence.title, command: 'brag.fixProblem', arguments: [{ kind: 'turn-off', code }] };
    silence.diagnostics = [diagnostic];
    actions.push(silence);
  }
  return actions;
}

function actionFor(document: vscode.TextDocument, text: string, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(plainWords(fix.title), vscode.CodeActionKind.QuickFix);
  if (fix.kind === 'intent') {
    action.command = { title: action.title, command: 'brag.fixProblem', arguments: [fix.intent] };
    return action;
  }
  const edit = new vscode.WorkspaceEdit();
  if (fix.kind === 'edit')
    edit.set(
      document.uri,
      fix.edits.map((change) => vscode.TextEdit.replace(rangeIn(text, change.range), change.text)),
    );
  else {
    const snippet = new vscode.SnippetString()
      .appendText(fix.before)
      .appendPlaceholder((inner) => inner.appendText(plainWords(fix.hint)))
      .appendText(fix.after);
    edit.set(document.uri, [vscode.SnippetTextEdit.insert(document.positionAt(fix.at), snippet)]);
  }
  action.edit = edit;
  return action;
}
