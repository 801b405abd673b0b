/** A file that may hold an entry, as a listing names it. */
export interface EntryFileInfo {
  readonly uri: string;
  /** Milliseconds since 1970; with `size`, tells a changed file from an unchanged one. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

export type ReadResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly reason: 'not-text' | 'too-large' | 'refused'; readonly detail: string };

/** Where entries come from: the disk, or whatever file system the editor has. Never throws. */
export interface EntryFiles {
  /** The Markdown files below a folder; none where it does not exist. */
  list(folder: string): Promise<EntryFileInfo[]>;
  /** Reads files and hands each over as soon as it is there, leaving the event loop free in between. */
  read(files: readonly string[], take: (uri: string, result: ReadResult) => void): Promise<void>;
  /** What a listing would say of one file; undefined where it does not exist. */
  stat(uri: string): Promise<EntryFileInfo | undefined>;
}

/** Larger files are no entries: nobody types a megabyte. */
export const mostBytes = 1024 * 1024;
