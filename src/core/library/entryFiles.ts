/** By what a file that has changed is told from one that has not. */
export interface EntryFileInfo {
  readonly uri: string;
  /** Milliseconds since 1970. */
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
  /** The addresses of the Markdown files below a folder; none where it does not exist. */
  list(folder: string): Promise<string[]>;
  /** Dates and sizes of those files that exist. */
  stat(files: readonly string[]): Promise<EntryFileInfo[]>;
  /** Reads files and hands each over as soon as it is there, leaving the event loop free in between. */
  read(files: readonly string[], take: (uri: string, result: ReadResult) => void): Promise<void>;
}

/** Longer files are no entries: nobody types a million characters. */
export const maxCharacters = 1024 * 1024;
