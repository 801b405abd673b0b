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
  | {
      readonly kind: 'unreadable';
      readonly reason: 'binary' | 'encoding' | 'too-large' | 'refused';
      readonly detail: string;
    };

/** Where entries come from: the disk, or whatever file system the editor has. */
export interface EntryFiles {
  /** The Markdown files below a folder, in batches as they are found. A folder that does not exist has none. */
  list(folder: string): AsyncIterable<readonly EntryFileInfo[]>;
  /** The text of one file, without its byte order mark; never throws. */
  read(uri: string): Promise<ReadResult>;
}

/** The log channel. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
