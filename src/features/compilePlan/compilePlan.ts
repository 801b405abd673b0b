import * as vscode from 'vscode';
import type { Brag } from '../../editor/brag';
import { CompiledDocuments } from '../../editor/compiledDocuments';
import { withoutRow } from '../../editor/withoutRow';

/** `brag.compilePlan`: the development plan after a no or a not yet, or from gaps, written to `documents/`. */
export function register(brag: Brag): vscode.Disposable {
  const documents = new CompiledDocuments(brag);
  return vscode.Disposable.from(
    documents,
    vscode.commands.registerCommand('brag.compilePlan', async (given?: unknown) => {
      const { writePlan } = await import('./writePlan');
      return writePlan(brag, documents, withoutRow(given));
    }),
  );
}
