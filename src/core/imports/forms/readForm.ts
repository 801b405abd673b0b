import type { List, ListItem, RootContent } from 'mdast';
import type { QuestionTopic } from '../../entries/form';
import { withoutDue } from '../../entries/keyResult';
import { markdownTree, readableText } from '../../markdown/markdownTree';
import type { CalendarDate } from '../../time/calendarDate';
import { limitIn, type Limit } from './limitIn';
import { topicOf } from './topicOf';

/** A question as it was found in a text, with the keys of a form's question. */
export interface FoundQuestion {
  readonly ask: string;
  readonly limit?: Limit;
  readonly about?: QuestionTopic;
}

/** A form as it was found in a text, with the keys of the entry that it makes. */
export interface FoundForm {
  readonly title?: string;
  readonly period?: string;
  readonly due?: CalendarDate;
  readonly questions: readonly FoundQuestion[];
}

/** A line or a block that may be a question, and what stands below it. */
interface Part {
  readonly text: string;
  /** The heading that is the title of all others is none of them. */
  readonly kind: 'title' | 'heading' | 'item' | 'line';
  readonly notes: string[];
}

/**
 * The questions in a text: a heading, an item of a list, or a line each. A heading above others is the title of the form
 * or of a part of it; what else stands between questions explains the one before, and may hold its limit.
 */
export function readForm(text: string): FoundForm {
  const parts = partsOf(markdownTree(text)?.children ?? []);
  const kind = questionKind(parts);
  const isLineAsked = lineChooser(parts);
  const questions: { ask: string; notes: string[] }[] = [];
  let title: string | undefined;
  for (const part of parts) {
    const isQuestion = part.kind === kind && (kind !== 'line' || isLineAsked(part));
    if (isQuestion && !onlyLimit(part.text)) questions.push({ ask: part.text, notes: [...part.notes] });
    else if (questions.length > 0) questions.at(-1)!.notes.push(part.text, ...part.notes);
    else title ??= part.text;
  }
  const named = title === undefined ? undefined : withoutDue(oneLine(title.replace(/[:：]\s*$/, '')));
  const due = named?.due ?? parts.map(({ text }) => withoutDue(`x ${text}`).due).find((day) => day !== undefined);
  const period = named && periodOf(named.rest);
  return {
    ...(named !== undefined && named.rest !== '' && { title: named.rest.slice(0, longestTitle) }),
    ...(period !== undefined && { period }),
    ...(due !== undefined && { due }),
    questions: questions.map(({ ask, notes }) => questionOf(ask, notes)),
  };
}

const longestTitle = 300;

function partsOf(blocks: readonly RootContent[]): Part[] {
  const [top, ...others] = blocks.filter((block) => block.type === 'heading');
  const isTitle = top !== undefined && others.length > 0 && others.every(({ depth }) => depth > top.depth);
  const parts: Part[] = [];
  for (const block of blocks) {
    if (block.type === 'heading')
      parts.push({
        text: oneLine(readableText(block)),
        kind: isTitle && block === top ? 'title' : 'heading',
        notes: [],
      });
    else if (isList(block)) parts.push(...block.children.flatMap(partsOfItem));
    else
      for (const line of readableText(block).split('\n')) parts.push({ text: oneLine(line), kind: 'line', notes: [] });
  }
  return parts.filter(({ text }) => text !== '');
}

/** A question of its own is what asks below an item: in a list, or in a line that has a number. */
function partsOfItem({ children }: ListItem): Part[] {
  const [first, ...rest] = children;
  if (first === undefined) return [];
  const [ask = '', ...lines] = isList(first) ? [] : readableText(first).split('\n').map(oneLine);
  const notes: string[] = [];
  const below: Part[] = [];
  for (const text of lines) {
    if (label.test(text) && asks(text)) below.push({ text, kind: 'item', notes: [] });
    else (below.at(-1)?.notes ?? notes).push(text);
  }
  for (const block of isList(first) ? children : rest) {
    const asked = isList(block) ? block.children.flatMap(partsOfItem) : [];
    if (asked.some(({ text }) => asks(text))) below.push(...asked);
    else (below.at(-1)?.notes ?? notes).push(oneLine(readableText(block)));
  }
  return [{ text: ask, kind: below.length > 0 && !asks(ask) ? 'title' : 'item', notes }, ...below];
}

/** What the questions of a form are: headings, unless more is asked below them than there are headings. */
function questionKind(parts: readonly Part[]): Part['kind'] {
  const all = (kind: Part['kind']) => parts.filter((part) => part.kind === kind);
  const asking = (kind: Part['kind']) => all(kind).filter(({ text }) => asks(text)).length;
  const below = asking('item') >= asking('line') && all('item').length > 0 ? 'item' : 'line';
  const headings = all('heading').length;
  return headings > 1 || (headings === 1 && asking('heading') === 1)
    ? asking(below) > headings
      ? below
      : 'heading'
    : below;
}

/** Which lines are questions: those that ask; where none does, each, but for a first that announces the others. */
function lineChooser(parts: readonly Part[]): (part: Part) => boolean {
  const lines = parts.filter(({ kind }) => kind === 'line');
  if (lines.some(({ text }) => asks(text))) return ({ text }) => asks(text);
  return (part) => part !== lines[0] || !/[:：]$/.test(part.text);
}

const verbs =
  'describe|list|tell|give|explain|share|summari[sz]e|outline|reflect|name|provide|rate|assess|evaluate|identify|discuss|highlight|comment|note|state|how|what|which|where|when|who|why|beschreib\\p{L}*|nenn\\p{L}*|welche\\p{L}*|was|wie|décri\\p{L}*|quel\\p{L}*|qué|describ\\p{L}*|cuál\\p{L}*';

/** Whether a text asks something: it ends in a question mark, has a limit, a number, or begins as a request does. */
function asks(text: string): boolean {
  const { rest, limit } = limitIn(text);
  return (
    limit !== undefined || /[?？]["”’)]?(?:\s*\([^()]*\))?\s*$/.test(rest) || label.test(text) || begins.test(rest)
  );
}

const begins = new RegExp(String.raw`^(?:please\s+|bitte\s+)?(?:${verbs})(?!\p{L})`, 'iu');

/** `Q1:`, `Question 2 –`, `3)`: what numbers a question. */
const label = /^(?:(?:question|frage|q)\s?\d{1,2}\s?[:.)–—-]?\s+|\d{1,2}\s?[.)]\s+|\d{1,2}\s?[:–—-]\s+)(?=\S)/i;

function onlyLimit(text: string): boolean {
  const { rest, limit } = limitIn(text);
  return limit !== undefined && !/[\p{L}\p{N}]/u.test(rest);
}

function questionOf(written: string, notes: readonly string[]): FoundQuestion {
  const { rest, limit } = limitIn(written.replace(label, ''));
  const ask = rest === '' ? written : rest;
  const allowed = limit ?? notes.map((each) => limitIn(each).limit).find((each) => each !== undefined);
  const about = topicOf(ask) ?? topicOf(notes.join(' '));
  return { ask, ...(allowed !== undefined && { limit: allowed }), ...(about !== undefined && { about }) };
}

/** The time that a title names, as a form writes it: `2026`, `2026-H1`. */
function periodOf(title: string): string | undefined {
  const found =
    /(?<!\d)(20\d\d)[\s-]*([HQ][1-4])(?!\d)|(?<![\p{L}\d])([HQ][1-4])[\s-]*(20\d\d)(?!\d)|(?<!\d)(20\d\d)(?!\d)/iu.exec(
      title,
    );
  if (found === null) return undefined;
  const part = found[2] ?? found[3];
  const year = found[1] ?? found[4] ?? found[5]!;
  return part === undefined ? year : `${year}-${part.toUpperCase()}`;
}

function isList(block: RootContent): block is List {
  return block.type === 'list';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
