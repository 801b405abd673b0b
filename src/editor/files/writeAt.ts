import * as vscode from 'vscode';
import type { LiftPlace } from '../../core/capture/lift';

/** Puts the cursor at a place, with the text to be finished there, as one edit that undo takes back. */
export async function writeAt(editor: vscode.TextEditor, { at, write }: LiftPlace): Promise<void> {
  const position = editor.document.positionAt(at);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (write === undefined) return;
  const snippet = new vscode.SnippetString();
  for (const [index, part] of write.entries()) {
    snippet.appendText(part);
    if (index < write.length - 1) snippet.appendTabstop();
  }
  await editor.insertSnippet(snippet, position);
}
