import { plural, sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { FoundCriterion, FoundName } from './ladder';
import { ladderKey } from './ladderKeys';
import { criteriaIn, criteriaInCell, onOneLine, plainName, someNames } from './ladderWords';
import { isLevelName, levelsAmong, looksLikeLevel } from './levelNames';

/** Cells by row, the header first; a line break in a cell is `\n`. */
export type Grid = readonly (readonly string[])[];

export interface GridReading {
  readonly levels: readonly FoundName[];
  readonly criteria: readonly FoundCriterion[];
  readonly leftOut: readonly Sentence[];
}

/**
 * Reads a table as a ladder: a row for each criterion, or levels as columns, or levels as rows. Rows whose first cell is
 * empty belong to the one above. Undefined where the header names neither levels nor competencies, and where the cells
 * only name levels, as in a comparison of tracks.
 *
 * @param topic the heading above, which is the competency where the table itself names none
 */
export function readGrid(grid: Grid, topic?: string): GridReading | undefined {
  const [first, ...rows] = grid;
  if (first === undefined || rows.length === 0) return undefined;
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const names = namesOverLevels(grid);
  if (names !== undefined && names.length > 1) return undefined;
  const header = (names === undefined ? first : filled.shift()!).map(plainName);
  const reading = readLong(header, filled) ?? readCross(header, filled, topic);
  const named = reading?.criteria.filter(({ text }) => isLevelName(text)).length ?? 0;
  return reading !== undefined && named > 0 && named * 2 >= reading.criteria.length ? undefined : reading;
}

/**
 * The names that a header puts over levels in the row below it, each over several: of one ladder, or of several side by
 * side. Undefined where the levels are not in a second row.
 */
export function namesOverLevels([first = [], second = []]: Grid): readonly string[] | undefined {
  const header = first.map(plainName);
  const below = second.map(plainName);
  const levels = levelsAmong(below);
  const found = below.slice(1).filter((name) => levels.has(name) && isLevelName(name)).length;
  if (below[0] !== '' || found < 2 || found * 2 < below.length - 1) return undefined;
  const names = [...new Set(header.slice(1).filter((name) => name !== ''))];
  return names.length < header.length - 1 ? names : undefined;
}

/** A column each for level, competency and criterion. */
function readLong(header: readonly string[], rows: Grid): GridReading | undefined {
  const keys = header.map(ladderKey);
  const levelColumn = firstOf(keys, 'level', 'levelTitle');
  const titleColumn = keys.indexOf('levelTitle');
  const competencyColumn = firstOf(keys, 'competency', 'group');
  const criteriaColumn = keys.indexOf('criteria');
  if (levelColumn === -1 || competencyColumn === -1 || criteriaColumn === -1) return undefined;
  const levels: FoundName[] = [];
  const criteria: FoundCriterion[] = [];
  let level = '';
  let competency = '';
  let homeless = 0;
  for (const row of rows) {
    const title = titleColumn === -1 || titleColumn === levelColumn ? '' : plainName(row[titleColumn] ?? '');
    const written = plainName(row[levelColumn] ?? '');
    level = written || title || level;
    competency = plainName(row[competencyColumn] ?? '') || competency;
    const texts = criteriaInCell(row[criteriaColumn] ?? '');
    if (texts.length === 0) continue;
    if (level === '' || competency === '') {
      homeless += texts.length;
      continue;
    }
    if (!levels.some(({ key }) => key === level))
      levels.push(
        title ? { key: level, name: title, id: level } : { key: level, name: levelName(level, header[levelColumn]!) },
      );
    for (const text of texts) criteria.push({ level, competency, text });
  }
  const used = new Set([levelColumn, titleColumn, competencyColumn, criteriaColumn]);
  return {
    levels,
    criteria,
    leftOut: [...columnsLeftOut(header.filter((_, column) => !used.has(column))), ...withoutPlace(homeless)],
  };
}

function readCross(header: readonly string[], rows: Grid, topic: string | undefined): GridReading | undefined {
  const corner = header[0] ?? '';
  const cornerKey = ladderKey(corner);
  const isNoLevel = (name: string): boolean => name === '' || ladderKey(name) !== undefined;
  const levelNames = levelsAmong(header);
  const across = header.filter((name) => levelNames.has(name) && !isNoLevel(name)).length;
  const rowNames = [...new Set(rows.map((row) => plainName(firstLine(row[0] ?? ''))).filter((name) => name !== ''))];
  const down = levelsAmong(rowNames).size;
  const acrossShare = across / Math.max(1, header.length - 1);
  const downShare = down / Math.max(1, rowNames.length);

  const levelsDown = down >= 1 && downShare >= 0.5 && downShare > acrossShare;
  if (levelsDown || (across === 0 && cornerKey === 'level')) return readLevelsDown(header, rows, topic);
  const levelsAcross = across >= 1 && (acrossShare >= 0.4 || cornerKey === 'competency' || cornerKey === 'group');
  if (levelsAcross) return readLevelsAcross(header, rows, topic);
  const namesAcross = header.length > 2 && header.slice(1).every((name) => !isNoLevel(name) && name.length <= 40);
  if ((cornerKey === 'competency' || cornerKey === 'group') && namesAcross)
    return readLevelsAcross(header, rows, topic);
  return undefined;
}

function readLevelsAcross(header: readonly string[], rows: Grid, topic: string | undefined): GridReading | undefined {
  const labels = labelColumns(header, rows);
  if (labels === 0 && topic === undefined) return undefined;
  // A column that describes the competency does not name it.
  const naming = Array.from({ length: labels }, (_, column) => column).filter(
    (column) => column === 0 || !/^(?:criteria|other)$/.test(ladderKey(header[column]!) ?? ''),
  );
  const levelColumns: number[] = [];
  const otherColumns: string[] = header.slice(0, labels).filter((_, column) => !naming.includes(column));
  for (let column = labels; column < header.length; column++) {
    const name = header[column]!;
    const key = ladderKey(name);
    const says = rows.some((row) => criteriaInCell(row[column] ?? '').length > 0);
    if (
      name !== '' &&
      (key === undefined || looksLikeLevel(name)) &&
      (says || !rows.some((row) => (row[column] ?? '').trim()))
    )
      levelColumns.push(column);
    else if (rows.some((row) => (row[column] ?? '').trim() !== '')) otherColumns.push(name || `${column + 1}`);
  }
  const criteria: (FoundCriterion & { group: string })[] = [];
  let group = '';
  let competency = labels === 0 ? topic! : '';
  let homeless = 0;
  let described = 0;
  let ragged = 0;
  let openGroup: string | undefined;
  const emptyRows: string[] = [];
  for (const row of rows) {
    if (row.slice(header.length).some((cell) => cell.trim() !== '')) ragged++;
    const names = naming.map((column) => plainName(firstLine(row[column] ?? '')));
    const written = names.filter((name) => name !== '');
    const texts = levelColumns.map((column) => criteriaInCell(row[column] ?? ''));
    if (texts.every((list) => list.length === 0)) {
      if (written.length === 0) continue;
      if (openGroup !== undefined) emptyRows.push(openGroup);
      group = openGroup = written.at(-1)!;
      competency = '';
      continue;
    }
    if (naming.length > 1 && names[0] !== '') group = names[0]!;
    if (written.length > 0) competency = written.at(-1)!;
    else if (competency === '') competency = group;
    openGroup = undefined;
    if (naming.some((column) => criteriaIn(row[column] ?? '', 'lines').length > 1)) described++;
    for (const [index, list] of texts.entries()) {
      if (competency === '') homeless += list.length;
      else for (const text of list) criteria.push({ level: header[levelColumns[index]!]!, competency, group, text });
    }
  }
  if (openGroup !== undefined) emptyRows.push(openGroup);
  const leftOut = [...columnsLeftOut(otherColumns), ...withoutPlace(homeless)];
  if (emptyRows.length > 0)
    leftOut.push(
      plural(
        emptyRows.length,
        '{0} row without text at any level: {1}.',
        '{0} rows without text at any level: {1}.',
        someNames(emptyRows),
      ),
    );
  if (described > 0)
    leftOut.push(
      plural(
        described,
        'The text below the name of {0} competency in its own cell.',
        'The text below the names of {0} competencies in their own cells.',
      ),
    );
  if (ragged > 0)
    leftOut.push(
      plural(
        ragged,
        'The cells of {0} row that is longer than the header.',
        'The cells of {0} rows that are longer than the header.',
      ),
    );
  return {
    levels: levelColumns.map((column) => ({ key: header[column]!, name: levelName(header[column]!) })),
    criteria: toldApart(criteria),
    leftOut,
  };
}

/**
 * How many columns at the left name a row. Levels are the columns right of them, whatever they are called: those up to
 * the last with the header of a label, and one more beside a column of groups, whose names come again.
 */
function labelColumns(header: readonly string[], rows: Grid): number {
  const levels = levelsAmong(header);
  const found = header.findIndex((name) => levels.has(name) && ladderKey(name) === undefined);
  if (found <= 0) return found === -1 ? 1 : 0;
  let labels = 1;
  for (let column = 1; column < found; column++) if (isLabelHeader(header[column]!)) labels = column + 1;
  while (labels < found && holdsGroups(rows, labels - 1) && 1.5 * meanWords(rows, labels) < meanWords(rows, found))
    labels++;
  return labels;
}

function isLabelHeader(name: string): boolean {
  return name === '' || ladderKey(name) !== undefined;
}

/** Whether the names in a column stand for several rows each: they come again, or the cells below them are empty. */
function holdsGroups(rows: Grid, column: number): boolean {
  const names = rows.map((row) => plainName(firstLine(row[column] ?? '')));
  return new Set(names.filter((name) => name !== '')).size < names.length;
}

function meanWords(rows: Grid, column: number): number {
  const cells = rows.map((row) => onOneLine(row[column] ?? '')).filter((cell) => cell !== '');
  return cells.reduce((sum, cell) => sum + cell.split(' ').length, 0) / Math.max(1, cells.length);
}

function readLevelsDown(header: readonly string[], rows: Grid, topic: string | undefined): GridReading | undefined {
  const keys = header.map(ladderKey);
  const named = keys[1] === 'levelTitle' || (keys[0] === 'levelTitle' && keys[1] === 'level');
  const idColumn = keys[1] === 'level' ? 1 : 0;
  const nameColumn = named ? 1 - idColumn : idColumn;
  const columns: { column: number; competency: string }[] = [];
  const otherColumns: string[] = [];
  for (let column = named ? 2 : 1; column < header.length; column++) {
    const name = header[column]!;
    const key = keys[column];
    const text = key === 'criteria' && topic !== undefined ? topic : name;
    if (text !== '' && key !== 'other' && key !== 'level' && key !== 'levelTitle')
      columns.push({ column, competency: text });
    else if (rows.some((row) => (row[column] ?? '').trim() !== '')) otherColumns.push(name || `${column + 1}`);
  }
  if (columns.length === 0) return undefined;
  const levels: FoundName[] = [];
  const criteria: FoundCriterion[] = [];
  let level = '';
  let homeless = 0;
  let ragged = 0;
  for (const row of rows) {
    if (row.slice(header.length).some((cell) => cell.trim() !== '')) ragged++;
    const id = plainName(firstLine(row[idColumn] ?? ''));
    const name = plainName(firstLine(row[nameColumn] ?? ''));
    if (id || name) {
      level = id || name;
      levels.push(
        named && id && name ? { key: level, name, id } : { key: level, name: levelName(level, header[idColumn]) },
      );
    }
    for (const { column, competency } of columns)
      for (const text of criteriaInCell(row[column] ?? '')) {
        if (level === '') homeless++;
        else criteria.push({ level, competency, text });
      }
  }
  const leftOut = [...columnsLeftOut(otherColumns), ...withoutPlace(homeless)];
  if (ragged > 0)
    leftOut.push(
      plural(
        ragged,
        'The cells of {0} row that is longer than the header.',
        'The cells of {0} rows that are longer than the header.',
      ),
    );
  return { levels, criteria, leftOut };
}

/**
 * Reads a table that stands below the heading of one level: competencies down, what is expected of each beside it.
 * Undefined where it has no such columns.
 */
export function readGridOfLevel(grid: Grid, level: string): GridReading | undefined {
  const [first, ...rows] = grid;
  if (first === undefined || first.length < 2) return undefined;
  const header = first.map(plainName);
  const keys = header.map(ladderKey);
  const naming = Math.max(0, firstOf(keys, 'competency', 'group'));
  const texts = header.flatMap((_, column) => (column > naming && keys[column] !== 'other' ? [column] : []));
  const written = texts.filter((column) => keys[column] === 'criteria');
  const criteria: FoundCriterion[] = [];
  let competency = '';
  for (const row of rows) {
    competency = plainName(firstLine(row[naming] ?? '')) || competency;
    if (competency === '') continue;
    for (const column of written.length > 0 ? written : texts)
      for (const text of criteriaInCell(row[column] ?? '')) criteria.push({ level, competency, text });
  }
  const others = header.filter(
    (_, column) => column !== naming && !(written.length > 0 ? written : texts).includes(column),
  );
  return { levels: [{ key: level, name: level }], criteria, leftOut: columnsLeftOut(others) };
}

/** A bare number becomes `Level 3`, with the word the file uses for it. */
function levelName(written: string, column = 'Level'): string {
  if (!/^\d{1,2}$/.test(written)) return written;
  const word = /^(?:grade|band|step|stage|tier|rank)$/i.test(column) ? column : 'Level';
  return `${word} ${written}`;
}

/** Puts the group before the name of a competency that stands in several groups. */
function toldApart(criteria: readonly (FoundCriterion & { group: string })[]): FoundCriterion[] {
  const groups = new Map<string, Set<string>>();
  for (const { competency, group } of criteria) {
    const key = slug(competency);
    groups.set(key, (groups.get(key) ?? new Set()).add(group));
  }
  return criteria.map(({ level, competency, group, text }) => ({
    level,
    text,
    competency: groups.get(slug(competency))!.size > 1 && group !== '' ? `${group}: ${competency}` : competency,
  }));
}

function columnsLeftOut(names: readonly string[]): Sentence[] {
  if (names.length === 0) return [];
  return [plural(names.length, '{0} column: {1}.', '{0} columns: {1}.', someNames(names))];
}

function withoutPlace(count: number): Sentence[] {
  if (count === 0) return [];
  return [
    plural(count, '{0} criterion without a level or a competency.', '{0} criteria without a level or a competency.'),
  ];
}

function firstLine(cell: string): string {
  return onOneLine(
    cell
      .replace(/<br\s*\/?>/gi, '\n')
      .trim()
      .split('\n')[0] ?? '',
  );
}

function firstOf(keys: readonly (string | undefined)[], ...wanted: string[]): number {
  for (const key of wanted) if (keys.includes(key)) return keys.indexOf(key);
  return -1;
}

/** What to say of a table that is no ladder. */
export function gridHeader(header: readonly string[]): Sentence {
  return sentence('Found the columns {0}.', someNames(header.map((name) => plainName(name) || '–')));
}
