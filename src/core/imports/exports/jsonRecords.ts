import { isMap } from '../../entries/fields';
import { sentence } from '../../text/sentence';
import type { UnreadRecord } from '../candidate';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** One record of a list, with its place. */
export interface PlacedRecord {
  readonly at: UnreadRecord['at'];
  readonly record: JsonRecord;
}

export interface JsonRecords {
  readonly records: readonly PlacedRecord[];
  readonly unread: readonly UnreadRecord[];
  /** What stands around the list, if it is not the whole. */
  readonly around: JsonRecord;
}

/**
 * The records of a JSON export: a list, a list at one of the keys, pages of such lists, the answer of a GraphQL API, one
 * record alone, or a record on each line. Where the JSON is broken, the records that are whole are read and the others
 * named. Undefined where it holds no records at all.
 */
export function readJsonRecords(text: string, keys: readonly string[]): JsonRecords | undefined {
  const unmarked = text.replace(/^\uFEFF/, '');
  let data: unknown;
  try {
    data = JSON.parse(unmarked);
  } catch {
    data = pagesIn(unmarked);
    if (data === undefined) return recordsOnLines(unmarked) ?? wholeRecords(unmarked, keys);
  }
  if (!Array.isArray(data) && !isMap(data)) return undefined;
  const items = itemsIn(data, keys);
  return { ...placed(items), around: isMap(data) && items[0] !== data ? data : {} };
}

const deepestPage = 8;

/** What a page lists, and the pages in a list of them. */
function itemsIn(page: unknown, keys: readonly string[], depth = 0): readonly unknown[] {
  if (depth > deepestPage) return [];
  if (Array.isArray(page)) return page.some(isPage) ? page.flatMap((one) => itemsIn(one, keys, depth + 1)) : page;
  if (!isMap(page)) return [page];
  const key = keys.find((one) => Array.isArray((page as JsonRecord)[one]));
  if (key !== undefined) return itemsIn(page[key], keys, depth + 1);
  return isMap(page['data']) ? nodesIn(page['data'], depth + 1) : [page];

  function isPage(one: unknown): boolean {
    return Array.isArray(one) || (isMap(one) && (isMap(one['data']) || keys.some((name) => Array.isArray(one[name]))));
  }
}

/** The records in the answer of a GraphQL API: the outermost of its nodes that have a title, however deep they lie. */
function nodesIn(answer: JsonRecord, depth: number): readonly unknown[] {
  if (depth > deepestPage) return [];
  const recordsIn = (value: unknown): readonly unknown[] =>
    isMap(value) ? ('title' in value ? [value] : nodesIn(value, depth + 1)) : [];
  return Object.values(answer).flatMap((value) => {
    const nodes = isMap(value) ? connectionNodes(value) : undefined;
    // A search answers an empty map for what it was asked nothing about.
    if (nodes !== undefined) return nodes.flatMap((node) => (isMap(node) ? recordsIn(node) : [node]));
    return Array.isArray(value) ? value.flatMap(recordsIn) : recordsIn(value);
  });
}

/** The items of a list as GraphQL writes it, under `nodes` or `edges`. */
function connectionNodes(value: JsonRecord): readonly unknown[] | undefined {
  if (Array.isArray(value['nodes'])) return value['nodes'];
  return Array.isArray(value['edges'])
    ? value['edges'].map((edge: unknown) => (isMap(edge) ? edge['node'] : edge))
    : undefined;
}

/** Lists or maps written one after the other, as `--paginate` does; undefined where one of them is broken or they are lines. */
function pagesIn(text: string): unknown[] | undefined {
  const pages: unknown[] = [];
  let [depth, start, isText] = [0, 0, false];
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (isText) {
      if (character === '\\') index++;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{' || character === '[') {
      if (depth++ === 0) start = index;
    } else if ((character === '}' || character === ']') && --depth === 0) {
      try {
        pages.push(JSON.parse(text.slice(start, index + 1)));
      } catch {
        return undefined;
      }
    } else if (depth <= 0 && !/[\s,]/.test(character)) return undefined;
  }
  return depth === 0 && !isText && pages.length > 0 ? pages : undefined;
}

/** The text of a value that is text or a number; undefined where it says nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The first of some keys that says something. */
export function textAt(record: unknown, ...keys: readonly string[]): string | undefined {
  if (!isMap(record)) return undefined;
  for (const key of keys) {
    const text = textOf(record[key]);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A list as it is, also as GraphQL writes it; one map or text as a list of it; else nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const nodes = isMap(value) ? connectionNodes(value) : undefined;
  if (nodes !== undefined) return nodes;
  return isMap(value) || typeof value === 'string' ? [value] : [];
}

function placed(items: readonly unknown[]): Pick<JsonRecords, 'records' | 'unread'> {
  const records: PlacedRecord[] = [];
  const unread: UnreadRecord[] = [];
  items.forEach((item, index) => {
    const at = { record: index + 1 };
    if (isMap(item)) records.push({ at, record: item });
    else unread.push({ at, message: sentence("It isn't a record with keys and values.") });
  });
  return { records, unread };
}

const broken = sentence('The JSON of the record that begins here is broken or incomplete.');

function recordsOnLines(text: string): JsonRecords | undefined {
  const records: PlacedRecord[] = [];
  const unread: UnreadRecord[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = { line: index + 1 };
    const record = parsed(line);
    if (record !== undefined) records.push({ at, record });
    else if (records.length === 0) return undefined;
    else unread.push({ at, message: sentence('The JSON on this line is broken.') });
  }
  return records.length > 0 ? { records, unread, around: {} } : undefined;
}

/** Takes a broken list apart at the braces of its records. */
function wholeRecords(text: string, keys: readonly string[]): JsonRecords | undefined {
  const listAt = /^\s*\[/.exec(text) ?? new RegExp(`"(?:${keys.join('|')})"\\s*:\\s*\\[`).exec(text);
  if (!listAt) return undefined;
  const records: PlacedRecord[] = [];
  const unread: UnreadRecord[] = [];
  let [depth, start, line, startLine] = [0, -1, 1, 1];
  let inText = false;
  let indent: string | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\n') line++;
    if (index < listAt.index + listAt[0].length) continue;
    if (inText) {
      if (character === '\\') index++;
      // A text of JSON has no line breaks: one that is not closed ends with its line.
      else if (character === '"' || character === '\n') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' && depth > 0 && indent !== undefined && indentAt(text, index) === indent) {
      // Where each record begins on a line of its own, the next one shows that the last never ended.
      unread.push({ at: { line: startLine }, message: broken });
      [depth, start, startLine] = [1, index, line];
    } else if (character === '{' || character === '[') {
      if (depth++ > 0) continue;
      [start, startLine] = [index, line];
      indent = indentAt(text, index);
    } else if (character === '}' || character === ']') {
      if (depth === 0) break;
      if (--depth > 0) continue;
      const record = parsed(text.slice(start, index + 1));
      if (record === undefined) unread.push({ at: { line: startLine }, message: broken });
      else records.push({ at: { record: records.length + unread.length + 1 }, record });
    }
  }
  if (depth > 0 || unread.length === 0) unread.push({ at: { line: depth > 0 ? startLine : line }, message: broken });
  return { records, unread, around: {} };
}

/** What stands before a place on its line, if that is blank. */
function indentAt(text: string, index: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return before.trim() === '' && before.length < index ? before : undefined;
}

function parsed(text: string): JsonRecord | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return isMap(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
