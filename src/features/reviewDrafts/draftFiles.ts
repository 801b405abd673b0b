import * as vscode from 'vscode';
import { parseEntry } from '../../core/entries/parseEntry';
import type { Win } from '../../core/entries/win';
import { decodeText } from '../../editor/decodeText';

/** Why a draft is left alone. */
export type LeftAlone = 'unsaved' | 'changed' | 'unreadable';

/** A draft's file as it stands now. */
export interface DraftFile {
  readonly uri: vscode.Uri;
  readonly win: Win;
  readonly text: string;
}

/** A draft's document, or why it is left alone: it is a draft no longer, or can't be opened. */
export async function openDraft(
  address: string,
): Promise<(DraftFile & { readonly document: vscode.TextDocument }) | LeftAlone> {
  const uri = vscode.Uri.parse(address);
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const text = document.getText();
    const win = draftIn(address, text);
    return win === undefined ? 'changed' : { uri, win, text, document };
  } catch {
    return 'unreadable';
  }
}

/** A draft's file byte by byte, as dropping it needs it; one with unsaved edits is left alone. */
export async function readDraft(address: string): Promise<(DraftFile & { readonly bytes: Uint8Array }) | LeftAlone> {
  const uri = vscode.Uri.parse(address);
  if (hasUnsavedEdits(uri)) return 'unsaved';
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const read = decodeText(bytes);
    if (read.kind !== 'text') return 'unreadable';
    const win = draftIn(address, read.text);
    return win === undefined ? 'changed' : { uri, win, text: read.text, bytes };
  } catch {
    return 'unreadable';
  }
}

export function hasUnsavedEdits(uri: vscode.Uri): boolean {
  const address = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === address);
}

function draftIn(address: string, text: string): Win | undefined {
  const parsed = parseEntry(address, text);
  const win = parsed.kind === 'entry' && parsed.entry.type === 'win' ? parsed.entry : undefined;
  return win?.status === 'draft' ? win : undefined;
}
