import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { GitRepositoryHistory } from '../../../../../src/core/imports/git/gitCandidates';
import { GitLogReader, GitSizesReader, logFormat, sizesFormat } from '../../../../../src/core/imports/git/gitLog';
import { webRepository } from '../../../../../src/core/imports/git/gitRemote';

export const me = { name: 'Ines Duarte', email: 'ines@example.com' };
export const maria = { name: 'Maria Silva', email: 'maria@example.com' };

interface CommitOptions {
  readonly by?: { readonly name: string; readonly email: string };
  /** By path; what the file holds from then on. */
  readonly files?: Readonly<Record<string, string>>;
  /** Minutes from UTC, as git writes it: `+0900`. */
  readonly zone?: string;
}

/** A repository on the disk that tests make commits in with the real git. */
export class TestRepository {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'brag-git-'));
  #count = 0;

  constructor() {
    this.git('init', '--quiet', '--template=', '--initial-branch=main');
  }

  /** Runs git by its executable, without the settings of whoever runs the tests. */
  git(...args: string[]): string {
    return this.#run(args, {});
  }

  /** Commits on a day, and returns the hash. */
  commit(day: string, message: string, { by = me, files, zone = '+0000' }: CommitOptions = {}): string {
    const written = files ?? { [`notes/${++this.#count}.txt`]: `${message}\n` };
    for (const [name, text] of Object.entries(written)) {
      mkdirSync(path.dirname(path.join(this.folder, name)), { recursive: true });
      writeFileSync(path.join(this.folder, name), text);
    }
    this.git('add', '--all');
    this.#run(['commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '-m', message], dated(day, zone, by));
    return this.#head();
  }

  /** Merges a branch into what is checked out, without fast-forward, and returns the hash. */
  merge(day: string, branch: string, message: string, by = me): string {
    this.#run(['merge', '--quiet', '--no-ff', branch, '-m', message], dated(day, '+0000', by));
    return this.#head();
  }

  /** Runs a git command that commits, as `revert` or `cherry-pick`, and returns the hash. */
  commitBy(day: string, ...args: string[]): string {
    this.#run(args, dated(day, '+0000', me));
    return this.#head();
  }

  /** What an import reads of it. */
  history(remote?: string, tips: readonly { hash: string; branch?: string }[] = []): GitRepositoryHistory {
    const starts = [...tips.map(({ hash }) => hash), 'HEAD'];
    const log = new GitLogReader();
    log.read(this.git('log', '--date-order', ...logFormat, ...starts, '--'));
    const sizes = new GitSizesReader();
    sizes.read(this.#run(['diff-tree', ...sizesFormat], {}, log.commits.map(({ hash }) => `${hash}\n`).join('')));
    return {
      commits: log.commits,
      changes: sizes.changes,
      tips: tips.length > 0 ? tips : [{ hash: this.git('rev-parse', 'HEAD').trim(), branch: 'main' }],
      name: 'shop',
      web: remote === undefined ? undefined : webRepository(remote),
      unpushed: new Set(),
    };
  }

  /** Read from its file: to ask git for it takes as long as a commit. */
  #head(): string {
    const read = (name: string) => readFileSync(path.join(this.folder, '.git', name), 'utf8').trim();
    const head = read('HEAD');
    return head.startsWith('ref: ') ? read(head.slice('ref: '.length)) : head;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(args: readonly string[], env: Readonly<Record<string, string>>, input = ''): string {
    return execFileSync('git', [...args], {
      cwd: this.folder,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_GLOBAL: os.devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_EDITOR: 'true',
        ...env,
      },
    });
  }
}

function dated(day: string, zone: string, by: { name: string; email: string }): Record<string, string> {
  const date = `${day.includes('T') ? day : `${day}T12:00:00`}${zone}`;
  return {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    GIT_AUTHOR_NAME: by.name,
    GIT_AUTHOR_EMAIL: by.email,
    GIT_COMMITTER_NAME: by.name,
    GIT_COMMITTER_EMAIL: by.email,
  };
}
