/** Whether a file may hold an entry, by its name. */
export function isEntryFileName(name: string): boolean {
  return /\.md$/i.test(name) && !name.startsWith('.');
}

/** Folders no one keeps entries in, which may hold tens of thousands of files. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
