import * as vscode from 'vscode';
import { readRegularFile } from './readRegularFile';

/** The text of a file at an address; undefined where it can't be read. */
export async function readIfThere(uri: string): Promise<string | undefined> {
  const bytes = await readRegularFile(vscode.Uri.parse(uri));
  return bytes && new TextDecoder().decode(bytes);
}
