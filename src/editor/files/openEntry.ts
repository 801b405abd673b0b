import * as vscode from 'vscode';
import type { Target } from '../../core/views/viewNode';
import type { Brag } from '../index/brag';

/** Opens an entry's file with the cursor at its title, at its metrics, or at the problem that keeps it from being read. */
export async function openEntry(brag: Brag, { uri, at }: Target): Promise<void> {
  const address = vscode.Uri.parse(uri);
  try {
    const document = await vscode.workspace.openTextDocument(address);
    const text = document.getText();
    const offset = await offsetOf(brag, uri, at, text);
    const position = document.positionAt(offset);
    const selection = new vscode.Range(position, position);
    const editor = await vscode.window.showTextDocument(document, { selection });
    if (at !== 'metrics') return;
    const { metricsPlace } = await import('../../core/capture/lift');
    const place = metricsPlace(text);
    if (place !== undefined) await (await import('./writeAt')).writeAt(editor, place);
  } catch (error) {
    brag.log.info(`${uri} does not open as text: ${String(error)}`);
    // A binary or very large file: the editor itself says what can be done with it.
    await vscode.commands.executeCommand('vscode.open', address);
  }
}

async function offsetOf(brag: Brag, uri: string, at: Target['at'], text: string): Promise<number> {
  const [problem] = brag.library.files.get(uri)?.problems ?? [];
  if (at !== 'problem' || problem === undefined)
    return (await import('../../core/frontMatter/titleOffset')).titleOffset(text);
  return (await import('../../core/frontMatter/locateProblem')).locateProblem(text, problem).start;
}
