import type { CalendarDate } from '../calendarDate';
import { noNames, type KnownNames } from '../capture/knownNames';
import { slug } from '../slug';
import { daysMeant } from '../typedDate';
import { readMetric } from './metric';
import type { NewWin } from './newWin';
import type { TextRange } from './problem';
import { visibilities, type Visibility } from './visibility';

/** Something other than the title that a line says. */
export interface LinePart {
  readonly kind: 'date' | 'metric' | 'skill' | 'person' | 'link' | 'visibility';
  /** What is written into the win. */
  readonly value: string;
  /** Where it stands in the line. */
  readonly range: TextRange;
  /** As it was typed. */
  readonly typed: string;
  /** The words that stand for it in the title too, as it stood amid them. */
  readonly inTitle?: string;
  /** For a skill or a person: whether the record holds it already. */
  readonly known?: boolean;
}

/** What one line of shorthand says. */
export interface WinLine {
  readonly win: Partial<NewWin> & { readonly date: CalendarDate };
  /** In the order of their places. */
  readonly parts: readonly LinePart[];
  /** Words that could be one of two days, and so stayed in the title. */
  readonly unsure?: { readonly typed: string; readonly range: TextRange; readonly days: readonly CalendarDate[] };
}

/**
 * A win written as one line: `Cut checkout latency 900 ms -> 540 ms #performance @maria yesterday !private`.
 * `#` marks a skill, `@` a person (several words in quotes: `#"incident response"`), `!` who may see it; a day at the
 * start or the end is its date, an address a link, a before and an after a metric. What stands at the start or the end
 * is taken out of the title; amid its words it stays there as well. All else is the title, also what is marked in
 * another way (`#12`, `!important`) and what has a backslash before it.
 */
export function readWinLine(line: string, today: CalendarDate, names: KnownNames = noNames): WinLine {
  const words = wordsOf(line, names);
  const parts: LinePart[] = [];
  let unsure: WinLine['unsure'];
  let dated = false;
  // Words that could be two days stay in the title; what stands before or behind them is understood all the same.
  let [leftFirst, leftLast] = ['', ''];
  const part = (kind: LinePart['kind'], value: string, from: number, to: number, more: Partial<LinePart> = {}) => {
    const range = { start: words[from]!.start, end: words[to]!.end };
    parts.push({ kind, value, range, typed: line.slice(range.start, range.end), ...more });
  };
  /** Takes the day that the words from one to another are; false where they are none. */
  const takeDay = (from: number, to: number, atStart: boolean): boolean => {
    const typed = textOf(words, from, to).replace(/[,:]$/, '');
    const days = daysMeant(typed, today);
    if (days.length === 1) part('date', days[0]!, from, to);
    else if (days.length > 1 && unsure === undefined) {
      unsure = { typed, range: { start: words[from]!.start, end: words[to]!.end }, days };
      if (atStart) leftFirst = `${textOf(words, from, to)} `;
      else leftLast = ` ${textOf(words, from, to)}`;
    } else return false;
    if (days.length === 1) dated = true;
    return true;
  };

  let last = words.length - 1;
  scan: while (last >= 0) {
    const { mark } = words[last]!;
    if (mark) {
      if (mark.kind !== 'visibility' && isLinking(words[last - 1])) break;
      part(mark.kind, mark.value, last, last, mark.known === undefined ? {} : { known: mark.known });
      last--;
      continue;
    }
    for (let from = Math.max(1, last - mostDayWords + 1); !dated && from <= last; from++)
      if (isPlain(words, from, last) && !isLinking(words[from - 1]) && takeDay(from, last, false)) {
        last = from - 1;
        continue scan;
      }
    const figures = figuresIn(words, 0, last);
    if (figures?.to !== last || figures.from === 0) break;
    part('metric', figures.text, figures.from, last);
    last = figures.from - 1;
  }

  let first = 0;
  scan: while (first <= last) {
    const { mark } = words[first]!;
    if (mark && first < last) {
      part(mark.kind, mark.value, first, first, mark.known === undefined ? {} : { known: mark.known });
      first++;
      continue;
    }
    for (let to = Math.min(last - 1, first + mostDayWords - 1); !dated && to >= first; to--)
      if (isPlain(words, first, to) && takeDay(first, to, true)) {
        first = to + 1;
        continue scan;
      }
    break;
  }

  for (let at = first; at <= last; at++) {
    const { mark, text } = words[at]!;
    if (mark)
      part(mark.kind, mark.value, at, at, {
        inTitle: text,
        ...(mark.known === undefined ? {} : { known: mark.known }),
      });
  }
  if (!parts.some(({ kind }) => kind === 'metric')) {
    let said: Figures | undefined;
    for (let to = last; to >= first && !said; to--)
      if (to === last || !isPlain(words, to + 1, to + 1)) said = figuresIn(words, first, to);
    if (said) part('metric', said.text, said.from, said.to, { inTitle: said.text });
  }

  parts.sort((one, other) => one.range.start - other.range.start);
  let title = words
    .slice(first, last + 1)
    .filter(({ mark }) => mark?.kind !== 'visibility')
    .map(({ text }) => text)
    .join(' ');
  if (last < words.length - 1) title = title.replace(/(?<=[^\s,;:–—-])[\s,;:–—-]+$/u, '');
  if (first > 0) title = title.replace(/^[,;:–—-]+\s+/u, '');
  title = `${leftFirst}${title}${leftLast}`.trim();
  return { win: winOf(title, parts, today), parts, ...(unsure === undefined || dated ? {} : { unsure }) };
}

/** A line that reads as this title and nothing else. */
export function lineOfTitle(title: string, today: CalendarDate): string {
  const plain = title.replace(/\s+/g, ' ').trim();
  const read = readWinLine(plain, today);
  if (read.parts.length === 0 && read.unsure === undefined && (read.win.title ?? '') === plain) return plain;
  return plain
    .split(' ')
    .map((word) => (marked.test(word) ? `\\${word}` : word))
    .join(' ');
}

/** The line without a part. One amid the title leaves its words there. */
export function withoutPart(line: string, part: LinePart): string {
  const left = part.inTitle === undefined ? '' : part.kind === 'metric' ? `\\${part.typed}` : part.inTitle;
  return replaceIn(line, part.range, left);
}

/** The line with another text in the place of a range. */
export function replaceIn(line: string, { start, end }: TextRange, text: string): string {
  const before = line.slice(0, start);
  return text === '' ? `${before.trimEnd()} ${line.slice(end).trimStart()}`.trim() : before + text + line.slice(end);
}

/** The line with one more part at its end. */
export function addToLine(line: string, text: string): string {
  return line.trim() === '' ? text : `${line.trimEnd()} ${text}`;
}

/** A skill or a person as it is written in a line, in quotes where it has several words. */
export function markOf(kind: 'skill' | 'person', name: string): string {
  const sign = kind === 'skill' ? '#' : '@';
  const pattern = kind === 'skill' ? skillMark : personMark;
  const match = pattern.exec(sign + name);
  return match?.[1] === name ? sign + name : `${sign}"${name.replace(/["\s]+/g, ' ').trim()}"`;
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** As it stands in a title. */
  readonly text: string;
  /** Whether a backslash keeps it from being understood. */
  readonly kept: boolean;
  readonly mark?: { readonly kind: LinePart['kind']; readonly value: string; readonly known?: boolean };
}

const mostDayWords = 4;
const skillMark = /^#(?=[^\d\s"])([^\s#"]*[\p{L}\p{N}+#])[.,;:!?)]*$/u;
const personMark = /^@([\p{L}\p{N}](?:[^\s@"]*[\p{L}\p{N}])?)[.,;:!?)]*$/u;
const quotedMark = /^([#@])"([^"]*[^\s"][^"]*)"[.,;:!?)]*$/u;
const linkMark = /^(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])[.,;:!?)]*$/iu;
/** What could be understood as more than a word of a title. */
const marked =
  /^\\*(?:[#@!\d$€£¥+\-−±~<>≈]|https?:|(?:today|yesterday|last|on|this|the|a|one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu;
const linking = /^(?:with|for|by|to|from|and|or|of|in|on|at|as|about|via|using|than|until|till|since|before|after|&)$/i;

function wordsOf(line: string, names: KnownNames): Word[] {
  return [...line.matchAll(/[#@]"[^"]*"\S*|\S+/gu)].map(({ 0: typed, index: start }) => {
    const place = { start, end: start + typed.length };
    if (typed.startsWith('\\') && marked.test(typed)) return { ...place, text: typed.slice(1), kept: true };
    const mark = markIn(typed, names);
    return { ...place, kept: false, ...(mark ?? { text: typed }) };
  });
}

function markIn(typed: string, names: KnownNames): { text: string; mark: NonNullable<Word['mark']> } | undefined {
  const named = (kind: 'skill' | 'person', said: string) => {
    const written = said.replace(/\s+/g, ' ').trim();
    const found = kind === 'skill' ? names.skill(written) : names.person(written);
    const rest = typed.slice(typed.indexOf(said) + said.length).replace(/^"/, '');
    const sameWords = found.name.slice(0, written.length);
    const text = sameWords.toLowerCase() === written.toLowerCase() && kind === 'person' ? sameWords : written;
    return { text: text + rest, mark: { kind, value: found.name, known: found.known } };
  };
  const quoted = quotedMark.exec(typed);
  if (quoted) return named(quoted[1] === '#' ? 'skill' : 'person', quoted[2]!);
  const skill = skillMark.exec(typed)?.[1];
  if (skill !== undefined) return named('skill', skill);
  const person = personMark.exec(typed)?.[1];
  if (person !== undefined) return named('person', person);
  const link = linkMark.exec(typed)?.[1];
  if (link !== undefined) return { text: typed, mark: { kind: 'link', value: link } };
  const seenBy = typed.startsWith('!')
    ? visibilities.find((known) => known === typed.slice(1).toLowerCase())
    : undefined;
  return seenBy && { text: '', mark: { kind: 'visibility', value: seenBy } };
}

function isPlain(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (words[at]!.kept || words[at]!.mark) return false;
  return true;
}

function isLinking(word: Word | undefined): boolean {
  return word !== undefined && !word.mark && linking.test(word.text);
}

function textOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** A before and an after, by the first and the last word they take up. */
interface Figures {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The before and after in the run of plain words that ends at `last`, if there is one. */
function figuresIn(words: readonly Word[], first: number, last: number): Figures | undefined {
  let from = last;
  while (from > first && isPlain(words, from - 1, from - 1)) from--;
  if (last < first || !isPlain(words, from, last)) return undefined;
  const said = textOf(words, from, last);
  const { name, before, after } = /->|→|=>|⟶|➜|\bfrom\b/iu.test(said) ? readMetric(said) : {};
  if (before === undefined || after === undefined) return undefined;
  let start = said.indexOf(before, name?.length ?? 0);
  const end = said.indexOf(after, start + before.length) + after.length;
  start -= /(?:^|\s)(from\s)$/i.exec(said.slice(0, start))?.[1]?.length ?? 0;
  // Only whole words are taken.
  if (!/^(?:\s|[.,;:!?)]*$)/.test(said.slice(end)) || (start > 0 && said[start - 1] !== ' ')) return undefined;
  const wordsBefore = start === 0 ? 0 : said.slice(0, start - 1).split(' ').length;
  const taken = said.slice(start, end).split(' ').length;
  return { from: from + wordsBefore, to: from + wordsBefore + taken - 1, text: said.slice(start, end) };
}

function winOf(title: string, parts: readonly LinePart[], today: CalendarDate): WinLine['win'] {
  const of = (kind: LinePart['kind']) => parts.filter((part) => part.kind === kind).map(({ value }) => value);
  const once = (values: readonly string[]) => [...new Map(values.map((value) => [slug(value), value])).values()];
  const list = (key: keyof NewWin, values: readonly string[]) => (values.length > 0 ? { [key]: values } : {});
  const seenBy = of('visibility') as Visibility[];
  // Of several, the one that shows it to the fewest.
  const visibility = visibilities.find((known) => seenBy.includes(known));
  return {
    ...(title === '' ? {} : { title }),
    date: (of('date')[0] as CalendarDate | undefined) ?? today,
    ...list('metrics', of('metric')),
    ...list('skills', once(of('skill'))),
    ...list('collaborators', once(of('person'))),
    ...list('links', [...new Set(of('link'))]),
    ...(visibility === undefined ? {} : { visibility }),
  };
}
