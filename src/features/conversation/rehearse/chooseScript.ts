import { lastSegment } from '../../../core/text/lastSegment';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { readFrontMatter } from '../../../core/frontMatter/frontMatter';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import type { Brag } from '../../../editor/index/brag';
import { isEntryFileName } from '../../../core/library/entryFileNames';
import { namesIn, placeIn } from '../../../editor/files/placeIn';
import { showInformation, showQuickPick } from '../../../editor/show/messages';

const command = 'brag.rehearse';
const argumentsSchema = v.strictObject({ script: v.optional(entryName) });

/** The script that the arguments of `brag.rehearse` name, else the row it was called on, else the user. */
export async function scriptFor(brag: Brag, given: unknown, row: string | undefined): Promise<vscode.Uri | undefined> {
  const name = readArguments(command, argumentsSchema, given)?.script ?? row;
  return name === undefined ? chooseScript(brag) : namedScript(brag, name);
}

/** The script to rehearse: the one in the active editor, else the only one on file, else the user's choice. */
async function chooseScript(brag: Brag): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && (await isScript(brag, active))) return active;
  await brag.ready;
  const scripts = await scriptsOnFile(brag);
  if (scripts.length === 0) return offerToCompile(brag);
  if (scripts.length === 1) return scripts[0];
  const chosen = await showQuickPick(
    scripts.map((uri) => ({ label: fileName(uri), description: vscode.workspace.asRelativePath(uri), uri })),
    { title: vscode.l10n.t('Rehearse'), placeHolder: vscode.l10n.t('Which script do you want to rehearse?') },
  );
  return chosen?.uri;
}

/**
 * The script that the argument names, by its address or its file name.
 * @throws with one sentence where no script is called so
 */
async function namedScript(brag: Brag, name: string): Promise<vscode.Uri> {
  await brag.ready;
  const scripts = await scriptsOnFile(brag);
  const stem = name.replace(/\.md$/i, '');
  const onFile = scripts.find((uri) => uri.toString() === name || fileName(uri).replace(/\.md$/i, '') === stem);
  if (onFile) return onFile;
  if (/^[a-z][a-z0-9+.-]+:/i.test(name)) {
    const uri = vscode.Uri.parse(name);
    if (await isScript(brag, uri)) return uri;
  }
  throw new Error(vscode.l10n.t('{0} failed: "script" is {1}, which isn\'t a meeting script.', command, name));
}

async function scriptsOnFile(brag: Brag): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const folder of brag.folders) {
    const { uri: documents } = await placeIn(folder, 'documents');
    for (const name of (await namesIn(documents)).filter(isEntryFileName).sort()) {
      const uri = vscode.Uri.joinPath(documents, name);
      if (await isScript(brag, uri)) found.push(uri);
    }
  }
  return found;
}

async function isScript(brag: Brag, uri: vscode.Uri): Promise<boolean> {
  if (!isEntryFileName(fileName(uri))) return false;
  const read = readFrontMatter((await brag.readText(uri.toString())) ?? '');
  return read.kind === 'read' && read.data['type'] === 'script';
}

async function offerToCompile(brag: Brag): Promise<vscode.Uri | undefined> {
  const compile = vscode.l10n.t('Compile Meeting Script');
  const answer = await showInformation(
    vscode.l10n.t('There is no meeting script to rehearse yet. Compile one from your record first.'),
    compile,
  );
  if (answer !== compile) return undefined;
  const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('brag.compileScript');
  return uri && (await isScript(brag, uri)) ? uri : undefined;
}

function fileName({ path }: vscode.Uri): string {
  return lastSegment(path);
}
