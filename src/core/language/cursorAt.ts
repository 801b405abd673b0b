import type { TextRange } from '../text/textRange';
import type { Path } from '../frontMatter/frontMatterSource';
import { scanFrontMatter, type ScannedScalar } from '../frontMatter/scanFrontMatter';

/** What stands at a place of an entry's file. */
export type Cursor =
  | {
      /** A key, also one that is only being typed or not there yet. */
      readonly kind: 'key';
      /** The keys and positions around it. */
      readonly path: Path;
      readonly range: TextRange;
      readonly written: string;
      readonly quote: '' | '"' | "'";
      readonly inFlow: boolean;
      /** Whether a colon follows. */
      readonly hasValue: boolean;
      /** The other keys of the same map. */
      readonly siblings: readonly string[];
    }
  | {
      /** The value of a key, or an item of a list. */
      readonly kind: 'value' | 'item';
      /** Its own keys and positions. */
      readonly path: Path;
      readonly range: TextRange;
      readonly written: string;
      readonly quote: '' | '"' | "'";
      readonly inFlow: boolean;
      /** The other items of the same list. */
      readonly siblings: readonly string[];
    }
  | { readonly kind: 'body' }
  | { readonly kind: 'outside' };

/** What stands at an offset of a text; `outside` on the fences, in comments, and where nothing can be said. */
export function cursorAt(text: string, offset: number): Cursor {
  const block = scanFrontMatter(text);
  if (block === undefined) return { kind: 'body' };
  if (offset < block.yamlStart) return { kind: 'outside' };
  if (offset >= block.yamlEnd && block.yamlEnd < text.length) {
    const fenceEnd = text.slice(block.yamlEnd).search(/[\r\n]/);
    return fenceEnd === -1 || offset <= block.yamlEnd + fenceEnd ? { kind: 'outside' } : { kind: 'body' };
  }
  const { scalars } = block;
  const at = scalars.findLast(({ slot }) => slot.start <= offset && offset <= slot.end);
  if (at !== undefined) return at.kind === 'key' ? keyCursor(text, at, scalars) : valueCursor(at, scalars);
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  if (text.slice(lineStart, offset).trim() !== '' || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset)))
    return { kind: 'outside' };
  return emptyLine(scalars, offset, offset - lineStart);
}

function keyCursor(text: string, at: ScannedScalar, scalars: readonly ScannedScalar[]): Cursor {
  const path = at.path.slice(0, -1);
  return {
    kind: 'key',
    path,
    range: at.range,
    written: at.written,
    quote: at.quote,
    inFlow: at.inFlow,
    hasValue: /^[ \t]*:/.test(text.slice(at.range.end)),
    siblings: scalars
      .filter((other) => other.kind === 'key' && other !== at && isIn(other.path, path))
      .map(({ written }) => written),
  };
}

function valueCursor(at: ScannedScalar, scalars: readonly ScannedScalar[]): Cursor {
  const list = at.path.slice(0, -1);
  const siblings =
    typeof at.path.at(-1) === 'number'
      ? scalars.filter((other) => other.kind === 'item' && other !== at && isIn(other.path, list))
      : [];
  const { kind, path, range, written, quote, inFlow } = at;
  const others = siblings.map((other) => other.written);
  return { kind: kind === 'item' ? 'item' : 'value', path, range, written, quote, inFlow, siblings: others };
}

/** On a line without text, the column says to which map a key would belong. */
function emptyLine(scalars: readonly ScannedScalar[], offset: number, column: number): Cursor {
  const before = scalars.filter(({ kind, inFlow, range }) => kind === 'key' && !inFlow && range.end < offset);
  const holder = before.findLast((key) => key.column <= column);
  const path = holder === undefined ? [] : holder.column === column ? holder.path.slice(0, -1) : holder.path;
  return {
    kind: 'key',
    path,
    range: { start: offset, end: offset },
    written: '',
    quote: '',
    inFlow: false,
    hasValue: false,
    siblings: scalars.filter((key) => key.kind === 'key' && isIn(key.path, path)).map(({ written }) => written),
  };
}

function isIn(path: Path, holder: Path): boolean {
  return path.length === holder.length + 1 && holder.every((step, index) => step === path[index]);
}
