import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { rangeIn } from '../../../editor/files/rangeIn';
import { readTexts } from '../../../editor/index/readTexts';
import { entryDocument } from './entryDocument';

/** Every place that names a skill, a person, a role or an ask, or links to its file. */
export async function provideReferences(
  brag: Brag,
  document: vscode.TextDocument,
  position: vscode.Position,
  { includeDeclaration }: vscode.ReferenceContext,
  token: vscode.CancellationToken,
): Promise<vscode.Location[] | undefined> {
  const open = await entryDocument(brag, document);
  if (open === undefined) return undefined;
  const { subjectAt } = await import('../../../core/language/subjectAt');
  const { filesReferring, referencesIn } = await import('../../../core/language/referencesIn');
  const { entries, skillNames } = brag.library;
  const subject = subjectAt(open, document.offsetAt(position), entries, skillNames);
  if (subject === undefined) return undefined;
  const texts = await readTexts(brag, filesReferring(subject.meaning, entries, skillNames));
  const places: vscode.Location[] = [];
  for (const [uri, text] of texts) {
    if (token.isCancellationRequested) return undefined;
    for (const range of referencesIn(subject.meaning, uri, text, entries, skillNames, includeDeclaration))
      places.push(new vscode.Location(vscode.Uri.parse(uri), rangeIn(text, range)));
  }
  return places;
}
