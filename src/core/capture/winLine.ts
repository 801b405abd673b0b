import type { CalendarDate } from '../time/calendarDate';
import { noNames, type KnownNames } from './knownNames';
import { slug } from '../text/slug';
import { comingDay, daysFromTo, daysHinted, daysMeant } from '../time/typedDate';
import { isChangeOfVersion } from '../entries/versions';
import { readMetric } from '../entries/metric';
import type { NewWin } from '../entries/newWin';
import type { TextRange } from '../text/textRange';
import { visibilities, type Visibility } from '../entries/visibility';

/** Something other than the title that a line says. */
export interface LinePart {
  readonly kind: 'date' | 'measure' | 'metric' | 'skill' | 'person' | 'goal' | 'link' | 'visibility';
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
  /** For a date: the last day, where it is more than one. */
  readonly last?: CalendarDate;
}

/** What one line of shorthand says. */
export interface WinLine {
  readonly win: Partial<NewWin> & { readonly date: CalendarDate };
  /** In the order of their places. */
  readonly parts: readonly LinePart[];
  /** Words that tell a time and stayed in the title, as they are no certain day: the days they could be, if any. */
  readonly unsure?: { readonly typed: string; readonly range: TextRange; readonly days: readonly CalendarDate[] };
}

/**
 * A win written as one line: `Cut checkout latency 900 ms -> 540 ms #performance @maria yesterday !private`.
 * `#` marks a skill, `@` a person (several words in quotes: `#"incident response"`), `^` a goal of the record, `!` who may see it; a day at the
 * start or the end is its date, an address a link, a before and an after a metric. What stands at the start or the end
 * is taken out of the title, unless a sentence needs it there (`Helped @ana`, `@ana and I`, `from 3 days to 2 days`) or
 * what remains would tell nothing (`Falls on the ward 9 -> 4`); amid its words it stays there as well. All else is the title, also what is marked in another way (`#12`, `!important`) and what has a
 * backslash before it. `measure in 3 months` at the end says when its result can be measured.
 */
export function readWinLine(line: string, today: CalendarDate, names: KnownNames = noNames): WinLine {
  const words = wordsOf(line, names);
  const parts: LinePart[] = [];
  let unsure: WinLine['unsure'];
  let dated = false;
  // Words that are no certain day stay in the title; what stands before or behind them is understood all the same.
  let [leftFirst, leftLast] = ['', ''];
  const part = (kind: LinePart['kind'], value: string, from: number, to: number, more: Partial<LinePart> = {}) => {
    const range = { start: words[from]!.start, end: words[to]!.end };
    parts.push({ kind, value, range, typed: line.slice(range.start, range.end), ...more });
  };
  const markedPart = (at: number, more: Partial<LinePart> = {}) => {
    const { kind, value, known } = words[at]!.mark!;
    part(kind, value, at, at, { ...more, ...(known === undefined ? {} : { known }) });
  };
  /** Takes the day that the words from one to another are; false where they are none. */
  const takeDay = (from: number, to: number, atStart: boolean): boolean => {
    const said = textOf(words, from, to);
    const typed =
      /^(?:\(([^()]*)\)|\[([^[\]]*)\])[.,:!]*$/.exec(said)?.slice(1).join('') ??
      said.replace(/(?<![.,:;!])[.,:;!]+$/, '');
    const certain = daysMeant(typed, today);
    const period = certain.length === 0 ? daysFromTo(typed, today) : undefined;
    if (certain.length === 1 || period !== undefined) {
      part('date', period?.first ?? certain[0]!, from, to, period === undefined ? {} : { last: period.last });
      dated = true;
      return true;
    }
    const possible = certain.length > 0 ? certain : daysHinted(typed, today, !atStart || /[,:]$/.test(said));
    if (possible === undefined || unsure !== undefined) return false;
    unsure = { typed, range: { start: words[from]!.start, end: words[to]!.end }, days: possible };
    if (atStart) leftFirst = `${said} `;
    else leftLast = ` ${said}`;
    return true;
  };

  const { beforePeople, afterMarks } = placesAround(words);
  let last = words.length - 1;
  scan: while (last >= 0) {
    const { mark } = words[last]!;
    if (mark) {
      if (mark.stays || (mark.kind !== 'visibility' && isLinking(words[last - 1]))) break;
      if (mark.kind === 'person' && needsPerson(words[beforePeople[last]!])) break;
      markedPart(last);
      last--;
      continue;
    }
    const measure = measureFrom(words, last, today);
    if (measure !== undefined) {
      part('measure', measure.day, measure.from, last);
      last = measure.from - 1;
      continue;
    }
    for (let from = Math.max(0, last - maxDayWords + 1); !dated && from <= last; from++)
      if (isPlain(words, from, last) && !isLinking(words[from - 1]) && takeDay(from, last, false)) {
        last = from - 1;
        continue scan;
      }
    const [figures, ...others] = figuresIn(words, startOfPlain(words, 0, last), last);
    if (figures === undefined || others.length > 0) break;
    if (figures.to !== last || figures.from === 0 || figures.stays) break;
    // Words are not taken away when what remains is no title: `Falls on the ward 9 -> 4` is not `Falls on the ward`.
    if (/^from\s/i.test(figures.text) || !beginsWithVerb(words, figures.from, today)) break;
    part('metric', figures.text, figures.from, last);
    last = figures.from - 1;
  }

  let first = 0;
  scan: while (first <= last) {
    const { mark } = words[first]!;
    const next = afterMarks[first]!;
    if (mark && first < last && !mark.stays && !beginsSentence(mark, next <= last ? words[next] : undefined)) {
      markedPart(first);
      first++;
      continue;
    }
    for (let to = Math.min(last - 1, first + maxDayWords - 1); !dated && to >= first; to--)
      if (isPlain(words, first, to) && takeDay(first, to, true)) {
        first = to + 1;
        continue scan;
      }
    break;
  }

  for (let at = first; at <= last; at++) {
    const { mark, text } = words[at]!;
    if (mark) markedPart(at, { inTitle: text });
  }
  for (let end = last; end >= first; end--) {
    if (!isPlain(words, end, end)) continue;
    const start = startOfPlain(words, first, end);
    for (const { text, from, to } of figuresIn(words, start, end))
      part('metric', text, from, to, { inTitle: textOf(words, from, to) });
    end = start;
  }

  parts.sort((one, other) => one.range.start - other.range.start);
  let title = textOf(words, first, last);
  if (last < words.length - 1 && leftLast === '') title = title.replace(/(?<=[^\s,;:–—-])[\s,;:–—-]+$/u, '');
  if (first > 0) title = title.replace(/^[,;:–—-]+\s+/u, '');
  title = `${leftFirst}${title}${leftLast}`.trim();
  return { win: winOf(title, parts, today), parts, ...(unsure === undefined || dated ? {} : { unsure }) };
}

/** What lets the words before it go on: `what we measure in 3 months`. */
const goesOn =
  /^(?:i|we|you|they|who|what|how|not|will|would|shall|should|can|could|may|might|must|let's|\p{L}+['’]ll|re-?)$/iu;

/** `measure in 3 months` or `measure on 2026-12-01` as the last words: a day to come, and the first word; not where a sentence needs them. */
function measureFrom(
  words: readonly Word[],
  last: number,
  today: CalendarDate,
): { readonly day: CalendarDate; readonly from: number } | undefined {
  for (let from = Math.max(1, last - 4); from <= last - 2; from++) {
    const before = words[from - 1]!;
    if (words.slice(0, from).every(({ mark }) => mark)) return undefined;
    if (!isPlain(words, from, last) || isLinking(before) || (!before.mark && goesOn.test(before.text))) continue;
    const said = /^measure (?:in|on) (.+)$/i.exec(textOf(words, from, last))?.[1]?.replace(/(?<![.,;!])[.,;!]+$/, '');
    const day = said === undefined ? undefined : comingDay(said, today);
    if (day !== undefined) return { day, from };
  }
  return undefined;
}

const maxKept = 50;

/** A line that reads as this title and nothing else, with a backslash where a word would be understood. */
export function lineOfTitle(title: string, today: CalendarDate): string {
  const plain = title.replace(/\s+/g, ' ').trim();
  let line = plain;
  for (let kept = 0; kept < maxKept; kept++) {
    const read = readWinLine(line, today);
    const understood = (read.parts[0] ?? read.unsure)?.range.start;
    if (understood === undefined && (read.win.title ?? '') === plain) return line;
    if (understood === undefined) break;
    line = `${line.slice(0, understood)}\\${line.slice(understood)}`;
  }
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

/** A skill, a person or a goal as it is written in a line, in quotes where it has several words. */
export function markOf(kind: 'skill' | 'person' | 'goal', name: string): string {
  const { sign, pattern } = named[kind];
  const match = pattern.exec(sign + name);
  return match?.[1] === name && !/[,;/&][#@^]/.test(name)
    ? sign + name
    : `${sign}"${name.replace(/["\s]+/g, ' ').trim()}"`;
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** As it stands in a title. */
  readonly text: string;
  /** Whether a backslash keeps it from being understood. */
  readonly kept: boolean;
  /** Whether it stands next to the word before, without a blank. */
  readonly isGlued: boolean;
  readonly mark?: Mark;
}

interface Mark {
  readonly kind: LinePart['kind'];
  readonly value: string;
  readonly known?: boolean;
  /** Whether the title needs it, wherever it stands. */
  readonly stays?: boolean;
}

const maxDayWords = 8;
const skillMark = /^#(?=[^\d\s"])([^\s#"]*[\p{L}\p{N}+#])[.,;:!?)\]/&]*$/u;
const personMark = /^@([\p{L}\p{N}](?:[^\s@"]*?[\p{L}\p{N}])?)(?:['’]s)?[.,;:!?)\]/&]*$/u;
const goalMark = /^\^([\p{L}\p{N}](?:[^\s^"]*?[\p{L}\p{N}])?)[.,;:!?)\]/&]*$/u;
const named = {
  skill: { sign: '#', pattern: skillMark },
  person: { sign: '@', pattern: personMark },
  goal: { sign: '^', pattern: goalMark },
} as const;
const quotedMark = /^([#@^])"(\s*[^\s"][^"]*)"(?:['’]s)?[.,;:!?)\]/&]*$/u;
const visibilityMark = new RegExp(`^!(${visibilities.join('|')})[.,;:!?)\\]]*$`, 'i');
const markdownLink = /^\[([^[\]]+)\]\((https?:[^)]*(?:\([^()]*\)[^()]*)*)\)[.,;:!?)]*$/iu;
/** What could be understood as more than a word of a title. */
const marked =
  /^\\*(?:[#@!^\d\p{Sc}+\-−±~<>≈([]|https?:|(?:today|yesterday|hier|measure|[qh][1-4]|(?:kw|cw|wk|week)|last|on|this|the|at|an?|one|two|three|four|five|six|seven|eight|nine|ten|few|couple|earlier|in|during|over|from)(?!\p{L})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))/iu;
const linking =
  /^[([]?(?:with|for|by|to|from|and|or|of|in|on|at|as|about|via|using|than|until|till|since|before|after|between|like|see|w\/|&)$/i;
/** What nobody would take for the day meant: `every Monday`, `Black Friday`. */
const namingDay = /^(?:every|each|next|due|black|cyber|good|easter|casual|super|giving)$/i;
/** Verbs that say nothing without the person behind them. */
const withPerson =
  /^(?:help|mentor|coach|train|onboard|unblock|support|interview|hire|thank|guide|advise|assist|shadow|pair|join|back|welcome|recruit|promote|relieve|replace|convince|persuade|introduce|invite|brief|ask|show|teach|tell|meet|met|taught|told|gave|thanks)(?:e?d|ing|s)?$/i;

function wordsOf(line: string, names: KnownNames): Word[] {
  let end = -1;
  return [...line.matchAll(wordForm)].map(({ 0: typed, index: start }) => {
    const place = { start, end: start + typed.length, isGlued: start === end };
    end = place.end;
    if (typed.startsWith('\\') && marked.test(typed)) return { ...place, text: typed.slice(1), kept: true };
    const mark = markIn(typed, names);
    return { ...place, kept: false, ...(mark ?? { text: typed }) };
  });
}

/** A Markdown link, a mark with quotes, one of several marks in a row (`#care,#writing`), or what stands between blanks. */
const wordForm =
  /\[[^[\]]+\]\(https?:\S+|[([]?[#@^]"[^"]*"(?:(?![,;/&][#@^])\S)*(?:[,;/&](?=[#@^]))?|[([]?[#@^](?:(?![,;/&][#@^])\S)+(?:[,;/&](?=[#@^]))?|\S+/giu;

function markIn(typed: string, names: KnownNames): { text: string; mark: Mark } | undefined {
  const [, label, address] = markdownLink.exec(typed) ?? [];
  if (label !== undefined) return { text: typed.replace(/\]\(https?:.*\)/i, '').slice(1), mark: { kind: 'link', value: address!, stays: true } }; // prettier-ignore
  const link = linkIn(typed);
  if (link !== undefined)
    return { text: typed, mark: { kind: 'link', value: link, ...staysIn(typed.replace(link, '')) } };
  const open = /^[([]/.exec(typed)?.[0] ?? '';
  const bare = typed.slice(open.length);
  const meant = (kind: keyof typeof named, said: string) => {
    const written = said.replace(/\s+/g, ' ').trim();
    const found = names[kind](written);
    if (found === undefined) return undefined;
    const rest = bare.slice(bare.indexOf(said) + said.length).replace(/^"/, '');
    const sameWords = found.name.slice(0, written.length);
    const text = sameWords.toLowerCase() === written.toLowerCase() && kind === 'person' ? sameWords : written;
    return { text: open + text + rest, mark: { kind, value: found.name, known: found.known, ...staysIn(open + rest) } };
  };
  const quoted = quotedMark.exec(bare);
  for (const kind of ['skill', 'person', 'goal'] as const) {
    const { sign, pattern } = named[kind];
    const said = quoted?.[1] === sign ? quoted[2] : pattern.exec(bare)?.[1];
    if (said !== undefined) return meant(kind, said);
  }
  const seenBy = visibilityMark.exec(bare)?.[1];
  if (seenBy === undefined) return undefined;
  const around = open + bare.slice(seenBy.length + 1).replace(/[^)\]]/g, '');
  const stays = staysIn(around);
  return { text: stays.stays ? around : '', mark: { kind: 'visibility', value: seenBy.toLowerCase(), ...stays } };
}

/** The address that a word is, without what stands around it. */
function linkIn(typed: string): string | undefined {
  const url = /^[([<]?(https?:\/\/[^\s<>"]+)(?:[>"][.,;:!?)\]]*)?$/iu.exec(typed)?.[1];
  if (url === undefined) return undefined;
  let unclosed = 0;
  for (const sign of url) unclosed += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let end = url.length;
  for (; end > 0; end--) {
    if (url[end - 1] === ')' && unclosed < 0) unclosed++;
    else if (!'.,;:!?]'.includes(url[end - 1]!)) break;
  }
  return /^https?:\/\/./i.test(url.slice(0, end)) ? url.slice(0, end) : undefined;
}

/** Whether a bracket around a mark has its other half elsewhere in the title. */
function staysIn(around: string): { readonly stays?: true } {
  const signs = around.replace(/[^()[\]]/g, '');
  return ['', '()', '[]'].includes(signs) ? {} : { stays: true };
}

function isPlain(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (words[at]!.kept || words[at]!.mark) return false;
  return true;
}

function startOfPlain(words: readonly Word[], first: number, last: number): number {
  let start = last + 1;
  while (start > first && isPlain(words, start - 1, start - 1)) start--;
  return start;
}

function isLinking(word: Word | undefined): boolean {
  return word !== undefined && !word.mark && (linking.test(word.text) || namingDay.test(word.text));
}

/** For each word the place of the last one before it that is no person, and of the next one that has no mark. */
function placesAround(words: readonly Word[]): { beforePeople: readonly number[]; afterMarks: readonly number[] } {
  const beforePeople: number[] = [];
  const afterMarks: number[] = [];
  words.forEach((_, at) => {
    beforePeople[at] = words[at - 1]?.mark?.kind === 'person' ? beforePeople[at - 1]! : at - 1;
  });
  for (let at = words.length - 1; at >= 0; at--) afterMarks[at] = words[at + 1]?.mark ? afterMarks[at + 1]! : at + 1;
  return { beforePeople, afterMarks };
}

/** Whether a person at the end belongs to what is said before: `Helped @ana`, `with @ana @ben`. */
function needsPerson(word: Word | undefined): boolean {
  return word !== undefined && !word.mark && (isLinking(word) || withPerson.test(word.text));
}

/** Whether what stands first is the subject of the sentence that goes on: `@ana helped me`, `#rust is new to us`. */
function beginsSentence({ kind }: Mark, word: Word | undefined): boolean {
  if (word === undefined || kind === 'visibility') return false;
  if (kind === 'skill') return isLinking(word) || /^(?:is|was|are|were|has)$/.test(word.text);
  return /^\p{Ll}/u.test(word.text);
}

/** The words as they stand in a title. */
function textOf(words: readonly Word[], from: number, to: number): string {
  let text = '';
  for (let at = from; at <= to; at++) {
    const { text: word, isGlued } = words[at]!;
    if (word !== '') text += text === '' || isGlued ? word : ` ${word}`;
  }
  return text;
}

/** Verbs that make a title of what was measured alone: `Cut checkout latency`. */
const measuringVerb =
  /^(?:cut|reduced?|lower(?:ed)?|rais(?:ed?)|increased?|improved?|halved?|doubled?|tripled?|sped|speed|shorten(?:ed)?|grew|grow|drop(?:ped)?|brought|decreased?|boost(?:ed)?|lift(?:ed)?|trim(?:med)?|shrank|shrink|slash(?:ed)?|accelerated?|took|drove|optimi[sz]ed?|tuned?|fix(?:ed)?|rewrote|rebuilt|refactored?|cached?|automated?|simplif(?:y|ied)|streamlined?|scaled?|made|got|kept|pushed|pulled|saved?|eased?|tightened|tamed|moved|migrated?|replaced?|removed?|launched|shipped|built|led)[,:]?$/i;

/** Whether the title begins with such a verb and goes on, behind the marks and the day that stand before it. */
function beginsWithVerb(words: readonly Word[], end: number, today: CalendarDate): boolean {
  let at = 0;
  const skipMarks = (): void => {
    while (words[at]?.mark) at++;
  };
  skipMarks();
  for (let to = Math.min(words.length, at + maxDayWords) - 1; to >= at; to--)
    if (
      isPlain(words, at, to) &&
      daysMeant(textOf(words, at, to).replace(/(?<![.,:;!])[.,:;!]+$/, ''), today).length === 1
    ) {
      at = to + 1;
      break;
    }
  skipMarks();
  const word = words[at];
  return word !== undefined && at + 1 < end && !word.mark && measuringVerb.test(word.text);
}

/** A before and an after, by the first and the last word they take up. */
interface Figures {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Whether a bracket around them has its other half elsewhere. */
  readonly stays: boolean;
}

const between = /->|→|=>|⟶|➜|\bfrom\b/giu;
const beforeArrow = /(?:->|→|=>|⟶|➜)\s*$/u;
const behindArrow = /^\s*(?:->|→|=>|⟶|➜)/u;
/** How far a figure may stand from the arrow or the word that tells of a change. */
const reach = 60;

/** Every before and after among plain words. */
function figuresIn(words: readonly Word[], first: number, last: number): Figures[] {
  const ends: number[] = [];
  let said = '';
  for (let at = first; at <= last; at++) {
    said += at === first || words[at]!.isGlued ? words[at]!.text : ` ${words[at]!.text}`;
    ends.push(said.length);
  }
  const signs = [...said.matchAll(between)];
  if (signs.length === 0) return [];
  const wordAt = (offset: number): number => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const found: Figures[] = [];
  let [offset, behindLast] = [0, 0];
  signs.forEach((sign, index) => {
    if (sign.index < offset) return;
    const isArrow = sign[0].toLowerCase() !== 'from';
    // Not before a word that never ends.
    const far = Math.max(0, sign.index - 5 * reach);
    const near = far + said.slice(far, Math.max(0, sign.index - reach) + 1).lastIndexOf(' ');
    const at = isArrow ? Math.max(offset, near + 1, behindLast) : sign.index;
    if (isArrow) behindLast = sign.index + sign[0].length;
    const next = isArrow ? undefined : signs[index + 1]?.index;
    const window = said.slice(at, Math.min(next ?? said.length, sign.index + 2 * reach));
    const { name, before, after } = readMetric(window);
    if (before === undefined || after === undefined) return;
    let start = at + window.indexOf(before, name?.length ?? 0);
    if (isChangeOfVersion(said.slice(Math.max(0, start - reach), start), before, after)) return;
    const end = said.indexOf(after, start + before.length) + after.length;
    start -= /(?:^|[\s([])(from\s)$/i.exec(said.slice(at, start))?.[1]?.length ?? 0;
    const tail = /^[.,;:!?)\]]*(?=\s|$)/.exec(said.slice(end, end + reach))?.[0];
    const open = /(?:^|\s)([([]?)$/.exec(said.slice(Math.max(0, start - 2), start))?.[1];
    // Only whole words are taken, and nothing of a row of values.
    if (
      behindArrow.test(said.slice(end, end + reach)) ||
      beforeArrow.test(said.slice(Math.max(0, start - reach), start))
    )
      return;
    if (tail === undefined || open === undefined) return;
    const [from, to] = [first + wordAt(start + 1), first + wordAt(end)];
    found.push({ from, to, text: said.slice(start, end), stays: staysIn(open + tail).stays === true });
    offset = ends[to - first]!;
  });
  return found;
}

function winOf(title: string, parts: readonly LinePart[], today: CalendarDate): WinLine['win'] {
  const of = (kind: LinePart['kind']) => parts.filter((part) => part.kind === kind).map(({ value }) => value);
  const once = (values: readonly string[]) => [...new Map(values.map((value) => [slug(value), value])).values()];
  const list = (key: keyof NewWin, values: readonly string[]) => (values.length > 0 ? { [key]: values } : {});
  const seenBy = of('visibility') as Visibility[];
  const end = parts.find(({ kind }) => kind === 'date')?.last;
  const [measureOn] = of('measure');
  // Of several, the one that shows it to the fewest.
  const visibility = visibilities.find((known) => seenBy.includes(known));
  return {
    ...(title === '' ? {} : { title }),
    date: (of('date')[0] as CalendarDate | undefined) ?? today,
    ...(end === undefined ? {} : { end }),
    ...list('metrics', of('metric')),
    ...list('skills', once(of('skill'))),
    ...list('collaborators', once(of('person'))),
    ...list('goals', once(of('goal'))),
    ...list('links', [...new Set(of('link'))]),
    ...(measureOn === undefined ? {} : { 'measure-on': measureOn }),
    ...(visibility === undefined ? {} : { visibility }),
  };
}
