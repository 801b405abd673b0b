import { compareText } from '../text/compareText';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Problem } from '../text/problem';
import {
  endOf,
  endOfLine,
  indentOf,
  insertAsValue,
  insertIntoFlow,
  noFrontMatter,
  notEditable,
  type At,
} from './editFrontMatter';
import { type TextEdit } from '../text/textEdits';
import { readFrontMatter } from './frontMatter';
import { type FrontMatterBlock } from './frontMatterBlock';
import { scalarText } from './frontMatterText';

/** What a list item may hold: one line of text, or keys with one line of text each. */
export type ListItem = string | Readonly<Record<string, string>>;

/** A change of one place in the front matter. */
export type FrontMatterChange =
  /** Gives a key a text; an empty one leaves the key without a value. */
  | { readonly set: string; readonly value: string }
  /** Gives a key of a list's item a text; an item that is text alone becomes `{main: text, key: value}`. */
  | {
      readonly list: string;
      readonly position: number;
      readonly main: string;
      readonly set: string;
      readonly value: string;
    }
  /** Adds items at the end of a list. */
  | { readonly addTo: string; readonly items: readonly ListItem[] };

type Data = Readonly<Record<string, unknown>>;

/**
 * The edits that make some changes in the front matter and leave every other character as it is, in the order of their
 * places. A problem where one of them can't be made safely: then nothing is to be changed.
 *
 * @param text the whole file
 */
export function changeFrontMatter(text: string, changes: readonly FrontMatterChange[]): readonly TextEdit[] | Problem {
  const before = readFrontMatter(text);
  if (before.kind === 'unreadable') return before.problem;
  if (before.kind === 'none') return noFrontMatter();
  const needed = changes
    .filter((change) => !isEmpty(change) && !isMade(before.data, change))
    .toSorted((a, b) => rankOf(before.data, a) - rankOf(before.data, b));
  const edits: TextEdit[] = [];
  for (const change of needed) {
    const edit = editFor(text, before.block, change);
    if (edit === undefined) return notEditable(keyOf(change));
    edits.push(edit);
  }
  const ordered = together(edits);
  // What the edits make of the file is read back, so that no layout nobody thought of can do harm.
  const after = readFrontMatter(applyEdits(text, ordered));
  const expected = needed.reduce(changed, before.data);
  if (after.kind === 'read' && asText(after.data) === asText(expected)) return ordered;
  return notEditable(needed[0] === undefined ? '' : keyOf(needed[0]));
}

/** A text after some edits whose ranges do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((now, { range, text: put }) => now.slice(0, range.start) + put + now.slice(range.end), text);
}

function keyOf(change: FrontMatterChange): string {
  return 'addTo' in change ? change.addTo : 'list' in change ? change.list : change.set;
}

/** Where two insert at one place, what belongs to the last item comes before new items, and these before new keys. */
function rankOf(data: Data, change: FrontMatterChange): number {
  if (own(data, keyOf(change)) === undefined) return 2;
  return 'addTo' in change ? 1 : 0;
}

function isEmpty(change: FrontMatterChange): boolean {
  return 'addTo' in change && change.items.length === 0;
}

function isMade(data: Data, change: FrontMatterChange): boolean {
  if ('addTo' in change) return false;
  if ('list' in change) {
    const item = itemAt(data, change.list, change.position);
    return typeof item === 'object' && item !== null && (item as Data)[change.set] === change.value;
  }
  const held = own(data, change.set);
  return held === change.value || (change.value === '' && (held === undefined || held === null));
}

/** The front matter as it should read after a change. */
function changed(data: Data, change: FrontMatterChange): Data {
  if ('addTo' in change) {
    const held = own(data, change.addTo);
    return { ...data, [change.addTo]: [...(Array.isArray(held) ? (held as unknown[]) : []), ...change.items] };
  }
  if (!('list' in change)) return { ...data, [change.set]: change.value === '' ? null : change.value };
  const list = own(data, change.list) as readonly unknown[];
  const item = list[change.position];
  const map = typeof item === 'string' ? { [change.main]: item } : (item as Data);
  return { ...data, [change.list]: list.with(change.position, { ...map, [change.set]: change.value }) };
}

function own(data: Data, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

function itemAt(data: Data, list: string, position: number): unknown {
  const held = own(data, list);
  return Array.isArray(held) ? (held as unknown[])[position] : undefined;
}

function editFor(text: string, block: FrontMatterBlock, change: FrontMatterChange): TextEdit | undefined {
  const yaml = text.slice(block.yamlStart, block.yamlEnd);
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    keepSourceTokens: true,
    uniqueKeys: false,
  });
  if (document.errors.length > 0) return undefined;
  const place: Place = {
    yaml,
    document,
    lineBreak: text.slice(0, block.yamlStart).endsWith('\r\n') ? '\r\n' : '\n',
    at: (start, inserted, end = start) => ({
      range: { start: block.yamlStart + start, end: block.yamlStart + end },
      text: inserted,
    }),
  };
  if ('addTo' in change) return addItems(place, change.addTo, change.items);
  if ('list' in change) return setInItem(place, change);
  const map = document.contents;
  const pair = isMap(map) ? pairOf(map, change.set) : undefined;
  return pair === undefined
    ? newKey(place, change.set, ` ${scalarText(change.value, isMap(map) && map.flow === true)}`)
    : setValue(place, pair, change.value, isMap(map) && map.flow === true);
}

interface Place {
  readonly yaml: string;
  readonly document: Document;
  readonly lineBreak: string;
  readonly at: At;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

/** A key that is not there yet, at the end of the front matter. */
function newKey({ document, yaml, lineBreak, at }: Place, key: string, value: string): TextEdit | undefined {
  const map = document.contents;
  if (map === null) return at(yaml.length, `${key}:${value}${lineBreak}`);
  if (!isMap(map)) return undefined;
  if (map.flow === true) return value.includes(lineBreak) ? undefined : insertIntoFlow(map, `${key}:${value}`, at);
  const indent = indentOf(map, yaml);
  return at(yaml.length, `${indent}${key}:${value.replaceAll(lineBreak, lineBreak + indent)}${lineBreak}`);
}

function setValue({ yaml, lineBreak, at }: Place, pair: Pair, value: string, inFlow: boolean): TextEdit | undefined {
  const written = value === '' ? '' : scalarText(value, inFlow);
  if (pair.value === null || isAlias(pair.value))
    return pair.value === null ? insertAsValue(pair, written, at) : undefined;
  if (!isScalar(pair.value) || pair.value.anchor !== undefined || pair.value.tag !== undefined) return undefined;
  const token = pair.value.srcToken;
  if (token === undefined) return insertAsValue(pair, written, at);
  if (token.type === 'block-scalar') {
    const end = endOf(token);
    return end === undefined ? undefined : at(token.offset, `${written}${lineBreak}`, end);
  }
  if (!('source' in token)) return undefined;
  if (token.source === '') return insertAsValue(pair, written, at);
  // The blank before the value goes with it.
  const start = written === '' && yaml[token.offset - 1] === ' ' ? token.offset - 1 : token.offset;
  return at(start, written, token.offset + token.source.length);
}

function setInItem(
  place: Place,
  { list, position, main, set, value }: Extract<FrontMatterChange, { list: string }>,
): TextEdit | undefined {
  const { document, yaml, lineBreak, at } = place;
  const held = isMap(document.contents) ? pairOf(document.contents, list)?.value : undefined;
  const item = isSeq(held) ? held.items[position] : undefined;
  if (isScalar(item)) {
    const token = item.srcToken;
    if (token === undefined || !('source' in token) || token.type === 'block-scalar') return undefined;
    const text = flowMap({ [main]: String(item.value), [set]: value });
    return at(token.offset, text, token.offset + token.source.length);
  }
  if (!isMap(item)) return undefined;
  const pair = pairOf(item, set);
  if (pair !== undefined)
    return setValue(place, pair, value, item.flow === true || (isSeq(held) && held.flow === true));
  if (item.flow === true) return insertIntoFlow(item, `${set}: ${scalarText(value, true)}`, at);
  const [first] = item.items;
  const start = isScalar(first?.key) ? first.key.range?.[0] : undefined;
  const end = endOf(item.srcToken);
  if (start === undefined || end === undefined) return undefined;
  const indent = ' '.repeat(start - (yaml.lastIndexOf('\n', start - 1) + 1));
  return at(endOfLine(yaml, end), `${indent}${set}: ${scalarText(value, false)}${lineBreak}`);
}

function addItems(place: Place, key: string, items: readonly ListItem[]): TextEdit | undefined {
  const { document, yaml, lineBreak, at } = place;
  const pair = isMap(document.contents) ? pairOf(document.contents, key) : undefined;
  const inFlow = items.map(flowItem).join(', ');
  if (pair === undefined) {
    if (isMap(document.contents) && document.contents.flow === true) return newKey(place, key, ` [${inFlow}]`);
    return newKey(place, key, lineBreak + items.map((item) => blockItem(item, '  ', lineBreak)).join(lineBreak));
  }
  if (isSeq(pair.value)) {
    const list = pair.value;
    return list.flow === true ? insertIntoFlow(list, inFlow, at) : addToBlock(list, yaml, items, lineBreak, at);
  }
  if (pair.value !== null && !(isScalar(pair.value) && /^(?:~|null|)$/i.test(String(pair.value.value))))
    return undefined;
  return insertAsValue(pair, `[${inFlow}]`, at);
}

function addToBlock(
  list: YAMLSeq,
  yaml: string,
  items: readonly ListItem[],
  lineBreak: string,
  at: At,
): TextEdit | undefined {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return undefined;
  const last = token.items.findLast(({ start }) => start.some(({ type }) => type === 'seq-item-ind'));
  const dash = last?.start.find(({ type }) => type === 'seq-item-ind');
  if (last === undefined || dash === undefined) return undefined;
  const indent = yaml.slice(yaml.lastIndexOf('\n', dash.offset - 1) + 1, dash.offset);
  const end = endOfLine(yaml, endOf(last.value) ?? dash.offset + 1);
  return at(end, items.map((item) => blockItem(item, indent, lineBreak) + lineBreak).join(''));
}

function blockItem(item: ListItem, indent: string, lineBreak: string): string {
  if (typeof item === 'string') return `${indent}- ${scalarText(item, false)}`;
  const lines = Object.entries(item).map(([key, value]) => `${key}: ${scalarText(value, false)}`);
  return `${indent}- ${lines.join(`${lineBreak}${indent}  `)}`;
}

function flowItem(item: ListItem): string {
  return typeof item === 'string' ? scalarText(item, true) : flowMap(item);
}

function flowMap(map: Readonly<Record<string, string>>): string {
  return `{${Object.entries(map)
    .map(([key, value]) => `${key}: ${scalarText(value, true)}`)
    .join(', ')}}`;
}

/** Edits in the order of their places; those that insert at one place become one. */
function together(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    const last = joined.at(-1);
    const samePlace =
      last !== undefined &&
      last.range.start === last.range.end &&
      edit.range.start === last.range.start &&
      edit.range.end === last.range.start;
    if (samePlace) joined[joined.length - 1] = { range: last.range, text: last.text + edit.text };
    else joined.push(edit);
  }
  return joined;
}

/** The same data with its outermost keys in one order, so that two can be compared as text. */
function asText(data: Data): string {
  return JSON.stringify(Object.entries(data).sort(([a], [b]) => compareText(a, b)));
}
