import * as vscode from 'vscode';
import { maxCharacters, type EntryFileInfo, type EntryFiles, type ReadResult } from '../../core/library/entryFiles';
import { decodeText } from '../../files/decodeText';
import { isEntryFileName, isSkippedFolder } from '../../core/library/entryFileNames';

/** Requests under way at once; fewer leave a remote file system idle. */
const atOnce = 128;
/** Reads any folder the editor can open, through its own file system. */
export const workspaceEntryFiles: EntryFiles = {
  async list(folder) {
    const uris: vscode.Uri[] = [];
    let level = [{ uri: vscode.Uri.parse(folder), isLinked: false }];
    while (level.length > 0) {
      const next: typeof level = [];
      await eachAtOnce(level, async (parent) => {
        for (const [name, type] of await childrenOf(parent.uri)) {
          const uri = vscode.Uri.joinPath(parent.uri, name);
          // A link inside a linked folder may lead back to where it stands.
          const isLinked = (type & vscode.FileType.SymbolicLink) !== 0;
          if (isLinked && parent.isLinked) continue;
          if (type & vscode.FileType.Directory) {
            if (!isSkippedFolder(name)) next.push({ uri, isLinked: isLinked || parent.isLinked });
          } else if (isEntryFileName(name)) uris.push(uri);
        }
      });
      level = next;
    }
    return uris.map((uri) => uri.toString());
  },

  async stat(files) {
    const infos: EntryFileInfo[] = [];
    await eachAtOnce(files, async (uri) => {
      try {
        const { mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
        infos.push({ uri, modified: mtime, size });
      } catch {
        // It is gone: a file that does not exist has no date.
      }
    });
    return infos;
  },

  async read(files, take) {
    await eachAtOnce(files, async (uri) => take(uri, await readOne(vscode.Uri.parse(uri))));
  },
};

async function childrenOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function readOne(uri: vscode.Uri): Promise<ReadResult> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > maxCharacters)
      return { kind: 'unreadable', reason: 'too-large', detail: `${bytes.length} bytes` };
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'gone' };
    return { kind: 'unreadable', reason: 'refused', detail: String(error) };
  }
}

async function eachAtOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
