import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { plainWords } from '../../../editor/show/plainWords';
import { entryDocument } from './entryDocument';

/** How a win, an expectation or an ask stands, above it. */
export async function provideCodeLenses(brag: Brag, document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const open = await entryDocument(brag, document);
  if (open?.entry === undefined) return [];
  const { lensesOf } = await import('../../../core/language/lenses');
  const { entries, skillNames } = brag.library;
  return lensesOf(open.entry, open.text, entries, skillNames, brag.today()).map(({ offset, says, lists, prepares }) => {
    const position = document.positionAt(offset);
    const title = plainWords(says);
    const start = new vscode.Position(0, 0);
    const command: vscode.Command =
      lists !== undefined
        ? {
            title,
            command: 'editor.action.showReferences',
            arguments: [document.uri, position, lists.map((uri) => new vscode.Location(vscode.Uri.parse(uri), start))],
          }
        : prepares !== undefined
          ? { title, command: 'brag.compileScript', arguments: [{ ask: prepares }] }
          : { title, command: '' };
    return new vscode.CodeLens(new vscode.Range(position, position), command);
  });
}
