import { compareText } from '../../text/compareText';
import { daysBetween } from '../../time/calendarDate';
import { sizeOf } from './changeSize';
import { cleanSubject } from './commitSubject';
import type { CommitGroup, GitHistory } from './commitGroup';
import type { FileChange, LoggedCommit } from './gitLog';

/** A pause after which work on the same topic counts as something new. */
const longestPause = 7;
/** From the first to the last day of work that nothing but its topic holds together. */
const longestTopic = 31;
/** What changes less follows what was done in the same place before. */
const smallWork = 20;

interface Topic {
  readonly commits: LoggedCommit[];
  readonly places: Set<string>;
  readonly words: Set<string>;
}

/**
 * Commits that nothing names as one, by their topic: the part of the repository and the words of their subjects, without
 * a long pause. What changes little belongs to the work in the same place before it.
 *
 * @param loose the oldest first
 */
export function findTopics(loose: readonly LoggedCommit[], changes: GitHistory['changes']): CommitGroup[] {
  const topics: Topic[] = [];
  const bySubject = new Map<string, Topic>();
  const tellingWords = wordsThatTell(loose);
  let open: Topic[] = [];
  for (const commit of loose) {
    const files = changes.get(commit.hash) ?? [];
    const place = placeOf(commit, files);
    const words = tellingWords(commit);
    const isSmall = sizeOf(files, false).weight < smallWork;
    open = open.filter(
      ({ commits }) =>
        daysBetween(commits.at(-1)!.date!, commit.date!) <= longestPause &&
        daysBetween(commits[0]!.date!, commit.date!) <= longestTopic,
    );
    const isOf = (topic: Topic): boolean => {
      const shared = words.filter((word) => topic.words.has(word)).length;
      return topic.places.has(place) ? isSmall || isScope(place) || shared > 0 : shared > 1;
    };
    const meant = /^(?:fixup|squash|amend)! (.+)$/.exec(commit.subject)?.[1];
    const amended = meant === undefined ? undefined : bySubject.get(meant);
    let topic = amended ?? open.findLast((one) => one.places.has(place) && isOf(one)) ?? open.findLast(isOf);
    if (topic === undefined) {
      topic = { commits: [], places: new Set(), words: new Set() };
      topics.push(topic);
      open.push(topic);
    }
    topic.commits.push(commit);
    topic.places.add(place);
    for (const word of words) topic.words.add(word);
    bySubject.set(commit.subject, topic);
  }
  return topics.map(({ commits }) => groupOf('topic', commits));
}

/** Topics too small to be told one by one, those of one release together where the history has releases. */
export function smallWorkByRelease(topics: readonly CommitGroup[], history: GitHistory): CommitGroup[] {
  const releaseOf = releases(history);
  if (releaseOf === undefined) return [...topics];
  const groups: CommitGroup[] = [];
  const open = new Map<number, LoggedCommit[]>();
  for (const topic of topics.toSorted((one, other) => compareText(one.commits[0]!.date!, other.commits[0]!.date!))) {
    const { commits } = topic;
    const files = commits.flatMap(({ hash }) => history.changes.get(hash) ?? []);
    const release = releaseOf(commits.at(-1)!.hash);
    if (files.length === 0 || sizeOf(files, false).weight >= smallWork) {
      groups.push(topic);
      continue;
    }
    const held = open.get(release);
    if (held !== undefined && daysBetween(held[0]!.date!, commits.at(-1)!.date!) <= longestTopic) held.push(...commits);
    else {
      const together = [...commits];
      open.set(release, together);
      groups.push(groupOf('release', together));
    }
  }
  for (const commits of open.values()) commits.sort((one, other) => compareText(one.date!, other.date!));
  return groups;
}

function groupOf(by: CommitGroup['by'], commits: readonly LoggedCommit[]): CommitGroup {
  return { by, brought: undefined, merge: undefined, commits, others: [] };
}

/** The number of the release that a commit is part of; undefined where nothing was released. */
function releases({ commits, released }: GitHistory): ((hash: string) => number) | undefined {
  if (released === undefined || released.size === 0) return undefined;
  const numbers = new Map<string, number>();
  let number = 0;
  for (const { hash } of commits.toReversed()) {
    numbers.set(hash, number);
    if (released.has(hash)) number++;
  }
  return (hash) => numbers.get(hash) ?? number;
}

/** Words that say what is done, not what about. */
const dullWords =
  /^(?:add|allow|better|bring|bump|change|clean|consolidate|create|drop|enable|enforce|extract|first|fix|from|handle|implement|improve|initial|into|introduce|issue|make|minor|more|move|need|only|possible|prepar|refactor|reintroduce|relat|release|remove|rename|replace|restore|set|simplify|skip|some|support|test|that|this|tweak|update|use|using|various|version|when|with|without|work)$/;
/** A word that so many of the subjects hold says nothing about one of them. */
const maxShare = 0.05;

/** The words of a subject by which it can be told from others. */
function wordsThatTell(commits: readonly LoggedCommit[]): (commit: LoggedCommit) => string[] {
  const counts = new Map<string, number>();
  for (const commit of commits)
    for (const word of new Set(wordsOf(commit))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(4, commits.length * maxShare);
  return (commit) => wordsOf(commit).filter((word) => counts.get(word)! <= most);
}

function wordsOf({ subject }: LoggedCommit): string[] {
  const words = cleanSubject(subject)
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .match(/\p{L}{4,}/gu);
  return (words ?? [])
    .map((word) => word.replace(/(?:ing|ed|es|s)$/, ''))
    .filter((word) => word.length >= 3 && !dullWords.test(word));
}

/** Names of folders that hold everything, and so say nothing about what is in them. */
const dullFolders =
  /^(?:src|lib|libs|source|sources|app|apps|packages|modules|main|java|kotlin|scala|python|go|pkg|cmd|internal|crates|services|projects|components|test|tests|spec|specs|__tests__|unit|integration|e2e|fixtures|golden|com|org|net|io)$/i;

/** The scope that the subject names (`feat(checkout): …`), or else the folder where most lines changed. */
function placeOf({ subject }: LoggedCommit, changes: readonly FileChange[]): string {
  const scope = /^[a-z]+\(([^)]+)\)!?:/i.exec(subject)?.[1] ?? /^([\w./-]{2,30}): \S/.exec(subject)?.[1];
  if (scope !== undefined && !conventionalType.test(scope)) return `scope ${scope.toLowerCase()}`;
  const lines = new Map<string, number>();
  for (const { path, added, removed } of changes) {
    const folder = folderOf(path);
    lines.set(folder, (lines.get(folder) ?? 0) + added + removed + 1);
  }
  let most: string | undefined;
  for (const [folder, count] of lines) if (most === undefined || count > lines.get(most)!) most = folder;
  return `folder ${most ?? ''}`;
}

function isScope(place: string): boolean {
  return place.startsWith('scope ');
}

const conventionalType =
  /^(?:feat|feature|fix|bugfix|hotfix|perf|refactor|docs?|tests?|build|ci|chore|style|revert|release|deps|wip)$/i;

function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const telling = folders.filter((name) => !dullFolders.test(name));
  return telling.slice(0, 2).join('/') || (folders[0] ?? '');
}
