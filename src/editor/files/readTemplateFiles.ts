import * as vscode from 'vscode';
import { english, type Phrases } from '../../core/documents/kit/phrased';
import type { Brag } from '../index/brag';
import { namesIn } from './placeIn';
import { readRegularFile } from './readRegularFile';
import { templatesIn } from './templateFiles';

/** The texts of the templates of a brag folder by name, as the user sees them; undefined where there are none. */
export async function readTemplateFiles(folder: vscode.Uri): Promise<ReadonlyMap<string, string> | undefined> {
  const names = (await namesIn(templatesIn(folder))).filter((name) => /\.(?:md|yml)$/i.test(name));
  if (names.length === 0) return undefined;
  const texts = await Promise.all(
    names.map(async (name) => [name, await textOf(vscode.Uri.joinPath(templatesIn(folder), name))] as const),
  );
  return new Map(texts.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

/** The wording of the documents of the brag folder that a file is in. */
export async function readPhrasesFor(brag: Brag, uri: vscode.Uri): Promise<Phrases> {
  const folder = brag.folders.find((one) => uri.toString().startsWith(`${one.toString()}/`));
  const files = folder && (await readTemplateFiles(folder));
  if (files === undefined) return english;
  const [{ readPhrases }, { phrasesFile }] = await Promise.all([
    import('../../core/templates/readPhrases'),
    import('../../core/templates/templateKinds'),
  ]);
  const text = [...files].find(([name]) => name.toLowerCase() === phrasesFile)?.[1];
  if (text === undefined) return english;
  return readPhrases(text).phrases;
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const address = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
  if (open) return open.getText();
  const bytes = await readRegularFile(uri);
  return bytes && new TextDecoder().decode(bytes);
}
