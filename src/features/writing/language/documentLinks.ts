import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { entryDocument } from './entryDocument';
import { rangeOf } from './rangeOf';

/** Artefacts and named entries as links. */
export async function provideDocumentLinks(brag: Brag, document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  const open = await entryDocument(brag, document);
  if (open === undefined) return [];
  const { entryLinks } = await import('../../../core/language/entryLinks');
  const { entries, skillNames } = brag.library;
  return entryLinks(open.uri, open.type, open.text, entries, skillNames).map(
    ({ range, target }) => new vscode.DocumentLink(rangeOf(document, range), vscode.Uri.parse(target)),
  );
}
