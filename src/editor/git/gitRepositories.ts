import * as vscode from 'vscode';
import { partsOf, type CalendarDate } from '../../core/time/calendarDate';

// What is used of version 1 of the API that the built-in Git extension exports; all of it only reads.

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  /** The git executable it found. */
  readonly git: { readonly path: string };
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  /** The address under which the editor shows a file as it was at a commit. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
    /** Also fires after a commit. */
    readonly onDidChange: vscode.Event<void>;
  };
  /** The value in the repository's own configuration, empty where it has none. */
  getConfig(key: string): Promise<string>;
  /** The value in the user's configuration, empty where it has none. Missing in old versions of VS Code. */
  getGlobalConfig?(key: string): Promise<string>;
  /** The newest commits first; 32 where `maxEntries` is not given. */
  log(options: {
    readonly maxEntries?: number;
    readonly skip?: number;
    readonly author?: string;
    readonly path?: string;
  }): Promise<GitCommit[]>;
  getCommit(ref: string): Promise<GitCommit>;
  /** The text of a file, by its path on the disk, at a commit. */
  show(ref: string, path: string): Promise<string>;
}

export interface GitCommit {
  readonly hash: string;
  /** Subject and body. */
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly authorName?: string;
  readonly authorEmail?: string;
  readonly commitDate?: Date;
}

/** The Git extension may still look for repositories when a command asks for them. */
const longestWait = 10_000;

/** The Git extension's API; undefined where there is none (the web), it is disabled, or it found no git to run. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  try {
    const exported = extension.isActive ? extension.exports : await extension.activate();
    if (!exported.enabled) return undefined;
    const api = exported.getAPI(1);
    await initialized(api);
    return api;
  } catch {
    return undefined;
  }
}

/** The repositories of the workspace; undefined where there is no Git extension to ask. */
export async function gitRepositories(): Promise<readonly GitRepository[] | undefined> {
  return (await gitApi())?.repositories;
}

/** The repository a file lies in; undefined where it lies in none, or there is no Git extension to ask. */
export async function gitRepositoryOf(file: vscode.Uri): Promise<GitRepository | undefined> {
  return (await gitApi())?.getRepository(file) ?? undefined;
}

/** The address the user commits under in a repository; undefined where git knows none. */
async function ownEmail(repository: GitRepository): Promise<string | undefined> {
  const own = await repository.getConfig('user.email').catch(() => '');
  return own || (await repository.getGlobalConfig?.('user.email').catch(() => '')) || undefined;
}

/**
 * The user's own commits on what is checked out, the newest first, from a day on.
 *
 * @param most no more than so many are asked for
 */
export async function ownCommitsSince(
  repository: GitRepository,
  since: CalendarDate,
  most: number,
): Promise<GitCommit[]> {
  const email = await ownEmail(repository);
  if (email === undefined) return [];
  const { year, month, day } = partsOf(since);
  const from = new Date(year, month - 1, day).getTime();
  // The option is a regular expression over `Name <address>`, of a kind that the user's configuration chooses.
  const author = `<${email.replace(/[^\p{L}\p{N}@_-]/gu, '.')}>`;
  const commits = await repository.log({ author, maxEntries: most }).catch(() => []);
  return commits.filter(
    ({ authorEmail, authorDate }) =>
      authorEmail?.toLowerCase() === email.toLowerCase() && authorDate !== undefined && authorDate.getTime() >= from,
  );
}

/** The commits that changed a file, the newest first; none where git does not know it. */
export async function historyOf(file: vscode.Uri, most: number): Promise<GitCommit[]> {
  const repository = await gitRepositoryOf(file);
  return (await repository?.log({ path: file.fsPath, maxEntries: most }).catch(() => [])) ?? [];
}

function initialized(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(done, longestWait);
    const listening = api.onDidChangeState((state) => {
      if (state === 'initialized') done();
    });
  });
}
