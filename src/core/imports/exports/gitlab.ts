import { isMap } from '../../entries/fields';
import { sentence } from '../../text/sentence';
import { eachOnce, isWebAddress, withoutHtmlComments } from '../candidateFrom';
import { columnsNamed, readCsvRecords, type CsvRecords } from './csvRecords';
import { isMachine } from '../git/gitTrailers';
import { listOf, readJsonRecords, textAt, textOf, type PlacedRecord } from './jsonRecords';
import type { ReadExport } from '../reading';
import { readWorkItems, type Someone, type Tracker, type WorkItem } from './workItems';

const tracker: Tracker = {
  name: 'GitLab',
  missingDate: sentence("It doesn't say when it was merged or closed."),
};

/** Issues and merge requests of GitLab: JSON as its API and `glab` write it, or the CSV of its export. */
export const gitlab: ReadExport = function* (text, answers) {
  if (/^\s*[[{]/.test(text.replace(/^\uFEFF/, ''))) {
    const read = readJsonRecords(text, ['items', 'data', 'nodes']);
    if (read && (read.records.length === 0 || read.records.some(({ record }) => 'iid' in record || 'title' in record)))
      return yield* readWorkItems(tracker, [...read.unread, ...read.records.map(fromJson)], answers);
  } else {
    const table = readCsvRecords(text);
    if (table && columnsNamed(table.header, 'Title').length > 0)
      return yield* readWorkItems(tracker, [...table.unread, ...fromCsv(table)], answers);
  }
  return {
    kind: 'unreadable',
    lookedFor: sentence('Expected the issues or merge requests of GitLab, as JSON or as the CSV of its export.'),
    found: sentence('Found no records with a title.'),
  };
};

function fromJson({ at, record }: PlacedRecord): WorkItem {
  const url = textAt(record, 'web_url', 'webUrl');
  const placed = placeIn(url);
  const isChange = placed?.kind === 'merge_requests' || 'merged_at' in record || 'source_branch' in record;
  const sign = isChange ? '!' : '#';
  const reference = isMap(record['references']) ? textAt(record['references'], 'full') : undefined;
  const path = placed?.path ?? (reference === undefined ? undefined : /^(.+)[#!]\d+$/.exec(reference)?.[1]);
  const number = textAt(record, 'iid');
  const state = textAt(record, 'state')?.toLowerCase();
  const [author] = people(record['author']);
  const assignees = people(listOf(record['assignees']).length > 0 ? record['assignees'] : record['assignee']);
  const commit = textAt(record, 'merge_commit_sha') ?? textAt(record, 'squash_commit_sha');
  const covered = ['merge_commit_sha', 'squash_commit_sha', 'sha'].flatMap((key) => textAt(record, key) ?? []);
  return {
    at,
    ...names(path, sign, number, textAt(record, 'title')),
    sameAs: isChange && commit !== undefined ? [`git:${commit}`] : [],
    covers: isChange ? covered.map((hash) => `git:${hash}`) : [],
    title: textAt(record, 'title'),
    date: textAt(record, 'merged_at', 'closed_at'),
    state: state === 'opened' || state === 'locked' ? 'open' : isChange && state === 'closed' ? 'dropped' : 'done',
    owners: isChange ? (author ? [author] : []) : assignees.length > 0 ? assignees : author ? [author] : [],
    reviewers: people(record['reviewers']),
    reviews: [],
    labels: listOf(record['labels']).flatMap((label) => textOf(label) ?? textAt(label, 'name', 'title') ?? []),
    url,
    isPrivate: record['confidential'] === true,
    isChange,
    text: withoutHtmlComments(textAt(record, 'description')),
    details: [
      ['Address', url !== undefined && !isWebAddress(url) ? url : undefined],
      ['Opened', textAt(record, 'created_at')?.slice(0, 10)],
      ['Branch', [textAt(record, 'source_branch'), textAt(record, 'target_branch')].filter(Boolean).join(' into ')],
      ['Milestone', textAt(record['milestone'], 'title')],
      ['Files changed', textAt(record, 'changes_count')],
      ['Comments', textAt(record, 'user_notes_count')],
      ['Weight', textAt(record, 'weight')],
      ['Due', textAt(record, 'due_date')],
      ['Epic', textAt(record['epic'], 'title')],
    ],
  };
}

/** Columns that a key of a win takes, or that say where it stands. */
const mapped = [
  'Title', 'Description', 'Issue ID', 'MR IID', 'URL', 'State', 'Author', 'Author Username', 'Assignee',
  'Assignee Username', 'Assignees', 'Assignee Usernames', 'Approvers', 'Approver Usernames', 'Labels', 'Confidential',
] as const; // prettier-ignore

function* fromCsv({ header, rows }: CsvRecords): Generator<WorkItem> {
  const at = new Map(mapped.map((name) => [name, columnsNamed(header, name)[0]]));
  const taken = new Set(at.values());
  const isChange = at.get('MR IID') !== undefined;
  const closed = columnsNamed(header, 'Merged At (UTC)', 'Merged At', 'Closed At (UTC)', 'Closed At');
  const updated = columnsNamed(header, 'Updated At (UTC)', 'Updated At');
  for (const { line, cells } of rows) {
    const cell = (name: (typeof mapped)[number]): string | undefined => textOf(cells[at.get(name) ?? -1]);
    const url = cell('URL');
    const state = cell('State')?.toLowerCase();
    const number = cell(isChange ? 'MR IID' : 'Issue ID');
    const author = pairs(cell('Author'), cell('Author Username'));
    const assignees = isChange
      ? []
      : pairs(cell('Assignee') ?? cell('Assignees'), cell('Assignee Username') ?? cell('Assignee Usernames'));
    yield {
      at: { line },
      ...names(placeIn(url)?.path, isChange ? '!' : '#', number, cell('Title')),
      title: cell('Title'),
      // The export of merge requests has no day of merging; they change little after it.
      date: firstOf(cells, closed) ?? (isChange ? firstOf(cells, updated) : undefined),
      state: state === 'open' || state === 'opened' ? 'open' : isChange && state === 'closed' ? 'dropped' : 'done',
      owners: assignees.length > 0 ? assignees : author,
      reviewers: isChange ? pairs(cell('Approvers'), cell('Approver Usernames')) : [],
      reviews: [],
      labels: (cell('Labels') ?? '').split(','),
      url,
      isPrivate: /^(?:yes|true)$/i.test(cell('Confidential') ?? ''),
      isChange,
      text: withoutHtmlComments(cell('Description')),
      details: header.flatMap((name, index) => (taken.has(index) ? [] : [[name, textOf(cells[index])] as const])),
    };
  }
}

function names(path: string | undefined, sign: '#' | '!', number: string | undefined, title: string | undefined) {
  const label = number === undefined ? '' : ` ${sign}${number}`;
  return {
    source:
      number === undefined ? `gitlab:${path ?? ''}|${title ?? ''}` : `gitlab:${path ?? title ?? ''}${sign}${number}`,
    group: path ?? 'GitLab',
    project: path?.split('/').at(-1),
    urlLabel: `${sign === '!' ? 'Merge request' : 'Issue'}${label}`,
  };
}

function placeIn(url: string | undefined): { path: string; kind: string } | undefined {
  const match = /^https?:\/\/[^/]+\/(.+?)\/(?:-\/)?(issues|merge_requests|work_items)\/\d+/.exec(url ?? '');
  return match ? { path: match[1]!, kind: match[2]! } : undefined;
}

function people(value: unknown): Someone[] {
  return listOf(value).flatMap((one) => {
    const login = textOf(one) ?? textAt(one, 'username');
    const name = isMap(one) ? textAt(one, 'name') : undefined;
    const shown = name ?? login;
    if (shown === undefined) return [];
    const aliases = [login, name].filter((part) => part !== undefined);
    return [{ name: shown, aliases, ...(isMachine(login ?? shown, '') && { isMachine: true }) }];
  });
}

/** People from a cell with their names and another with their logins, in the same order. */
function pairs(written: string | undefined, logins: string | undefined): Someone[] {
  const [shown, other] = [written, logins].map((text) => (text ?? '').split(',').map((part) => part.trim()));
  const count = Math.max(shown!.length, other!.length);
  return Array.from({ length: count }, (_, index) => {
    const aliases = eachOnce([other![index], shown![index]]);
    return { name: shown![index] || other![index] || '', aliases };
  }).filter(({ name }) => name !== '');
}

function firstOf(cells: readonly string[], columns: readonly number[]): string | undefined {
  return columns.map((index) => textOf(cells[index])).find((text) => text !== undefined);
}
