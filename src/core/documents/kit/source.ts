import { nameOf, type Entry } from '../../entries/entry';
import { linkTo } from './document';
import type { readSources } from './winSource';
import { shortTitle } from './title';

/** Where a sentence comes from. */
export interface Source {
  readonly label: string;
  readonly url: string;
}

/** Sentences that are said in one go, and where they come from. */
export interface Passage {
  /** What it is about, for the warning that it should be cut. */
  readonly name: string;
  readonly say: readonly string[];
  readonly sources?: readonly Source[];
  /** The higher, the earlier it is cut where the time is short; without it, it stays. */
  readonly cut?: number;
}

/** Names the file of an entry as a source, at a front matter key where its text is at hand. */
export type SourceOf = (entry: Entry, key?: string) => Source;

/** How a document at an address names its sources, with the lines in the texts of their files. */
export function sourcesOf(documentUri: string, fileAt: ReturnType<typeof readSources>): SourceOf {
  return (entry, key) => ({
    label: shortTitle(nameOf(entry)),
    url: linkTo(documentUri, entry.uri, key === undefined ? undefined : fileAt(entry.uri)?.lineOf(key)),
  });
}
