import * as vscode from 'vscode';
import type { TextRange } from '../../core/text/textRange';

/** A range of offsets in a text as lines and columns, without opening the file. */
export function rangeIn(text: string, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(positionIn(text, start), positionIn(text, end));
}

function positionIn(text: string, offset: number): vscode.Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return new vscode.Position(lines.length - 1, lines.at(-1)!.length);
}
