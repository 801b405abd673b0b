import type * as vscode from 'vscode';

/** What is asked of a file system so that nothing is written through a link that leads away. */
export interface Disk {
  /** Whether an address at or below `root` stays there once every link on the way is followed; links to nowhere do not. */
  leadsInside(root: vscode.Uri, uri: vscode.Uri): Promise<boolean>;
  /** Makes a new file, with its folders, where two at once can't both succeed; false where one is there. */
  createNew?(root: vscode.Uri, uri: vscode.Uri, contents: Uint8Array): Promise<boolean>;
  /** Puts contents in the place of a file, or makes it: whole or not at all. Rejects where they can't be written. */
  replace(root: vscode.Uri, uri: vscode.Uri, contents: Uint8Array): Promise<void>;
}

/** A name that nobody can have prepared a link under, for a file that is renamed as soon as it is whole. */
export function freshName(): string {
  const random = crypto.getRandomValues(new Uint8Array(12));
  return `.brag-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}.new`;
}
