import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** `brag.reviewCareerPlan`: once a quarter, what changed since the last review, written into the profile with its date. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.reviewCareerPlan', async (given?: unknown) => {
    const { writeReview } = await import('./writeReview');
    return writeReview(brag, withoutRow(given));
  });
}
