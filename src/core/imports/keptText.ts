// Text from an export is data: it is written so that Markdown shows exactly its words. remark-stringify does the same
// for the documents, at half a millisecond a paragraph; an import has thousands of them.

const bullet = /^([ \t]*)[-*+][ \t]+(?=\S)/;

/**
 * A text of any length as Markdown in which nothing is live: its bulleted lists as lists, everything else as paragraphs
 * that show its words.
 */
export function keptText(text: string): string {
  const blocks: string[] = [];
  let items: { indent: number; words: string }[] = [];
  let others: string[] = [];
  const closeList = (): void => {
    if (items.length > 0) blocks.push(listOf(items));
    items = [];
  };
  const closeOthers = (): void => {
    if (others.length > 0) blocks.push(keptParagraphs(others.join('\n')));
    others = [];
  };
  for (const line of text.replace(/\r\n?|[\u2028\u2029]/g, '\n').split('\n')) {
    const mark = bullet.exec(line);
    if (mark) {
      closeOthers();
      items.push({ indent: mark[1]!.replaceAll('\t', '    ').length, words: line.slice(mark[0].length) });
    } else if (items.length > 0 && /^[ \t]+\S/.test(line)) items.at(-1)!.words += ` ${line.trim()}`;
    else {
      closeList();
      others.push(line);
    }
  }
  closeList();
  closeOthers();
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** A list, each item below the one that it is indented from. */
function listOf(items: readonly { indent: number; words: string }[]): string {
  const open: number[] = [];
  const lines = items.map(({ indent, words }) => {
    while (open.length > 1 && indent <= open.at(-2)!) open.pop();
    if (open.length === 0 || indent > open.at(-1)!) open.push(indent);
    const depth = Math.min(open.length - 1, deepestItem);
    return `${'  '.repeat(depth)}- ${keptLine(words)}`;
  });
  return lines.join('\n');
}

const deepestItem = 4;

/** A text of any length as Markdown paragraphs in which nothing is live; line breaks and indents stay. */
export function keptParagraphs(text: string): string {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  for (const line of printable(text.replace(/\r\n?|[\u2028\u2029]/g, '\n')).split('\n')) {
    const words = line.trim();
    if (words !== '') lines.push(indentOf(line) + escapedLine(words));
    else if (lines.length > 0) {
      paragraphs.push(lines.join('\\\n'));
      lines = [];
    }
  }
  if (lines.length > 0) paragraphs.push(lines.join('\\\n'));
  return paragraphs.join('\n\n');
}

/** A text as Markdown on one line in which nothing is live. */
export function keptLine(text: string): string {
  return escapedLine(printable(text).replace(/\s+/g, ' ').trim());
}

function printable(text: string): string {
  return text.replace(unprintable, ' ').replace(loneSurrogate, '\uFFFD');
}

// eslint-disable-next-line no-control-regex -- these are what must not reach a file
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/g;
const loneSurrogate = /\p{Surrogate}/gu;
const widestIndent = 16;

/** Spaces at the start of a line would be dropped or make it code; these stay. */
function indentOf(line: string): string {
  const indent = /^[ \t]*/.exec(line)![0].replaceAll('\t', '    ').length;
  return '\u00A0'.repeat(Math.min(indent, widestIndent));
}

/** What could begin or end something live inside a line. What is told by its neighbours looks for them last. */
const live =
  /[\\`*[\]<~|$]|_(?<![\p{L}\p{N}]_)|_(?![\p{L}\p{N}])|&(?=[#a-z])|:(?=\/\/)|\.(?<=www\.)|@(?<=[-.\w+]@)(?=[-\w])/giu;

/** What could make a block of a line. */
const blockStart = /^([-+=#>:]|\d{1,9}[.)](?=\s|$))/;

function escapedLine(words: string): string {
  return words.replace(live, '\\$&').replace(blockStart, (start) => `${start.slice(0, -1)}\\${start.at(-1)}`);
}
