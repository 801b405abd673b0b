import { lastSegment } from '../../text/lastSegment';
import { compareText } from '../../text/compareText';
import { daysBetween, monthOf, type CalendarDate } from '../../time/calendarDate';
import { plural, sentence, type Sentence } from '../../text/sentence';
import type { Candidate, Findings, UnreadRecord } from '../candidate';
import { oneLine } from '../candidateFrom';
import { dateReader, readExportDate, type DateReader } from '../dates/exportDates';
import { ledgerKey } from '../importLedger';
import { keptLine } from '../keptText';
import { openEnd, type Period } from '../dates/period';
import type { BragAnswers, BragFile, FoundItem } from './bragFile';
import { filesOfWeeks } from './filesOfWeeks';
import { joined, readOlderBragDocument } from './olderBragDocument';

export type BragReading =
  | { readonly kind: 'found'; readonly findings: Findings }
  | { readonly kind: 'asks'; readonly question: { readonly kind: 'date-order'; readonly sample: string } }
  | {
      readonly kind: 'asks';
      readonly question: { readonly kind: 'when'; readonly count: number; readonly sample: string };
    }
  /** A file is too long, or holds too many marks. */
  | { readonly kind: 'unreadable'; readonly path: string };

/**
 * Reads older brag documents in whatever shape: headings and bullets by project, quarter, month or week; dates inline;
 * nested bullets; tables; task lists; prose. Each achievement becomes a candidate, dated from the first to the last day
 * of the time the document gives. All that is no achievement (goals, introductions) goes into one more candidate for
 * each file, so that every word is in one of them. Yields between files and sections.
 */
export function* readBragDocuments(
  files: readonly BragFile[],
  answers: BragAnswers,
): Generator<undefined, BragReading> {
  const numbers = files.flatMap(({ text }) => [
    ...(text.match(/(?<!\d)\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/g) ?? []),
    // Days without their year, in headings and at the start of items, prove an order as well.
    ...[...text.matchAll(/^[#\t *+-]*(\d{1,2}\/\d{1,2})(?=[\t ]*(?:[:(–—-]|$))/gm)].map(([, day]) => `${day}/2000`),
    ...(text.match(/^#.*/gm) ?? [])
      .flatMap((heading) => heading.match(/(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/])/g) ?? [])
      .map((day) => `${day}/2000`),
  ]);
  // One that can be read two ways among them, so that no order is taken for granted where nothing proves it.
  const reader = dateReader([...numbers, '01/02/2001'], answers.dateOrder);
  let ambiguous: string | undefined;
  const days: DateReader =
    'read' in reader
      ? reader.read
      : (text) => {
          const read = readExportDate(text);
          if (read.kind === 'either') ambiguous ??= text;
          return read.kind === 'date' ? read.date : undefined;
        };

  const ofWeeks = filesOfWeeks(files);
  const found: FoundItem[] = [];
  for (const file of files) {
    yield;
    const items = yield* readOlderBragDocument({ ...file, isOfAWeek: ofWeeks.has(file) }, days, answers);
    if (items === undefined) return { kind: 'unreadable', path: file.path };
    found.push(...items);
  }
  if (ambiguous !== undefined) return { kind: 'asks', question: { kind: 'date-order', sample: ambiguous } };
  const undated = found.filter(({ period }) => period === undefined);
  if (undated.length > 0 && answers.when === undefined)
    return { kind: 'asks', question: { kind: 'when', count: undated.length, sample: undated[0]!.win.title } };

  return { kind: 'found', findings: findingsOf(found, files.length > 1, answers) };
}

function findingsOf(found: readonly FoundItem[], manyFiles: boolean, { today, since, when }: BragAnswers): Findings {
  const candidates: Candidate[] = [];
  const rests: Candidate[] = [];
  const unread: UnreadRecord[] = [];
  const taken = new Map<string, number>();
  let early = 0;
  const said = lastDaysOf(found);
  for (const { path, line, period, text, win, parts, origin, unlikely: reason, isRest } of found) {
    const lastSaid = said.get(oneLine(text));
    const unlikely = reason ?? (period && lastSaid && period.start < lastSaid ? 'repeated' : undefined);
    const time = period ?? (when === 'unknown' ? undefined : when);
    const name = lastSegment(path);
    if (time === undefined) unread.push({ at: { line }, message: undatedMessage(manyFiles ? path : undefined) });
    else if (since !== undefined && time.end < since) early++;
    else {
      const key = `markdown:${name}#${ledgerKey(oneLine(text))}`;
      const count = (taken.get(key) ?? 0) + 1;
      taken.set(key, count);
      // A quarter that is not over has brought nothing from the days to come.
      const end = time.end > today ? today : time.end;
      (isRest ? rests : candidates).push({
        source: count === 1 ? key : `${key}-${count}`,
        ...(unlikely && { unlikely }),
        group: groupOf({ start: time.start, end: time.end === openEnd ? end : time.end }),
        win: { ...win, date: time.start, ...(end > time.start && { end }) },
        body: `${joined([...parts, origin])}\n`,
      });
    }
  }
  const leftOut: Sentence[] = [];
  if (early > 0) leftOut.push(plural(early, '{0} item is older than {1}.', '{0} items are older than {1}.', since!));
  return { candidates: [...candidates.sort((a, b) => compareText(a.win.date, b.win.date)), ...rests], unread, leftOut };
}

/** On how many days the same words make them those of a routine, or of a template that each day begins with. */
const daysOfRoutine = 3;

/** The last of the days on which the same words stand, where there are several. */
function lastDaysOf(found: readonly FoundItem[]): Map<string, CalendarDate> {
  const days = new Map<string, Set<CalendarDate>>();
  for (const { text, period, isRest } of found) {
    if (period === undefined || isRest) continue;
    const words = oneLine(text);
    days.set(words, (days.get(words) ?? new Set()).add(period.start));
  }
  return new Map(
    [...days].flatMap(([words, on]) =>
      on.size < daysOfRoutine ? [] : [[words, [...on].reduce((a, b) => (a > b ? a : b))] as const],
    ),
  );
}

function undatedMessage(path: string | undefined): Sentence {
  const message = sentence('Neither its text nor the headings above say when it was.');
  return path === undefined ? message : sentence('{0}: {1}', keptLine(path), message);
}

function groupOf({ start, end }: Period): string {
  const year = start.slice(0, 4);
  if (start.slice(0, 7) === end.slice(0, 7) || daysBetween(start, end) < 14) return monthOf(end);
  const [from, to] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  if (year !== end.slice(0, 4)) return `${year}–${end.slice(0, 4)}`;
  if (from % 3 === 1 && to === from + 2) return `Q${to / 3} ${year}`;
  if (from % 6 === 1 && to === from + 5) return `H${to / 6} ${year}`;
  return from === 1 && to === 12 ? year : `${monthOf(start)} – ${monthOf(end)}`;
}
