import * as vscode from 'vscode';
import { currentDocument } from '../../src/editor/files/currentDocument';
import { closeEditors, until, writeFile } from './testFolder';

/** What another program writes over a file while the editor saves it. */
export const theirs = 'theirs, and longer';

/** Gives a file a text again, drops what was unsaved, and lets the editor notice: no watcher sees a disk mounted later. */
export async function restoreFile(uri: vscode.Uri, text: string): Promise<void> {
  await closeEditors();
  await writeFile(uri, text);
  const document = await currentDocument(uri);
  await until(() => document.getText() === text, 'the editor has read it again');
}

const tmpfs = 0x01021994;

/** Puts a disk of 64 KB in the place of a folder. Returns how to take it away; undefined where only an administrator may. */
export async function mountSmallDisk({ fsPath }: vscode.Uri): Promise<(() => void) | undefined> {
  const { execFileSync } = await import('node:child_process');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', fsPath], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return () => void execFileSync('umount', ['-l', fsPath], { stdio: 'ignore' });
}

/** Ways in which a file can't be written, each until it is let go; undefined where this machine has none of them. */
export const hindrances: readonly (readonly [
  name: string,
  hinder: (uri: vscode.Uri) => Promise<(() => unknown) | undefined>,
])[] = [
  [
    'read-only by setting',
    async ({ path }) => {
      const settings = vscode.workspace.getConfiguration('files');
      const held = { [`**/${path.split('/').slice(-2).join('/')}`]: true };
      await settings.update('readonlyInclude', held, vscode.ConfigurationTarget.Global);
      return () => settings.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
    },
  ],
  [
    'read-only by mode',
    async ({ fsPath }) => {
      const { chmodSync, existsSync } = await import('node:fs');
      chmodSync(fsPath, 0o444);
      return () => existsSync(fsPath) && chmodSync(fsPath, 0o644);
    },
  ],
  [
    'on a full disk',
    async ({ fsPath }) => {
      const { statfsSync, writeFileSync } = await import('node:fs');
      const filler = `${fsPath}.filler`;
      const { type, bavail, bsize } = statfsSync(fsPath);
      // How another file system writes is its own.
      if (type !== tmpfs) return undefined;
      writeFileSync(filler, new Uint8Array(bavail * bsize));
      return () => vscode.workspace.fs.delete(vscode.Uri.file(filler));
    },
  ],
  [
    'changed on disk meanwhile',
    (uri) => {
      const saving = vscode.workspace.onWillSaveTextDocument((event) => {
        if (event.document.uri.toString() === uri.toString()) event.waitUntil(writeFile(uri, theirs));
      });
      return Promise.resolve(() => saving.dispose());
    },
  ],
];
