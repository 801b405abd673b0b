import { sha256, toHex } from '../../../editor/files/sha256';
import { sameFileKey } from '../../../core/text/freeFileName';
import { lastSegment } from '../../../core/text/lastSegment';
import * as vscode from 'vscode';
import { comparable, linesOf, type KeyedLines } from '../../../core/documents/merge/documentLines';
import type { Owner } from '../../../core/documents/merge/documentPlace';
import {
  baseFileName,
  documentOfBase,
  fitOf,
  formatMergeBase,
  parseMergeBase,
  type MergeBase,
} from '../../../core/documents/merge/mergeBase';
import { namesIn } from '../../../editor/files/placeIn';
import type { RecordFiles } from '../../../editor/files/recordFiles';

/** What a repository holds may be made to take hours: so many bases of a document, files beside it and bytes are read. */
const maxBases = 64;
const maxFiles = 2_000;
const maxBytes = 4_000_000;

/** What is known of what was compiled last into a document, and the files that say it. */
export interface KeptBases {
  readonly last: MergeBase | undefined;
  readonly names: readonly string[];
}

/**
 * What a recompile keeps about each document in `.compiled/` beside `documents/`, where Git carries it along: what was
 * compiled last, as hashes of its lines; and while a document is being saved, a copy of it as it was. Each base has a
 * name of its own, so that two windows, or two branches, never write into one.
 */
export class MergeBases {
  constructor(private readonly files: RecordFiles) {}

  /** The base of a document, of several the one that fits its text best; none where none was kept or can be trusted. */
  async read(document: vscode.Uri, text: string): Promise<KeptBases> {
    const names = await this.#namesOf(document);
    const bases: MergeBase[] = [];
    for (const name of names.slice(0, maxBases)) {
      const base = await this.#base(vscode.Uri.joinPath(folderOf(document), name));
      if (base) bases.push(base);
    }
    if (bases.length < 2) return { last: bases[0], names };
    const fits = await Promise.all(
      bases.map(async (base) => fitOf(base.keys, (await hashedLines(text, base.salt)).keys)),
    );
    return { last: bases[fits.indexOf(Math.max(...fits))], names };
  }

  /**
   * Keeps the base of what was just saved, whole or not at all, and drops those it replaces. Where another window has
   * saved the document since, that window's base is the one to keep. Rejects where the base can't be written.
   *
   * @param saved the text that was saved
   * @param replaced the names of the bases that were there before
   */
  async write(document: vscode.Uri, base: MergeBase, saved: string, replaced: readonly string[]): Promise<void> {
    const written = formatMergeBase(base);
    const mine = baseFileName(lastSegment(document.path), await sha256(written));
    await this.files.replace(vscode.Uri.joinPath(folderOf(document), mine), new TextEncoder().encode(written));
    const others = (await this.#namesOf(document)).filter((name) => name !== mine);
    if (!(await isOnDisk(document, saved))) return;
    // Of two windows that saved the same text at the same time one keeps its base.
    for (const name of others)
      if (replaced.includes(name) || name > mine)
        await this.files.discard(vscode.Uri.joinPath(folderOf(document), name));
  }

  /**
   * Whose document each file in `documents/` is that has a base with a true name.
   *
   * @param others the true names of the documents of other roles
   */
  async owners(
    documents: vscode.Uri,
    trueName: string,
    others: readonly string[],
  ): Promise<ReadonlyMap<string, Owner>> {
    const owners = new Map<string, Owner>();
    const folder = folderOf(vscode.Uri.joinPath(documents, 'any'));
    for (const name of (await namesIn(folder)).slice(0, maxFiles)) {
      const document = documentOfBase(name);
      const base = document === undefined ? undefined : await this.#base(vscode.Uri.joinPath(folder, name));
      if (document === undefined || base?.trueName === undefined) continue;
      if (base.trueName === (await hashedName(trueName, base.salt))) owners.set(document, 'this');
      else if (owners.get(document) === undefined)
        for (const other of others)
          if (base.trueName === (await hashedName(other, base.salt))) owners.set(document, 'another');
    }
    return owners;
  }

  /**
   * Gives a document another name, and its bases and exports with it, as one edit; an export whose name would be taken
   * keeps its own. Returns whether the document has it now.
   */
  async rename(document: vscode.Uri, name: string): Promise<boolean> {
    const to = vscode.Uri.joinPath(document, '..', name);
    const there = await namesIn(vscode.Uri.joinPath(document, '..'));
    const [before, after] = [lastSegment(document.path), name].map((each) => each.replace(/\.md$/i, '')) as [string, string]; // prettier-ignore
    const taken = new Set(there.map(sameFileKey));
    const exports = ['.html', '.docx', '.json']
      .filter((extension) => there.includes(before + extension) && !taken.has(sameFileKey(after + extension)))
      .map((extension) => ({
        from: vscode.Uri.joinPath(document, '..', before + extension),
        to: vscode.Uri.joinPath(document, '..', after + extension),
      }));
    const bases = (await this.#namesOf(document)).map((base) => ({
      from: vscode.Uri.joinPath(folderOf(document), base),
      to: vscode.Uri.joinPath(folderOf(document), name + base.slice(lastSegment(document.path).length)),
    }));
    return this.files.rename([{ from: document, to }, ...bases, ...exports]);
  }

  /** Copies a document as it is on disk, before it is written over. Rejects where there is no room or no leave to. */
  async copyAside(document: vscode.Uri): Promise<void> {
    await this.files.replace(copyOf(document), await vscode.workspace.fs.readFile(document));
  }

  /** The copy of a document whose saving never ended; undefined where all is well. */
  async readCopy(document: vscode.Uri): Promise<string | undefined> {
    return this.#text(copyOf(document));
  }

  /** Drops the copy of a document; where a text was saved in its place, once the disk holds that. */
  async removeCopy(document: vscode.Uri, saved?: string): Promise<void> {
    if (saved !== undefined && !(await isOnDisk(document, saved))) return;
    await this.files.discard(copyOf(document));
  }

  async #namesOf(document: vscode.Uri): Promise<string[]> {
    const names = await namesIn(folderOf(document));
    return names.filter((name) => documentOfBase(name) === lastSegment(document.path)).sort();
  }

  async #base(uri: vscode.Uri): Promise<MergeBase | undefined> {
    return parseMergeBase((await this.#text(uri)) ?? '');
  }

  async #text(uri: vscode.Uri): Promise<string | undefined> {
    const bytes = await this.files.read(uri, maxBytes);
    return bytes && new TextDecoder().decode(bytes);
  }
}

/** Sixteen random bytes in hex, so that equal lines of two documents have different hashes. */
export function newSalt(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}

/** The lines of a text, each with its hash under a salt. */
export async function hashedLines(text: string, salt: string): Promise<KeyedLines> {
  const lines = linesOf(text);
  const keys = new Map<string, string>();
  const compared = lines.map(comparable);
  await Promise.all(
    [...new Set(compared)].map(async (line) => keys.set(line, (await sha256(`${salt}\n${line}`)).slice(0, 16))),
  );
  return { lines, keys: compared.map((line) => keys.get(line)!) };
}

/** The true name of a document, as its base keeps it. */
export async function hashedName(trueName: string, salt: string): Promise<string> {
  return (await sha256(`${salt}\nname ${trueName}`)).slice(0, 16);
}

async function isOnDisk(document: vscode.Uri, text: string): Promise<boolean> {
  const bytes = await vscode.workspace.fs.readFile(document).then(undefined, () => undefined);
  return bytes !== undefined && unified(new TextDecoder().decode(bytes)) === unified(text);
}

/** Line endings are the editor's choice, not an edit of the user's. */
export function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function folderOf(document: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(document, '..', '..', '.compiled');
}

function copyOf(document: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folderOf(document), `${lastSegment(document.path)}.before`);
}
