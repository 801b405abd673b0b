import { lastSegment } from '../../../core/text/lastSegment';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { knownNames } from '../../../core/capture/knownNames';
import { winFromCommit } from '../../../core/capture/winFromCommit';
import { addDays, dateOf, type CalendarDate } from '../../../core/time/calendarDate';
import { line } from '../../../core/entries/fields';
import type { Brag } from '../../../editor/index/brag';
import { readArguments } from '../../../editor/ask/commandArguments';
import {
  gitRepositories,
  ownCommitsSince,
  type GitCommit,
  type GitRepository,
} from '../../../editor/git/gitRepositories';
import { showInformation, showQuickPick } from '../../../editor/show/messages';

const commitArguments = v.strictObject({ hash: v.optional(line), subject: v.optional(line) });

const maxCommits = 50;
const daysBack = 90;

interface Found {
  readonly repository: GitRepository;
  readonly commit: GitCommit;
}

/**
 * A win from a commit: the one of a hash, or one that is chosen among my latest. A hash no repository knows leaves the
 * subject that was given with it.
 */
export async function logWinFromCommit(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const named = isSourceControl(given) ? undefined : readArguments('brag.logWinFromCommit', commitArguments, given);
  const repositories = await gitRepositories();
  if (named?.hash === undefined && !repositories?.length) {
    void showInformation(
      repositories === undefined
        ? vscode.l10n.t(
            "Commits are read through VS Code's Git extension, which is missing or disabled. Nothing was written; log the win with its words instead.",
          )
        : vscode.l10n.t('No Git repository is open in this workspace, so there are no commits to choose from.'),
    );
    return undefined;
  }
  const root = isSourceControl(given) ? given.rootUri.toString() : undefined;
  const among = (repositories ?? []).filter(({ rootUri }) => root === undefined || rootUri.toString() === root);
  const found = named?.hash === undefined ? await choose(brag, among) : await findCommit(among, named.hash);
  if (found === undefined && named?.subject === undefined) {
    if (named?.hash !== undefined)
      void showInformation(
        vscode.l10n.t('No repository in this workspace has the commit {0}. Nothing was written.', named.hash),
      );
    return undefined;
  }
  const names = knownNames(brag.library.entries, brag.library.skillNames);
  const win = found ? winFromCommit(commitOf(found), names) : { title: named!.subject!, body: '' };
  return vscode.commands.executeCommand<vscode.Uri | undefined>('brag.logWin', { ...win, confirm: true });
}

async function choose(brag: Brag, repositories: readonly GitRepository[]): Promise<Found | undefined> {
  const since = addDays(brag.today(), -daysBack);
  const commits = Promise.all(
    repositories.map(async (repository) =>
      (await ownCommitsSince(repository, since, maxCommits)).map((commit) => ({ repository, commit })),
    ),
  ).then((lists) =>
    lists
      .flat()
      .sort((one, other) => timeOf(other.commit) - timeOf(one.commit))
      .map((found) => ({
        label: subjectOf(found.commit),
        description: [dayOf(found.commit), repositories.length > 1 ? nameOf(found.repository) : '']
          .filter(Boolean)
          .join(' · '),
        found,
      })),
  );
  if ((await commits).length === 0) {
    void showInformation(vscode.l10n.t('You have no commits in the last {0} days to choose from.', daysBack));
    return undefined;
  }
  const chosen = await showQuickPick(await commits, {
    title: vscode.l10n.t('Log Win from Commit'),
    placeHolder: vscode.l10n.t('Which of your latest commits?'),
    matchOnDescription: true,
  });
  return chosen?.found;
}

async function findCommit(repositories: readonly GitRepository[], hash: string): Promise<Found | undefined> {
  if (!/^[0-9a-f]{7,64}$/i.test(hash)) return undefined;
  for (const repository of repositories) {
    const commit = await repository.getCommit(hash).catch(() => undefined);
    if (commit) return { repository, commit };
  }
  return undefined;
}

function commitOf({ repository, commit }: Found) {
  const { remotes } = repository.state;
  const remote = (remotes.find(({ name }) => name === 'origin') ?? remotes[0])?.fetchUrl;
  const date = dayOf(commit);
  return { hash: commit.hash, message: commit.message, ...(date ? { date } : {}), ...(remote ? { remote } : {}) };
}

function timeOf({ authorDate }: GitCommit): number {
  return authorDate?.getTime() ?? 0;
}

function dayOf({ authorDate }: GitCommit): CalendarDate | undefined {
  return authorDate && dateOf(authorDate.getFullYear(), authorDate.getMonth() + 1, authorDate.getDate());
}

function subjectOf({ message }: GitCommit): string {
  return message.split(/[\r\n]/)[0]!;
}

function nameOf({ rootUri }: GitRepository): string {
  return lastSegment(rootUri.path);
}

/** What a button in the title of the Source Control view hands over. */
function isSourceControl(given: unknown): given is { readonly rootUri: vscode.Uri } {
  return typeof given === 'object' && given !== null && 'rootUri' in given && given.rootUri instanceof vscode.Uri;
}
