import * as vscode from 'vscode';
import { comparable, linesOf, type KeyedLines } from '../../../core/documents/merge/documentLines';
import { formatMergeBase, parseMergeBase, type MergeBase } from '../../../core/documents/merge/mergeBase';

/**
 * What a recompile keeps about each document in `.compiled/` beside `documents/`, where Git carries it along: what was
 * compiled last, as hashes of its lines; and while a document is being saved, a copy of it as it was.
 */
export const mergeBases = {
  /** The base of a document; undefined where none was kept or it can't be trusted. */
  async read(document: vscode.Uri): Promise<MergeBase | undefined> {
    const text = await readOr(placeOf(document, 'base'));
    return text === undefined ? undefined : parseMergeBase(text);
  },

  /** Keeps a base, whole or not at all. Rejects where it can't be written. */
  async write(document: vscode.Uri, base: MergeBase): Promise<void> {
    const half = placeOf(document, 'base.new');
    await vscode.workspace.fs.writeFile(half, new TextEncoder().encode(formatMergeBase(base)));
    await vscode.workspace.fs.rename(half, placeOf(document, 'base'), { overwrite: true });
  },

  /** Copies a document as it is on disk, before it is written over. Rejects where there is no room or no leave to. */
  async copyAside(document: vscode.Uri): Promise<void> {
    await vscode.workspace.fs.copy(document, placeOf(document, 'before'), { overwrite: true });
  },

  /** The copy of a document whose saving never ended; undefined where all is well. */
  async readCopy(document: vscode.Uri): Promise<string | undefined> {
    return readOr(placeOf(document, 'before'));
  },

  async removeCopy(document: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.fs.delete(placeOf(document, 'before'));
    } catch {
      // There is none.
    }
  },
};

export function newSalt(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/** The lines of a text, each with its hash under a salt. */
export async function hashedLines(text: string, salt: string): Promise<KeyedLines> {
  const lines = linesOf(text);
  const keys = new Map<string, string>();
  const compared = lines.map(comparable);
  await Promise.all(
    [...new Set(compared)].map(async (line) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}\n${line}`));
      keys.set(line, hex(new Uint8Array(digest, 0, 8)));
    }),
  );
  return { lines, keys: compared.map((line) => keys.get(line)!) };
}

function placeOf(document: vscode.Uri, ending: string): vscode.Uri {
  const name = document.path.slice(document.path.lastIndexOf('/') + 1);
  return vscode.Uri.joinPath(document, '..', '..', '.compiled', `${name}.${ending}`);
}

async function readOr(place: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(place));
  } catch {
    return undefined;
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
