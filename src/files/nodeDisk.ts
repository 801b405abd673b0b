import { constants } from 'node:fs';
import { access, lstat, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { freshName } from './freshName';

// Windows has no such flag; what is created exclusively follows no link there either.
const noFollow = constants.O_NOFOLLOW ?? 0;
const createOnly = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noFollow;

/** A file or a folder by its path, as the editor's addresses have one too. */
export interface Place {
  readonly fsPath: string;
}

/** The disk through Node, by real paths: symbolic links, and the junctions of Windows, at any depth. */
export const nodeDisk = {
  async leadsInside(root: Place, uri: Place): Promise<boolean> {
    return (await targetBelow(root, uri)) !== undefined;
  },

  async createNew(root: Place, uri: Place, contents: Uint8Array): Promise<boolean> {
    const target = await requireTarget(root, uri);
    await mkdir(path.dirname(target), { recursive: true });
    try {
      await writeNew(target, contents, 0o666, { flush: false });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  },

  async isWritable({ fsPath }: Place): Promise<boolean> {
    try {
      const { mode } = await stat(fsPath);
      await access(fsPath, constants.W_OK);
      // Who may do everything may write to a file that nobody is to write to.
      return (mode & 0o222) !== 0;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT';
    }
  },

  async isOneFile(one: Place, other: Place): Promise<boolean> {
    const [found, also] = await Promise.all([one, other].map(({ fsPath }) => stat(fsPath).catch(() => undefined)));
    return found !== undefined && also !== undefined && found.ino === also.ino && found.dev === also.dev;
  },

  async keepAside(root: Place, uri: Place) {
    const target = await requireTarget(root, uri);
    const copy = path.join(path.dirname(target), freshName());
    const { mode } = await stat(target);
    await writeNew(copy, await readFile(target), mode & 0o777, { flush: false });
    return { restore: () => rename(copy, target), drop: () => rm(copy, { force: true }) };
  },

  async replace(root: Place, uri: Place, contents: Uint8Array): Promise<void> {
    const target = await requireTarget(root, uri);
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true });
    const existing = await stat(target).catch(() => undefined);
    if (!(await nodeDisk.isWritable(uri))) throw new Error(`${target} is read-only.`);
    const half = path.join(folder, freshName());
    try {
      await writeNew(half, contents, existing ? existing.mode & 0o777 : 0o666, { flush: true });
      await rename(half, target);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  },
};

async function writeNew(
  target: string,
  contents: Uint8Array,
  mode: number,
  { flush }: { readonly flush: boolean },
): Promise<void> {
  const file = await open(target, createOnly, mode);
  try {
    // A folder that became a link since it was looked at is noticed before a byte is written; a disk may spell accents
    // another way.
    if ((await realpath(target)).normalize() !== target.normalize()) throw new Error(`${target} leads elsewhere.`);
    await file.writeFile(contents);
    if (flush) await file.sync();
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function requireTarget(root: Place, uri: Place): Promise<string> {
  const target = await targetBelow(root, uri);
  if (target === undefined) throw new Error(`${uri.fsPath} leads out of ${root.fsPath}.`);
  return target;
}

/** Where an address really is, if that is at or below a root; undefined where it leads elsewhere or nowhere. */
async function targetBelow(root: Place, uri: Place): Promise<string | undefined> {
  const [top, target] = await Promise.all([realTarget(root.fsPath), realTarget(uri.fsPath)]);
  if (top === undefined || target === undefined) return undefined;
  return target === top || target.startsWith(top.endsWith(path.sep) ? top : top + path.sep) ? target : undefined;
}

/** The real path of a file, or where it would be once it is made; undefined for a link that leads nowhere. */
async function realTarget(file: string): Promise<string | undefined> {
  try {
    return await realpath(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return undefined;
  }
  const found = await lstat(file).catch(() => undefined);
  // Where it is no link, somebody has made it in between.
  if (found !== undefined) return found.isSymbolicLink() ? undefined : realTarget(file);
  const folder = path.dirname(file);
  if (folder === file) return undefined;
  const real = await realTarget(folder);
  return real === undefined ? undefined : path.join(real, path.basename(file));
}
