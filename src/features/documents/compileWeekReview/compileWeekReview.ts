import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** `brag.compileWeekReview`: what a week brought, what it did for the evidence, and room for a reflection. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.compileWeekReview', async (given?: unknown) => {
    const { writeWeekReview } = await import('./writeWeekReview');
    return writeWeekReview(brag, withoutRow(given));
  });
}
