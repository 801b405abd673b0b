import type { List, ListItem, RootContent } from 'mdast';
import { withoutDue } from '../../entries/keyResult';
import { markdownTree, readableText } from '../../markdown/markdownTree';
import type { CalendarDate } from '../../time/calendarDate';

/** A goal as it was found in a text, with the keys of the entry that it makes. */
export interface FoundGoal {
  readonly title: string;
  readonly due?: CalendarDate;
  readonly status?: 'met';
  readonly why?: string;
  readonly 'key-results'?: readonly (string | { readonly text: string; readonly met: 'yes' })[];
}

const longestTitle = 300;

/**
 * The goals in a text: an item of a list or a heading each, with the items below it as key results; without either, a
 * line each. A heading above items that have items of their own is a title, as one that says `Goals 2026` is.
 */
export function readGoals(text: string): readonly FoundGoal[] {
  const blocks = markdownTree(text)?.children ?? [];
  const lists = blocks.filter((block) => block.type === 'list');
  const headings = blocks.filter((block) => block.type === 'heading');
  if (lists.length === 0 && headings.length === 0)
    return blocks.flatMap((block) => readableText(block).split('\n')).flatMap((line) => goalOf(line, []));
  const isNested = lists.some(({ children }) => children.some((item) => item.children.some(isList)));
  const named = headings.filter((heading) => !isTitle(readableText(heading)));
  const asHeadings = named.length > 0 && !isNested && (named.length > 1 || isObjective(readableText(named[0]!)));
  if (!asHeadings) return lists.flatMap(({ children }) => children.flatMap(goalOfItem));
  return named.flatMap((heading) => {
    const from = blocks.indexOf(heading) + 1;
    const next = blocks.findIndex((block, at) => at >= from && block.type === 'heading');
    return goalOf(readableText(heading), blocks.slice(from, next === -1 ? undefined : next));
  });
}

function goalOfItem(item: ListItem): FoundGoal[] {
  const [first, ...rest] = item.children;
  if (first === undefined || isList(first)) return [];
  return goalOf(readableText(first), rest).map((goal) => (item.checked ? { ...goal, status: 'met' } : goal));
}

/** A goal from what it is called, and what stands below that. */
function goalOf(written: string, below: readonly RootContent[]): FoundGoal[] {
  const { rest, due } = withoutDue(oneLine(written).replace(label, ''));
  if (rest === '') return [];
  let day = due;
  const why: string[] = [];
  const results: (string | { text: string; met: 'yes' })[] = [];
  const take = (said: string, isMet?: boolean): boolean => {
    // A line may hold the day alone.
    const dated = withoutDue(`x ${said}`);
    if (dated.rest === 'x') day ??= dated.due;
    else if (/^why:\s/i.test(said)) why.push(said.slice(4).trim());
    else if (isMet === undefined) return false;
    else if (said !== '') results.push(isMet ? { text: said, met: 'yes' } : said);
    return true;
  };
  for (const block of below)
    if (isList(block))
      for (const { children, checked } of block.children)
        take(oneLine(children.map(readableText).join(' ')).replace(label, ''), checked === true);
    else for (const line of readableText(block).split('\n')) if (!take(oneLine(line))) why.push(oneLine(line));
  return [
    {
      title: rest.slice(0, longestTitle),
      ...(day !== undefined && { due: day }),
      ...(why.length > 0 && { why: why.join(' ') }),
      ...(results.length > 0 && { 'key-results': results }),
    },
  ];
}

/** `Objective 1:`, `O2 –`, `KR 1.2:`, `Goal:`: what numbers a goal or a key result. */
const label = /^(?:objective|goal|key result|okr|o|kr)\s?(?:\d+(?:\.\d+)?)?\s?(?:[:.)–—-]\s+|(?<=\d)\s+)/i;

function isObjective(heading: string): boolean {
  return label.test(heading);
}

/** Whether a heading says what kind of list stands below it, and no goal. */
function isTitle(heading: string): boolean {
  return (
    !isObjective(heading) &&
    /(?<!\p{L})(?:goals|objectives|okrs?|targets|priorities)(?!\p{L})|^[qh]\d(?:\s|$)|^\D{0,10}20\d\d$/iu.test(heading)
  );
}

function isList(block: RootContent): block is List {
  return block.type === 'list';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
