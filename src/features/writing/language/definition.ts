import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { rangeIn } from '../../../editor/files/rangeIn';
import { readTexts } from '../../../editor/index/readTexts';
import { entryDocument } from './entryDocument';
import { rangeOf } from './rangeOf';

/** Where a person, a role or an ask has its file, and where roles expect a skill. */
export async function provideDefinition(
  brag: Brag,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[] | undefined> {
  const open = await entryDocument(brag, document);
  if (open === undefined) return undefined;
  const { nameAt } = await import('../../../core/language/nameAt');
  const name = nameAt(open.type, open.text, document.offsetAt(position));
  if (name === undefined) return undefined;
  const { definitionsOf, filesDefining } = await import('../../../core/language/definitions');
  const { meaningOf } = await import('../../../core/language/meaning');
  const { entries, skillNames } = brag.library;
  const meaning = meaningOf(name.kind, name.written, entries, skillNames, name.orWin);
  const texts = await readTexts(brag, filesDefining(meaning, entries, skillNames));
  const origin = rangeOf(document, name.inner);
  return [...texts].flatMap(([uri, text]) =>
    definitionsOf(meaning, uri, text, skillNames).map((range) => ({
      originSelectionRange: origin,
      targetUri: vscode.Uri.parse(uri),
      targetRange: rangeIn(text, range),
    })),
  );
}
