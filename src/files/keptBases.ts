import { comparable, linesOf, type KeyedLines } from '../core/documents/merge/documentLines';
import type { Owner } from '../core/documents/merge/documentPlace';
import {
  baseFileName,
  documentOfBase,
  fitOf,
  formatMergeBase,
  parseMergeBase,
  type MergeBase,
} from '../core/documents/merge/mergeBase';
import { sha256, toHex } from './sha256';

/** What a repository holds may be made to take hours: so many bases of a document, files beside it and bytes are read. */
const maxBases = 64;
const maxFiles = 2_000;
const maxBytes = 4_000_000;

/** What is known of what was compiled last into a document, and the files that say it. */
export interface FoundBases {
  readonly last: MergeBase | undefined;
  readonly names: readonly string[];
}

/** How the bases are read and written, by places of a file system: the editor's addresses, or paths. */
export interface BaseFiles<Place> {
  join(place: Place, ...names: string[]): Place;
  nameOf(place: Place): string;
  /** The names in a folder; none where it does not exist. */
  namesIn(folder: Place): Promise<string[]>;
  /** What a file holds; undefined where there is none, where it is larger, or where a link leads to it from elsewhere. */
  read(file: Place, maxBytes?: number): Promise<Uint8Array | undefined>;
  /** Writes a file, whole or not at all. Rejects where it can't be written. */
  replace(file: Place, contents: Uint8Array): Promise<void>;
  /** Deletes a file, if it is there. */
  discard(file: Place): Promise<void>;
}

/**
 * What a recompile keeps about each document in `.compiled/` beside `documents/`, where Git carries it along: what was
 * compiled last, as hashes of its lines. Each base has a name of its own, so that two windows, or two branches, never
 * write into one.
 */
export class KeptBases<Place> {
  constructor(protected readonly files: BaseFiles<Place>) {}

  /** The base of a document, of several the one that fits its text best; none where none was kept or can be trusted. */
  async read(document: Place, text: string): Promise<FoundBases> {
    const names = await this.namesOf(document);
    const bases: MergeBase[] = [];
    for (const name of names.slice(0, maxBases)) {
      const base = await this.#base(this.files.join(this.folderOf(document), name));
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
  async write(document: Place, base: MergeBase, saved: string, replaced: readonly string[]): Promise<void> {
    const written = formatMergeBase(base);
    const mine = baseFileName(this.files.nameOf(document), await sha256(written));
    await this.files.replace(this.files.join(this.folderOf(document), mine), new TextEncoder().encode(written));
    const others = (await this.namesOf(document)).filter((name) => name !== mine);
    if (!(await this.isOnDisk(document, saved))) return;
    // Of two windows that saved the same text at the same time one keeps its base.
    for (const name of others)
      if (replaced.includes(name) || name > mine)
        await this.files.discard(this.files.join(this.folderOf(document), name));
  }

  /**
   * Whose document each file in `documents/` is that has a base with a true name.
   *
   * @param others the true names of the documents of other roles
   */
  async owners(documents: Place, trueName: string, others: readonly string[]): Promise<ReadonlyMap<string, Owner>> {
    const owners = new Map<string, Owner>();
    const folder = this.folderOf(this.files.join(documents, 'any'));
    for (const name of (await this.files.namesIn(folder)).slice(0, maxFiles)) {
      const document = documentOfBase(name);
      const base = document === undefined ? undefined : await this.#base(this.files.join(folder, name));
      if (document === undefined || base?.trueName === undefined) continue;
      if (base.trueName === (await hashedName(trueName, base.salt))) owners.set(document, 'this');
      else if (owners.get(document) === undefined)
        for (const other of others)
          if (base.trueName === (await hashedName(other, base.salt))) owners.set(document, 'another');
    }
    return owners;
  }

  protected folderOf(document: Place): Place {
    return this.files.join(document, '..', '..', '.compiled');
  }

  /** The names of the files of a document's bases. */
  protected async namesOf(document: Place): Promise<string[]> {
    const names = await this.files.namesIn(this.folderOf(document));
    return names.filter((name) => documentOfBase(name) === this.files.nameOf(document)).sort();
  }

  async #base(file: Place): Promise<MergeBase | undefined> {
    return parseMergeBase((await this.text(file)) ?? '');
  }

  protected async text(file: Place): Promise<string | undefined> {
    const bytes = await this.files.read(file, maxBytes);
    return bytes && new TextDecoder().decode(bytes);
  }

  protected async isOnDisk(document: Place, text: string): Promise<boolean> {
    const bytes = await this.files.read(document);
    return bytes !== undefined && unified(new TextDecoder().decode(bytes)) === unified(text);
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

/** Line endings are the editor's choice, not an edit of the user's. */
export function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
