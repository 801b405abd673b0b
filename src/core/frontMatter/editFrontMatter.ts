import type { Problem } from '../text/problem';
import { compareText } from '../text/compareText';
import { sentence } from '../text/sentence';
import { applyEdits, joinInserts, type TextEdit } from '../text/textEdits';
import { readFrontMatter } from './frontMatter';
import { FrontMatterSource, type ItemKey, type ListItem } from './frontMatterSource';

/** A change of one place in the front matter. */
export type FrontMatterChange =
  /** Gives a key a text; an empty one leaves the key without a value. */
  | { readonly set: string; readonly value: string }
  /** Gives a key of a list's item a text; an item that is text alone becomes `{main: text, key: value}`. */
  | ItemKey
  /** Adds items at the end of a list. */
  | { readonly addTo: string; readonly items: readonly ListItem[] }
  /** Takes an item out of a list; with the only item the key goes as well. */
  | { readonly removeFrom: string; readonly position: number };

type Data = Readonly<Record<string, unknown>>;

/**
 * The edits that make some changes in the front matter and leave every other character as it is, in the order of their
 * places. A problem where one of them can't be made safely: then nothing is to be changed.
 *
 * @param text the whole file
 */
export function editFrontMatter(text: string, changes: readonly FrontMatterChange[]): readonly TextEdit[] | Problem {
  const before = readFrontMatter(text);
  if (before.kind === 'unreadable') return before.problem;
  if (before.kind === 'none') return noFrontMatter();
  const needed = changes
    .filter((change) => !isEmpty(change) && !isMade(before.data, change))
    .toSorted((a, b) => rankOf(before.data, a) - rankOf(before.data, b));
  const source = new FrontMatterSource(text, before.block);
  const edits: TextEdit[] = [];
  for (const change of needed) {
    const edit = editOf(source, change, before.data);
    if (edit === undefined) return notEditable(keyOf(change));
    edits.push(edit);
  }
  const ordered = joinInserts(edits);
  // What the edits make of the file is read back, so that no layout nobody thought of can do harm.
  const after = readFrontMatter(applyEdits(text, ordered));
  const expected = needed.reduce(applyChange, before.data);
  if (after.kind === 'read' && asText(after.data) === asText(expected)) return ordered;
  return notEditable(needed[0] === undefined ? '' : keyOf(needed[0]));
}

function keyOf(change: FrontMatterChange): string {
  if ('addTo' in change) return change.addTo;
  if ('removeFrom' in change) return change.removeFrom;
  return 'list' in change ? change.list : change.set;
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
  if ('addTo' in change || 'removeFrom' in change) return false;
  if ('list' in change) {
    const item = itemAt(data, change.list, change.position);
    return typeof item === 'object' && item !== null && (item as Data)[change.set] === change.value;
  }
  const held = own(data, change.set);
  return held === change.value || (change.value === '' && (held === undefined || held === null));
}

/** The front matter as it should read after a change. */
function applyChange(data: Data, change: FrontMatterChange): Data {
  if ('addTo' in change) {
    const held = own(data, change.addTo);
    return { ...data, [change.addTo]: [...(Array.isArray(held) ? (held as unknown[]) : []), ...change.items] };
  }
  if ('removeFrom' in change) {
    const { [change.removeFrom]: list, ...others } = data;
    if (isOnlyItem(data, change)) return others;
    return Array.isArray(list) ? { ...data, [change.removeFrom]: list.toSpliced(change.position, 1) } : data;
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

function isOnlyItem(data: Data, { removeFrom, position }: { removeFrom: string; position: number }): boolean {
  const list = own(data, removeFrom);
  return Array.isArray(list) && list.length === 1 && position === 0;
}

function editOf(source: FrontMatterSource, change: FrontMatterChange, data: Data): TextEdit | undefined {
  if ('removeFrom' in change)
    return isOnlyItem(data, change)
      ? source.removeKey([change.removeFrom])
      : source.removeItem([change.removeFrom, change.position]);
  if ('addTo' in change) return source.addItems(change.addTo, change.items);
  if ('list' in change) return source.setInItem(change);
  return source.setKey(change.set, change.value);
}

/** The same data with its outermost keys in one order, so that two can be compared as text. */
function asText(data: Data): string {
  return JSON.stringify(Object.entries(data).sort(([a], [b]) => compareText(a, b)));
}

/**
 * The edits that add one value at the end of a list in the front matter, as `editFrontMatter` makes them. None where the
 * list holds exactly this value already; a problem where something else than a list stands there.
 */
export function addToList(text: string, key: string, value: string): readonly TextEdit[] | Problem {
  const before = readFrontMatter(text);
  const held = before.kind === 'read' ? own(before.data, key) : undefined;
  if (Array.isArray(held) && held.includes(value)) return [];
  if (held !== undefined && held !== null && held !== '' && !Array.isArray(held)) return notAList(key);
  return editFrontMatter(text, [{ addTo: key, items: [value] }]);
}

function noFrontMatter(): Problem {
  return {
    code: 'front-matter-missing',
    severity: 'warning',
    message: sentence('The file has no front matter. Start it with three dashes, its keys, and three dashes again.'),
    range: { start: 0, end: 0 },
  };
}

function notAList(key: string): Problem {
  return {
    code: 'list-expected',
    severity: 'warning',
    message: sentence(
      "`{0}` isn't a list in this file. Write it as one, such as `{0}: [one, two]`, and try again.",
      key,
    ),
    path: [key],
  };
}

function notEditable(key: string): Problem {
  return {
    code: 'front-matter-syntax',
    severity: 'warning',
    message: sentence('`{0}` is written in a way that can only be edited by hand.', key),
    path: [key],
  };
}
