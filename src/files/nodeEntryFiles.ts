import { readdirSync, readFileSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isEntryFileName, isSkippedFolder } from '../core/library/entryFileNames';
import { maxCharacters, type ReadResult } from '../core/library/entryFiles';
import { decodeText } from './decodeText';

/** The path of a file; parsing an address costs as much as a third of reading the file. */
export function pathOf(uri: string): string {
  const isPlain = process.platform !== 'win32' && uri.startsWith('file:///') && !/[%?#]/.test(uri);
  return isPlain ? uri.slice('file://'.length) : fileURLToPath(uri);
}

/** Reads the file at an address as an entry's text. */
export function readEntryFile(uri: string): ReadResult {
  try {
    const path = pathOf(uri);
    const text = readFileSync(path, 'utf8');
    if (text.length > maxCharacters)
      return { kind: 'unreadable', reason: 'too-large', detail: `${text.length} characters` };
    // Replacement characters and zeros are rare; only their presence asks for the strict look.
    if (text.includes('\0') || text.includes('\uFFFD')) return decodeText(readFileSync(path));
    return { kind: 'text', text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'gone' };
    return { kind: 'unreadable', reason: 'refused', detail: String(error) };
  }
}

/**
 * The addresses of the Markdown files below a folder, and undefined for what else lies there.
 *
 * @param mayFollow whether to follow a symbolic link, by its path; all of them unless told
 */
export function* filesBelow(
  folder: string,
  mayFollow: (link: string) => boolean = () => true,
): Iterable<string | undefined> {
  const seen = new Set<string>();
  const pending = [{ uri: folder, path: pathOf(folder) }];
  for (let open = pending.pop(); open !== undefined; open = pending.pop()) {
    for (const entry of entriesOf(open.path, seen)) {
      // Joined, not concatenated: V8 would keep the two parts of each address beside it.
      const child = { uri: [open.uri, encodeSegment(entry.name)].join('/'), path: `${open.path}/${entry.name}` };
      const linked = entry.isSymbolicLink() ? (mayFollow(child.path) ? targetOf(child.path) : undefined) : entry;
      if (linked?.isDirectory() && !isSkippedFolder(entry.name)) pending.push(child);
      yield linked?.isFile() && isEntryFileName(entry.name) ? child.uri : undefined;
    }
  }
}

/** What lies in a folder; nothing where it is gone, closed to us, or `seen` already. */
function entriesOf(path: string, seen: Set<string>): readonly Dirent[] {
  try {
    // A symbolic link may lead back to where we are.
    const real = realpathSync(path);
    if (seen.has(real)) return [];
    seen.add(real);
    return readdirSync(path, { withFileTypes: true });
  } catch {
    // Reading one of its files by name says why.
    return [];
  }
}

/** What a symbolic link leads to; undefined where it leads nowhere, or in circles. */
function targetOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** As `vscode.Uri` writes it, so that one file has one address. */
function encodeSegment(name: string): string {
  if (/^[\w.~-]*$/.test(name)) return name;
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
