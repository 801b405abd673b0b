import * as vscode from 'vscode';
import { titleOffset } from '../core/markdown/titleOffset';
import type { Target } from '../core/views/viewNode';
import type { Brag } from './brag';

/** Opens an entry's file with the cursor at its title, or at the problem that keeps it from being read. */
export async function openEntry(brag: Brag, { uri, at }: Target): Promise<void> {
  const address = vscode.Uri.parse(uri);
  try {
    const document = await vscode.workspace.openTextDocument(address);
    const text = document.getText();
    const offset = at === 'title' ? titleOffset(text) : await problemOffset(brag, uri, text);
    const position = document.positionAt(offset);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
  } catch (error) {
    brag.log.info(`${uri} does not open as text: ${String(error)}`);
    // A binary or very large file: the editor itself says what can be done with it.
    await vscode.commands.executeCommand('vscode.open', address);
  }
}

async function problemOffset(brag: Brag, uri: string, text: string): Promise<number> {
  const [problem] = brag.library.files.get(uri)?.problems ?? [];
  if (problem === undefined) return titleOffset(text);
  const { locateProblem } = await import('../core/markdown/locateProblem');
  return locateProblem(text, problem).start;
}
