import * as vscode from 'vscode';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { rangeIn } from '../../../editor/files/rangeIn';
import { readTexts } from '../../../editor/index/readTexts';
import { entryDocument } from './entryDocument';
import { rangeOf } from './rangeOf';

/** Where the name under the cursor stands; undefined leaves the place to others. */
export async function prepareRename(
  brag: Brag,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
  const subject = await subjectIn(brag, document, position);
  return subject && { range: rangeOf(document, subject.range), placeholder: subject.written };
}

/**
 * One edit that gives a skill, a person, a role, an ask, a project or a tag another name wherever it is written.
 * @throws with the reason where that name can't be taken; nothing is changed then
 */
export async function provideRename(
  brag: Brag,
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | undefined> {
  const subject = await subjectIn(brag, document, position);
  if (subject === undefined) return undefined;
  const { rename, renamesId } = await import('../../../core/language/rename');
  const { filesNaming } = await import('../../../core/language/meaning');
  const { filesReferring } = await import('../../../core/language/referencesIn');
  const { entries, skillNames, files } = brag.library;
  const { meaning } = subject;
  const naming = renamesId(subject)
    ? filesReferring(meaning, entries, skillNames)
    : [...filesNaming(meaning, entries, skillNames), ...(meaning.kind === 'entry' ? [meaning.entry.uri] : [])];
  const texts = await readTexts(brag, [...new Set([document.uri.toString(), ...naming])]);
  if (token.isCancellationRequested) return undefined;
  const broken = new Set([...files.values()].filter((file) => file.broken).map(({ uri }) => uri));
  const renaming = rename(subject, newName, entries, skillNames, texts, broken);
  if ('pattern' in renaming) throw new Error(say(renaming, vscode.l10n.t));
  const written = [...renaming.edits.keys(), ...(renaming.file ? [renaming.file.from, renaming.file.to] : [])];
  for (const uri of written.map((address) => vscode.Uri.parse(address)))
    if (!(await brag.files.mayWrite(uri)))
      throw new Error(
        vscode.l10n.t(
          "Couldn't rename: a link leads from {0} out of its folder. Nothing was changed.",
          vscode.workspace.asRelativePath(uri),
        ),
      );
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of renaming.edits) {
    const text = texts.get(uri)!;
    edit.set(
      vscode.Uri.parse(uri),
      edits.map(({ range, text: name }) => vscode.TextEdit.replace(rangeIn(text, range), name)),
    );
  }
  if (renaming.file)
    edit.renameFile(vscode.Uri.parse(renaming.file.from), vscode.Uri.parse(renaming.file.to), { overwrite: false });
  return edit;
}

async function subjectIn(brag: Brag, document: vscode.TextDocument, position: vscode.Position) {
  const open = await entryDocument(brag, document);
  if (open === undefined) return undefined;
  const { subjectAt } = await import('../../../core/language/subjectAt');
  const { entries, skillNames } = brag.library;
  return subjectAt(open, document.offsetAt(position), entries, skillNames);
}
