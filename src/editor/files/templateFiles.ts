import * as vscode from 'vscode';
import type { Brag } from '../index/brag';

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
