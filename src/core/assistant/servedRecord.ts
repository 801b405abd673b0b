import type { NewEntry } from '../entries/newEntry';
import type { Entries } from '../library/entries';
import type { Failure } from './failure';

/** A record to answer from, with the little that is asked of its files. */
export interface ServedRecord {
  /** The address of its folder, without a slash at the end. */
  readonly uri: string;
  readonly entries: Entries;
  /** The texts of files by address; those that can't be read are left out. */
  readTexts(uris: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The texts of its document templates by name. */
  readTemplates(): Promise<ReadonlyMap<string, string>>;
  /** Makes the file of a new entry, never over one that exists; undefined once it is made. */
  create(entry: NewEntry): Promise<Failure | undefined>;
}
