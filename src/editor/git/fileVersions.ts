import * as vscode from 'vscode';
import { dateOf, type CalendarDate } from '../../core/time/calendarDate';
import { gitApi, gitRepositoryOf, historyOf, type GitRepository } from './gitRepositories';

/** A file as a commit holds it. */
export interface FileVersion {
  readonly ref: string;
  /** The day it was written, in the zone of this machine. */
  readonly date: CalendarDate;
  /** Its text; undefined where git does not give it. */
  text(): Promise<string | undefined>;
}

const maxVersions = 200;

/** The committed versions of a file, the newest first; none where git is not there or does not know it. */
export async function versionsOf(file: vscode.Uri): Promise<FileVersion[]> {
  const repository = await gitRepositoryOf(file);
  if (repository === undefined) return [];
  const commits = await historyOf(file, maxVersions);
  return commits.flatMap(({ hash, authorDate, commitDate }) => {
    const written = authorDate ?? commitDate;
    if (written === undefined) return [];
    const date = dateOf(written.getFullYear(), written.getMonth() + 1, written.getDate());
    return [{ ref: hash, date, text: () => repository.show(hash, file.fsPath).catch(() => undefined) }];
  });
}

/** The address under which the editor shows a file as it was at a commit; undefined where git is not there. */
export async function versionUri(file: vscode.Uri, ref: string): Promise<vscode.Uri | undefined> {
  return (await gitApi())?.toGitUri(file, ref);
}

/** Calls back when a repository of the workspace is found or closed, and after each commit, pull or checkout. */
export async function onDidChangeVersions(changed: () => void): Promise<vscode.Disposable> {
  const api = await gitApi();
  if (api === undefined) return new vscode.Disposable(() => undefined);
  const watched = new Map<GitRepository, vscode.Disposable>();
  const watch = (repository: GitRepository): void => {
    let head = repository.state.HEAD?.commit;
    watched.set(
      repository,
      repository.state.onDidChange(() => {
        if (repository.state.HEAD?.commit === head) return;
        head = repository.state.HEAD?.commit;
        changed();
      }),
    );
  };
  api.repositories.forEach(watch);
  return vscode.Disposable.from(
    { dispose: () => watched.forEach((watching) => watching.dispose()) },
    api.onDidOpenRepository((repository) => {
      watch(repository);
      changed();
    }),
    api.onDidCloseRepository((repository) => {
      watched.get(repository)?.dispose();
      watched.delete(repository);
      changed();
    }),
  );
}
