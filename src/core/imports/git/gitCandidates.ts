import { capitalize } from '../../text/punctuation';
import { compareText } from '../../text/compareText';
import { longDate, monthOf, type CalendarDate } from '../../time/calendarDate';
import { plural, sentence, type Sentence } from '../../text/sentence';
import type { Candidate, Findings } from '../candidate';
import type { CommitGroup, GitHistory } from './commitGroup';
import { authorsOf, groupCommits, type LeftOutReason } from './gitGroups';
import { sizeOf } from './changeSize';
import { chooseLargest } from './chooseLargest';
import type { LoggedCommit } from './gitLog';
import { commitUrl, requestUrl, type WebRepository } from './gitRemote';
import { readTrailers } from './gitTrailers';
import { cleanSubject, isUpkeep } from './commitSubject';
import { keptLine, keptText } from '../keptText';

/** A repository and whose work in it is looked for. */
export interface GitRepositoryHistory extends GitHistory {
  readonly name: string;
  /** Where its pages are, if they are known. */
  readonly web: WebRepository | undefined;
  /** Hashes of commits that no server has yet, so that no page shows them. */
  readonly unpushed: ReadonlySet<string>;
}

/** Whose commits count. */
export interface Me {
  /** In lower case. */
  readonly emails: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Names of what git imports bring. */
function commitSource(hash: string): string {
  return `git:${hash}`;
}

/**
 * My work in a repository as candidates, the earliest first, listed by month and repository. All words of a candidate
 * are those of commit messages and branches; what it was good for is for the user to say. Yields between its parts.
 *
 * @param known whether an earlier import brought what has this name
 */
export function* gitCandidates(
  repository: GitRepositoryHistory,
  me: Me,
  known: (source: string) => boolean,
): Generator<undefined, Findings> {
  const { groups, leftOut, changeNames } = yield* groupCommits(
    repository,
    (email) => me.emails.has(email),
    (name) => known(commitSource(name)),
  );
  const candidates: Candidate[] = [];
  const unlikely = chooseLargest(groups, repository.changes);
  for (const [index, group] of groups.entries()) {
    const reason = unlikely[index];
    candidates.push({ ...candidateOf(group, repository, me, changeNames), ...(reason && { unlikely: reason }) });
    yield;
  }
  return {
    candidates,
    unread: [],
    leftOut: leftOutSentences(leftOut, repository.name),
  };
}

function candidateOf(
  group: CommitGroup,
  repository: GitRepositoryHistory,
  me: Me,
  changeNames: ReadonlyMap<string, string>,
): Candidate {
  const { commits, merge } = group;
  const main = mainCommit(group, repository.changes);
  const [first, last] = [commits[0]!.date!, commits.at(-1)!.date!];
  const people = peopleIn(group, me);
  const request = group.brought?.number;
  const source = sourceOf(group, repository);
  const url = linkOf(group, main, repository);
  const names = [
    ...commits.map(({ hash }) => commitSource(hash)),
    ...commits.flatMap(({ hash }) => {
      const name = changeNames.get(hash);
      return name === undefined ? [] : [commitSource(name)];
    }),
  ];
  const merged = merge === undefined ? [] : [commitSource(merge.hash)];
  return {
    source,
    covers: names.filter((name) => name !== source),
    ...(merged.length > 0 ? { sameAs: merged } : {}),
    group: `${monthOf(last)} · ${repository.name}`,
    win: {
      title: shortened(titleOf(group, main)),
      date: first,
      ...(last > first ? { end: last } : {}),
      project: repository.name,
      ...(url === undefined ? {} : { links: [request === undefined ? url : { label: `#${request}`, url }] }),
      ...(people.authors.length > 0 ? { collaborators: people.authors } : {}),
    },
    body: bodyOf(group, main, repository.changes, people.reviewers),
  };
}

function sourceOf({ brought, commits }: CommitGroup, { web }: GitRepositoryHistory): string {
  if (brought?.number !== undefined && web?.host === 'github') return `github:${web.path}#${brought.number}`;
  if (brought?.number !== undefined && web?.host === 'gitlab') return `gitlab:${web.path}!${brought.number}`;
  return commitSource(commits[0]!.hash);
}

function linkOf({ brought }: CommitGroup, main: LoggedCommit, repository: GitRepositoryHistory): string | undefined {
  const { web, unpushed } = repository;
  if (web === undefined) return undefined;
  if (brought?.number !== undefined) return requestUrl(web, brought.number);
  return unpushed.has(main.hash) ? undefined : commitUrl(web, main.hash);
}

const importance = [
  'feat',
  'feature',
  'perf',
  'fix',
  'bugfix',
  'hotfix',
  'refactor',
  '',
  'docs',
  'doc',
  'test',
  'tests',
];

/** The commit that says best what a group is about: a feature before a fix, before the rest; then the one that changed most. */
function mainCommit({ commits }: CommitGroup, changes: GitHistory['changes']): LoggedCommit {
  let best: { commit: LoggedCommit; rank: number; size: number } | undefined;
  for (const commit of commits) {
    const place = importance.indexOf(typeOf(commit.subject) ?? '');
    const rank = isUpkeep(commit.subject) || place === -1 ? importance.length : place;
    const size = sizeOf(changes.get(commit.hash) ?? [], false).weight;
    if (best === undefined || rank < best.rank || (rank === best.rank && size > best.size))
      best = { commit, rank, size };
  }
  return best!.commit;
}

function titleOf({ brought, commits }: CommitGroup, main: LoggedCommit): string {
  if (brought?.title !== undefined) return cleanSubject(brought.title);
  const named = commits.length > 1 && brought?.branch !== undefined ? branchWords(brought.branch) : undefined;
  return named ?? cleanSubject(main.subject);
}

const longestTitle = 200;

function shortened(title: string): string {
  if (title.length <= longestTitle) return title;
  return `${title
    .slice(0, longestTitle)
    .replace(/\p{Surrogate}$/u, '')
    .replace(/(?<!\s)\s+\S*$/, '')} …`;
}

/** The name of a branch as words; undefined where it says no more than a ticket or a person. */
function branchWords(branch: string): string | undefined {
  const words = branch
    .replace(/^.*\//, '')
    .replace(/^[A-Z][A-Z0-9]+-\d+[-_]*/i, (key) => (/^[A-Z]/.test(key) ? '' : key))
    .replace(/[-_]+/g, ' ')
    .trim();
  if (!/\p{L} \p{L}/u.test(words) || /^(?:patch|hotfix|fix|feature|update|dependabot|renovate|revert) \d/i.test(words))
    return undefined;
  return capitalize(words);
}

function typeOf(subject: string): string | undefined {
  return /^([a-z]+)(?:\([^()]*\))?!?:\s/i.exec(subject)?.[1]?.toLowerCase();
}

function peopleIn(
  { commits, others, merge }: CommitGroup,
  me: Me,
): { readonly authors: string[]; readonly reviewers: string[] } {
  const trailers = [...commits, ...(merge === undefined ? [] : [merge])].map(({ body }) => readTrailers(body));
  const isMe = ({ name, email }: { name: string; email: string }): boolean =>
    me.emails.has(email.toLowerCase()) || me.names.has(name.toLowerCase());
  const named = (people: readonly { name: string; email: string }[]): string[] => {
    const byKey = new Map<string, string>();
    for (const person of people) {
      const name = person.name.replace(/\s+/g, ' ').trim();
      if (name !== '' && !isMe(person) && !byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), name);
    }
    return [...byKey.values()].slice(0, maxPeople);
  };
  return {
    authors: named([...trailers.flatMap(({ authors }) => authors), ...authorsOf(commits), ...authorsOf(others)]),
    reviewers: named(trailers.flatMap(({ reviewers }) => reviewers)),
  };
}

/** Longer lists of subjects and descriptions help nobody. */
const maxSubjects = 40;
const maxDescription = 4_000;
const maxFolders = 5;
/** What a win's list of people can hold many times over. */
const maxPeople = 50;

function bodyOf(
  group: CommitGroup,
  main: LoggedCommit,
  changes: GitHistory['changes'],
  reviewers: readonly string[],
): string {
  const { commits, others, merge } = group;
  const described = descriptionOf(group, main);
  const parts: string[] = [];
  if (described !== '') parts.push(keptText(described));

  const dates = datesOf(commits);
  const files = filesOf(commits, changes);
  const facts = [`${counted(commits.length, 'commit')} of mine${dates}`];
  if (others.length > 0) facts.push(`${counted(others.length, 'commit')} of others`);
  if (files.length > 0) facts.push(`${counted(files.length, 'file')}, ${linesOf(commits, changes)}`);
  parts.push(`${facts.join('; ')}.${reviewers.length > 0 ? ` Reviewed by ${inWords(reviewers.map(keptLine))}.` : ''}`);

  if (commits.length > 1 || main.subject !== shortened(titleOf(group, main))) {
    const shown = commits.slice(0, maxSubjects);
    const more = commits.length - shown.length;
    const lines = shown.map(({ subject, hash }) => `- ${keptLine(subject) || '–'} (${hash.slice(0, 8)})`);
    if (more > 0) lines.push(`- and ${more} more`);
    parts.push(lines.join('\n'));
  } else
    parts.push(`Commit ${main.hash.slice(0, 8)}${merge === undefined ? '' : `, merged as ${merge.hash.slice(0, 8)}`}.`);

  const folders = foldersOf(files);
  if (folders.length > 0) parts.push(`In ${inWords(folders.map((folder) => `\`${folder.replaceAll('`', '')}\``))}.`);
  return `${parts.join('\n\n')}\n`;
}

/** What a request or the main commit says below its subject. */
function descriptionOf({ brought, merge }: CommitGroup, main: LoggedCommit): string {
  const fromMerge = merge === undefined ? '' : readTrailers(merge.body).text;
  const title = brought?.title;
  const ofRequest =
    title !== undefined && fromMerge.startsWith(title) ? fromMerge.slice(title.length).trim() : fromMerge;
  const text = ofRequest || readTrailers(main.body).text;
  const characters = [...text];
  return characters.length > maxDescription ? `${characters.slice(0, maxDescription).join('')}…` : text;
}

function datesOf(commits: readonly LoggedCommit[]): string {
  const [first, last] = [commits[0]!.date!, commits.at(-1)!.date!];
  return first === last ? `, ${longDate(first)}` : `, ${longDate(first)} to ${longDate(last)}`;
}

function filesOf(commits: readonly LoggedCommit[], changes: GitHistory['changes']): string[] {
  return [...new Set(commits.flatMap(({ hash }) => (changes.get(hash) ?? []).map(({ path }) => path)))];
}

function linesOf(commits: readonly LoggedCommit[], changes: GitHistory['changes']): string {
  let [added, removed] = [0, 0];
  for (const { hash } of commits) {
    for (const change of changes.get(hash) ?? []) {
      added += change.added;
      removed += change.removed;
    }
  }
  return `${counted(added, 'line')} added and ${removed} removed`;
}

/** The folders that hold most of the files, each by its first two names. */
function foldersOf(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of files) {
    const folder = path.split('/').slice(0, -1).slice(0, 3).join('/');
    if (folder !== '' && !/[\p{C}]/u.test(folder)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))
    .slice(0, maxFolders)
    .map(([folder]) => folder);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

function leftOutSentences(leftOut: ReadonlyMap<string, LeftOutReason>, name: string): Sentence[] {
  const count = (...reasons: LeftOutReason[]): number =>
    [...leftOut.values()].filter((reason) => reasons.includes(reason)).length;
  const repository = keptLine(name);
  const reverted = count('reverted', 'revert');
  const merges = count('merge of others');
  const records = count('record');
  const copies = count('copy');
  const known = count('known');
  const undated = count('undated');
  return [
    reverted > 0 &&
      plural(
        reverted,
        '{1}: {0} commit was left out, because it was reverted or reverts another.',
        '{1}: {0} commits were left out, because they were reverted or revert others.',
        repository,
      ),
    merges > 0 &&
      plural(
        merges,
        "{1}: {0} merge of other people's work was left out.",
        "{1}: {0} merges of other people's work were left out.",
        repository,
      ),
    records > 0 &&
      plural(
        records,
        '{1}: {0} commit was left out, because it only changed the brag folder.',
        '{1}: {0} commits were left out, because they only changed the brag folder.',
        repository,
      ),
    copies > 0 &&
      plural(
        copies,
        '{1}: {0} commit was left out, because it is the same change as another.',
        '{1}: {0} commits were left out, because they are the same changes as others.',
        repository,
      ),
    known > 0 &&
      plural(known, '{1}: {0} commit was imported before.', '{1}: {0} commits were imported before.', repository),
    undated > 0 &&
      plural(
        undated,
        '{1}: {0} commit was left out, because it has no valid date.',
        '{1}: {0} commits were left out, because they have no valid date.',
        repository,
      ),
  ].filter((said) => said !== false);
}

/** What to say where there is nothing of mine. */
export function nothingFound(name: string, since: CalendarDate | undefined): Sentence {
  return since === undefined
    ? sentence('{0}: no commits of yours.', keptLine(name))
    : sentence('{0}: no commits of yours since {1}.', keptLine(name), since);
}
