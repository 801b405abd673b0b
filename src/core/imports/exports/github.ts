import { sentence } from '../../text/sentence';
import { isMap } from '../../entries/fields';
import { isWebAddress, withoutHtmlComments } from '../candidateFrom';
import { isMachine } from '../git/gitTrailers';
import { listOf, readJsonRecords, textAt, textOf, type JsonRecord, type PlacedRecord } from './jsonRecords';
import type { ReadExport } from '../reading';
import { readWorkItems, type Review, type Someone, type Tracker, type WorkItem } from './workItems';

const tracker: Tracker = {
  name: 'GitHub',
  missingDate: sentence(
    "It doesn't say when it was merged or closed. Export it with the fields mergedAt and closedAt.",
  ),
};

/**
 * Pull requests and issues as `gh pr list`, `gh pr view`, `gh issue list` and `gh search` write them with `--json`, with
 * any of the fields, and as the REST and GraphQL APIs answer, page by page.
 */
export const github: ReadExport = function* (text, answers) {
  const read = readJsonRecords(text, ['items', 'nodes', 'data']);
  const fits = ({ record }: PlacedRecord): boolean => 'number' in record || 'title' in record || 'url' in record;
  if (read === undefined || (read.records.length > 0 && !read.records.some(fits)))
    return {
      kind: 'unreadable',
      lookedFor: sentence(
        'Expected JSON as gh pr list --json number,title,url,body,mergedAt,author,labels,reviews writes it.',
      ),
      found:
        read === undefined
          ? sentence('Found no JSON.')
          : sentence('Found records without a number, a title or an address.'),
    };
  return yield* readWorkItems(tracker, [...read.unread, ...itemsOf(read.records)], answers);
};

function* itemsOf(records: readonly PlacedRecord[]): Generator<WorkItem> {
  for (const placed of records) yield itemOf(placed);
}

function itemOf({ at, record }: PlacedRecord): WorkItem {
  const url = addressOf(record);
  const fromUrl = url === undefined ? undefined : /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/(pull|issues)\/(\d+)/.exec(url);
  const number = textAt(record, 'number') ?? fromUrl?.[3];
  const repository = fromUrl?.[1] ?? repositoryOf(record);
  const title = textAt(record, 'title');
  const isIssue = record['isPullRequest'] === false || (fromUrl?.[2] === 'issues' && !isMap(record['pull_request']));
  const state = textAt(record, 'state')?.toLowerCase();
  const merged = textAt(record, 'mergedAt', 'merged_at') ?? textAt(record['pull_request'], 'merged_at');
  const closed = textAt(record, 'closedAt', 'closed_at');
  const isMerged = merged !== undefined || state === 'merged';
  const author = someone(record['author'] ?? record['user']);
  const assignees = listOf(record['assignees']).flatMap((one) => someone(one) ?? []);
  const owners = isIssue && assignees.length > 0 ? assignees : author ? [author] : [];
  const mergeCommit = textAt(record['mergeCommit'], 'oid') ?? textAt(record, 'merge_commit_sha');
  const name = number === undefined ? undefined : `#${number}`;
  const comments = listOf(record['comments']).flatMap((comment) => {
    const text = withoutHtmlComments(textAt(comment, 'body'));
    if (text === undefined || text.trim() === '') return [];
    const { author, user } = comment as JsonRecord;
    return [{ by: someone(author ?? user), text }];
  });
  const said = comments.filter(({ by }) => !by?.isMachine);
  return {
    at,
    source:
      name === undefined
        ? `github:${title ?? ''}|${merged ?? closed ?? ''}`
        : `github:${repository ?? title ?? ''}${name}`,
    sameAs: mergeCommit === undefined ? [] : [`git:${mergeCommit}`],
    covers: [
      ...(mergeCommit === undefined ? [] : [`git:${mergeCommit}`]),
      ...listOf(record['commits'])
        .flatMap((commit) => textAt(commit, 'oid', 'sha') ?? textAt((commit as JsonRecord)['commit'], 'oid') ?? [])
        .map((hash) => `git:${hash}`),
    ],
    group: repository ?? 'GitHub',
    title,
    date: merged ?? closed,
    state: stateOf({ isIssue, isMerged, state, closed, record }),
    owners,
    reviewers: [],
    reviews: reviewsOf(record),
    project: repository?.split('/').at(-1),
    labels: listOf(record['labels']).flatMap((label) => textOf(label) ?? textAt(label, 'name') ?? []),
    url,
    urlLabel: `${isIssue ? 'Issue' : 'Pull request'} ${name ?? ''}`.trim(),
    isChange: !isIssue,
    fromPrograms: comments.length - said.length,
    text: withoutHtmlComments(textAt(record, 'body')),
    details: [
      ['Address', url !== undefined && !isWebAddress(url) ? url : undefined],
      ['Opened', textAt(record, 'createdAt', 'created_at')?.slice(0, 10)],
      ['Branch', branchesOf(record)],
      ['Lines added', textAt(record, 'additions')],
      ['Lines removed', textAt(record, 'deletions')],
      ['Files changed', textAt(record, 'changedFiles', 'changed_files')],
      ['Commits', commitsOf(record)],
      ['Milestone', textAt(record['milestone'], 'title')],
      [
        'Closes',
        listOf(record['closingIssuesReferences'])
          .flatMap((one) => textAt(one, 'url', 'number') ?? [])
          .join(', '),
      ],
      ['Comments', textAt(record, 'commentsCount', 'comments')],
      ...said.map(({ by, text }) => ['Comment', [by?.name, text].filter(Boolean).join(': ')] as const),
    ],
  };
}

function stateOf(item: {
  isIssue: boolean;
  isMerged: boolean;
  state: string | undefined;
  closed: string | undefined;
  record: JsonRecord;
}): WorkItem['state'] {
  if (item.isMerged) return 'done';
  if (item.state === 'open' || (item.state === undefined && item.record['closedAt'] === null)) return 'open';
  if (item.isIssue)
    return /not.?planned|duplicate/i.test(textAt(item.record, 'stateReason', 'state_reason') ?? '')
      ? 'dropped'
      : 'done';
  // Without the field mergedAt, closed is all that a pull request says.
  const saysMerged = 'mergedAt' in item.record || 'merged_at' in item.record || isMap(item.record['pull_request']);
  if (saysMerged && item.closed === undefined && item.state === undefined) return 'open';
  return item.state === 'closed' || saysMerged ? 'dropped' : 'done';
}

function someone(value: unknown): Someone | undefined {
  const login = textOf(value) ?? textAt(value, 'login', 'username');
  const name = isMap(value) ? textAt(value, 'name') : undefined;
  const shown = name ?? login;
  if (shown === undefined) return undefined;
  const program = (isMap(value) && value['is_bot'] === true) || isMachine(login ?? shown, '');
  return {
    name: shown,
    aliases: [login, name, textAt(value, 'email')].filter((one) => one !== undefined),
    ...(program && { isMachine: true }),
  };
}

/** The address of a record's page. In the answers of the REST API `url` is an address for programs. */
function addressOf(record: JsonRecord): string | undefined {
  const url = textAt(record, 'html_url') ?? textAt(record['pull_request'], 'html_url') ?? textAt(record, 'url');
  const api = /^https?:\/\/(?:api\.(github\.com)|([^/]+)\/api\/v3)\/repos\/([^/]+\/[^/]+)\/(pull|issue)s\/(\d+)$/.exec(
    url ?? '',
  );
  if (!api) return url;
  return `https://${api[1] ?? api[2]}/${api[3]}/${api[4] === 'pull' ? 'pull' : 'issues'}/${api[5]}`;
}

function repositoryOf(record: JsonRecord): string | undefined {
  const base = record['base'];
  const place = /\/repos\/([^/]+\/[^/]+)$/.exec(textAt(record, 'repository_url') ?? '')?.[1];
  const known = place ?? (isMap(base) ? textAt(base['repo'], 'full_name') : undefined);
  if (known !== undefined) return known;
  const repository = record['repository'] ?? record['headRepository'];
  const whole = textAt(repository, 'nameWithOwner', 'full_name') ?? textOf(repository);
  if (whole !== undefined) return whole;
  const name = textAt(repository, 'name');
  const owner = textAt(record['headRepositoryOwner'], 'login');
  return name !== undefined && owner !== undefined ? `${owner}/${name}` : name;
}

function reviewsOf(record: JsonRecord): Review[] {
  const reviews = listOf(record['reviews']).length > 0 ? record['reviews'] : record['latestReviews'];
  return listOf(reviews).flatMap((review) => {
    const by = someone(isMap(review) ? (review['author'] ?? review['user']) : undefined);
    if (by === undefined) return [];
    const verdict = textAt(review, 'state')?.toLowerCase().replaceAll('_', ' ');
    return [{ by, date: textAt(review, 'submittedAt', 'submitted_at'), text: textAt(review, 'body'), verdict }];
  });
}

function branchesOf(record: JsonRecord): string | undefined {
  const head = textAt(record, 'headRefName') ?? textAt(record['head'], 'ref');
  const base = textAt(record, 'baseRefName') ?? textAt(record['base'], 'ref');
  return head !== undefined && base !== undefined ? `${head} into ${base}` : (head ?? base);
}

function commitsOf(record: JsonRecord): string | undefined {
  const headlines = listOf(record['commits']).flatMap(
    (commit) => textAt(commit, 'messageHeadline') ?? textAt((commit as JsonRecord)['commit'], 'messageHeadline') ?? [],
  );
  return headlines.length > 0 ? headlines.join('; ') : undefined;
}
