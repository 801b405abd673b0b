/** A working copy of a git repository, by its addresses. */
export interface WorkingCopy {
  /** The folder that holds `.git`. */
  readonly root: string;
  /** Where the repository's configuration is kept. */
  readonly gitFolder: string;
}

/** The text of a file at an address; undefined where there is none, or a folder. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/**
 * The working copy that a folder lies in; undefined where it lies in none. In a worktree and in a submodule `.git` is a
 * file that leads to the repository (gitrepository-layout).
 */
export async function workingCopyOf(folder: string, read: ReadText): Promise<WorkingCopy | undefined> {
  for (let at: string | undefined = folder.replace(/(?<!\/)\/+$/, ''); at !== undefined; at = above(at)) {
    const inside = `${at}/.git`;
    if ((await read(`${inside}/HEAD`)) !== undefined) return { root: at, gitFolder: await shared(inside, read) };
    const leads = /^gitdir:[ \t]*(\S[^\r\n]*)/.exec((await read(inside)) ?? '')?.[1]?.trimEnd();
    if (leads !== undefined) return { root: at, gitFolder: await shared(joinPath(at, leads), read) };
  }
  return undefined;
}

/** Whether a folder lies in a git repository that has a remote; what can't be read counts as no. */
export async function hasRemote(folder: string, read: ReadText): Promise<boolean> {
  const found = await workingCopyOf(folder, read);
  const config = found && (await read(`${found.gitFolder}/config`));
  return config !== undefined && /^[ \t]*\[remote[ \t]+"/im.test(config);
}

/** A worktree shares the configuration of the repository it belongs to. */
async function shared(gitFolder: string, read: ReadText): Promise<string> {
  const common = (await read(`${gitFolder}/commondir`))?.trim();
  return common === undefined || common === '' ? gitFolder : joinPath(gitFolder, common);
}

function above(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash < rootOf(uri).length + 1 ? undefined : uri.slice(0, slash);
}

function rootOf(uri: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(uri)?.[0] ?? '';
}

/** A path of the file system, as git writes it, seen from a folder. */
function joinPath(folder: string, path: string): string {
  const root = rootOf(folder);
  const steps = path.replaceAll('\\', '/').split('/');
  const isAbsolute = /^(?:[\\/]|[a-z]:[\\/])/i.test(path);
  const segments = isAbsolute ? [] : folder.slice(root.length + 1).split('/');
  for (const step of steps) {
    if (step === '..') segments.pop();
    else if (step !== '.' && step !== '') segments.push(encodeURIComponent(step));
  }
  return `${root}/${segments.join('/')}`;
}
