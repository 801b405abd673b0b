import * as vscode from 'vscode';
import type { WorkInProgress } from './winSource';
import { showInformation, withProgress } from '../../../editor/show/messages';

/** How long work may take before it says that it runs, in milliseconds. */
const moment = 700;

/**
 * Runs work; where it takes longer than a moment, under a notification with a way to cancel. Undefined once cancelled,
 * which it says.
 */
export async function progressAfterAMoment<Result>(
  title: string,
  work: (progress: WorkInProgress) => Promise<Result>,
): Promise<Result | undefined> {
  const cancelling = new vscode.CancellationTokenSource();
  let show: vscode.Progress<{ message?: string }> | undefined;
  let last: string | undefined;
  const running = work({
    token: cancelling.token,
    report: (message) => {
      last = message;
      show?.report({ message });
    },
  });
  const timer = setTimeout(() => {
    void withProgress(
      { location: vscode.ProgressLocation.Notification, cancellable: true, title },
      async (progress, token) => {
        show = progress;
        if (last !== undefined) progress.report({ message: last });
        token.onCancellationRequested(() => cancelling.cancel());
        await running.catch(() => undefined);
      },
    );
  }, moment);
  try {
    const result = await running;
    if (!cancelling.token.isCancellationRequested) return result;
    void showInformation(
      vscode.l10n.t('The import was cancelled. Nothing was written, and nothing counts as imported.'),
    );
    return undefined;
  } finally {
    clearTimeout(timer);
    cancelling.dispose();
  }
}
