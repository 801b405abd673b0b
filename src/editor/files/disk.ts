import type * as vscode from 'vscode';

/** What is asked of a file system so that nothing is written through a link that leads away. */
export interface Disk {
  /** Whether an address at or below `root` stays there once every link on the way is followed; links to nowhere do not. */
  leadsInside(root: vscode.Uri, uri: vscode.Uri): Promise<boolean>;
  /** Makes a new file, with its folders, where two at once can't both succeed; false where one is there. */
  createNew?(root: vscode.Uri, uri: vscode.Uri, contents: Uint8Array): Promise<boolean>;
  /** Whether an existing file may be written to, as far as its permissions say. */
  isWritable(uri: vscode.Uri): Promise<boolean>;
  /** Whether two addresses that differ in case, or in how accents are spelled, lead to one file. */
  isOneFile(one: vscode.Uri, other: vscode.Uri): Promise<boolean>;
  /**
   * Keeps a copy of a file beside it while the editor saves it, which empties a file before it writes it. Rejects where
   * it can't be made; missing where whatever the editor writes is written whole or not at all.
   */
  keepAside?(root: vscode.Uri, uri: vscode.Uri): Promise<Aside>;
  /** Puts contents in the place of a file, or makes it: whole or not at all. Rejects where they can't be written. */
  replace(root: vscode.Uri, uri: vscode.Uri, contents: Uint8Array): Promise<void>;
}

/** A copy of a file; one of the two ends it. */
export interface Aside {
  /** Puts the copy in the place of the file. */
  restore(): Promise<void>;
  drop(): Promise<void>;
}
