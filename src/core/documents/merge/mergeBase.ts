import type { LineKey } from './documentLines';

/** What was compiled last, by salted hashes of its lines: enough to merge with, and none of its words. */
export interface MergeBase {
  readonly salt: string;
  readonly keys: readonly LineKey[];
  /**
   * The salted hash of the name that the document would have if it hid no one: by this it is found again under whatever
   * name its audience may see. Missing where its name never changes, and in bases of earlier versions.
   */
  readonly trueName?: LineKey | undefined;
}

/** How well a base fits a document: the lines they share, less those that the document lacks. */
export function fitOf(base: readonly LineKey[], document: readonly LineKey[]): number {
  const left = new Map<LineKey, number>();
  for (const key of document) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const key of base) {
    const count = left.get(key) ?? 0;
    if (count > 0) shared++;
    left.set(key, count - 1);
  }
  return 2 * shared - base.length;
}

/** A base as its file holds it, one line for each, so that Git can merge two. */
export function formatMergeBase({ salt, keys, trueName }: MergeBase): string {
  const named = trueName === undefined ? '' : `, name ${trueName}`;
  return [`brag merge base 1: ${keys.length} lines, salt ${salt}${named}`, ...keys, ''].join('\n');
}

/** Reads a base from its file; undefined where that is cut off, damaged or of another making. */
export function parseMergeBase(text: string): MergeBase | undefined {
  const [first = '', ...lines] = text.split(/\r?\n/);
  const match = /^brag merge base 1: (\d+) lines, salt ([0-9a-f]{32})(?:, name ([0-9a-f]{16}))?$/.exec(first);
  if (match === null || lines.pop() !== '') return undefined;
  if (lines.length !== Number(match[1]) || !lines.every((line) => /^[0-9a-f]{16}$/.test(line))) return undefined;
  return { salt: match[2]!, keys: lines, ...(match[3] !== undefined && { trueName: match[3] }) };
}

/** The name of the file of a base: the document's, and a fingerprint of the base, so that no two write into one. */
export function baseFileName(document: string, fingerprint: string): string {
  return `${document}.${fingerprint.slice(0, 16)}.base`;
}

/** The name of the document that a file of a base is for; undefined where a file is none. Earlier ones have no fingerprint. */
export function documentOfBase(name: string): string | undefined {
  return /^(.+?)(?:\.[0-9a-f]{16})?\.base$/s.exec(name)?.[1];
}
