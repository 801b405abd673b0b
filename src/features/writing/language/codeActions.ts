import * as vscode from 'vscode';
import type { EntryAction } from '../../../core/language/entryActions';
import type { Brag } from '../../../editor/index/brag';
import { plainWords } from '../../../editor/show/plainWords';
import { entryDocument } from './entryDocument';
import { rangeOf } from './rangeOf';

/** What can be done to an entry where the cursor is, beside fixing its problems. */
export async function provideCodeActions(
  brag: Brag,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const open = await entryDocument(brag, document);
  if (open?.entry === undefined) return [];
  const { actionsFor } = await import('../../../core/language/entryActions');
  const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return actionsFor(open.entry, open.text, selection, brag.library.entries).map((action) =>
    codeAction(action, document),
  );
}

function codeAction(action: EntryAction, document: vscode.TextDocument): vscode.CodeAction {
  const kind =
    action.kind === 'log-win' ? vscode.CodeActionKind.RefactorExtract : vscode.CodeActionKind.RefactorRewrite;
  const offered = new vscode.CodeAction(plainWords(action.title), kind);
  const { title } = offered;
  if (action.kind === 'log-win') {
    offered.command = { title, command: 'brag.logWin', arguments: [action.win] };
    return offered;
  }
  if (action.kind === 'ask-for-feedback') {
    const { person, win } = action;
    offered.command = { title, command: 'brag.askForFeedback', arguments: [{ person, win }] };
    return offered;
  }
  const edit = new vscode.WorkspaceEdit();
  if (action.kind === 'edit')
    edit.set(
      document.uri,
      action.edits.map(({ range, text }) => vscode.TextEdit.replace(rangeOf(document, range), text)),
    );
  else {
    const snippet = new vscode.SnippetString();
    for (const [index, part] of action.parts.entries()) {
      snippet.appendText(part);
      if (index < action.parts.length - 1) snippet.appendTabstop();
    }
    edit.set(document.uri, [vscode.SnippetTextEdit.insert(document.positionAt(action.at), snippet)]);
  }
  offered.edit = edit;
  return offered;
}
