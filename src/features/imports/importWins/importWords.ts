import * as vscode from 'vscode';

/** The title of every question of an import. */
export function importTitle(): string {
  return vscode.l10n.t('Import Wins');
}
