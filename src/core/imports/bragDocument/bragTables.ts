import type { Table } from 'mdast';
import { oneLine } from '../candidateFrom';
import { keptLine } from '../keptText';
import type { Period } from '../dates/period';
import { readableText } from '../../markdown/markdownTree';
import { lineOf, passage, winPieces, type BragSource, type Piece, type Surroundings } from './bragPieces';
import { columnOf, assignField, voiceColumnOf, type Fields, type LabelKey } from './markdownFields';
import { quoted } from './markdownQuotes';
import { definitionsFor, sourceOf, type ParsedMarkdown } from './markdownSource';
import { cleanLine, isOpenStatus, saidIn, shortened, withoutMarkup } from './markdownText';
import { isPrompt } from './templateWords';

interface Cell {
  readonly said: string;
  /** As it reads outside of a table. */
  readonly written: string;
  /** Each of several items that stand in it. */
  readonly items: readonly string[];
}

type ColumnKey = LabelKey | 'from';

/** The achievements in the rows of a table. */
export function readTable(source: BragSource, table: Table, above: Surroundings): Piece[] {
  const [header, ...rows] = table.children;
  const names = header!.children.map((cell) => saidIn(cell));
  const cells = rows.map((row) => row.children.map((cell): Cell => cellOf(source.markdown, cell)));
  const isVoices = above.meaning === 'voices';
  const named = names.map((name) => (isVoices ? voiceColumnOf(withoutMarkup(name)) : undefined) ?? columnOf(name));
  const keys = withTimes(source, named, cells, above);
  const titleAt = titleColumn(keys, cells);
  if (titleAt === -1 || rows.length === 0) return [passage(source, table, above, 'file')];
  const around = {
    ...above,
    trail: [
      ...above.trail,
      names
        .map(keptLine)
        .filter((name) => name !== '')
        .join(', '),
    ],
  };
  return rows.flatMap((row, at): Piece[] => {
    const own = cells[at]!;
    const title = own[titleAt]?.said ?? '';
    // A time of day or a number alone tells of nothing.
    if (!hasWords(title)) return [passage(source, row, around, 'file')];
    const fields: Fields = {};
    const quote = isVoices ? (quoted(title) ?? { quote: title }) : undefined;
    const from = own.find((cell, index) => keys[index] === 'from' && cell.said !== '' && cell.written === cell.said);
    if (quote && keys[titleAt] === 'title') fields.feedback = [from ? { ...quote, from: from.said } : quote];
    const parts: string[] = [];
    const times: Partial<Record<'date' | 'start' | 'end', Period>> = {};
    let isUnread = false;
    let isOpen = false;
    for (const [index, cell] of own.entries()) {
      const key = keys[index];
      const label = keptLine(names[index] ?? '');
      // A cell that is merged with those below it is empty in their rows.
      const isMerged =
        cell.written === '' &&
        index !== titleAt &&
        (index === 0 || key === 'project') &&
        own.slice(0, index).every(({ written }) => written === '');
      const { said, written } = isMerged ? filledFrom(cells, at, index) : cell;
      const keep = (): void => {
        if (!isMerged) parts.push(label === '' ? written : `${label}: ${written}`);
      };
      if (said === '' && written === '') continue;
      if (index === titleAt) {
        if (written !== shortened(said) && cell.items.length < 2) parts.push(written);
      } else if (key === 'from') {
        if (cell !== from || fields.feedback === undefined) keep();
      } else if (key === 'date' || key === 'start' || key === 'end') {
        const time = source.dates.inHeading(said, above);
        // A day left out in one row is not known where something around says when.
        if (isMerged && time.found?.start === time.found?.end && above.period !== undefined) continue;
        if (time.found && !/[\p{L}\p{N}]/u.test(time.rest)) {
          times[key] = time.found;
          if (said !== time.found.start) keep();
        } else {
          if (time.found) times[key] = time.found;
          isUnread ||= time.isUnread;
          if (!isMerged) parts.push(`${label || '–'}: ${written}`);
        }
      } else if (key === 'status') {
        isOpen ||= isOpenStatus(said);
        keep();
      } else if (key === undefined || key === 'title' || written !== said) keep();
      else if (!assignField(key, said, fields, source.answers)) keep();
    }
    const { date, start, end } = times;
    const span = start && end && start.start <= end.end ? { start: start.start, end: end.end } : undefined;
    const period = date ?? span ?? start ?? end ?? (isUnread ? undefined : around.period);
    const { items } = own[titleAt]!;
    const titles = items.length > 1 && quote === undefined ? items : [title];
    // What the row says beside its achievements is said once, with the first of them.
    return titles.flatMap((one, index) => {
      const clean = cleanLine(one);
      const words = clean.words || one;
      return winPieces(source, around, {
        line: lineOf(source, row),
        period,
        text: titles.length > 1 ? `${sourceOf(source.markdown, row)} ${one}` : sourceOf(source.markdown, row),
        title: shortened(words),
        parts: [
          ...(words === one && shortened(words) === words ? [] : titles.length > 1 ? [keptLine(one)] : []),
          ...(index === 0 ? [...parts, ...definitionsFor(source.markdown, [row])] : []),
        ],
        trail: around.trail,
        nodes: index === 0 ? [row] : [],
        measured: words,
        fields: index === 0 ? fields : { ...(fields.project !== undefined && { project: fields.project }) },
        unlikely: isOpen || clean.status === 'open' ? 'not-done' : isPrompt(one) ? 'template' : undefined,
      });
    });
  });
}

/** The keys of the columns, that of a time for one of nothing but times where no other is. */
function withTimes(
  { dates }: BragSource,
  keys: readonly (ColumnKey | undefined)[],
  rows: readonly (readonly Cell[])[],
  { year }: Surroundings,
): readonly (ColumnKey | undefined)[] {
  if (keys.some((key) => key === 'date' || key === 'start' || key === 'end')) return keys;
  const at = keys.findIndex((key, index) => {
    const said = rows.map((row) => row[index]?.said ?? '').filter((words) => words !== '');
    return key === undefined && said.length > 0 && said.every((words) => dates.only(words, year) !== undefined);
  });
  return keys.map((key, index) => (index === at ? 'date' : key));
}

/** The column that says what was done: by its name, else the first without a key that names no group of rows. */
function titleColumn(keys: readonly (ColumnKey | undefined)[], rows: readonly (readonly Cell[])[]): number {
  if (keys.includes('title')) return keys.indexOf('title');
  const free = keys.flatMap((key, index) => (key === undefined ? [index] : []));
  const isGroup = (index: number): boolean => {
    const said = rows.map((row) => row[index]?.said ?? '').filter((words) => words !== '');
    return said.length < rows.length || new Set(said).size < said.length;
  };
  const told = free.filter((index) => rows.some((row) => hasWords(row[index]?.said ?? '')));
  return told.find((index) => !isGroup(index)) ?? told[0] ?? -1;
}

/** Whether a cell says more than a number, a time of day or how long something took: `08:30`, `4h`. */
function hasWords(said: string): boolean {
  return /^\P{N}*\p{L}|\p{L}{2}/u.test(said);
}

function filledFrom(rows: readonly (readonly Cell[])[], at: number, index: number): Pick<Cell, 'said' | 'written'> {
  const above = rows.slice(0, at).findLast((row) => (row[index]?.written ?? '') !== '');
  return above?.[index] ?? { said: '', written: '' };
}

function cellOf(markdown: ParsedMarkdown, cell: Table['children'][number]['children'][number]): Cell {
  const said = saidIn(cell);
  const lines = readableText(cell)
    .split('\n')
    .map((line) => oneLine(line))
    .filter((line) => line !== '');
  const bullet = /^(?:[•◦▪*–-]|\d{1,2}[.)])\s+(?=\S)/u;
  return {
    said,
    written: cellSource(markdown, cell),
    items:
      lines.length > 1 && lines.every((line) => bullet.test(line)) ? lines.map((line) => line.replace(bullet, '')) : [],
  };
}

function cellSource(markdown: ParsedMarkdown, cell: Table['children'][number]['children'][number]): string {
  return oneLine(sourceOf(markdown, cell))
    .replace(/^\||(?<!\\)\|$/g, '')
    .trim()
    .replaceAll('\\|', '|');
}
