import * as vscode from 'vscode';
import { plainMarkdown } from './plainMarkdown';

/** A heading and what is said below it, as a tooltip or a hover shows them; nothing in them becomes mark-up. */
export function explanation(heading: string, paragraphs: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString([`**${plainMarkdown(heading)}**`, ...paragraphs.map(plainMarkdown)].join('\n\n'));
}
