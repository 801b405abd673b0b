import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import type { CaseReviews } from './caseReviews';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** `brag.reviewCase`: what a committee would ask of a case, as Problems on its lines and as a short report. */
export function register(brag: Brag): vscode.Disposable {
  let reviews: Promise<CaseReviews> | undefined;
  const command = registerCommand('brag.reviewCase', async (given?: unknown) => {
    reviews ??= import('./caseReviews').then(({ CaseReviews }) => new CaseReviews(brag));
    return (await reviews).review(withoutRow(given));
  });
  return vscode.Disposable.from(command, { dispose: () => void reviews?.then((open) => open.dispose()) });
}
