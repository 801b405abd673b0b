const maxCharacters = 512 * 1024;
/** Each line may be a block, which takes as long as a paragraph; a heading, an item, a quotation and a cell take twice as long. */
const maxLines = 6_000;
/** Lines below text that make it a heading: many of them take far longer than in proportion. */
const maxUnderlines = 1_000;
/** An empty line is quickly read, but not at once. */
const maxEmptyLines = 15_000;
/** Quotations in quotations, lists in lists: each line is read as often as it is deep. */
const deepest = 50;
/** Each mark of a passage is compared with every other, and each word within brackets with those before it. */
const maxComparisons = 4_000_000;
/** Comparing two words takes less. */
const wordsToAMark = 2;

const container = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{0,99}\]:)/y;
const item = /^([ \t]*)(?:[-+*]|(\d{1,9})[.)])[ \t]+\S/;
const noList = -2;

/**
 * Whether Markdown can be parsed within a second and without overflowing the stack, told from its lines alone: it is
 * not too long, too deeply nested, or too dense with marks. Where a line could belong to the passage before it or not,
 * it is taken to belong there.
 */
export function isReadable(text: string): boolean {
  if (text.length > maxCharacters) return false;
  let [lines, empty, underlines, comparisons] = [0, 0, 0, 0];
  // Of the passage that a line may continue: its marks, its first line while it has no other, and what ends it.
  let [marks, first, inTable, inNumbers, itemIndent]: [number, string | undefined, boolean, boolean, number] = [0, '', false, false, noList]; // prettier-ignore
  // How many brackets are open, and how many words stand within them.
  let [open, words] = [0, 0];
  let fence: string | undefined;
  let hasHtml = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (/^[ \t]*$/.test(line)) {
      if (++empty > maxEmptyLines) return false;
      [marks, first, inTable, open, words] = [0, '', false, 0, 0];
      continue;
    }
    if (++lines > maxLines) return false;
    if (fence !== undefined) {
      if (line.startsWith(fence) && /^(?:`+|~+)[ \t]*$/.test(line)) fence = undefined;
      continue;
    }
    if (first !== '' && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line) && ++underlines > maxUnderlines) return false;
    const depth = depthOf(line);
    if (depth > deepest) return false;
    const isHeading = /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line);
    if (isHeading || /^ {0,3}>/.test(line)) lines += Math.max(1, depth);
    hasHtml ||= /^ {0,3}</.test(line);
    // Within HTML a fence is none.
    fence = hasHtml ? undefined : /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0];
    const [opened, indent = '', number] = item.exec(line) ?? [];
    const isItem: boolean =
      opened !== undefined &&
      indent.length <= itemIndent + 5 &&
      (number === undefined || number === '1' || first === '' || inNumbers);
    inTable ||= first !== undefined && isTable(first, line);
    if (inTable) lines += cellsIn(line);
    else if (isItem) lines++;
    if (lines > maxLines) return false;
    const begins: boolean = isItem || inTable || first === '' || fence !== undefined || isHeading;
    if (isItem) [itemIndent, inNumbers] = [indent.length, number !== undefined];
    else if (/^ {0,3}\S/.test(line)) [itemIndent, inNumbers] = [noList, false];
    if (begins) [marks, open, words] = [0, 0, 0];
    first = begins ? line : undefined;
    const added = line.match(/[*_[\]`~<&\\]/g)?.length ?? 0;
    comparisons += added * (2 * marks + added);
    marks += added;
    if (open > 0 || line.includes('['))
      for (const [found] of line.matchAll(/[[\]]|(?<![\w+.-])[\w+.-]/g)) {
        if (found === '[') open++;
        else if (found === ']') open = Math.max(0, open - 1);
        else if (open > 0) comparisons += words++ / wordsToAMark;
        if (open === 0) words = 0;
      }
    if (comparisons > maxComparisons) return false;
  }
  return true;
}

/** How many containers open a line, as far as that matters. */
function depthOf(line: string): number {
  container.lastIndex = 0;
  let depth = 0;
  while (depth <= deepest && container.test(line)) depth++;
  return depth;
}

/** Whether a line and the one after it are the header of a table. */
function isTable(header: string, rule: string): boolean {
  return /^[ |:-]+$/.test(rule) && rule.includes('-') && rule.includes('|') && cellsIn(header) === cellsIn(rule);
}

function cellsIn(row: string): number {
  return row.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').length;
}
