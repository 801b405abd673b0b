import * as vscode from 'vscode';
import { parseEntry } from '../../../core/entries/parseEntry';
import type { Win } from '../../../core/entries/win';
import { decodeText } from '../../../files/decodeText';
import { fileExists } from '../../../editor/files/fileExists';

/** Why a draft is left alone. */
export type LeftAlone = 'unsaved' | 'changed' | 'broken' | 'gone' | 'unreadable' | 'unsavable' | 'undeletable';

/** A draft's file as it stands now. */
export interface DraftFile {
  readonly uri: vscode.Uri;
  readonly win: Win;
  readonly text: string;
}

/** A draft's file as the user sees it, unsaved edits included; or why it is left alone. */
export async function openDraft(address: string): Promise<(DraftFile & { readonly isDirty: boolean }) | LeftAlone> {
  const uri = vscode.Uri.parse(address);
  const now = await textNow(uri);
  if (now === undefined) return goneOrUnreadable(uri);
  const win = draftIn(address, now.text);
  return typeof win === 'string' ? win : { uri, win, ...now };
}

/** A file's text as the user sees it; undefined where it can't be read. Nothing is opened, as that takes time. */
export async function textNow(
  uri: vscode.Uri,
): Promise<{ readonly text: string; readonly isDirty: boolean } | undefined> {
  const document = documentAt(uri);
  if (document) return { text: document.getText(), isDirty: document.isDirty };
  try {
    const read = decodeText(await vscode.workspace.fs.readFile(uri));
    return read.kind === 'text' ? { text: read.text, isDirty: false } : undefined;
  } catch {
    return undefined;
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
    return typeof win === 'string' ? win : { uri, win, text: read.text, bytes };
  } catch {
    return goneOrUnreadable(uri);
  }
}

/** Whether a file is open with edits that are not saved. */
export function hasUnsavedEdits(uri: vscode.Uri): boolean {
  return documentAt(uri)?.isDirty === true;
}

function documentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
}

function draftIn(address: string, text: string): Win | 'changed' | 'broken' {
  const parsed = parseEntry(address, text);
  if (parsed.kind === 'broken') return 'broken';
  const win = parsed.kind === 'entry' && parsed.entry.type === 'win' ? parsed.entry : undefined;
  return win?.status === 'draft' ? win : 'changed';
}

async function goneOrUnreadable(uri: vscode.Uri): Promise<LeftAlone> {
  return (await fileExists(uri)) ? 'unreadable' : 'gone';
}
