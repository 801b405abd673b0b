import * as vscode from 'vscode';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { withoutRow } from '../../../editor/ask/withoutRow';
import type { Brag } from '../../../editor/index/brag';

/** Registers the commands that compile a document; the code of each is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('brag.compileCase', async (given?: unknown) =>
      (await import('./case')).compileCase(brag, withoutRow(given)),
    ),
    registerCommand('brag.compileScript', async (given?: unknown) =>
      (await import('./script')).compileScript(brag, withoutRow(given)),
    ),
    registerCommand('brag.compilePlan', async (given?: unknown) =>
      (await import('./plan')).compilePlan(brag, withoutRow(given)),
    ),
    registerCommand('brag.compileHandover', async (given?: unknown) =>
      (await import('./handover')).compileHandover(brag, withoutRow(given)),
    ),
    registerCommand('brag.compileCareerCheck', async (given?: unknown) =>
      (await import('./careerCheck')).compileCareerCheck(brag, withoutRow(given)),
    ),
    registerCommand('brag.compileWeekReview', async (given?: unknown) =>
      (await import('./periodReviews')).compileWeekReview(brag, withoutRow(given)),
    ),
    registerCommand('brag.compileQuarterReview', async (given?: unknown) =>
      (await import('./periodReviews')).compileQuarterReview(brag, withoutRow(given)),
    ),
  );
}
