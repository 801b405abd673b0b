import type { EntryType } from '../entries/entry';
import type { TextRange } from '../text/textRange';
import { cursorAt } from './cursorAt';
import type { NameKind } from '../entries/fields';
import { meaningAt, nameKindOfKey } from '../entries/fieldShape';

/** A name under the cursor. */
export interface NameAtCursor {
  readonly kind: NameKind;
  readonly written: string;
  /** With its quotes. */
  readonly range: TextRange;
  /** What lies between the quotes. */
  readonly inner: TextRange;
  /** Whether it may be the name of a win as well. */
  readonly orWin: boolean;
}

/** The name at an offset of an entry's text; undefined where there is none. Reads broken YAML as far as it goes. */
export function nameAt(type: EntryType, text: string, offset: number): NameAtCursor | undefined {
  const cursor = cursorAt(text, offset);
  if (cursor.kind === 'body' || cursor.kind === 'outside' || cursor.written === '') return undefined;
  const { names: kind, orWin = false } =
    cursor.kind === 'key'
      ? { names: nameKindOfKey(type, [...cursor.path, cursor.written]) }
      : meaningAt(type, cursor.path);
  const { range, quote, written } = cursor;
  if (kind === undefined || offset < range.start || offset > range.end) return undefined;
  const isClosed = quote !== '' && range.end - range.start > 1 && text[range.end - 1] === quote;
  const inner = quote === '' ? range : { start: range.start + 1, end: range.end - (isClosed ? 1 : 0) };
  return { kind, written, range, inner, orWin };
}
