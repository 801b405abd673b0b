import type { TextRange } from '../text/textRange';
import { findFrontMatter } from './frontMatter';
import type { Path } from './frontMatterSource';

/** A key, a value or a list item as it is written, whether or not the YAML around it is whole. */
export interface ScannedScalar {
  readonly kind: 'key' | 'value' | 'item';
  /** Keys and positions from the outside in; of a key with the key itself. */
  readonly path: Path;
  /** With its quotes; empty where nothing is written yet. */
  readonly range: TextRange;
  /** Where a cursor belongs to it: the range with the blanks around it. */
  readonly slot: TextRange;
  readonly quote: '' | '"' | "'";
  /** What stands between its quotes. */
  readonly written: string;
  /** Whether brackets stand around it. */
  readonly inFlow: boolean;
  /** The column its line gives to keys beside it. */
  readonly column: number;
}

/** The lines between the fences. */
export interface ScannedBlock {
  readonly yamlStart: number;
  readonly yamlEnd: number;
  readonly scalars: readonly ScannedScalar[];
}

const keyPattern =
  /(?:"(?:[^"\\\r\n]|\\.)*"[ \t]*|'(?:[^'\r\n]|'')*'[ \t]*|[^\s\-#:,[\]{}"'&*!|>%@`][^:#\r\n]*|-[^\s:#][^:#\r\n]*)(?=:(?:[ \t]|\r|\n|$))/y;

/**
 * The keys, values and list items of front matter by lines and indentation alone, so that half-typed YAML is read as
 * far as it goes. Undefined where the text opens with no fence. A block that never closes ends before its first blank
 * line.
 */
export function scanFrontMatter(text: string): ScannedBlock | undefined {
  const bounds = blockOf(text);
  if (bounds === undefined) return undefined;
  const scanner = new Scanner(text, bounds.yamlStart, bounds.yamlEnd);
  return { ...bounds, scalars: scanner.scan() };
}

function blockOf(text: string): { yamlStart: number; yamlEnd: number } | undefined {
  const found = findFrontMatter(text);
  if (found !== undefined && !('code' in found)) return found;
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(text);
  if (opening === null) return undefined;
  const yamlStart = opening[0].length;
  const closing = /(?:^|[\r\n])---|[\r\n][ \t]*(?:\r\n|\r|\n|$)/g;
  closing.lastIndex = Math.max(0, yamlStart - 1);
  const match = closing.exec(text);
  return { yamlStart, yamlEnd: match === null ? text.length : match.index + 1 };
}

/** Lists in lists, maps in maps; no entry has more than a few. */
const deepest = 50;

interface Level {
  readonly kind: 'map' | 'list';
  readonly column: number;
  readonly path: Path;
  /** The key or position that what stands deeper belongs to. */
  current: string | number;
}

class Scanner {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #scalars: ScannedScalar[] = [];
  #levels: Level[] = [];

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }

  scan(): ScannedScalar[] {
    for (let at = this.#start; at < this.#end;) at = this.#afterLineBreak(this.#line(at));
    return this.#scalars;
  }

  /** Reads the line that starts at an offset; returns an offset on the last line it took. */
  #line(lineStart: number): number {
    let at = this.#skipBlanks(lineStart);
    if (this.#isLineEnd(at) || this.#text[at] === '#') return this.#lineEnd(at);
    this.#leave(at - lineStart);
    for (;;) {
      const column = at - lineStart;
      if (this.#text[at] === '-' && (this.#isLineEnd(at + 1) || /[ \t]/.test(this.#text[at + 1]!))) {
        if (this.#levels.length >= deepest) return this.#lineEnd(at);
        this.#enterItem(column);
        const after = this.#skipBlanks(at + 1);
        if (!this.#isLineEnd(after)) {
          at = after;
          continue;
        }
        this.#add('item', this.#innerPath(), at + 1, { start: after, end: after }, false, column);
        return after;
      }
      keyPattern.lastIndex = at;
      if (this.#levels.length >= deepest && this.#levels.at(-1)!.column < column) return this.#lineEnd(at);
      const key = keyPattern.exec(this.#text);
      if (key !== null && at + key[0].length <= this.#end) return this.#keyWithValue(at, key[0].trimEnd(), column);
      return this.#loose(at, column);
    }
  }

  #keyWithValue(at: number, written: string, column: number): number {
    const name = unquoted(written);
    const level = this.#enterMap(column);
    level.current = name;
    this.#add('key', [...level.path, name], at, { start: at, end: at + written.length }, false, column);
    const colon = this.#text.indexOf(':', at + written.length);
    return this.#value('value', [...level.path, name], colon + 1, column);
  }

  /** Text without a colon: an item, a key that is being typed, or the next line of a longer text. */
  #loose(at: number, column: number): number {
    const top = this.#levels.at(-1);
    if (top?.kind === 'list' && top.column < column) return this.#value('item', this.#innerPath(), at, top.column);
    const end = this.#trimmedEnd(at, this.#lineEnd(at));
    const last = this.#scalars.at(-1);
    const continues =
      top !== undefined &&
      top.column < column &&
      last !== undefined &&
      last.range.end > last.range.start &&
      last.kind !== 'key';
    if (continues) return this.#lineEnd(at);
    const level = top?.kind === 'map' && top.column === column ? top : undefined;
    const path = level?.path ?? this.#innerPath();
    this.#add('key', [...path, unquoted(this.#text.slice(at, end))], at, { start: at, end }, false, column);
    return end;
  }

  #value(kind: 'value' | 'item', path: Path, from: number, column: number): number {
    const at = this.#skipBlanks(from);
    const first = this.#text[at];
    if (first === '[' || first === '{') return this.#flow(at, path, column);
    if (this.#isLineEnd(at) || first === '#') {
      this.#add(kind, path, from, { start: at, end: at }, false, column);
      return this.#lineEnd(at);
    }
    if (first === '|' || first === '>') {
      const lineEnd = this.#lineEnd(at);
      this.#add(kind, path, from, { start: at, end: lineEnd }, false, column);
      return this.#lastDeeperLine(lineEnd, column);
    }
    const end = this.#scalarEnd(at, false);
    this.#add(kind, path, from, { start: at, end }, false, column, this.#skipBlanks(end));
    return this.#lineEnd(end);
  }

  #flow(open: number, path: Path, column: number): number {
    const isList = this.#text[open] === '[';
    let position = 0;
    let at = open + 1;
    let slotStart = at;
    let held = false;
    let key: string | undefined;
    const emptySlot = (end: number): void => {
      if (held) return;
      const blank = { start: this.#skipSpace(slotStart, end), end: 0 };
      blank.end = blank.start;
      if (isList) this.#add('item', [...path, position], slotStart, blank, true, column, end);
      else if (key === undefined) this.#add('key', [...path, ''], slotStart, blank, true, column, end);
      else this.#add('value', [...path, key], slotStart, blank, true, column, end);
    };
    while (at < this.#end) {
      const character = this.#text[at]!;
      if (character === '\n' || character === '\r') {
        const next = this.#afterLineBreak(at);
        const content = this.#skipBlanks(next);
        const goesOn = this.#isLineEnd(content) || content - next > column || /[\]}]/.test(this.#text[content] ?? '');
        if (next >= this.#end || !goesOn) {
          emptySlot(at);
          return at;
        }
        at = next;
      } else if (character === ']' || character === '}') {
        emptySlot(at);
        return at + 1;
      } else if (character === ',') {
        emptySlot(at);
        position++;
        held = false;
        key = undefined;
        slotStart = ++at;
      } else if (character === ' ' || character === '\t') at++;
      else if (character === '#' && /\s/.test(this.#text[at - 1]!)) at = this.#lineEnd(at);
      else if (character === ':' && !isList) {
        held = false;
        slotStart = ++at;
      } else {
        const inner = isList ? [...path, position] : [...path, key ?? ''];
        held = true;
        if (character === '[' || character === '{')
          at = inner.length < deepest ? this.#flow(at, inner, column) : this.#lineEnd(at);
        else {
          const end = Math.max(this.#scalarEnd(at, true), at + 1);
          const range = { start: at, end };
          const slotEnd = this.#skipBlanks(end);
          if (isList) this.#add('item', inner, slotStart, range, true, column, slotEnd);
          else if (key === undefined) {
            key = unquoted(this.#text.slice(at, end));
            this.#add('key', [...path, key], slotStart, range, true, column);
          } else this.#add('value', inner, slotStart, range, true, column, slotEnd);
          at = end;
        }
      }
    }
    emptySlot(at);
    return at;
  }

  #scalarEnd(at: number, inFlow: boolean): number {
    const lineEnd = this.#lineEnd(at);
    const rest = this.#text.slice(at, lineEnd);
    const quote = rest[0];
    if (quote === '"') return at + (/^"(?:[^"\\]|\\.)*"?/.exec(rest)?.[0].length ?? 1);
    if (quote === "'") return at + (/^'(?:[^']|'')*'?/.exec(rest)?.[0].length ?? 1);
    const stop = inFlow ? /[,[\]{}]|[ \t]#|:(?=[ \t,\]}]|$)/.exec(rest) : /[ \t]#/.exec(rest);
    return this.#trimmedEnd(at, stop === null ? lineEnd : at + stop.index);
  }

  #add(
    kind: ScannedScalar['kind'],
    path: Path,
    slotStart: number,
    range: TextRange,
    inFlow: boolean,
    column: number,
    slotEnd = range.end,
  ): void {
    const source = this.#text.slice(range.start, range.end);
    const quote = source[0] === '"' || source[0] === "'" ? source[0] : '';
    const slot = { start: Math.min(slotStart, range.start), end: Math.max(slotEnd, range.end) };
    this.#scalars.push({ kind, path, range, slot, quote, written: unquoted(source), inFlow, column });
  }

  /** Leaves the levels that a line at this column can't belong to. */
  #leave(column: number): void {
    while (this.#levels.length > 0 && this.#levels.at(-1)!.column > column) this.#levels.pop();
  }

  #enterMap(column: number): Level {
    this.#leave(column);
    if (this.#levels.at(-1)?.kind === 'list' && this.#levels.at(-1)!.column === column) this.#levels.pop();
    const top = this.#levels.at(-1);
    if (top?.kind === 'map' && top.column === column) return top;
    const level: Level = { kind: 'map', column, path: this.#innerPath(), current: '' };
    this.#levels.push(level);
    return level;
  }

  #enterItem(column: number): void {
    this.#leave(column);
    const top = this.#levels.at(-1);
    if (top?.kind === 'list' && top.column === column) top.current = Number(top.current) + 1;
    else this.#levels.push({ kind: 'list', column, path: this.#innerPath(), current: 0 });
  }

  /** The path of what stands deeper than the innermost level. */
  #innerPath(): Path {
    const top = this.#levels.at(-1);
    return top === undefined ? [] : [...top.path, top.current];
  }

  #lastDeeperLine(from: number, column: number): number {
    let last = from;
    for (let at = this.#afterLineBreak(from); at < this.#end; at = this.#afterLineBreak(this.#lineEnd(at))) {
      const content = this.#skipBlanks(at);
      if (!this.#isLineEnd(content) && content - at <= column) break;
      last = this.#lineEnd(at);
    }
    return last;
  }

  #skipBlanks(at: number): number {
    while (at < this.#end && (this.#text[at] === ' ' || this.#text[at] === '\t')) at++;
    return at;
  }

  #skipSpace(at: number, end: number): number {
    while (at < end && /\s/.test(this.#text[at]!)) at++;
    return at;
  }

  #isLineEnd(at: number): boolean {
    return at >= this.#end || this.#text[at] === '\n' || this.#text[at] === '\r';
  }

  #lineEnd(at: number): number {
    while (!this.#isLineEnd(at)) at++;
    return at;
  }

  #afterLineBreak(at: number): number {
    const end = this.#lineEnd(at);
    return this.#text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }

  #trimmedEnd(start: number, end: number): number {
    while (end > start && /\s/.test(this.#text[end - 1]!)) end--;
    return end;
  }
}

/** What a scalar says, as far as its quotes are closed. */
function unquoted(source: string): string {
  if (source[0] === "'") return source.replace(/^'|'$/g, '').replace(/''/g, "'");
  if (source[0] === '"') return source.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
  return source;
}
