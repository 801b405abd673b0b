import { readFrontMatter } from '../../frontMatter/frontMatter';
import { quoteText } from '../../frontMatter/yamlProblem';
import type { Sentence } from '../../text/sentence';
import { sentence } from '../../text/sentence';
import { applyEdits } from '../../text/textEdits';
import { editFix } from '../fixes';
import type { QuickFix } from './quickFix';

/** Fixes a line that is not YAML: the first change after which it is, or after which the trouble lies further below. */
export const fixLine: QuickFix = ({ text }, { range }) => {
  if (range === undefined) return [];
  const line = text.slice(range.start, range.end);
  const blanks = /(?<![ \t])[ \t]+$/.exec(text.slice(Math.max(0, range.start - 100), range.start))?.[0] ?? '';
  const before = blanks.includes('\t') ? blanks : '';
  const candidates =
    before === '' ? changesOf(line) : tabbed(line, before, lineAbove(text, range.start - before.length));
  for (const { title, written } of candidates) {
    const start = before === '' ? range.start : range.start - before.length;
    const edit = { range: { start, end: range.end }, text: written };
    const fixed = applyEdits(text, [edit]);
    const front = readFrontMatter(fixed);
    const further = front.kind === 'unreadable' && (front.problem.range?.start ?? 0) >= start + written.length;
    if (front.kind === 'read' || further)
      return [editFix(title, smallest(text, edit.range.start, line, before, written))];
  }
  return [];
};

function lineAbove(text: string, lineStart: number): string {
  return /(?<![^\r\n])([^\r\n]+)[\r\n]+$/.exec(text.slice(Math.max(0, lineStart - 400), lineStart))?.[1] ?? '';
}

interface Change {
  readonly title: Sentence;
  readonly written: string;
}

const leadPart = /^(?:-[ \t]+)*(?:(?:"[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s"'[{:#-][^:]*):[ \t]+)?/;

function* changesOf(line: string): Generator<Change> {
  const lead = leadPart.exec(line)?.[0] ?? '';
  const [value] = line.slice(lead.length).split(/(?<![ \t])[ \t]+(?=#)/, 1) as [string];
  const comment = line.slice(lead.length + value.length);
  const noSpace = /^((?:-[ \t]+)*[\w-]+):(?=[^\s/:])/.exec(line);
  if (noSpace)
    yield { title: sentence('Add a space after the colon'), written: `${noSpace[0]} ${line.slice(noSpace[0].length)}` };
  if (/,\s*,|\[\s*,/.test(line))
    yield {
      title: sentence('Remove the extra comma'),
      written: line.replace(/,(?:\s*,)+/g, ',').replace(/\[\s*,\s*/g, '['),
    };
  const list = /^\[(.*?)\]?$/.exec(value);
  if (list) {
    const items = list[1]!.split(/,\s*/).map((item) => (/^[@%`*&!|>]|: /.test(item) ? quoteText(item) : item));
    const written = `${lead}[${items.join(', ')}]${comment}`;
    if (value.endsWith(']')) yield { title: sentence('Put it in quotes'), written };
    else yield { title: sentence('Close the bracket'), written };
  }
  if (/^\{[^}]*$/.test(value)) yield { title: sentence('Close the bracket'), written: `${lead}${value} }${comment}` };
  if (/^"(?:[^"\\]|\\.)*$/.test(value))
    yield { title: sentence('Close the quotation mark'), written: `${lead}${value}"${comment}` };
  if (/^'(?:[^']|'')*$/.test(value))
    yield { title: sentence('Close the quotation mark'), written: `${lead}${value}'${comment}` };
  if (value !== '') yield { title: sentence('Put it in quotes'), written: `${lead}${quoteText(value)}${comment}` };
  if (comment !== '') yield { title: sentence('Put it in quotes'), written: `${lead}${quoteText(value + comment)}` };
}

/** The column where the line above begins, behind its dashes, or one step further below a key without a value. */
function* tabbed(line: string, before: string, above: string): Generator<Change> {
  const [lead = ''] = /^ *(?:- +)*/.exec(above) ?? [];
  const columns = /:\s*$/.test(above) ? [lead.length + 2, lead.length] : [lead.length, lead.length + 2];
  for (const column of columns)
    yield { title: sentence('Replace the tab with spaces'), written: ' '.repeat(column) + line };
  yield { title: sentence('Replace the tab with spaces'), written: before.replaceAll('\t', '  ') + line };
  yield { title: sentence('Remove the tab'), written: line };
}

/** The edit without what stays the same before and behind. */
function smallest(text: string, start: number, line: string, before: string, written: string) {
  const old = before + line;
  let head = 0;
  while (head < old.length && head < written.length && old[head] === written[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < written.length - head && old.at(-1 - tail) === written.at(-1 - tail))
    tail++;
  return {
    range: { start: start + head, end: Math.min(text.length, start + old.length - tail) },
    text: written.slice(head, written.length - tail),
  };
}
