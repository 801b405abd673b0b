import * as vscode from 'vscode';
import type { CalendarDate } from '../../core/time/calendarDate';
import {
  GitLogReader,
  GitSizesReader,
  logFormat,
  sizesFormat,
  type FileChange,
  type LoggedCommit,
} from '../../core/imports/git/gitLog';
import type { GitOutcome, RunGit } from './gitRunner';

/** A repository that git can read. */
export class GitFolder {
  /** @param git the git executable */
  constructor(
    readonly root: vscode.Uri,
    private readonly git: string,
    private readonly runGit: RunGit,
    private readonly token?: vscode.CancellationToken,
  ) {}

  /** What git prints for a command, in full; undefined where it fails. */
  async text(...args: string[]): Promise<string | undefined> {
    let printed = '';
    const outcome = await this.#run(args, (text) => (printed += text));
    return outcome.kind === 'done' ? printed : undefined;
  }

  /** Why git can't read the folder, in its own words; undefined where it can. */
  async problem(): Promise<string | undefined> {
    const outcome = await this.#run(['rev-parse', '--git-dir'], () => undefined);
    return outcome.kind === 'failed' ? outcome.detail : undefined;
  }

  /** Where the repository keeps its objects, by which two work trees of one repository are told to be one. */
  async commonFolder(): Promise<string> {
    const printed = (await this.text('rev-parse', '--git-common-dir'))?.trim() ?? '.git';
    return /^(?:\/|[a-z]:)/i.test(printed) ? printed : vscode.Uri.joinPath(this.root, printed).fsPath;
  }

  /** The value of a setting as git itself would take it; undefined where there is none. */
  async setting(key: string): Promise<string | undefined> {
    return (await this.text('config', '--get', key))?.trim() || undefined;
  }

  /** The address of the remote that a repository was cloned from, or of its only one. */
  async remote(): Promise<string | undefined> {
    const lines = (await this.text('config', '--get-regexp', '^remote\\..*\\.url$'))?.trim().split('\n') ?? [];
    const remotes = lines.map((line) => /^remote\.(.*)\.url (.*)$/.exec(line)).filter((match) => match !== null);
    return (remotes.find(([, name]) => name === 'origin') ?? remotes[0])?.[2];
  }

  /** Where the main line and what is checked out end, the main line first; none in a repository without commits. */
  async tips(): Promise<{ hash: string; branch?: string }[]> {
    const head = (await this.text('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'))?.trim();
    const checkedOut = (await this.text('symbolic-ref', '--quiet', '--short', 'HEAD'))?.trim();
    const printed = await this.text(
      'for-each-ref',
      '--format=%(refname)%00%(objectname)%00%(symref)',
      'refs/heads',
      'refs/remotes',
    );
    const refs = (printed ?? '').split('\n').map((line) => line.split('\0'));
    const remoteHead =
      refs.find(([name]) => name === 'refs/remotes/origin/HEAD') ?? refs.find(([name]) => name?.endsWith('/HEAD'));
    const mains = refs.filter(
      ([name, , symref]) => !symref && /^(?:main|master|trunk|develop)$/.test(branchName(name!)),
    );
    const main =
      refs.find(([name]) => name === remoteHead?.[2]) ??
      mains.find(([name]) => name!.startsWith('refs/remotes/')) ??
      mains[0];
    const tips = new Map<string, { hash: string; branch?: string }>();
    for (const [name, hash] of [...(main ? [main] : []), ...mains])
      if (hash && !tips.has(hash)) tips.set(hash, { hash, branch: branchName(name!) });
    if (head && !tips.has(head)) tips.set(head, { hash: head, ...(checkedOut ? { branch: checkedOut } : {}) });
    return [...tips.values()];
  }

  /** The commits that tags name, which are what was released. */
  async released(): Promise<ReadonlySet<string>> {
    const printed = await this.text('for-each-ref', '--format=%(objectname) %(*objectname)', 'refs/tags');
    return new Set((printed ?? '').split('\n').flatMap((line) => line.trim().split(' ').at(-1) || []));
  }

  /** Everybody's commits down from some, the newest first. */
  async log(tips: readonly string[], since: CalendarDate | undefined): Promise<readonly LoggedCommit[] | GitOutcome> {
    if (tips.length === 0) return [];
    const reader = new GitLogReader();
    const from = since === undefined ? [] : [`--since=${since} 00:00:00`];
    const outcome = await this.#run(['log', '--date-order', ...logFormat, ...from, ...tips, '--'], (text) =>
      reader.read(text),
    );
    return outcome.kind === 'done' ? reader.commits : outcome;
  }

  /** What commits changed; nothing where git can't tell, as in a clone that lacks the files. */
  async changes(hashes: readonly string[]): Promise<ReadonlyMap<string, readonly FileChange[]>> {
    if (hashes.length === 0) return new Map();
    const reader = new GitSizesReader();
    await this.#run(['diff-tree', ...sizesFormat], (text) => reader.read(text), `${hashes.join('\n')}\n`);
    return reader.changes;
  }

  /** Commits that no remote branch holds; all of them where there is no remote. */
  async unpushed(tips: readonly string[]): Promise<ReadonlySet<string>> {
    if (tips.length === 0) return new Set();
    return new Set((await this.text('rev-list', ...tips, '--not', '--remotes', '--'))?.split('\n'));
  }

  #run(args: readonly string[], take: (text: string) => void, input?: string): Promise<GitOutcome> {
    return this.runGit({
      git: this.git,
      folder: this.root,
      args,
      take,
      token: this.token,
      ...(input === undefined ? {} : { input }),
    });
  }
}

function branchName(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '');
}
