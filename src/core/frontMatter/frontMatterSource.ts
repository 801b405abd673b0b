import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { TextRange } from '../text/textRange';
import { joinInserts, type TextEdit } from '../text/textEdits';
import type { FrontMatterBlock } from './frontMatterBlock';
import { blockScalarText, flowText, scalarLike, scalarText } from './frontMatterText';
import { endOf, endOfLine, insertAsValue, insertIntoFlow } from './yamlTokens';

/** Keys and positions in lists, from the outside in. */
export type Path = readonly (string | number)[];

/** What a list item may hold: one line of text, or keys with a text or a list of texts each. */
export type ListItem = string | Readonly<Record<string, string | readonly string[]>>;

/** A key of a list's item, and the text it is to have. */
export interface ItemKey {
  readonly list: string;
  readonly position: number;
  /** What the item's text becomes where the item is text alone. */
  readonly main: string;
  readonly set: string;
  readonly value: string;
}

const longestFlowList = 90;

/** A key that stands twice in one map. */
export interface RepeatedKey {
  readonly key: string;
  readonly first: TextRange;
  readonly again: TextRange;
  /** Edits that take away one of the two; undefined where that can't be done without losing a comment. */
  readonly withoutFirst: TextEdit | undefined;
  readonly withoutAgain: TextEdit | undefined;
}

/**
 * Where the keys and values of front matter stand in its file, and edits of exactly these places; all in UTF-16
 * offsets of the file's text. An edit is undefined where the place isn't there or can't be edited safely.
 */
export class FrontMatterSource {
  readonly #text: string;
  readonly #block: FrontMatterBlock;
  #read: Node | null | undefined;

  constructor(text: string, block: FrontMatterBlock) {
    this.#text = text;
    this.#block = block;
  }

  /** The value at a path, as it is written, without the blanks behind it. */
  rangeOf(path: Path): TextRange | undefined {
    const node = this.#nodeAt(path);
    return node && this.#rangeOfNode(node);
  }

  /** The key at a path. */
  keyRangeOf(path: Path): TextRange | undefined {
    const pair = this.#pairAt(path);
    return pair && isScalar(pair.key) ? this.#rangeOfNode(pair.key) : undefined;
  }

  /** The first place of a pattern inside the value at a path, else the whole value. */
  rangeWithin(path: Path, pattern: RegExp): TextRange | undefined {
    const range = this.rangeOf(path);
    const match = range && pattern.exec(this.#text.slice(range.start, range.end));
    if (!match) return range;
    return { start: range.start + match.index, end: range.start + match.index + match[0].length };
  }

  /** The keys that stand twice in one map, however deep. */
  repeatedKeys(): RepeatedKey[] {
    const repeated: RepeatedKey[] = [];
    const visit = (node: unknown): void => {
      if (isSeq(node)) for (const item of node.items) visit(item);
      if (!isMap(node)) return;
      const seen = new Map<string, Pair>();
      for (const pair of node.items) {
        if (!isScalar(pair.key)) continue;
        const key = String(pair.key.value);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, pair);
        else
          repeated.push({
            key,
            first: this.#rangeOfNode(first.key as Node)!,
            again: this.#rangeOfNode(pair.key)!,
            withoutFirst: this.#without(node, first),
            withoutAgain: this.#without(node, pair),
          });
        visit(pair.value);
      }
    };
    visit(this.#root());
    return repeated;
  }

  /** Gives top-level keys a text each, as `setKey` does. */
  setKeys(values: Readonly<Record<string, string>>): readonly TextEdit[] | undefined {
    const edits = Object.entries(values).map(([key, value]) => this.setKey(key, value));
    return edits.some((edit) => edit === undefined)
      ? undefined
      : joinInserts(edits.filter((edit) => edit !== undefined));
  }

  /**
   * Gives a top-level key a text: in the place of the value it has, else in a line of its own at the end. An empty text
   * leaves the key without a value.
   */
  setKey(key: string, value: string): TextEdit | undefined {
    const root = this.#root();
    const inFlow = isMap(root) && root.flow === true;
    const pair = this.#pairAt([key]);
    return pair ? this.#setValue(pair, value, inFlow) : this.#addKey(key, ` ${scalarText(value, inFlow)}`);
  }

  /** Gives a key of a list's item a text; an item that is text alone becomes `{main: text, key: value}`. */
  setInItem({ list, position, main, set, value }: ItemKey): TextEdit | undefined {
    const held = this.#nodeAt([list]);
    const item = isSeq(held) ? (held.items[position] as Node | undefined) : undefined;
    const inFlow = isSeq(held) && held.flow === true;
    if (isScalar(item)) return this.#mapFromText(item, inFlow, { main, set, value });
    if (!isMap(item)) return undefined;
    const pair = pairNamed(item, set);
    if (pair) return this.#setValue(pair, value, inFlow || item.flow === true);
    if (item.flow === true) return insertIntoFlow(item, `${set}: ${scalarText(value, true)}`, this.#at);
    const [first] = item.items;
    const start = isScalar(first?.key) ? first.key.range?.[0] : undefined;
    const end = endOf(item.srcToken);
    if (start === undefined || end === undefined) return undefined;
    const indent = ' '.repeat(this.#columnOf(start));
    return this.#at(endOfLine(this.#yaml, end), `${indent}${set}: ${blockScalarText(value, `${indent}  `)}\n`);
  }

  /** Adds items at the end of a list, which may be missing or without a value. */
  addItems(key: string, items: readonly ListItem[]): TextEdit | undefined {
    const root = this.#root();
    const pair = this.#pairAt([key]);
    const inFlow = items.map((item) => flowText(item)).join(', ');
    const isShort = !inFlow.includes('\\n') && key.length + inFlow.length < longestFlowList;
    if (pair === undefined) {
      const isFlow =
        (isMap(root) && root.flow === true) || (isShort && items.every((item) => typeof item === 'string'));
      return this.#addKey(key, isFlow ? ` [${inFlow}]` : `\n${blockItems(items, '  ')}`);
    }
    const list = pair.value;
    if (isSeq(list) && list.flow !== true) return this.#addToBlock(list, items);
    const isNothing = list === null || (isScalar(list) && /^(?:~|null|)$/i.test(String(list.value)));
    if (!isSeq(list) && !isNothing) return undefined;
    if (!isShort && (!isSeq(list) || list.items.length === 0)) return this.#asBlock(pair, items);
    return isSeq(list) ? insertIntoFlow(list, inFlow, this.#at) : insertAsValue(pair, `[${inFlow}]`, this.#at);
  }

  /** Where lines with new top-level keys can be put; undefined where the keys stand in braces or are indented. */
  get endOfKeys(): number | undefined {
    return this.#endOfKeys();
  }

  /** Puts a first line before all keys. */
  addFirst(key: string, value: string): TextEdit | undefined {
    if (this.#endOfKeys() === undefined) return undefined;
    const start = this.#block.yamlStart;
    return { range: { start, end: start }, text: `${key}: ${scalarText(value, false)}${this.lineBreak}` };
  }

  /** Gives a key another name. */
  renameKey(path: Path, name: string): TextEdit | undefined {
    const range = this.keyRangeOf(path);
    return range && { range, text: scalarText(name, true) };
  }

  /** Takes a key away with its value. */
  removeKey(path: Path): TextEdit | undefined {
    const map = this.#nodeAt(path.slice(0, -1));
    const pair = this.#pairAt(path);
    return pair && isMap(map) ? this.#without(map, pair) : undefined;
  }

  /** Takes an item out of a list. */
  removeItem(path: Path): TextEdit | undefined {
    const list = this.#nodeAt(path.slice(0, -1));
    const position = path.at(-1);
    if (!isSeq(list) || typeof position !== 'number') return undefined;
    const item = this.rangeOf(path);
    if (item === undefined) return undefined;
    return list.flow === true ? this.#withoutFlowItem(list, position, item) : this.#withoutLines(list, item);
  }

  /** Puts another text in the place of one, in the quotes it stands in. */
  replace(path: Path, value: string): TextEdit | undefined {
    const node = this.#nodeAt(path);
    const range = isScalar(node) ? this.#rangeOfNode(node) : undefined;
    if (range === undefined || range.start === range.end || !isScalar(node)) return undefined;
    return { range, text: scalarLike(quotes[node.type ?? ''] ?? '', value, true) };
  }

  /** Puts what is written at a path in the place of itself, changed; for one line alone. */
  rewrite(path: Path, change: (written: string) => string): TextEdit | undefined {
    const range = this.rangeOf(path);
    if (range === undefined || range.start === range.end) return undefined;
    const written = this.#text.slice(range.start, range.end);
    return /[\r\n]| #/.test(written) ? undefined : { range, text: change(written) };
  }

  get lineBreak(): string {
    return this.#text.slice(0, this.#block.yamlStart).endsWith('\r\n') ? '\r\n' : '\n';
  }

  #root(): Node | null {
    if (this.#read === undefined) {
      const yaml = this.#text.slice(this.#block.yamlStart, this.#block.yamlEnd);
      this.#read = parseDocument(yaml, {
        schema: 'failsafe',
        prettyErrors: false,
        keepSourceTokens: true,
        uniqueKeys: false,
      }).contents;
    }
    return this.#read;
  }

  #nodeAt(path: Path): Node | undefined {
    let node: unknown = this.#root();
    for (const step of path) {
      if (isMap(node)) node = pairNamed(node, step)?.value;
      else if (isSeq(node) && typeof step === 'number') node = node.items[step];
      else return undefined;
    }
    return (node ?? undefined) as Node | undefined;
  }

  #pairAt(path: Path): Pair | undefined {
    const map = this.#nodeAt(path.slice(0, -1));
    return isMap(map) && path.length > 0 ? pairNamed(map, path.at(-1)!) : undefined;
  }

  #rangeOfNode(node: Node): TextRange | undefined {
    if (!node.range) return undefined;
    const start = this.#block.yamlStart + node.range[0];
    const written = this.#text.slice(start, this.#block.yamlStart + node.range[1]).trimEnd();
    return { start, end: start + written.length };
  }

  #endOfKeys(): number | undefined {
    const root = this.#root();
    if (root === null) return this.#block.yamlEnd;
    if (!isMap(root) || root.flow === true) return undefined;
    const start = this.#block.yamlStart + (root.range?.[0] ?? 0);
    return start === this.#startOfLine(start) ? this.#block.yamlEnd : undefined;
  }

  readonly #at = (start: number, inserted: string, end = start): TextEdit => ({
    range: { start: this.#block.yamlStart + start, end: this.#block.yamlStart + end },
    text: inserted.replaceAll('\n', this.lineBreak),
  });

  get #yaml(): string {
    return this.#text.slice(this.#block.yamlStart, this.#block.yamlEnd);
  }

  /** How far from the start of its line a place stands. */
  #columnOf(offset: number): number {
    return offset - (this.#yaml.lastIndexOf('\n', offset - 1) + 1);
  }

  /** A key that is not there yet, at the end of the front matter; `value` begins with a blank or a line break. */
  #addKey(key: string, value: string): TextEdit | undefined {
    const map = this.#root();
    const end = this.#yaml.length;
    if (map === null) return this.#at(end, `${key}:${value}\n`);
    if (!isMap(map)) return undefined;
    if (map.flow === true) return insertIntoFlow(map, `${key}:${value}`, this.#at);
    const start = map.range?.[0] ?? 0;
    const before = this.#yaml.slice(start - this.#columnOf(start), start);
    const indent = /^ *$/.test(before) ? before : '';
    return this.#at(end, `${indent}${key}:${value.replaceAll('\n', `\n${indent}`)}\n`);
  }

  #setValue(pair: Pair, value: string, inFlow: boolean): TextEdit | undefined {
    const held = pair.value;
    if (held === null || held === undefined) return insertAsValue(pair, value && scalarText(value, inFlow), this.#at);
    if (isAlias(held) && held.range && value !== '')
      return this.#at(held.range[0], scalarText(value, inFlow), held.range[1]);
    if (!isScalar(held) || held.tag !== undefined || !held.range) return undefined;
    const [start, end] = held.range;
    const written = this.#yaml.slice(start, end).trimEnd();
    if (written === '') return insertAsValue(pair, value && scalarText(value, inFlow), this.#at);
    // The blank before the value goes with it.
    if (value === '') return this.#at(this.#yaml[start - 1] === ' ' ? start - 1 : start, '', start + written.length);
    const comment = /^[|>][^\s#]*([ \t]+#[^\r\n]*)/.exec(written)?.[1] ?? '';
    const isLast = comment === '' && /^[ \t]*(?:[\r\n]|$)/.test(this.#yaml.slice(start + written.length));
    const indent = ' '.repeat(isScalar(pair.key) ? this.#columnOf(pair.key.range?.[0] ?? 0) + 2 : 2);
    const isBlock = !inFlow && isLast && held.anchor === undefined && value.includes('\n');
    const put = isBlock ? blockScalarText(value, indent) : scalarLike(quotes[held.type ?? ''] ?? '', value, inFlow);
    return this.#at(start, put + comment, start + written.length);
  }

  /** `- text` becomes a map: in lines of its own, or in braces where it stands between others. */
  #mapFromText(item: Scalar, inFlow: boolean, { main, set, value }: Omit<ItemKey, 'list' | 'position'>) {
    const token = item.srcToken;
    if (token === undefined || !('source' in token) || token.type === 'block-scalar') return undefined;
    const [start, end] = [token.offset, token.offset + token.source.length];
    const column = this.#columnOf(start);
    const isLine = /^[ \t]*- +$/.test(this.#yaml.slice(start - column, start)) && !token.source.includes('\n');
    if (inFlow || !isLine) return this.#at(start, flowText({ [main]: String(item.value), [set]: value }), end);
    const indent = ' '.repeat(column);
    const line = this.#yaml.slice(start, endOfLine(this.#yaml, end)).trimEnd();
    const added = `\n${indent}${set}: ${blockScalarText(value, `${indent}  `)}`;
    return this.#at(start, `${main}: ${line}${added}`, start + line.length);
  }

  #addToBlock(list: YAMLSeq, items: readonly ListItem[]): TextEdit | undefined {
    const token = list.srcToken;
    if (token?.type !== 'block-seq') return undefined;
    const last = token.items.findLast(({ start }) => start.some(({ type }) => type === 'seq-item-ind'));
    const dash = last?.start.find(({ type }) => type === 'seq-item-ind');
    if (last === undefined || dash === undefined) return undefined;
    const indent = this.#yaml.slice(dash.offset - this.#columnOf(dash.offset), dash.offset);
    const end = endOfLine(this.#yaml, endOf(last.value) ?? dash.offset + 1);
    return this.#at(end, `${blockItems(items, indent)}\n`);
  }

  /** Items in lines below a key without a value, whose comment stays beside it. */
  #asBlock(pair: Pair, items: readonly ListItem[]): TextEdit | undefined {
    const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    const key = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    if (colon === undefined || key === undefined) return undefined;
    const behind = endOf(pair.srcToken?.value) ?? colon.offset + 1;
    const comment = this.#yaml.slice(behind, endOfLine(this.#yaml, behind)).trimEnd();
    const text = `${comment}\n${blockItems(items, ' '.repeat(this.#columnOf(key) + 2))}`;
    return this.#at(colon.offset + 1, text, behind + comment.length);
  }

  #without(map: YAMLMap, pair: Pair): TextEdit | undefined {
    const key = isScalar(pair.key) ? this.#rangeOfNode(pair.key) : undefined;
    if (key === undefined || map.flow === true) return undefined;
    const value = pair.value ? this.#rangeOfNode(pair.value as Node) : undefined;
    const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    const afterColon = colon ? this.#block.yamlStart + colon.offset + 1 : key.end;
    return this.#withoutLinesOf({ start: key.start, end: Math.max(value?.end ?? 0, afterColon) });
  }

  #withoutLines(list: YAMLSeq, item: TextRange): TextEdit | undefined {
    const dash = this.#text.lastIndexOf('-', item.start - 1);
    if (dash < this.#block.yamlStart || !/^-\s*$/.test(this.#text.slice(dash, item.start))) return undefined;
    // The dash of a list's only item may share its line with another one.
    return list.items.length === 0 ? undefined : this.#withoutLinesOf({ start: dash, end: item.end });
  }

  /** Takes whole lines away; undefined where something else stands on them. */
  #withoutLinesOf({ start, end }: TextRange): TextEdit | undefined {
    const lineStart = this.#startOfLine(start);
    const lineEnd = this.#endOfLine(end);
    const before = this.#text.slice(lineStart, start);
    const behind = this.#text.slice(end, lineEnd);
    const hasComment = /(?:^|\s)#/.test(this.#text.slice(start, lineEnd));
    if (/[^ \t]/.test(before) || /\S/.test(behind) || hasComment) return undefined;
    return { range: { start: lineStart, end: lineEnd }, text: '' };
  }

  #withoutFlowItem(list: YAMLSeq, position: number, item: TextRange): TextEdit | undefined {
    const next = list.items[position + 1] as Node | undefined;
    const previous = list.items[position - 1] as Node | undefined;
    const nextRange = next && this.#rangeOfNode(next);
    const previousRange = previous && this.#rangeOfNode(previous);
    const range = nextRange
      ? { start: item.start, end: nextRange.start }
      : { start: previousRange?.end ?? item.start, end: item.end };
    return this.#text.slice(range.start, range.end).includes('#') ? undefined : { range, text: '' };
  }

  #startOfLine(offset: number): number {
    return this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  #endOfLine(offset: number): number {
    const lineBreak = this.#text.indexOf('\n', offset);
    return lineBreak === -1 ? this.#text.length : lineBreak + 1;
  }
}

function pairNamed(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function blockItems(items: readonly ListItem[], indent: string): string {
  return items.map((item) => `${indent}- ${blockItem(item, `${indent}  `)}`).join('\n');
}

function blockItem(item: ListItem, indent: string): string {
  if (typeof item === 'string') return scalarText(item, false);
  const lines = Object.entries(item).map(([key, value]) =>
    typeof value === 'string' ? `${key}: ${blockScalarText(value, `${indent}  `)}` : `${key}: ${flowText(value)}`,
  );
  return lines.join(`\n${indent}`);
}

/** The quotes a scalar stands in, by what the parser calls them. */
const quotes: Readonly<Record<string, string>> = { QUOTE_DOUBLE: '"', QUOTE_SINGLE: "'" };
