import { compareText } from '../../text/compareText';
import { daysBetween, type CalendarDate } from '../../time/calendarDate';
import { findTopics, smallWorkByRelease } from './gitTopics';
import type { CommitGroup, GitHistory } from './commitGroup';
import type { FileChange, LoggedCommit } from './gitLog';
import { isMainBranch, readBrought, type Brought } from './gitMerge';
import { findMergeOwners, onItsOwn } from './gitMergeOwners';
import { findReverts } from './gitReverts';
import { isMachine, readTrailers } from './gitTrailers';

/** Why a commit of mine is in no group. */
export type LeftOutReason =
  'reverted' | 'revert' | 'merge' | 'merge of others' | 'record' | 'known' | 'undated' | 'copy';

export interface CommitGroups {
  /** By the day of their last commit. */
  readonly groups: readonly CommitGroup[];
  /** By hash: commits of mine that are in no group. */
  readonly leftOut: ReadonlyMap<string, LeftOutReason>;
  /** By hash: what a change of mine is called whatever its hash. */
  readonly changeNames: ReadonlyMap<string, string>;
}

/** A branch that holds more, or lived longer, is told by its topics. */
const maxOnBranch = 100;
const commitsInOneGo = 500;
const longestBranch = 92;

/**
 * Groups my commits by request, branch, ticket, issue, or else by a topic on which I worked without a long pause. Every
 * commit of mine is in exactly one group, or left out for one reason. Yields now and then, so that others get their turn.
 *
 * @param isMine whether an address is mine, in lower case
 * @param isKnown whether an earlier import brought a commit, by its hash or by the name of its change
 */
export function* groupCommits(
  history: GitHistory,
  isMine: (email: string) => boolean,
  isKnown: (name: string) => boolean,
): Generator<undefined, CommitGroups> {
  const { commits, changes, tips } = history;
  const { owner, brought } = yield* findMergeOwners(
    commits,
    tips.map(({ hash }) => hash),
  );
  const reverts = findReverts(commits, owner);
  const leftOut = new Map<string, LeftOutReason>();
  const gathered = new Map<string, Gathered>();
  const loose: LoggedCommit[] = [];
  const keyByHash = new Map<string, Gathered>();
  const othersIn = new Map<number, LoggedCommit[]>();
  const unmerged = branchesOnTheirOwn(tips);
  const seen = new Set<string>();
  const changeNames = new Map<string, string>();
  for (const commit of commits) {
    const name = isMyWork(commit, isMine) ? changeName(commit, changes.get(commit.hash)) : undefined;
    if (name !== undefined) changeNames.set(commit.hash, name);
  }
  yield;
  const copies = copiesAmong(commits, changeNames, (index) => {
    if (reverts.undone.has(index) || reverts.reverting.has(index)) return undefined;
    const by = owner[index]!;
    return by !== onItsOwn && brought.get(by)?.number !== undefined
      ? 0
      : unmerged(index, by, commits) === undefined
        ? 1
        : 2;
  });

  const reasonToLeaveOut = (commit: LoggedCommit, index: number): LeftOutReason | undefined => {
    if (reverts.reverting.has(index)) return 'revert';
    if (reverts.undone.has(index)) return 'reverted';
    if (commit.parents.length > 1) return 'merge';
    const change = changeNames.get(commit.hash);
    if (isKnown(commit.hash) || (change !== undefined && isKnown(change))) return 'known';
    if (copies.has(index)) return 'copy';
    if (commit.date === undefined) return 'undated';
    return isRecord(changes.get(commit.hash) ?? [], history.record) ? 'record' : undefined;
  };
  const gather = (
    key: string,
    by: CommitGroup['by'],
    commit: LoggedCommit,
    from?: Pick<Gathered, 'brought' | 'merge' | 'mergeIndex'>,
  ): void => {
    const group = gathered.get(key) ?? { by, commits: [], ...from };
    gathered.set(key, group);
    group.commits.push(commit);
    keyByHash.set(commit.hash, group);
  };

  // The oldest first, so that what takes up an earlier commit finds its group.
  for (let index = commits.length - 1; index >= 0; index--) {
    if (index % commitsInOneGo === 0) yield;
    const commit = commits[index]!;
    const by = owner[index]!;
    const merge = by === onItsOwn ? undefined : commits[by]!;
    if (!isMyWork(commit, isMine)) {
      if (by !== onItsOwn && commit.parents.length < 2) push(othersIn, by, commit);
      continue;
    }
    if (seen.has(commit.hash)) continue;
    seen.add(commit.hash);
    const reason = reasonToLeaveOut(commit, index);
    if (reason !== undefined) {
      leftOut.set(commit.hash, reason);
      continue;
    }
    const copied = /\(cherry picked from commit ([0-9a-f]{40,64})\)/.exec(commit.body)?.[1];
    const original = copied === undefined ? undefined : keyByHash.get(copied);
    const own = readBrought(commit);
    const through = by === onItsOwn ? undefined : brought.get(by);
    const tip = unmerged(index, by, commits);
    if (original) {
      original.commits.push(commit);
      keyByHash.set(commit.hash, original);
    } else if (through?.number !== undefined)
      gather(`request ${through.number}`, 'request', commit, { brought: through, merge, mergeIndex: by });
    else if (own?.number !== undefined) gather(`request ${own.number}`, 'request', commit, { brought: own });
    else if (through) gather(`branch ${merge!.hash}`, 'branch', commit, { brought: through, merge, mergeIndex: by });
    else if (tip !== undefined) gather(`tip ${tip}`, 'branch', commit, { brought: { branch: tip, sync: false } });
    else {
      const ticket = ticketIn(commit.subject) ?? ticketIn(commit.body.slice(0, 2_000));
      const issue = ticket === undefined ? issueIn(commit) : undefined;
      if (ticket !== undefined) gather(`ticket ${ticket}`, 'ticket', commit);
      else if (issue !== undefined) gather(`issue ${issue}`, 'issue', commit);
      else loose.push(commit);
    }
  }

  const whole: Gathered[] = [];
  for (const group of gathered.values()) {
    group.commits.sort(byDay);
    // What stays apart for months is a second main line, not a piece of work.
    if (group.by === 'branch' && isEndless(group.commits)) for (const commit of group.commits) loose.push(commit);
    else whole.push(group);
  }
  const mergesOfMine = new Set([...gathered.values()].map(({ mergeIndex }) => mergeIndex));
  for (const index of brought.keys()) {
    const { hash } = commits[index]!;
    if (leftOut.get(hash) === 'merge' && !mergesOfMine.has(index)) leftOut.set(hash, 'merge of others');
  }
  const groups: CommitGroup[] = [
    ...whole.map(({ by, brought: from, merge, mergeIndex, commits: mine }) => ({
      by,
      brought: from,
      merge,
      commits: mine,
      others: mergeIndex === undefined ? [] : (othersIn.get(mergeIndex) ?? []),
    })),
    ...smallWorkByRelease(findTopics(loose.sort(byDay), changes), history),
  ];
  return { groups: groups.sort((a, b) => compareText(lastDay(a), lastDay(b))), leftOut, changeNames };
}

interface Gathered {
  readonly by: CommitGroup['by'];
  readonly commits: LoggedCommit[];
  readonly brought?: Brought | undefined;
  readonly merge?: LoggedCommit | undefined;
  readonly mergeIndex?: number | undefined;
}

function isRecord(changes: readonly FileChange[], folder: string | undefined): boolean {
  if (folder === undefined || changes.length === 0) return false;
  return changes.every(({ path }) => folder === '' || path.startsWith(`${folder}/`));
}

/** Whether a commit is mine: I wrote it, or it names me as an author beside another. */
export function isMyWork({ author, body }: LoggedCommit, isMine: (email: string) => boolean): boolean {
  if (isMine(author.email.toLowerCase())) return true;
  if (!/^(?:co-|pair)/im.test(body)) return false;
  return readTrailers(body).authors.some(({ email }) => isMine(email.toLowerCase()));
}

/**
 * Commits that hold the same change as another, as a rebase or a cherry-pick leaves them: of one day, with the same
 * message, files and lines. The one whose place is the best is none of them, or else the oldest.
 *
 * @param placeOf how good a commit's place is, from 0; undefined where it doesn't count
 */
function copiesAmong(
  commits: readonly LoggedCommit[],
  changeNames: ReadonlyMap<string, string>,
  placeOf: (index: number) => number | undefined,
): ReadonlySet<number> {
  const alike = new Map<string, number[]>();
  commits.forEach(({ hash }, index) => {
    const name = changeNames.get(hash);
    if (name !== undefined) push(alike, name, index);
  });
  const copies = new Set<number>();
  for (const indexes of alike.values()) {
    if (indexes.length < 2) continue;
    const placed = indexes.flatMap((index) => {
      const place = placeOf(index);
      return place === undefined ? [] : [{ index, place }];
    });
    for (const { index } of placed.sort((a, b) => a.place - b.place || b.index - a.index).slice(1)) copies.add(index);
  }
  return copies;
}

/**
 * What a change is called whatever its hash, which a rebase or a cherry-pick gives anew: by its day, author, message,
 * files and lines. Undefined where that says too little.
 */
function changeName(
  { parents, date, author, subject, body }: LoggedCommit,
  changes: readonly FileChange[] | undefined,
): string | undefined {
  if (parents.length > 1 || date === undefined || subject === '' || !changes?.length) return undefined;
  const own = body.includes('(cherry picked from') ? body.replace(/^\(cherry picked from commit.*$/m, '').trim() : body;
  const lines = changes.map(({ path, added, removed }) => `${path} ${added} ${removed}`);
  return `change:${[date, author.email.toLowerCase(), subject, own, ...lines].join('\n')}`;
}

/** By a commit's place: the branch it is on where that was never merged into the main line. */
function branchesOnTheirOwn(
  tips: GitHistory['tips'],
): (index: number, owner: number, commits: readonly LoggedCommit[]) => string | undefined {
  const [main, ...others] = tips;
  const side = others.find(({ hash, branch }) => hash !== main?.hash && branch !== undefined && !isMainBranch(branch));
  if (main === undefined || side?.branch === undefined) return () => undefined;
  let onMain: Set<string> | undefined;
  return (index, owner, commits) => {
    if (owner !== onItsOwn) return undefined;
    onMain ??= reachableFrom(main.hash, commits);
    return onMain.has(commits[index]!.hash) ? undefined : side.branch;
  };
}

function reachableFrom(tip: string, commits: readonly LoggedCommit[]): Set<string> {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const reached = new Set<string>();
  const pending = [tip];
  for (let hash = pending.pop(); hash !== undefined; hash = pending.pop()) {
    const commit = byHash.get(hash);
    if (!commit || reached.has(hash)) continue;
    reached.add(hash);
    for (const parent of commit.parents) pending.push(parent);
  }
  return reached;
}

const notTickets =
  /^(?:UTF|SHA|ISO|RFC|CVE|CWE|GHSA|MD|AES|RSA|TLS|SSL|HTTP|ES|ECMA|UTC|GMT|PEP|BIP|EIP|IEEE|ANSI|ASCII|BASE|ARM|X|IPV|P|Q|H|FY|V|NODE|PHP|CP|GPT|COVID|WCAG|AA|PR|ADR|STEP|PHASE|PART|LEVEL|DAY|WEEK|TOP|HTML|CSS|CLAUDE)$/;

function ticketIn(text: string): string | undefined {
  for (const [key, project] of text.matchAll(
    /(?<![\p{L}\p{N}_/.-])([A-Z][A-Z0-9]{1,9})-[1-9]\d{0,6}(?![\p{L}\p{N}-]|\.\d)/gu,
  ))
    if (!notTickets.test(project!)) return key;
  return undefined;
}

function issueIn({ subject, body }: LoggedCommit): string | undefined {
  const reference =
    /(?:^|[\s([])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?|references|see|part of|towards?|re:?|for)[:\s]+(?:issue )?#(\d+)/i;
  return (
    reference.exec(subject)?.[1] ??
    /(?:^|[\s(])#(\d+)\b/.exec(subject)?.[1] ??
    reference.exec(body.slice(0, 2_000))?.[1]
  );
}

function isEndless(commits: readonly LoggedCommit[]): boolean {
  return commits.length > maxOnBranch || daysBetween(commits[0]!.date!, commits.at(-1)!.date!) > longestBranch;
}

function byDay(a: LoggedCommit, b: LoggedCommit): number {
  return compareText(a.date!, b.date!);
}

function lastDay({ commits }: CommitGroup): CalendarDate {
  return commits.at(-1)!.date!;
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const held = map.get(key);
  if (held) held.push(item);
  else map.set(key, [item]);
}

/** Those who wrote commits, machines aside, by name and address. */
export function authorsOf(commits: readonly LoggedCommit[]): readonly { name: string; email: string }[] {
  return commits.map(({ author }) => author).filter(({ name, email }) => !isMachine(name, email));
}
