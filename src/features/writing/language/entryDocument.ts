import type * as vscode from 'vscode';
import type { Entry, EntryType } from '../../../core/entries/entry';
import type { Brag } from '../../../editor/index/brag';

/** An open Markdown file that is an entry, or should be one. */
export interface EntryDocument {
  readonly uri: string;
  readonly text: string;
  readonly type: EntryType;
  /** As it was read last; undefined where it never could be. */
  readonly entry: Entry | undefined;
}

/** The entry in a document; undefined for every other Markdown file. */
export async function entryDocument(brag: Brag, document: vscode.TextDocument): Promise<EntryDocument | undefined> {
  const uri = document.uri.toString();
  const file = brag.library.files.get(uri);
  if (file === undefined) return undefined;
  const text = document.getText();
  if (file.entry !== undefined) return { uri, text, type: file.entry.type, entry: file.entry };
  const { typeMeant } = await import('../../../core/language/typeMeant');
  const type = typeMeant(uri, text);
  return type && { uri, text, type, entry: undefined };
}
