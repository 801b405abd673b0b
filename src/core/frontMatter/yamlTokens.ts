import { CST, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../text/textEdits';

/** An edit by offsets of the YAML: puts a text in the place of a range, which is empty where no end is given. */
export type At = (start: number, inserted: string, end?: number) => TextEdit;

/** Adds a value, or a key with its value, at the end of what stands in brackets or braces. */
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

/** The offset after the line break of the line that an offset is on; the end of the text where there is none. */
export function endOfLine(yaml: string, offset: number): number {
  if (yaml[offset - 1] === '\n') return offset;
  const lineBreak = yaml.indexOf('\n', offset);
  return lineBreak === -1 ? yaml.length : lineBreak + 1;
}
