import * as vscode from 'vscode';

const most = 16_000_000;

/**
 * Reads a file that came with a folder; undefined where there is none or it can't be read. A repository can put a link
 * to a device in its place, which never ends: that, and what is larger than `maxBytes`, counts as not readable.
 */
export async function readRegularFile(uri: vscode.Uri, maxBytes = most): Promise<Uint8Array | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > maxBytes) return undefined;
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}
