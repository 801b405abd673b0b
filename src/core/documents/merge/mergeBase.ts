import type { LineKey } from './documentLines';

/** What was compiled last, by salted hashes of its lines: enough to merge with, and none of its words. */
export interface MergeBase {
  readonly salt: string;
  readonly keys: readonly LineKey[];
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
export function formatMergeBase({ salt, keys }: MergeBase): string {
  return [`brag merge base 1: ${keys.length} lines, salt ${salt}`, ...keys, ''].join('\n');
}

/** Reads a base from its file; undefined where that is cut off, damaged or of another making. */
export function parseMergeBase(text: string): MergeBase | undefined {
  const [first = '', ...lines] = text.split(/\r?\n/);
  const match = /^brag merge base 1: (\d+) lines, salt ([0-9a-f]{32})$/.exec(first);
  if (match === null || lines.pop() !== '') return undefined;
  if (lines.length !== Number(match[1]) || !lines.every((line) => /^[0-9a-f]{16}$/.test(line))) return undefined;
  return { salt: match[2]!, keys: lines };
}
