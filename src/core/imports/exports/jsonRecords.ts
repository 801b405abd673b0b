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
 * The records of a JSON export: a list, a list at one of the keys, one record alone, or a record on each line. Where the
 * JSON is broken, the records that are whole are read and the others named. Undefined where it holds no records at all.
 */
export function readJsonRecords(text: string, keys: readonly string[]): JsonRecords | undefined {
  const unmarked = text.replace(/^\uFEFF/, '');
  let data: unknown;
  try {
    data = JSON.parse(unmarked);
  } catch {
    return recordsOnLines(unmarked) ?? wholeRecords(unmarked, keys);
  }
  if (Array.isArray(data)) return { ...placed(data), around: {} };
  if (!isMap(data)) return undefined;
  const key = keys.find((one) => Array.isArray((data as JsonRecord)[one]));
  return key === undefined ? { ...placed([data]), around: {} } : { ...placed(data[key] as unknown[]), around: data };
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

/** A list as it is; one map or text as a list of it; else nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isMap(value) || typeof value === 'string' ? [value] : [];
}

function placed(items: readonly unknown[]): Pick<JsonRecords, 'records' | 'unread'> {
  const records: PlacedRecord[] = [];
  const unread: UnreadRecord[] = [];
  items.forEach((item, index) => {
    const at = { record: index + 1 };
    if (isMap(item)) records.push({ at, record: item });
    else unread.push({ at, message: sentence('It is no record with keys and values.') });
  });
  return { records, unread };
}

const broken = sentence('The JSON is broken in the record that begins here, or ends within it.');

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
