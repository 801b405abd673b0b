import { sentence } from '../../text/sentence';
import { columnsNamed, readCsvRecords, type CsvRecords } from './csvRecords';
import { textOf } from './jsonRecords';
import type { ReadExport } from '../reading';
import { readWorkItems, type Someone, type Tracker, type WorkItem } from './workItems';

const tracker: Tracker = { name: 'Linear', missingDate: sentence('It has no completion date.') };

/** Issues of Linear, as the CSV of its export. */
export const linear: ReadExport = function* (text, answers) {
  const table = readCsvRecords(text);
  if (table === undefined || ['ID', 'Title', 'Completed'].some((name) => columnsNamed(table.header, name).length === 0))
    return {
      kind: 'unreadable',
      lookedFor: sentence('Expected the CSV export of Linear, with the columns ID, Title and Completed.'),
      found: table
        ? sentence('Found the columns {0}.', table.header.slice(0, 12).join(', '))
        : sentence('Found no table.'),
    };
  return yield* readWorkItems(tracker, [...table.unread, ...itemsOf(table)], answers);
};

const mapped = [
  'ID',
  'Title',
  'Description',
  'Status',
  'Project',
  'Assignee',
  'Labels',
  'Completed',
  'Canceled',
] as const;

function* itemsOf({ header, rows }: CsvRecords): Generator<WorkItem> {
  const at = new Map(mapped.map((name) => [name, columnsNamed(header, name)[0]]));
  const team = columnsNamed(header, 'Team')[0];
  const taken = new Set(at.values());
  for (const { line, cells } of rows) {
    const cell = (name: (typeof mapped)[number]): string | undefined => textOf(cells[at.get(name) ?? -1]);
    const id = cell('ID');
    const assignee = cell('Assignee');
    const owners: Someone[] = assignee === undefined ? [] : [{ name: assignee, aliases: [assignee] }];
    const status = cell('Status');
    const isDropped = cell('Canceled') !== undefined || /^(?:cancell?ed|duplicate)$/i.test(status ?? '');
    yield {
      at: { line },
      source: `linear:${id ?? `|${cell('Title') ?? ''}`}`,
      group: cell('Project') ?? textOf(cells[team ?? -1]) ?? 'Linear',
      title: cell('Title'),
      date: cell('Completed'),
      state: isDropped ? 'dropped' : cell('Completed') !== undefined || /^done$/i.test(status ?? '') ? 'done' : 'open',
      owners,
      reviewers: [],
      reviews: [],
      project: cell('Project'),
      labels: (cell('Labels') ?? '').split(','),
      url: undefined,
      urlLabel: id ?? 'Issue',
      text: cell('Description'),
      details: [
        ['Issue', id],
        ...header.flatMap((name, index) => (taken.has(index) ? [] : [[name, textOf(cells[index])] as const])),
      ],
    };
  }
}
