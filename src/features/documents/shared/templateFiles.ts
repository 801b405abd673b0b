import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { namesIn } from '../../../editor/files/placeIn';

/** Where the templates of a brag folder stand. */
export function templatesIn(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, 'templates');
}

/** The name of a file of `templates/` in one of the brag folders; undefined for any other file. */
export function templateFileName(brag: Brag, uri: vscode.Uri): string | undefined {
  const address = uri.toString();
  const [folder] = brag.folders.filter((one) => address.startsWith(`${templatesIn(one).toString()}/`));
  const name = folder && uri.path.slice(templatesIn(folder).path.length + 1);
  return name !== undefined && /^[^/]+\.(?:md|yml)$/i.test(name) ? name : undefined;
}

/** The texts of the templates of a brag folder by name, as the user sees them; undefined where there are none. */
export async function readTemplateFiles(folder: vscode.Uri): Promise<ReadonlyMap<string, string> | undefined> {
  const names = (await namesIn(templatesIn(folder))).filter((name) => /\.(?:md|yml)$/i.test(name));
  if (names.length === 0) return undefined;
  const texts = await Promise.all(
    names.map(async (name) => [name, await textOf(vscode.Uri.joinPath(templatesIn(folder), name))] as const),
  );
  return new Map(texts.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const address = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
