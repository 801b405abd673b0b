import * as vscode from 'vscode';
import { readCase } from '../../../core/conversation/review/readCase';
import type { Brag } from '../../../editor/index/brag';
import { namesIn } from '../../../editor/files/placeIn';
import { readRegularFile } from '../../../editor/files/readRegularFile';
import { showInformation, showQuickPick } from '../../../editor/show/messages';

/**
 * The case to review: the one that is named by its address or file name, the one in the editor, or one of those in
 * `documents/`. Undefined where the user left, or where there is none, which it says.
 */
export async function chooseCase(brag: Brag, named: string | undefined): Promise<vscode.Uri | undefined> {
  if (named !== undefined && /^[a-z][\w+.-]+:/i.test(named)) return vscode.Uri.parse(named, true);
  const open = vscode.window.activeTextEditor?.document;
  if (named === undefined && open !== undefined && readCase(open.getText()) !== undefined) return open.uri;
  const cases = await casesIn(brag.folders);
  if (named !== undefined) {
    const wanted = named.replace(/\.md$/i, '').toLowerCase();
    const found = cases.find(({ label }) => label.toLowerCase() === wanted);
    if (found) return found.uri;
    throw new Error(vscode.l10n.t('{0} failed: documents/ has no case named {1}.', 'brag.reviewCase', named));
  }
  if (cases.length === 0) {
    const compile = vscode.l10n.t('Compile Promotion Case');
    const chosen = await showInformation(vscode.l10n.t('There is no compiled case to review yet.'), compile);
    if (chosen === compile) await vscode.commands.executeCommand('brag.compileCase');
    return undefined;
  }
  if (cases.length === 1) return cases[0]!.uri;
  const chosen = await showQuickPick(cases, {
    title: vscode.l10n.t('Review Case'),
    placeHolder: vscode.l10n.t('Which case should the four readers read?'),
  });
  return chosen?.uri;
}

async function casesIn(folders: readonly vscode.Uri[]): Promise<(vscode.QuickPickItem & { uri: vscode.Uri })[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const documents = vscode.Uri.joinPath(folder, 'documents');
      const names = (await namesIn(documents)).filter((name) => /\.md$/i.test(name)).sort();
      const read = names.map(async (name) => {
        const uri = vscode.Uri.joinPath(documents, name);
        const text = await textOf(uri);
        const description = text === undefined ? undefined : readCase(text)?.title.text;
        return description === undefined ? undefined : { label: name.replace(/\.md$/i, ''), description, uri };
      });
      return Promise.all(read);
    }),
  );
  return found.flat().filter((item) => item !== undefined);
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readRegularFile(uri);
  return bytes && new TextDecoder().decode(bytes);
}
