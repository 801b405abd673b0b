import type { Table } from 'mdast';
import { oneLine } from '../candidateFrom';
import { keptLine } from '../keptText';
import { isWithin, onlyYearOf, type Period } from '../dates/period';
import { weekdayAlternatives } from '../../time/weekdayNumber';
import { readableText } from '../../markdown/markdownTree';
import { lineOf, passage, winPieces, type BragSource, type Piece, type Surroundings } from './bragPieces';
import { columnOf, assignField, voiceColumnOf, type Fields, type LabelKey } from './markdownFields';
import { quoted } from './markdownQuotes';
import { plainName, sectionMeaning } from './markdownSections';
import { definitionsFor, sourceOf, type ParsedMarkdown } from './markdownSource';
import { cleanLine, isOpenStatus, saidIn, shortened, withoutMarkup } from './markdownText';
import { isToDo, saysNothing } from './noAchievement';
import { isPrompt } from './templateWords';

interface Cell {
  readonly said: string;
  /** As it reads outside of a table. */
  readonly written: string;
  /** Its words, line by line. */
  readonly lines: readonly string[];
  /** Each of several items that stand in it. */
  readonly items: readonly string[];
}

const weekday = new RegExp(`^(?:${weekdayAlternatives})\\.?$`, 'iu');

/** A number and its unit, as tables of measurements hold them: `540 ms`, `12 tickets`. */
const value = /^[~<>≈±+-]?\s?\p{Sc}?\d[\d.,\s]*(?:%|\p{Sc}|\p{L}+(?:\/\p{L}+)?)?$/u;

type ColumnKey = LabelKey | 'from';

/** The achievements in the rows of a table. */
export function readTable(source: BragSource, table: Table, above: Surroundings): Piece[] {
  const [header, ...rows] = table.children;
  const names = header!.children.map((cell) => saidIn(cell));
  const cells = rows.map((row) => row.children.map((cell): Cell => cellOf(source.markdown, cell)));
  const isVoices = above.meaning === 'voices';
  const named = names.map((name) => (isVoices ? voiceColumnOf(withoutMarkup(name)) : undefined) ?? columnOf(name));
  if (isTimetable(source, names, above)) return readTimetable(source, table, names, cells, above);
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
    // A time of day or a number alone tells of nothing, as does a day off.
    if (!hasWords(title) || saysNothing(source, title, around)) return [passage(source, row, around, 'file')];
    const fields: Fields = {};
    const quote = isVoices ? (quoted(title) ?? { quote: title }) : undefined;
    const from = own.find((cell, index) => keys[index] === 'from' && cell.said !== '' && cell.written === cell.said);
    if (quote && keys[titleAt] === 'title') fields.feedback = [from ? { ...quote, from: from.said } : quote];
    const parts: string[] = [];
    const times: Partial<Record<'date' | 'start' | 'end', Period>> = {};
    let isUnread = false;
    // A row of goals holds what is still to come.
    let isOpen = own.some(({ said }, index) => keys[index] === 'project' && sectionMeaning(said).kind === 'other');
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
        // In a column of days `2. April` is one.
        const time = source.dates.inHeading(said.replace(/(?<!\d)(\d{1,2})\.(?=\s+\p{L})/gu, '$1'), above);
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

/** Whether the columns of a table are times after, at most, one of names: months, days of the week. */
function isTimetable(source: BragSource, names: readonly string[], above: Surroundings): boolean {
  return (
    names.length > 1 && names.every((name, index) => isTime(source, name, above) || (index === 0 && names.length > 2))
  );
}

function isTime({ dates }: BragSource, name: string, { year }: Surroundings): boolean {
  return weekday.test(name) || dates.only(name, year ?? 2000) !== undefined;
}

/** The achievements in the cells of a table whose columns are times, and whose rows may be projects or longer times. */
function readTimetable(
  source: BragSource,
  table: Table,
  names: readonly string[],
  cells: readonly (readonly Cell[])[],
  above: Surroundings,
): Piece[] {
  const [header, ...rows] = table.children;
  const first = isTime(source, names[0]!, above) ? 0 : 1;
  const used = new Set<number>();
  const pieces = rows.flatMap((row, at): Piece[] => {
    const own = cells[at]!;
    const label = first === 0 ? undefined : own[0];
    const ofRow = source.dates.inHeading(label?.said ?? '', above);
    const rowTime = ofRow.found;
    const project = plainName(ofRow.rest);
    const meaning = sectionMeaning(project);
    const around: Surroundings = {
      ...above,
      period: ofRow.isUnread ? undefined : (rowTime ?? above.period),
      year: onlyYearOf(rowTime) ?? above.year,
      project: meaning.kind === 'topic' ? project : above.project,
      winKind: (meaning.kind === 'work' ? meaning.winKind : undefined) ?? above.winKind,
    };
    const isOfWork = ({ said }: Cell, index: number): boolean =>
      index >= first && hasWords(said) && !value.test(said) && !saysNothing(source, said, above);
    if (meaning.kind === 'other' || !own.some(isOfWork)) return [passage(source, row, above, 'file')];
    used.add(0);
    const named = label === undefined ? '' : [names[0]!, label.written].filter((words) => words !== '').join(': ');
    // What is no achievement in a row is said once, with the first of them.
    let kept = own.flatMap((cell, index) => {
      if (index < first || cell.written === '' || isOfWork(cell, index)) return [];
      used.add(index);
      return [`${keptLine(names[index] ?? '–')}: ${cell.written}`];
    });
    const found = own.flatMap((cell, index): Piece[] => {
      if (!isOfWork(cell, index)) return [];
      used.add(index);
      const name = names[index] ?? '';
      const { found: time, isUnread } = source.dates.inHeading(name, around);
      const isKnown = !isUnread && time !== undefined && (rowTime === undefined || isWithin(time, rowTime));
      const items = cell.items.length > 1 ? cell.items : cell.lines;
      return items.flatMap((item, nth) => {
        const clean = cleanLine(item);
        const words = clean.words || item;
        const isWhole = shortened(words) === (items.length > 1 ? item : cell.written);
        const isToCome = isKnown && time.start > source.answers.today;
        const parts = [
          ...(isWhole ? [] : [items.length > 1 ? keptLine(item) : cell.written]),
          ...(isToCome ? [] : kept),
        ];
        if (!isToCome) kept = [];
        const trail = [...above.trail, ...[named, name].filter((part) => part !== '').map(keptLine)];
        return winPieces(
          source,
          { ...around, trail },
          {
            line: lineOf(source, row),
            period: isKnown ? time : undefined,
            text: `${named} ${name} ${item}`,
            title: shortened(words),
            parts: [...parts, ...(nth === 0 ? definitionsFor(source.markdown, [row.children[index]!]) : [])],
            trail,
            nodes: nth === 0 ? [row.children[index]!] : [],
            measured: words,
            fields: {},
            unlikely: clean.status === 'open' || isToDo(words) ? 'not-done' : isPrompt(item) ? 'template' : undefined,
          },
        );
      });
    });
    const rest: Piece[] = kept.map((part) => ({
      ...passage(source, row, { ...above, trail: [...above.trail, keptLine(named)] }, 'file'),
      parts: [part],
    }));
    return [...found, ...rest];
  });
  const isSaid = names.every((name, index) => name === '' || used.has(index));
  return isSaid ? pieces : [passage(source, header!, above, 'file'), ...pieces];
}

/** The keys of the columns, that of a time for one of nothing but times where no other is. */
function withTimes(
  { dates }: BragSource,
  keys: readonly (ColumnKey | undefined)[],
  rows: readonly (readonly Cell[])[],
  { year, period }: Surroundings,
): readonly (ColumnKey | undefined)[] {
  if (keys.some((key) => key === 'date' || key === 'start' || key === 'end')) return keys;
  const at = keys.findIndex((key, index) => {
    const said = rows.map((row) => row[index]?.said ?? '').filter((words) => words !== '');
    // `Tag` may be a label, and a day.
    const areDays = period !== undefined && said.every((words) => weekday.test(words));
    const areTimes = key === undefined && said.every((words) => dates.only(words, year) !== undefined);
    return said.length > 0 && (areDays || areTimes);
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
    lines,
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
