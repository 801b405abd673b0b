import { lastSegment } from '../../../core/text/lastSegment';
import { compareText } from '../../../core/text/compareText';
import * as vscode from 'vscode';
import { addMonths, longDate, type CalendarDate } from '../../../core/time/calendarDate';
import type { Findings } from '../../../core/imports/candidate';
import { gitCandidates, nothingFound, type Me } from '../../../core/imports/git/gitCandidates';
import { isMyWork } from '../../../core/imports/git/gitGroups';
import type { LoggedCommit } from '../../../core/imports/git/gitLog';
import { webRepository } from '../../../core/imports/git/gitRemote';
import { gitApi } from '../../../editor/git/gitRepositories';
import { GitFolder } from '../../../editor/git/gitFolder';
import { finishInTimeSlices } from '../../../editor/index/timeSlices';
import { askWhichAreMe } from './askWhichAreMe';
import { refuse } from './foreignFile';
import type { FindContext, WinSource } from './winSource';
import { showQuickPick, showWarning } from '../../../editor/show/messages';

/** What the user said of addresses, kept so that they are asked once. */
const emailsKey = 'brag.gitEmails';

interface SaidOfEmails {
  readonly mine: readonly string[];
  readonly notMine: readonly string[];
}

interface ReadRepository {
  readonly root: vscode.Uri;
  readonly folder: string;
  readonly commits: readonly LoggedCommit[];
  readonly tips: readonly { readonly hash: string; readonly branch?: string }[];
  readonly remote: string | undefined;
  readonly email: string | undefined;
  readonly name: string | undefined;
}

/** My commits in the repositories of the workspace, or in the one at `uri`. */
export const fromGit: WinSource = {
  async find(context) {
    const { brag, withProgress } = context;
    const { runGit } = brag;
    const api = runGit && (await gitApi());
    if (!runGit || !api) {
      return refuse(
        context,
        vscode.l10n.t(
          "Git isn't available: this editor runs in a browser, its Git extension is disabled, or Git isn't installed. Nothing was imported. You can import an export from GitHub or GitLab anywhere.",
        ),
      );
    }
    const roots = context.uri ? [context.uri] : api.repositories.map(({ rootUri }) => rootUri);
    if (roots.length === 0)
      return refuse(
        context,
        vscode.l10n.t('No folder of this workspace is a Git repository, so there are no commits to import.'),
      );

    const range = await askSince(context);
    if (range === undefined) return undefined;
    const { since } = range;

    const failed: { root: vscode.Uri; detail: string }[] = [];
    const read = await withProgress(vscode.l10n.t('Reading the Git history'), async ({ token, report }) => {
      const repositories: ReadRepository[] = [];
      for (const root of roots) {
        report(nameOf(root));
        const result = await readRepository(new GitFolder(root, api.git.path, runGit, token), since);
        if (token.isCancellationRequested) return [];
        if ('detail' in result) failed.push({ root, detail: result.detail });
        else if (!repositories.some(({ folder }) => folder === result.folder)) repositories.push(result);
      }
      return repositories;
    });
    if (read === undefined) return undefined;
    for (const { root, detail } of failed) brag.log.error(`git could not read ${root.toString()}: ${detail}`);
    if (failed.length > 0) {
      const problem = unreadText(failed[0]!.root, failed[0]!.detail);
      if (read.length === 0) return refuse(context, problem);
      void showWarning(problem);
    }

    const me = await whoIAm(context, read);
    if (me === undefined) return undefined;

    return withProgress(vscode.l10n.t('Looking at what your commits changed'), async ({ token, report }) => {
      const found: Findings[] = [];
      for (const repository of read) {
        report(nameOf(repository.root));
        const git = new GitFolder(repository.root, api.git.path, runGit, token);
        const findings = await findingsIn(
          repository,
          git,
          me,
          { ...context, since },
          () => token.isCancellationRequested,
        );
        if (findings === undefined) return undefined;
        found.push(findings);
      }
      return {
        candidates: found.flatMap(({ candidates }) => candidates),
        unread: [],
        leftOut: found.flatMap(({ leftOut }) => leftOut),
      };
    });
  },
};

/** From which day on; undefined where the user left. */
async function askSince({ ask, since, brag }: FindContext): Promise<{ since: CalendarDate | undefined } | undefined> {
  if (!ask || since !== undefined) return { since };
  const today = brag.today();
  const choices = [
    { label: vscode.l10n.t('The last month'), since: addMonths(today, -1) },
    { label: vscode.l10n.t('The last three months'), since: addMonths(today, -3) },
    { label: vscode.l10n.t('The last twelve months'), since: addMonths(today, -12) },
    { label: vscode.l10n.t('Everything'), since: undefined },
  ];
  return showQuickPick(
    choices.map((choice) => (choice.since === undefined ? choice : { ...choice, description: longDate(choice.since) })),
    {
      ignoreFocusOut: true,
      title: vscode.l10n.t('How far back?'),
      placeHolder: vscode.l10n.t("What you imported before isn't imported again"),
    },
  );
}

async function readRepository(
  git: GitFolder,
  since: CalendarDate | undefined,
): Promise<ReadRepository | { readonly detail: string }> {
  const problem = await git.problem();
  if (problem !== undefined) return { detail: problem };
  const tips = await git.tips();
  const commits = await git.log(
    tips.map(({ hash }) => hash),
    since,
  );
  if ('kind' in commits) return { detail: commits.kind === 'failed' ? commits.detail : '' };
  const [folder, remote, email, name] = await Promise.all([
    git.commonFolder(),
    git.remote(),
    git.setting('user.email'),
    git.setting('user.name'),
  ]);
  return { root: git.root, folder, commits, tips, remote, email, name };
}

async function findingsIn(
  repository: ReadRepository,
  git: GitFolder,
  me: Me,
  { known, since, folder }: FindContext,
  isCancelled: () => boolean,
): Promise<Findings | undefined> {
  const { root, folder: objects, commits, tips, remote } = repository;
  const mine = commits.filter((commit) => isMyWork(commit, (email) => me.emails.has(email)));
  const web = remote === undefined ? undefined : webRepository(remote);
  const name = web?.name ?? repositoryName(objects) ?? nameOf(root);
  if (mine.length === 0) return { candidates: [], unread: [], leftOut: [nothingFound(name, since)] };
  const changes = await git.changes(mine.map(({ hash }) => hash));
  const unpushed = await git.unpushed(tips.map(({ hash }) => hash));
  const released = await git.released();
  const history = { commits, changes, tips, name, web, unpushed, released, record: pathIn(root, folder) };
  return isCancelled() ? undefined : finishInTimeSlices(gitCandidates(history, me, known), isCancelled);
}

/** Whose commits count: who the caller names, else whom git knows, with the other addresses that may be theirs. */
async function whoIAm(context: FindContext, repositories: readonly ReadRepository[]): Promise<Me | undefined> {
  const { brag, given, ask } = context;
  const authors = authorsIn(repositories);
  if (given.me !== undefined) {
    const words = new Set(given.me.map((word) => word.trim().toLowerCase()));
    const mine = authors.filter(({ name, email }) => words.has(email) || words.has(name.toLowerCase()));
    return meOf([...mine, ...[...words].filter((word) => word.includes('@')).map((email) => ({ email, name: '' }))]);
  }
  const state = brag.context.globalState;
  const said = state.get<SaidOfEmails>(emailsKey, { mine: [], notMine: [] });
  const configured = repositories.map(({ email }) => email?.toLowerCase()).filter((email) => email !== undefined);
  const known = new Set([...configured, ...said.mine].filter((email) => !said.notMine.includes(email)));
  const names = new Set(repositories.map(({ name }) => name?.toLowerCase()).filter((name) => name !== undefined));
  const isLikely = ({ name, email }: Author): boolean => known.has(email) || names.has(name.toLowerCase());
  const unasked = authors.filter(
    (author) => isLikely(author) && !known.has(author.email) && !said.notMine.includes(author.email),
  );
  if (!ask || (unasked.length === 0 && known.size > 0)) {
    if (known.size > 0)
      return meOf([...known].map((email) => authors.find((author) => author.email === email) ?? { email, name: '' }));
    return refuse(
      context,
      vscode.l10n.t(
        'Git doesn\'t know who you are, so nothing was imported. Set user.email in Git, or give "me" with your addresses.',
      ),
    );
  }
  const shown = [...authors.filter(isLikely), ...authors.filter((author) => !isLikely(author)).slice(0, 200)];
  const picked = await askWhichAreMe(
    vscode.l10n.t('Which of these are you?'),
    vscode.l10n.t('Commits under the addresses you choose; you are asked once'),
    shown.map((author) => ({
      label: author.name || author.email,
      description: author.email,
      detail: author.commits === 1 ? vscode.l10n.t('1 commit') : vscode.l10n.t('{0} commits', author.commits),
      picked: isLikely(author),
      person: author,
    })),
  );
  if (picked === undefined) return undefined;
  const mine = picked.map(({ email }) => email);
  const notMine = [...said.notMine, ...shown.filter(isLikely).map(({ email }) => email)];
  await state.update(emailsKey, {
    mine: [...new Set([...said.mine, ...mine])],
    notMine: [...new Set(notMine)].filter((email) => !mine.includes(email)),
  } satisfies SaidOfEmails);
  return meOf(picked);
}

interface Author {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly commits: number;
}

/** The authors in all repositories, those with most commits first. */
function authorsIn(repositories: readonly ReadRepository[]): Author[] {
  const byEmail = new Map<string, { name: string; email: string; commits: number }>();
  for (const { commits } of repositories) {
    for (const { author } of commits) {
      const email = author.email.toLowerCase();
      const held = byEmail.get(email);
      if (held) held.commits += 1;
      else byEmail.set(email, { name: author.name, email, commits: 1 });
    }
  }
  return [...byEmail.values()].sort((a, b) => b.commits - a.commits || compareText(a.email, b.email));
}

function meOf(authors: readonly { readonly name: string; readonly email: string }[]): Me {
  return {
    emails: new Set(authors.map(({ email }) => email)),
    names: new Set(authors.map(({ name }) => name.toLowerCase()).filter((name) => name !== '')),
  };
}

/** Where a folder lies in a repository, as git writes it; undefined where it lies elsewhere. */
function pathIn(root: vscode.Uri, folder: vscode.Uri): string | undefined {
  const [above, below] = [root.path.replace(/\/$/, ''), folder.path.replace(/\/$/, '')];
  if (root.scheme !== folder.scheme) return undefined;
  return below === above ? '' : below.startsWith(`${above}/`) ? below.slice(above.length + 1) : undefined;
}

function nameOf(root: vscode.Uri): string {
  return lastSegment(root.path.replace(/\/$/, ''));
}

/** What a repository is called without a remote: a work tree of it may lie in a folder of any name. */
function repositoryName(objects: string): string | undefined {
  const tree = /^(.*)\.git[\\/]?$/s.exec(objects)?.[1]?.replace(/[\\/]$/, '');
  return tree?.split(/[\\/]/).at(-1) || undefined;
}

function unreadText(root: vscode.Uri, detail: string): string {
  // What git says holds names from the repository, which must not become links in the message.
  const said = detail.split('\n')[0]!.replace(/[[\]()]/g, ' ');
  return vscode.l10n.t("Git couldn't read {0}, so nothing was imported from it. Git says: {1}", nameOf(root), said);
}
