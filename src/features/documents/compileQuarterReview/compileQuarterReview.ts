import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** `brag.compileQuarterReview`: what a quarter brought, what it did for the evidence, and room for a reflection. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.compileQuarterReview', async (given?: unknown) => {
    const { writeQuarterReview } = await import('./writeQuarterReview');
    return writeQuarterReview(brag, withoutRow(given));
  });
}
