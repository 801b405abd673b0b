/** What follows the last slash: the file name of a path or an address, the name of a repository. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
