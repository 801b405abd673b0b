import { compareText } from '../text/compareText';
import { CST, isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Problem } from '../text/problem';
import { sentence } from '../text/sentence';
import { readFrontMatter } from './frontMatter';
import { type FrontMatterBlock } from './frontMatterBlock';
import type { TextEdit } from '../text/textEdits';

/**
 * The edits that add one value at the end of a list in the front matter, and leave every other character as it is.
 * None where the list holds exactly this value already; a problem where the list can't be edited safely: then
 * nothing is to be changed.
 *
 * @param text the whole file
 * @param key a key of the front matter, which may be missing or without a value
 * @param value one line of text; it is quoted where YAML needs it
 */
export function addToList(text: string, key: string, value: string): readonly TextEdit[] | Problem {
  const before = readFrontMatter(text);
  if (before.kind === 'unreadable') return before.problem;
  if (before.kind === 'none') return noFrontMatter();
  const { block, data } = before;
  const held = Object.hasOwn(data, key) ? data[key] : undefined;
  if (Array.isArray(held) && held.includes(value)) return [];
  if (held !== undefined && held !== null && held !== '' && !Array.isArray(held)) return notAList(key);

  const insertion = insertInto(text, block, key, quoted(value));
  if (insertion === undefined) return notEditable(key);
  const edit = { range: insertion.range, text: insertion.text };
  // What the edit makes of the file is read back, so that no layout nobody thought of can do harm.
  const after = readFrontMatter(applied(text, edit));
  const expected = { ...data, [key]: [...(Array.isArray(held) ? (held as unknown[]) : []), value] };
  const kept = after.kind === 'read' && JSON.stringify(sorted(after.data)) === JSON.stringify(sorted(expected));
  return kept ? [edit] : notEditable(key);
}

function insertInto(text: string, block: FrontMatterBlock, key: string, value: string): TextEdit | undefined {
  const yaml = text.slice(block.yamlStart, block.yamlEnd);
  const lineBreak = text.slice(0, block.yamlStart).endsWith('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    keepSourceTokens: true,
    uniqueKeys: false,
  });
  if (document.errors.length > 0) return undefined;
  const at = (start: number, inserted: string, end = start): TextEdit => ({
    range: { start: block.yamlStart + start, end: block.yamlStart + end },
    text: inserted,
  });

  const map = document.contents;
  if (map === null) return at(yaml.length, `${key}: [${value}]${lineBreak}`);
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (pair === undefined) {
    if (map.flow === true) return insertIntoFlow(map, `${key}: [${value}]`, at);
    return at(yaml.length, `${indentOf(map, yaml)}${key}: [${value}]${lineBreak}`);
  }
  if (isSeq(pair.value)) {
    const list = pair.value;
    return list.flow === true ? insertIntoFlow(list, value, at) : insertIntoBlock(list, yaml, value, lineBreak, at);
  }
  return insertAsValue(pair, `[${value}]`, at);
}

export type At = (start: number, inserted: string, end?: number) => TextEdit;

export function insertIntoFlow(list: YAMLSeq | YAMLMap, value: string, at: At): TextEdit | undefined {
  const token = list.srcToken;
  if (token?.type !== 'flow-collection') return undefined;
  const last = token.items.at(-1);
  if (last === undefined || (token.items.length === 1 && !last.start.some(isWritten) && !last.key && !last.value))
    return at(token.start.offset + 1, value);
  const comma = last.value === undefined && !last.key ? last.start.find(({ type }) => type === 'comma') : undefined;
  if (comma) return at(comma.offset + 1, ` ${value}`);
  const end = endOf(last.value ?? last.sep?.findLast(isWritten) ?? last.key ?? last.start.findLast(isWritten));
  return end === undefined ? undefined : at(end, `, ${value}`);
}

function insertIntoBlock(list: YAMLSeq, yaml: string, value: string, lineBreak: string, at: At): TextEdit | undefined {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return undefined;
  const last = token.items.findLast(({ start }) => start.some(({ type }) => type === 'seq-item-ind'));
  const dash = last?.start.find(({ type }) => type === 'seq-item-ind');
  if (last === undefined || dash === undefined) return undefined;
  const end = endOfLine(yaml, endOf(last.value) ?? dash.offset + 1);
  const lineStart = yaml.lastIndexOf('\n', dash.offset - 1) + 1;
  return at(end, `${yaml.slice(lineStart, dash.offset)}- ${value}${lineBreak}`);
}

/** A key without a value gets one right behind its colon; an empty text or `~` is replaced. */
export function insertAsValue(pair: Pair, value: string, at: At): TextEdit | undefined {
  const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  const written = isScalar(pair.value) ? pair.value.srcToken : undefined;
  if (written && written.offset !== undefined && 'source' in written && written.source !== '')
    return at(written.offset, value, written.offset + written.source.length);
  return colon && at(colon.offset + 1, ` ${value}`);
}

function isWritten({ type }: CST.SourceToken): boolean {
  return type !== 'space' && type !== 'newline' && type !== 'comment';
}

/** Where a token's own text ends, without the white space and comments behind it. */
export function endOf(token: CST.Token | CST.SourceToken | null | undefined): number | undefined {
  if (!token) return undefined;
  switch (token.type) {
    case 'block-scalar':
      return token.offset + CST.stringify(token).length;
    case 'block-map':
    case 'block-seq': {
      const last = token.items.findLast(({ key, sep, value }) => key || sep !== undefined || value !== undefined);
      return endOf(last?.value ?? last?.sep?.findLast(isWritten) ?? last?.key ?? last?.start.findLast(isWritten));
    }
    case 'flow-collection': {
      const close = token.end.find(({ type }) => type === 'flow-seq-end' || type === 'flow-map-end');
      return close && close.offset + close.source.length;
    }
    default:
      return 'source' in token ? token.offset + token.source.length : undefined;
  }
}

export function endOfLine(yaml: string, offset: number): number {
  if (yaml[offset - 1] === '\n') return offset;
  const lineBreak = yaml.indexOf('\n', offset);
  return lineBreak === -1 ? yaml.length : lineBreak + 1;
}

export function indentOf(map: YAMLMap, yaml: string): string {
  const start = map.range?.[0] ?? 0;
  const written = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  return /^ *$/.test(written) ? written : '';
}

const plain = /^\p{L}[\p{L}\p{M}\p{N} _+#/.'’&()–-]*$/u;
const words = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** A text as a scalar that every YAML parser reads as this text, in a block and in a flow list alike. */
function quoted(value: string): string {
  if (plain.test(value) && !words.test(value) && !/ #| $| {2}/.test(value)) return value;
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u00ad\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function applied(text: string, { range, text: inserted }: TextEdit): string {
  return text.slice(0, range.start) + inserted + text.slice(range.end);
}

/** The same data with its keys in one order, so that two can be compared as text. */
function sorted(data: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(data).sort(([a], [b]) => compareText(a, b));
}

export function noFrontMatter(): Problem {
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
    message: sentence('`{0}` is not a list there. Write it as one, such as `{0}: [one, two]`, and try again.', key),
    path: [key],
  };
}

export function notEditable(key: string): Problem {
  return {
    code: 'front-matter-syntax',
    severity: 'warning',
    message: sentence('`{0}` is written in a way that can only be edited by hand.', key),
    path: [key],
  };
}
