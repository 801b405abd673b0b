import { calendarDate, type CalendarDate } from '../../time/calendarDate';

/** A commit as `git log` tells it. */
export interface LoggedCommit {
  readonly hash: string;
  readonly parents: readonly string[];
  /** The author's own day, in the zone they were in; undefined where the commit holds nonsense. */
  readonly date: CalendarDate | undefined;
  readonly author: { readonly name: string; readonly email: string };
  readonly subject: string;
  /** The message below the subject. */
  readonly body: string;
}

/** What a commit changed in one file. */
export interface FileChange {
  readonly path: string;
  /** Lines; none in binary files. */
  readonly added: number;
  readonly removed: number;
}

/** What to give `git log`, besides dates and names of branches, for `GitLogReader`. */
export const logFormat: readonly string[] = [
  '-z',
  '--date=short',
  `--format=${['%H', '%P', '%ad', '%cd', '%aN', '%aE', '%B'].join('%x00')}`,
];

/** What to give `git diff-tree`, with the commits on its standard input, for `GitSizesReader`. */
export const sizesFormat: readonly string[] = ['--stdin', '-r', '-M', '--root', '--numstat', '-z', '--no-ext-diff'];

const fieldsPerCommit = 7;

/** Reads what `git log` prints in `logFormat`, in pieces of any length. No message can hold the zero byte between fields. */
export class GitLogReader {
  readonly commits: LoggedCommit[] = [];
  readonly #fields = new ZeroSeparated();
  #pending: string[] = [];

  /** Takes the next piece. */
  read(text: string): void {
    for (const field of this.#fields.split(text)) {
      this.#pending.push(field);
      if (this.#pending.length < fieldsPerCommit) continue;
      this.commits.push(commitOf(this.#pending));
      this.#pending = [];
    }
  }
}

/** Reads what `git diff-tree` prints in `sizesFormat`, in pieces of any length. */
export class GitSizesReader {
  /** By the commit's hash; commits that changed nothing are missing. */
  readonly changes = new Map<string, FileChange[]>();
  readonly #fields = new ZeroSeparated();
  #current: FileChange[] = [];
  /** The lines of a renamed file, whose two names follow: the old and the new. */
  #renamed: { added: number; removed: number; names: number } | undefined;

  /** Takes the next piece. */
  read(text: string): void {
    for (const field of this.#fields.split(text)) this.#take(field);
  }

  #take(field: string): void {
    if (this.#renamed !== undefined) {
      const { added, removed, names } = this.#renamed;
      if (names === 0) this.#renamed = { added, removed, names: 1 };
      else {
        this.#current.push({ path: field, added, removed });
        this.#renamed = undefined;
      }
      return;
    }
    const [, added, removed, path] = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(field) ?? [];
    if (path === undefined) {
      this.#current = [];
      if (/^[0-9a-f]{40,64}$/.test(field)) this.changes.set(field, this.#current);
    } else if (path === '') this.#renamed = { added: lines(added!), removed: lines(removed!), names: 0 };
    else this.#current.push({ path, added: lines(added!), removed: lines(removed!) });
  }
}

/** Cuts text that comes in pieces after each zero character. */
class ZeroSeparated {
  #rest = '';

  split(text: string): string[] {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop()!;
    return parts;
  }
}

function commitOf(fields: readonly string[]): LoggedCommit {
  const [hash = '', parents = '', authored = '', committed = '', name = '', email = '', message = ''] = fields;
  const [subject, ...body] = message.trim().split('\n');
  return {
    // A line feed stands before each hash but the first in some versions of git.
    hash: hash.trim(),
    parents: parents.split(' ').filter((parent) => parent !== ''),
    date: calendarDate(authored) ?? calendarDate(committed),
    author: { name, email },
    subject: subject!.trim(),
    body: body.join('\n').trim(),
  };
}

function lines(count: string): number {
  return count === '-' ? 0 : Number(count);
}
