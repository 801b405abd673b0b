import * as vscode from 'vscode';
import type { TextRange } from '../../../core/text/textRange';

/** Offsets of an open document as lines and columns. */
export function rangeOf(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
