import { audiences } from '../../entries/visibility';
import type { NewWin } from '../../entries/newWin';
import { winRoles, winScopes } from '../../entries/win';
import { winKinds } from '../../entries/winKind';
import { plural, sentence } from '../../text/sentence';
import type { Answers } from '../answers';
import type { Candidate } from '../candidate';
import { columnOf } from '../bragDocument/markdownFields';
import { isDayOffOrRoutine } from '../bragDocument/noAchievement';
import { isOpenStatus } from '../bragDocument/markdownText';
import { candidateFrom, eachOnce, isWebAddress, oneLine } from '../candidateFrom';
import { columnsNamed, readCsvRecords } from './csvRecords';
import { dateReader, type DateReader } from '../dates/exportDates';
import { onlyPeriod, type Period } from '../dates/period';
import { foundIn, type ReadExport } from '../reading';
import { leftOutEarly, leftOutFuture, leftOutOpen, noDate } from './workItems';

/** What a column can hold, and the names under which it is recognised. `title` and `date` are required. */
export const csvKeys = {
  title: [
    'title',
    'win',
    'accomplishment',
    'achievement',
    'brag',
    'summary',
    'what',
    'what i did',
    'name',
    'headline',
    'card name',
    'task name',
  ],
  date: [
    'date',
    'day',
    'when',
    'completed',
    'finished',
    'completed at',
    'completed on',
    'date completed',
    'completion date',
    'closed at',
    'closed on',
    'resolved',
    'done',
    'start',
    'start date',
  ],
  end: ['end', 'end date', 'until', 'to'],
  project: ['project', 'product', 'repository', 'initiative'],
  impact: ['impact', 'outcome', 'result', 'value'],
  metrics: ['metrics', 'metric', 'numbers'],
  skills: ['skills', 'skill', 'competency', 'competencies'],
  role: ['role', 'my role'],
  kind: ['kind', 'type', 'category'],
  scope: ['scope'],
  attribution: ['attribution'],
  links: ['links', 'link', 'url', 'urls', 'evidence'],
  collaborators: ['collaborators', 'people', 'with', 'team'],
  tags: ['tags', 'labels', 'tag'],
  visibility: ['visibility'],
  body: ['body', 'description', 'notes', 'details', 'text'],
  id: ['id', 'key', 'number'],
} as const;

export type CsvKey = keyof typeof csvKeys;

const words: Readonly<Partial<Record<CsvKey, readonly string[]>>> = {
  kind: winKinds,
  role: winRoles,
  scope: winScopes,
  visibility: audiences,
};

/** A name of a column that is filled once something is done. */
const whenDone =
  /(?<!\p{L})(?:complet(?:ed|ion)|finished|closed|resolved|done|erledigt|abgeschlossen|terminé|terminado|completado|concluíd[oa]|completato|afgerond)(?!\p{L})/iu;

/** A table saved as text, each column assigned to a key of a win by the user. */
export const csv: ReadExport = function* (text, answers) {
  const table = readCsvRecords(text);
  if (table === undefined)
    return {
      kind: 'unreadable',
      lookedFor: sentence('Expected a table with the names of its columns in the first line.'),
      found: sentence('Found no lines.'),
    };
  const at = new Map<CsvKey, number>();
  for (const [key, name] of Object.entries(answers.columns ?? {})) {
    const [column] = columnsNamed(table.header, name);
    if (column !== undefined && key in csvKeys) at.set(key as CsvKey, column);
  }
  const isAssigned = Object.keys(answers.columns ?? {}).every((key) => at.has(key as CsvKey));
  if (!isAssigned || !at.has('title') || !at.has('date')) {
    const sampleOf = (column: number): string =>
      oneLine(table.rows.find(({ cells }) => (cells[column] ?? '').trim() !== '')?.cells[column] ?? '');
    return {
      kind: 'asks',
      question: {
        kind: 'columns',
        columns: table.header.map((name, column) => ({ name, sample: sampleOf(column) })),
        proposed: proposedFor(table.header, (column) => sampleOf(column) !== ''),
      },
    };
  }
  const dates = dateReader(
    table.rows.flatMap(({ cells }) => [cells[at.get('date')!], cells[at.get('end') ?? -1]]),
    answers.dateOrder,
  );
  if ('sample' in dates) return { kind: 'asks', question: { kind: 'date-order', sample: dates.sample } };

  const taken = new Set(at.values());
  const tellsWhenDone = whenDone.test(table.header[at.get('date')!]!);
  const status = table.header.findIndex((name, column) => !taken.has(column) && columnOf(name) === 'status');
  const candidates: Candidate[] = [];
  const unread = [...table.unread];
  const seen = new Map<string, number>();
  let [early, future, open] = [0, 0, 0];
  for (const { line, cells } of table.rows) {
    yield;
    const cell = (key: CsvKey): string => (cells[at.get(key) ?? -1] ?? '').trim();
    const title = oneLine(cell('title'));
    const span = spanIn(cell('date'), dates.read, answers);
    const date = span?.start;
    const until = cell('end') === '' ? span : spanIn(cell('end'), dates.read, answers);
    const end = until && upToToday(until, answers).end;
    const isOpen = isOpenStatus(cells[status] ?? '');
    if (title === '') unread.push({ at: { line }, message: sentence('It has no title.') });
    else if (cell('date') === '' && (tellsWhenDone || isOpen)) open++;
    else if (cell('date') === '') unread.push({ at: { line }, message: sentence('It has no date.') });
    else if (date === undefined) unread.push({ at: { line }, message: noDate(cell('date')) });
    else if (cell('end') !== '' && end === undefined) unread.push({ at: { line }, message: noDate(cell('end')) });
    else if (end !== undefined && end < date)
      unread.push({ at: { line }, message: sentence('It ends on {0}, before it begins on {1}.', end, date) });
    else if (date > answers.today) future++;
    else if (answers.since !== undefined && (end ?? date) < answers.since) early++;
    else {
      // A day and a title could be guessed from the ledger; a whole row hardly.
      const own = cell('id') === '' ? JSON.stringify(cells) : cell('id');
      const name = `${table.header.join('|')}|${own}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const { win, unmapped } = winOf(cell, at);
      candidates.push(
        candidateFrom({
          source: `csv:${name}${times > 1 ? `|${times}` : ''}`,
          group: cell('project') || 'CSV',
          ...(isOpen ? { unlikely: 'not-done' } : isDayOffOrRoutine(title) && { unlikely: 'day-off' }),
          title,
          date,
          from: 'the table',
          win: { ...(end !== undefined && end !== date && { end }), ...win },
          text: cell('body'),
          details: [
            ...unmapped.map((key) => [table.header[at.get(key)!]!, cell(key)] as const),
            ...table.header.flatMap((column, index) => (taken.has(index) ? [] : [[column, cells[index]] as const])),
          ],
        }),
      );
    }
  }
  const unnamed = table.header.filter((name) => name === '').length;
  const leftOut = [
    leftOutOpen(open),
    leftOutFuture(future),
    leftOutEarly(early, answers),
    unnamed > 0 ? plural(unnamed, '{0} column has no name.', '{0} columns have no name.') : undefined,
  ].filter((said) => said !== undefined);
  return foundIn(candidates, unread, leftOut);
};

/** The keys of a win that cells fill, and those whose cell holds something they cannot take. */
function winOf(
  cell: (key: CsvKey) => string,
  at: ReadonlyMap<CsvKey, number>,
): { win: Partial<NewWin>; unmapped: CsvKey[] } {
  const win: Record<string, unknown> = {};
  const unmapped: CsvKey[] = [];
  for (const key of at.keys()) {
    const value = cell(key);
    if (value === '' || /^(?:title|date|end|body|id)$/.test(key)) continue;
    const vocabulary = words[key];
    if (vocabulary) {
      if (vocabulary.includes(value.toLowerCase())) win[key] = value.toLowerCase();
      else unmapped.push(key);
      // What cannot be told from private is private.
      if (key === 'visibility') win[key] ??= 'private';
    } else if (key === 'links') {
      const parts = value.split(/[\s;]+/).filter((part) => part !== '');
      const urls = parts.map((part) => part.replace(/,$/, '')).filter(isWebAddress);
      if (urls.length > 0) win[key] = urls;
      if (urls.length < parts.length) unmapped.push(key);
    } else if (key === 'metrics') win[key] = eachOnce(value.split(/;|\n/));
    else if (key === 'skills' || key === 'tags' || key === 'collaborators')
      win[key] = eachOnce(value.split(/[;,|\n]/).map((part) => part.replace(/^[#@]/, '')));
    else win[key] = oneLine(value);
  }
  return { win: win as Partial<NewWin>, unmapped };
}

/** A day, a span of two, as Notion writes with an arrow, or from the first to the last day of a month, a quarter or a year. */
function spanIn(text: string, read: DateReader, answers: Answers): Period | undefined {
  const [first, last, ...more] = text.split(/(?:(?<!\s)\s+)?(?:→|->|(?<=\s)[–—-]\s|\bto\b|\buntil\b)\s*/i);
  if (last !== undefined && more.length === 0) {
    const from = dayOrPeriod(first!, read);
    const until = /^\d{1,2}:\d\d/.test(last) ? from : dayOrPeriod(last, read);
    if (from && until && from.start <= until.end) return upToToday({ start: from.start, end: until.end }, answers);
    // Of a span that cannot be read whole, the first day alone would be wrong.
    if (/→|->/.test(text)) return undefined;
  }
  const period = dayOrPeriod(text, read);
  return period && upToToday(period, answers);
}

function dayOrPeriod(text: string, read: DateReader): Period | undefined {
  const day = read(text);
  return day === undefined ? onlyPeriod(text, { days: read }) : { start: day, end: day };
}

/** What is not over has brought nothing from the days to come. */
function upToToday(period: Period, { today }: Answers): Period {
  return period.start <= today && today < period.end ? { ...period, end: today } : period;
}

/** By key, the column whose name says that it holds it; each column once, and none that holds nothing. */
function proposedFor(header: readonly string[], isFilled: (column: number) => boolean): Record<string, string> {
  const proposed: Record<string, string> = {};
  const taken = new Set<number>();
  for (const [key, names] of Object.entries(csvKeys)) {
    const column = names
      .flatMap((name) => columnsNamed(header, name))
      .find((index) => isFilled(index) && !taken.has(index));
    if (column === undefined) continue;
    taken.add(column);
    proposed[key] = header[column]!;
  }
  // Columns in other languages and other words, as in the tables of brag documents.
  for (const [index, name] of header.entries()) {
    const meant = taken.has(index) || !isFilled(index) ? undefined : columnOf(name);
    const key = meant === 'start' ? 'date' : meant;
    if (key !== undefined && key in csvKeys) proposed[key] ??= name;
  }
  // `Description` alone says what it was.
  const { body, ...others } = proposed;
  return proposed['title'] === undefined && body !== undefined ? { ...others, title: body } : proposed;
}
