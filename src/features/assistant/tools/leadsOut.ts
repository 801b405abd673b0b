import * as vscode from 'vscode';
import { templatesIn } from '../../../editor/files/templateFiles';
import { foldersInUse } from '../../../editor/index/findRecord';
import type { Brag } from '../../../editor/index/brag';

/** Whether something that is read of the record, or its folder, is a link that leads out of it. */
export async function leadsOut(brag: Brag): Promise<boolean> {
  const folders = await foldersInUse(brag.folders);
  const found = await Promise.all(folders.map((folder) => hasLinkOut(brag, folder)));
  return found.includes(true);
}

async function hasLinkOut(brag: Brag, folder: vscode.Uri): Promise<boolean> {
  const templates = templatesIn(folder);
  // What is below the folder leads out where the folder does.
  if (!(await brag.files.mayWrite(templates))) return true;
  const root = folder.toString();
  const read = new Set<string>();
  for (const uri of brag.library.files.keys())
    for (let at = uri; at.startsWith(`${root}/`) && !read.has(at); at = at.slice(0, at.lastIndexOf('/'))) read.add(at);
  const parents = new Set([...read].map((uri) => uri.slice(0, uri.lastIndexOf('/'))));
  const links = [
    ...(await Promise.all([...parents].map((uri) => linksIn(vscode.Uri.parse(uri)))))
      .flat()
      .filter((link) => read.has(link.toString())),
    ...(await linksIn(templates)),
  ];
  const stays = await Promise.all(links.map((link) => brag.files.mayWrite(link)));
  return stays.includes(false);
}

async function linksIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  // A folder that is gone, or holds no templates, has no links.
  const children = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  return children
    .filter(([, type]) => (type & vscode.FileType.SymbolicLink) !== 0)
    .map(([name]) => vscode.Uri.joinPath(folder, name));
}
