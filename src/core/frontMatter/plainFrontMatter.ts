type Scalar = string | null;
type Value = Scalar | PlainMap | (Scalar | PlainMap)[];
interface PlainMap {
  [key: string]: Value;
}

/** Characters that mean something to YAML where a value starts. */
const indicators = new Set('-?:,[]{}#&*!|>\'"%@`');
/** Anything that is not one plain line: other white space, comments, line breaks YAML knows, what it refuses. */
const unusual = /[^\S\n ]|[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]|(?:^|[ \n])#/;
const keyPattern = /^[A-Za-z][A-Za-z-]{0,60}$/;
const space = 0x20;
const hyphen = 0x2d;
const nothing = /^(?:~|null)$/i;

/**
 * Reads front matter as nearly everybody writes it: keys with text on one line, lists of them, and maps in lists. Wins
 * are many, and a whole YAML parser takes eight times as long.
 *
 * @param yaml the lines between the fences, with line feeds alone
 * @returns what the YAML parser returns for it, or undefined where the text may mean anything else: then that parser
 *   has to read it
 */
export function readPlainFrontMatter(yaml: string): Record<string, unknown> | undefined {
  if (unusual.test(yaml)) return undefined;
  const data: PlainMap = {};
  const end = yaml.endsWith('\n') ? yaml.length - 1 : yaml.length;
  let key = '';
  let list: (Scalar | PlainMap)[] | undefined;
  let dash = -1;
  let item: PlainMap | undefined;
  for (let start = 0; start <= end;) {
    const feed = yaml.indexOf('\n', start);
    const stop = feed === -1 || feed > end ? end : feed;
    let first = start;
    while (first < stop && yaml.charCodeAt(first) === space) first++;
    const indent = first - start;
    start = stop + 1;
    if (first === stop) return undefined;

    if (yaml.charCodeAt(first) === hyphen && yaml.charCodeAt(first + 1) === space) {
      // A dash below a key that has no value yet, as deep as the dashes before it.
      if (key === '' || (dash === -1 ? data[key] !== null : indent !== dash)) return undefined;
      if (list === undefined) data[key] = list = [];
      dash = indent;
      const read = readItem(yaml.slice(first + 2, stop));
      if (read === undefined) return undefined;
      item = typeof read === 'object' && read !== null && read.open ? read.map : undefined;
      list.push(typeof read === 'object' && read !== null ? read.map : read);
    } else if (indent === 0) {
      const colon = yaml.indexOf(':', first);
      if (colon === -1 || colon >= stop || (colon + 1 < stop && yaml.charCodeAt(colon + 1) !== space)) return undefined;
      key = yaml.slice(first, colon);
      if (!keyPattern.test(key) || Object.hasOwn(data, key) || key in Object.prototype) return undefined;
      const value = readValue(yaml.slice(colon + 1, stop).trim());
      if (value === undefined) return undefined;
      data[key] = value;
      list = undefined;
      item = undefined;
      // Only a key without a value can be followed by a list.
      dash = -1;
      if (value !== null || colon + 1 < stop) key = '';
    } else {
      if (item === undefined || indent !== dash + 2 || !addPair(item, yaml.slice(first, stop))) return undefined;
    }
  }
  return data;
}

/** A list item: text, `{a: b}`, or the first `a: b` of a map whose other keys follow on lines of their own. */
function readItem(written: string): Scalar | { readonly map: PlainMap; readonly open: boolean } | undefined {
  const text = written.trim();
  if (text[0] === '{') {
    const map = readFlowMap(text);
    return map && { map, open: false };
  }
  if (written[0] !== ' ' && /^[A-Za-z][A-Za-z-]{0,60}:(?: |$)/.test(text)) {
    const map: PlainMap = {};
    return addPair(map, text) ? { map, open: true } : undefined;
  }
  return readScalar(text);
}

function addPair(map: PlainMap, pair: string): boolean {
  const colon = pair.indexOf(':');
  if (colon === -1 || (colon + 1 < pair.length && pair[colon + 1] !== ' ')) return false;
  const key = pair.slice(0, colon);
  if (!keyPattern.test(key) || Object.hasOwn(map, key) || key in Object.prototype) return false;
  const value = readScalar(pair.slice(colon + 1).trim());
  // What follows a key without a value could belong to it.
  if (value === undefined || value === null) return false;
  map[key] = value;
  return true;
}

function readValue(text: string): Value | undefined {
  return text[0] === '[' ? readFlowList(text) : readScalar(text);
}

function readFlowList(text: string): Scalar[] | undefined {
  if (!text.endsWith(']')) return undefined;
  const inner = text.slice(1, -1).trim();
  if (inner === '') return [];
  const items: Scalar[] = [];
  for (const part of inner.split(',')) {
    const item = readFlowScalar(part.trim());
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function readFlowMap(text: string): PlainMap | undefined {
  if (!text.endsWith('}')) return undefined;
  const map: PlainMap = {};
  for (const part of text.slice(1, -1).split(',')) {
    const pair = part.trim();
    const colon = pair.indexOf(': ');
    const key = pair.slice(0, colon);
    if (colon === -1 || !keyPattern.test(key) || Object.hasOwn(map, key) || key in Object.prototype) return undefined;
    const value = readFlowScalar(pair.slice(colon + 2).trim());
    if (value === undefined) return undefined;
    map[key] = value;
  }
  return map;
}

function readFlowScalar(text: string): Scalar | undefined {
  // Between brackets a colon may end a key in more ways than in a line of its own.
  return text === '' || /[[\]{}:]/.test(text) ? undefined : readScalar(text);
}

/** One scalar, trimmed: null where there is none. */
function readScalar(text: string): Scalar | undefined {
  if (text === '' || nothing.test(text)) return null;
  const first = text[0]!;
  if (first === '"') return /^"[^"\\]*"$/.test(text) ? text.slice(1, -1) : undefined;
  if (first === "'") return /^'[^']*'$/.test(text) ? text.slice(1, -1) : undefined;
  if (indicators.has(first) || text.includes(': ') || text.endsWith(':')) return undefined;
  return text;
}
