import { freeFileName, sameFileKey } from '../../text/freeFileName';

/** Whose document a file is, by the bases that are kept of it: the one to compile, or one of another role. */
export type Owner = 'this' | 'another';

export interface DocumentPlace {
  /** The name to compile under. */
  readonly name: string;
  /** The document under an older name that has to get this name first. */
  readonly rename?: string;
  /** A document under an older name that can't get it, as one has it already. */
  readonly older?: string;
}

/**
 * Under which name a document is compiled: its own; where that belongs to another document, a free one. A document that
 * is there under an older name is never left beside a second one: it was compiled by an earlier version, or before
 * someone whom its name names was hidden, or no longer hidden.
 *
 * @param names the document's name as its audience may see it, and the one it would have if no one were hidden
 * @param there the names of the files that exist
 * @param ownerOf what the bases of an existing document say; undefined where they say nothing
 */
export function documentPlace(
  { name, trueName }: { readonly name: string; readonly trueName: string },
  there: readonly string[],
  ownerOf: (document: string) => Owner | undefined,
): DocumentPlace {
  const find = (wanted: string) =>
    there.includes(wanted) ? wanted : there.find((each) => sameFileKey(each) === sameFileKey(wanted));
  const stem = name.replace(/\.md$/i, '');
  const at = find(name);
  const own = there.filter((each) => each !== at && ownerOf(each) === 'this');
  const underTrueName = find(trueName);
  if (underTrueName !== undefined && underTrueName !== at && ownerOf(underTrueName) === undefined)
    own.push(underTrueName);
  const [older] = own;
  if (at !== undefined && ownerOf(at) !== 'another') return { name: at, ...(older !== undefined && { older }) };
  if (at === undefined) return older === undefined ? { name } : { name, rename: older };
  const numbered = own.find((each) => sameFileKey(each).startsWith(`${sameFileKey(stem)}-`) && /-\d+\.md$/i.test(each));
  if (numbered !== undefined) return { name: numbered };
  return { name: freeFileName(stem, there), ...(older !== undefined && { rename: older }) };
}
