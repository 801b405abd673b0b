import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextRange } from '../text/textRange';
import type { TextEdit } from '../text/textEdits';
import type { FrontMatterBlock } from './frontMatterBlock';
import { scalarText } from './frontMatterText';

/** Keys and positions in lists, from the outside in. */
export type Path = readonly (string | number)[];

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

  /** Gives top-level keys a text each: in the place of the value they have, else in lines of their own at the end. */
  setKeys(values: Readonly<Record<string, string>>): readonly TextEdit[] | undefined {
    const edits: TextEdit[] = [];
    let added = '';
    for (const [key, value] of Object.entries(values)) {
      const pair = this.#pairAt([key]);
      const edit = pair && this.#setValue(pair, value);
      if (edit) edits.push(edit);
      else if (pair) return undefined;
      else added += `${key}: ${scalarText(value, false)}${this.lineBreak}`;
    }
    if (added === '') return edits;
    const at = this.#endOfKeys();
    return at === undefined ? undefined : [...edits, { range: { start: at, end: at }, text: added }];
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
    return { range, text: inQuotesOf(node.type, value) };
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

  #setValue(pair: Pair, value: string): TextEdit | undefined {
    const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    if (isScalar(pair.value)) {
      const range = this.#rangeOfNode(pair.value);
      if (range && range.end > range.start) return { range, text: inQuotesOf(pair.value.type, value) };
    } else if (pair.value !== null && pair.value !== undefined) return undefined;
    if (colon === undefined) return undefined;
    const at = this.#block.yamlStart + colon.offset + 1;
    return { range: { start: at, end: at }, text: ` ${scalarText(value, true)}` };
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

function inQuotesOf(type: string | undefined, value: string): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  if (type === 'QUOTE_SINGLE' && !/[\r\n]/.test(value)) return `'${value.replace(/'/g, "''")}'`;
  return scalarText(value, true);
}
