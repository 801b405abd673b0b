import * as vscode from 'vscode';
import type { Win } from '../../../core/entries/win';
import { say } from '../../../core/text/sentence';
import { groupMarkdown } from '../../../core/views/groupMarkdown';
import type { Text } from '../../../core/views/viewNode';
import { showStatus } from '../../../editor/show/messages';

/** `brag.copyGroup`: puts a group of the Evidence view on the clipboard as Markdown. */
export async function copyGroup(label: Text, wins: readonly Win[]): Promise<void> {
  await vscode.env.clipboard.writeText(
    groupMarkdown(typeof label === 'string' ? label : say(label, vscode.l10n.t), wins),
  );
  showStatus(vscode.l10n.t('Copied as Markdown.'), 5000);
}
