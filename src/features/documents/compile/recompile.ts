import * as v from 'valibot';
import * as vscode from 'vscode';
import type { MergeBase } from '../../../core/documents/merge/mergeBase';
import { documentTypeOf } from '../../../core/documents/kit/documentType';
import {
  recompileArguments,
  recompileCandidates,
  type RecompileArguments,
} from '../../../core/documents/kit/recompileArguments';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import type { Brag } from '../../../editor/index/brag';
import { showWarning } from '../../../editor/show/messages';
import { documentUri } from '../shared/chooseDocument';
import { hashedLines } from '../../../files/keptBases';
import { MergeBases } from '../shared/mergeBases';
import { compilers } from './compilers';

const recompileSchema = v.strictObject({ uri: v.optional(entryName) });

/**
 * `brag.recompile`: compiles the document that is named, open or chosen from what it was made from, as of today; asks
 * where it doesn't say, or where that makes another document now. Returns its address; undefined if not.
 */
export async function recompile(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments('brag.recompile', recompileSchema, given);
  await brag.ready;
  const uri = await documentUri(brag, options?.uri);
  if (uri === undefined) return undefined;
  const text = (await brag.readText(uri.toString())) ?? '';
  const type = documentTypeOf(text);
  if (type === undefined) {
    const name = vscode.workspace.asRelativePath(uri);
    void showWarning(vscode.l10n.t("{0} isn't a compiled document, so nothing was compiled.", name));
    return undefined;
  }
  const made = await madeFrom(brag, uri, text);
  return (await compilers[type]()).run(brag, made?.options, uri);
}

/** Whether a document would compile differently as of its own day; undefined where that is not known. */
export async function isOutOfDate(brag: Brag, document: vscode.Uri, text: string): Promise<boolean | undefined> {
  const made = await madeFrom(brag, document, text);
  if (made?.base === undefined || made.text === undefined) return undefined;
  const { keys } = await hashedLines(made.text, made.base.salt);
  return keys.length !== made.base.keys.length || keys.some((key, line) => key !== made.base!.keys[line]);
}

/** What a document was made from, and what that compiles to as of its own day; undefined where it is not known. */
async function madeFrom(
  brag: Brag,
  document: vscode.Uri,
  text: string,
): Promise<{ options: RecompileArguments['options']; base: MergeBase | undefined; text: string } | undefined> {
  const made = recompileArguments(text);
  if (made?.date === undefined) return undefined;
  const { last: base } = await new MergeBases(brag.files).read(document, text);
  const { type, date } = made;
  const compiler = await compilers[type]();
  const known = { salt: '', keys: [], ...base };
  // The role of a case may stand in it under another name, so as to hide someone, or not at all.
  const roles = base?.trueName === undefined ? [] : brag.library.entries.roles.map(({ uri }) => uri);
  for (const candidate of recompileCandidates(made, roles)) {
    const compiled = await compiler.textOf(brag, { ...candidate, date }, document, known).catch((error: unknown) => {
      brag.log.info(`${document.toString()} could not be compiled again: ${String(error)}`);
      return undefined;
    });
    if (compiled !== undefined) return { options: candidate, base, text: compiled };
  }
  return undefined;
}
