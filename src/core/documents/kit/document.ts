/** A document made from entries: Markdown for its reader, and what it was made from. */
export interface CompiledDocument {
  readonly markdown: string;
  /** The addresses of the wins it uses, in the order of their numbers. */
  readonly wins: readonly string[];
}

/**
 * A document in the making: a generator that yields the addresses of the files whose texts it needs next, goes on with
 * those that could be read, by address, and returns the document.
 */
export type Compilation = Generator<readonly string[], CompiledDocument, ReadonlyMap<string, string>>;

/**
 * The address of one file as a link from another: relative where both lie below one root, else as it is.
 *
 * @param from the address of the document that holds the link
 * @param line the line to open, counted from 1
 */
export function linkTo(from: string, to: string, line?: number): string {
  return relative(from, to) + (line === undefined ? '' : `#L${line}`);
}

function relative(from: string, to: string): string {
  const [start, end] = [split(from), split(to)];
  if (start === undefined || end === undefined || start.root !== end.root) return to;
  let shared = 0;
  while (shared < start.path.length - 1 && shared < end.path.length - 1 && start.path[shared] === end.path[shared])
    shared++;
  const down = end.path.slice(shared).join('/');
  const up = '../'.repeat(start.path.length - 1 - shared);
  return up === '' ? `./${down}` : up + down;
}

function split(uri: string): { root: string; path: string[] } | undefined {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)\/([^?#]*)$/i.exec(uri);
  return match ? { root: match[1]!, path: match[2]!.split('/') } : undefined;
}
