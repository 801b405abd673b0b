import { capitalize } from '../text/punctuation';
import type { TextEdit } from '../text/textEdits';
import { scalarText } from '../frontMatter/frontMatterText';
import { cursorAt } from './cursorAt';
import { decodeAddress } from '../text/decodeAddress';

/**
 * The edit that puts a link with a label into the `links` of a win, in the way the list is written; undefined where the
 * place is no empty item of `links`.
 *
 * @param url a page, or a path relative to the file
 */
export function pastedLink(text: string, offset: number, url: string, label = labelOf(url)): TextEdit | undefined {
  const cursor = cursorAt(text, offset);
  if (cursor.kind === 'body' || cursor.kind === 'outside' || cursor.path[0] !== 'links') return undefined;
  if (cursor.range.start !== cursor.range.end) return undefined;
  const at = cursor.range.start;
  const inBraces = `{label: ${scalarText(label, true)}, url: ${scalarText(url, true)}}`;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const inLines = (column: number) =>
    `label: ${scalarText(label, false)}${lineBreak}${' '.repeat(column)}url: ${scalarText(url, false)}`;
  const edit = (inserted: string) => ({ range: { start: at, end: at }, text: inserted });
  if (cursor.path.length === 1 && cursor.kind === 'key')
    return cursor.inFlow ? undefined : edit(`- ${inLines(at - lineStart + 2)}`);
  if (cursor.path.length === 1) return edit(`${text[at - 1] === ':' ? ' ' : ''}[${inBraces}]`);
  if (cursor.path.length !== 2 || cursor.kind !== 'item') return undefined;
  if (cursor.inFlow) return edit(inBraces);
  const blank = /[ \t]$/.test(text.slice(lineStart, at)) ? '' : ' ';
  return edit(blank + inLines(at - lineStart + blank.length));
}

/** What to call a page by its address: a change by its number, else the last words of the path, else the host. */
export function labelOf(url: string): string {
  const [, host = '', path = ''] = /^[a-z]+:\/\/([^/?#]+)([^?#]*)/i.exec(url) ?? ['', '', url.split(/[?#]/, 1)[0]!];
  const change = /(?<![^/])([^/]+)\/(?:-\/)?(?:pull|merge_requests|issues)\/(\d+)/.exec(path);
  if (change) return `${decodeAddress(change[1]!)} #${change[2]}`;
  const last = path.split('/').findLast((segment) => segment !== '');
  const words =
    last === undefined
      ? ''
      : decodeAddress(last)
          .replace(/\.\w{1,5}$/, '')
          .replace(/[-_+]+/g, ' ')
          .trim();
  return words === '' ? host : capitalize(words);
}
