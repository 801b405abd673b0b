import { codeLines } from '../../markdown/codeLines';
import { monthAlternatives as months } from '../../time/monthNumber';
import { onlyPeriod } from '../dates/period';

/** A bullet that a line of the run above began with. */
interface OpenBullet {
  /** The width of its indent, and how deep its sign stands among the signs that programs use. */
  readonly indent: number;
  readonly level: number;
  /** Where its marker and its words stand in what comes out. */
  readonly column: number;
  readonly words: number;
}

const space = String.raw`[\s\u00A0\u200B\u2007\u202F\u2060\u3000\uFEFF]`;
const sign = new RegExp(
  String.raw`^(${space}*)(?:([•●⚫∙·\uF0B7✓✔✅☑👉🔹🔸►▸▶➤➢\uF0D8☐]|[◦○‣⁃▫]|[▪■□§\uF0A7]|\\[-*+])\uFE0F?${space}+|(o)\t${space}*)(?=\S)`,
  'u',
);
const markdownItem = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;
const dash = new RegExp(String.raw`^(${space}*)[–—]${space}+(?=\S)`, 'u');
const picture = /^\s*\p{Extended_Pictographic}[\uFE0F\u200D\p{Extended_Pictographic}]*\s+(?=\S)/u;
/** A day before what was done on it, one line each as in a log. */
const marks = String.raw`(?:\*\*|__|[[(])`;
const dated = new RegExp(
  String.raw`^\s*(?:[[(]?\d{4}[-/.]\d\d[-/.]\d\d[\])]?(?:\s*[:|–—-]|\s)|` +
    String.raw`${marks}?(?:\d{4}[-/.]\d\d(?:[-/.]\d\d)?|\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d\d)|(?:${months})\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?|\d{1,2}\.?\s+(?:${months})\.?(?:\s+\d{4})?|Q[1-4](?:\s+\d{4})?)\s*(?:\*\*|__|[\])])?\s*[:|–—-](?:\*\*|__)?\s)`,
  'iu',
);
const weekday = /^\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day\s*(?::|[–—-]\s)/i;

/**
 * A text with the bullets and headings of other programs as those of Markdown: `•` and `◦` from word processors and notes, ticks,
 * escaped dashes; lines that begin with dashes, pictures, weekdays or days where several follow each other. Each line stays on
 * its line, and code as it is.
 */
export function withMarkdownBullets(text: string): string {
  const lines = withPlainHeadings(withWideIndents(text.split('\n')));
  const inCode = codeLines(lines);
  const open: OpenBullet[] = [];
  return lines
    .map((line, index) => {
      if (inCode[index] || line.trim() === '') return line;
      const item = markdownItem.exec(line);
      if (item) {
        const column = widthOf(item[1]!);
        nest(open, { indent: column, level: 0 });
        open.push({ indent: column, level: 0, column, words: column + item[2]!.length + 1 });
        return line;
      }
      const found = sign.exec(line);
      if (found && (found[3] === undefined || open.length > 0)) {
        const bullet = { indent: widthOf(found[1]!), level: levelOf(found[2] ?? 'o') };
        const column = nest(open, bullet);
        open.push({ ...bullet, column, words: column + 2 });
        return `${' '.repeat(column)}- ${found[2] === '☐' ? '[ ] ' : ''}${line.slice(found[0].length)}`;
      }
      if (!/^\s/.test(line)) open.length = 0;
      if (isGluedHeading(lines, index)) return `###### ${line.trim()}`;
      if (isOneOfSeveral(dash, lines, index)) return line.replace(dash, '$1- ').replace(/^[^-]*/, plainIndent);
      return isOneOfSeveral(picture, lines, index) ||
        isOneOfSeveral(weekday, lines, index) ||
        isOneOfSeveral(dated, lines, index)
        ? `- ${line.trimStart()}`
        : line;
    })
    .join('\n');
}

/** An outline whose items are indented by one space for each level, which Markdown takes for one level, by two. */
function withWideIndents(lines: string[]): string[] {
  const inCode = codeLines(lines);
  const indents = lines.map((line, index) => (inCode[index] ? undefined : /^( *)[-*+] +\S/.exec(line)?.[1]!.length));
  const items = indents.filter((indent) => indent !== undefined);
  const isNarrow = items.every((indent, index) => indent <= (items[index - 1] ?? -1) + 1);
  if (!isNarrow || !items.some((indent) => indent > 1)) return lines;
  return lines.map((line, index) => (indents[index] ? ' '.repeat(indents[index]) + line : line));
}

/** Headings of an order that stands at the margin elsewhere, without the spaces before them that put them into an item. */
function withPlainHeadings(lines: string[]): string[] {
  const inCode = codeLines(lines);
  const orders = new Set(lines.flatMap((line, index) => (inCode[index] ? [] : (/^#{1,6}(?= )/.exec(line)?.[0] ?? []))));
  return lines.map((line, index) => {
    const [, order] = /^ {1,3}(#{1,6}) \S/.exec(line) ?? [];
    if (order === undefined || inCode[index] || !orders.has(order) || lines[index - 1]?.trim() !== '') return line;
    const below = lines.slice(index + 1).find((other) => other.trim() !== '');
    return below === undefined || /^\S/.test(below) ? line.trimStart() : line;
  });
}

/** Closes the bullets that another is not below of, and returns the column of its marker. */
function nest(open: OpenBullet[], { indent, level }: Pick<OpenBullet, 'indent' | 'level'>): number {
  const isAbove = (one: OpenBullet): boolean =>
    one.indent < indent || (one.indent === indent && one.level < level && open[0]!.indent === indent);
  let closed: OpenBullet | undefined;
  while (open.length > 0 && !isAbove(open.at(-1)!)) closed = open.pop();
  return open.at(-1)?.words ?? (closed === undefined ? 0 : Math.min(closed.column, indent));
}

function isOneOfSeveral(pattern: RegExp, lines: readonly string[], index: number): boolean {
  if (!pattern.test(lines[index]!)) return false;
  return [index - 1, index + 1].some((other) => pattern.test(lines[other] ?? ''));
}

/** Whether a line is a time and nothing else, bold or ends with a colon, right below a line and right above a bullet. */
function isGluedHeading(lines: readonly string[], index: number): boolean {
  const [before = '', line, after = ''] = [lines[index - 1], lines[index]!, lines[index + 1]];
  if (before.trim() === '' || line.length > 40 || !(sign.test(after) || markdownItem.test(after))) return false;
  // After a bullet it would be read as the rest of that.
  const isLabel = /^(?:\*\*[^*]+\*\*|__[^_]+__):?$|^\p{Lu}[^.?!]{0,58}:$/u.test(line.trimEnd());
  if (isLabel && !/^\s/.test(line) && (sign.test(before) || markdownItem.test(before))) return true;
  return /^\p{L}|^\d{4}/u.test(line) && onlyPeriod(line, { year: 2000, days: () => undefined }) !== undefined;
}

function levelOf(bullet: string): number {
  return /[◦○‣⁃▫o]/.test(bullet) ? 1 : /[▪■□§\uF0A7]/.test(bullet) ? 2 : 0;
}

function widthOf(indent: string): number {
  return indent.replaceAll('\t', '    ').replace(/[\u200B\u2060\uFEFF]/g, '').length;
}

function plainIndent(indent: string): string {
  return ' '.repeat(widthOf(indent));
}
