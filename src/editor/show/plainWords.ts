import * as vscode from 'vscode';
import { plainText } from '../../core/text/plainText';
import { say, type Sentence } from '../../core/text/sentence';

/** Words for one line of the editor's interface, in its language; nothing in them becomes a link or an icon. */
export function plainWords(text: string | Sentence): string {
  return plainText(typeof text === 'string' ? text : say(text, vscode.l10n.t));
}
