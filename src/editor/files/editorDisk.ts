import * as vscode from 'vscode';
import { freshName } from '../../files/freshName';
import type { Disk } from './disk';

/** Any file system that the editor can open. There is no real path to ask for, so whatever is a link leads out. */
export const editorDisk: Disk = {
  async leadsInside(root, uri) {
    const top = root.path.replace(/\/$/, '');
    if (uri.path !== root.path && !uri.path.startsWith(`${top}/`)) return false;
    let place = root;
    for (const name of uri.path.slice(top.length).split('/').filter(Boolean)) {
      place = vscode.Uri.joinPath(place, name);
      try {
        if ((await vscode.workspace.fs.stat(place)).type & vscode.FileType.SymbolicLink) return false;
      } catch (error) {
        return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      }
    }
    return true;
  },

  async isWritable(uri) {
    const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
    return ((stat?.permissions ?? 0) & vscode.FilePermission.Readonly) === 0;
  },

  // Nothing tells; to take two files for one only refuses what could be done.
  isOneFile: () => Promise.resolve(true),

  async replace(root, uri, contents) {
    if (!(await this.leadsInside(root, uri))) throw new Error(`${uri.toString()} leads out of ${root.toString()}.`);
    const half = vscode.Uri.joinPath(uri, '..', freshName());
    try {
      await vscode.workspace.fs.writeFile(half, contents);
      await vscode.workspace.fs.rename(half, uri, { overwrite: true });
    } catch (error) {
      await vscode.workspace.fs.delete(half).then(undefined, () => undefined);
      throw error;
    }
  },
};
