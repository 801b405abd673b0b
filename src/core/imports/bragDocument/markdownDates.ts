import { addDays, calendarDate, daysBetween, type CalendarDate } from '../../time/calendarDate';
import { monthAlternatives } from '../../time/monthNumber';
import { mondayOf, weekdayOf, weekdays } from '../../time/weekday';
import { weekdayAlternatives, weekdayNumber } from '../../time/weekdayNumber';
import { oneLine } from '../candidateFrom';
import type { DateReader } from '../dates/exportDates';
import {
  findPeriod,
  isWithin,
  isYearOrMore,
  onlyPeriod,
  openEnd,
  onlyYearOf,
  weekWithin,
  type FoundPeriod,
  type Period,
} from '../dates/period';
import { sectionMeaning } from './markdownSections';

/** What is known of when something was from what stands around it. */
export interface KnownTime {
  readonly year: number | undefined;
  readonly period: Period | undefined;
}

/** A heading's time and its other words. */
export interface HeadingTime {
  readonly found: FoundPeriod | undefined;
  readonly rest: string;
  /** Whether it says a time that can't be read whole, so that no time around it may be taken for it. */
  readonly isUnread: boolean;
}

/** Finds the times that the headings and items of a brag document give. */
export class MarkdownDates {
  /** What was found before, as each heading is asked about several times. */
  readonly #found = new Map<string, FoundPeriod | undefined>();
  /** Whether weeks have numbers of their own, so that one with nothing but its number says no time. */
  #countsOwnWeeks = false;

  constructor(
    private readonly days: DateReader,
    private readonly today: CalendarDate,
    /** When all that says no time was, by whoever imports it. */
    private readonly when?: Period,
  ) {}

  /** The first time that a text names. @param year the year of days and months without one */
  period(text: string | undefined, year: number | undefined): FoundPeriod | undefined {
    if (text === undefined) return undefined;
    const key = `${year ?? ''} ${text}`;
    if (!this.#found.has(key)) this.#found.set(key, findPeriod(text, { year, days: this.days }));
    return this.#found.get(key);
  }

  /** A text as a time where it is nothing else. */
  only(text: string, year: number | undefined): Period | undefined {
    return onlyPeriod(text, { year, days: this.days });
  }

  /**
   * A heading's period, where it can be nothing else, and its other words.
   *
   * @param opensFile whether a year at its end can be nothing else: `Bilan 2024`
   */
  inHeading(name: string, known: KnownTime, opensFile = false): HeadingTime {
    const short = shortDay.exec(name);
    const day = short && this.#dayOf(short, known);
    if (day) return { found: { start: day, end: day, from: 0, to: name.length }, rest: '', isUnread: false };
    // `2023 (joined in May)` is a year, whatever the years above.
    const found = this.#saidAgain(
      name,
      this.period(name, /(?<!\d)(?:19|20)\d\d(?!\d)/.test(name) ? undefined : known.year),
      known.year,
    );
    const weekday = weekdayIn(name, known.period);
    if (weekday?.to === name.length) return { found: weekday, rest: '', isUnread: false };
    const inMonth = known.period && weekWithin(name, known.period);
    if (inMonth) return { found: { ...inMonth, from: 0, to: name.length }, rest: '', isUnread: false };
    const span = found === undefined ? shortSpanWithin.exec(name) : null;
    const within = found === undefined ? (span ?? shortDayWithin.exec(name)) : null;
    if (within) {
      // `séance 2 28/09`, `Sprint 1 – 08/04 - 22/04`
      const day = span ? undefined : this.#dayOf(within, known);
      const on = span ? this.#shortSpan(span, known) : day && { start: day, end: day };
      const to = within.index + within[0].length;
      return {
        found: on && { ...on, from: within.index, to },
        rest: oneLine(`${name.slice(0, within.index)} ${name.slice(to)}`.replace(/\(\s*\)/g, '')),
        isUnread: on === undefined,
      };
    }
    if (found === undefined) return { found, rest: name, isUnread: short !== null || this.#isUnread(name) };
    const [before, after] = withoutBrackets(name.slice(0, found.from), name.slice(found.to));
    const rest =
      `${before.replace(/(?<!\p{L})(?:in|for|of|during|from|since|as of|between|vom?n?|seit|du|depuis|del?|desde|entre|dal?|van|sinds)\s*$/iu, '')} ${after}`
        .replace(/\(\s*\)|\[\s*\]/g, '')
        .trim()
        .replace(/^\(([^()]+)\)$/, '$1');
    const written = name.slice(found.from, found.to);
    const isApart =
      /(?:^|[([:–—|,/-]|\b(?:in|for|of|during|year|since))\s*$/i.test(before) &&
      /^\s*(?:$|[()[\]:–—|,./-])/.test(after);
    // `2000 servers` and `may` are words like others.
    const isCertain =
      isApart ||
      sectionMeaning(rest).kind !== 'topic' ||
      numbered.test(rest) ||
      !/^(?:\d{4}|\p{L}+)$/u.test(written) ||
      (opensFile &&
        found.start <= this.today &&
        after === '' &&
        !/\b(?:version|release|office|windows|server|studio)\s*$/i.test(before));
    const isWrongDay = dayBefore.test(before) && new RegExp(`^(?:${monthAlternatives})`, 'iu').test(written);
    // `Sprint 12 March 2024` could be a sprint of that month, or of that day.
    if (numberedBefore.test(before) && numberedMonth.test(written)) return { found, rest, isUnread: true };
    // `31 February 2024` and `Week 9 of May` are no times, and their years and weeks none that were meant.
    if (dayOfNoMonth.test(before) || ofMonth.test(after)) return { found, rest, isUnread: true };
    if (partOfTime.test(rest) || halfRange.test(before) || isWrongDay) return { found, rest, isUnread: true };
    if (rest !== '' && impossible.test(name)) return { found: undefined, rest: '', isUnread: true };
    if (!isCertain) return { found: undefined, rest: name, isUnread: false };
    const isFiscal = fiscalYear.test(rest) || unreadTime.test(rest);
    // `FY25 Q1 (Jul–Sep 2024)` says which days it means.
    if (isFiscal && /[([]\s*$/.test(before)) return { found, rest: '', isUnread: false };
    // The days of a fiscal year are known to its company alone.
    if (fiscalYear.test(rest)) return { found: undefined, rest: '', isUnread: true };
    // What is left may say the same time again, or say it more exactly: `2024 Q3 (Jul-Sep)`, `2024 (March)`.
    const year = onlyYearOf(found) ?? known.year;
    const again = this.only(rest.replace(/^[\s:|–—-]+/, ''), year);
    const isOwnWeek = again !== undefined && this.#isOwnWeek(name, found, again);
    if (again)
      return { found: isWithin(again, found) || isOwnWeek ? { ...found, ...again } : found, rest: '', isUnread: false };
    if (this.#countsOwnWeeks && isWeekNumber(written)) return { found, rest, isUnread: true };
    // \`Week 10 (4–8 March), 2024\`
    const said = isYearOrMore(found) ? rest.split(/[()[\],;:|]+/).map((words) => words.trim()) : [];
    const parts = said.flatMap((words) => this.only(words, year) ?? []).filter((part) => isWithin(part, found));
    if (parts.length > 0) {
      const closest = parts.reduce((one, other) => (lengthOf(other) < lengthOf(one) ? other : one));
      const others = said.filter((words) => words !== '' && this.only(words, year) === undefined);
      return { found: { ...found, ...closest }, rest: others.join(' '), isUnread: false };
    }
    return { found, rest, isUnread: false };
  }

  /** A day, or longer, at the start or the end of an item, apart from its words. */
  inItem(text: string, known: KnownTime): { readonly found: FoundPeriod | undefined; readonly rest: string } {
    const { period } = known;
    const year = known.year ?? onlyYearOf(period);
    const [opener, preposition] =
      /^[([]?\s*(?:(from|on|in|during|between|vom|am|im|seit|du|le|en|del?|el|dal?|il|van|op)\s+)?/iu.exec(text)!;
    const opens = opener.length + (weekdayBeforeDay.exec(text.slice(opener.length))?.[0].length ?? 0);
    const span = shortSpan.exec(text);
    const days = span && this.#shortSpan(span, { year, period });
    if (span && days)
      return {
        found: { ...days, from: 0, to: span[0].trimEnd().length },
        rest: text.slice(span[0].length).replace(/^[:–—-]\s*/, ''),
      };
    const short = shortDayBefore.exec(text);
    const shortly = short && !text.startsWith('24/7') ? this.#dayOf(short, { year, period }) : undefined;
    if (short && shortly) {
      const to = short[0]
        .trimEnd()
        .replace(/[:–—-]$/, '')
        .trimEnd().length;
      return { found: { start: shortly, end: shortly, from: 0, to }, rest: text.slice(short[0].length).trim() };
    }
    const weekday = weekdayIn(text, period);
    const isRange = weekday !== undefined && weekdayNext.test(text.slice(weekday.to));
    const afterDay = weekday && !isRange && /^\s*(?::|[–—-](?=\s))\s*(?=\S)/.exec(text.slice(weekday.to));
    if (afterDay) return { found: weekday, rest: text.slice(weekday.to + afterDay[0].length).trim() };
    const opening = this.period(text.slice(0, 60), year);
    if (opening && (opening.from === opener.length || opening.from === opens)) {
      const isoDay = /^\d{4}-\d\d-\d\d$/.test(text.slice(opening.from, opening.to));
      const after =
        (isoDay ? timeOfDay.exec(text.slice(opening.to)) : null) ??
        /^\.?\s*(?:[)\]]\s*)?(?:[:–—|,·]|-(?=\s))\s*|^\s*[)\]]\s*/.exec(text.slice(opening.to));
      if (after && opening.to + after[0].length < text.length)
        return { found: opening, rest: text.slice(opening.to + after[0].length).trim() };
      // `In June I shipped it` says when, and stays as it is.
      const isDay = opening.start === opening.end;
      if (preposition !== undefined && (isDay ? /^\s+\p{L}/u : /^\s+(?:I|we|my|our)\b/).test(text.slice(opening.to)))
        return { found: opening, rest: text };
    }
    for (const match of text.matchAll(
      /(?:(?<!\s)\s+)?[([]([^()[\]]{2,44})[)\]]|\s[–—-]\s((?:[^–—()[\]]|(?<=\S)[–—](?=\S)){2,44})$|(?:,| on)\s+(\d{4}-\d\d-\d\d)(?=[\s:,.;]|$)|,\s([^,()[\]]{2,44})$/g,
    )) {
      const inside = (match[1] ?? match[2] ?? match[3] ?? match[4]!).trim();
      const words = inside.replace(whenDone, '');
      const found = this.period(words, year) ?? this.#shortDay(words, { year, period });
      if (found === undefined || found.to !== words.length) continue;
      if (
        !/^(?:(?:in|on|since|from|seit|am|im|depuis|en|le|desde|el|dal|il|sinds|op)\s+)?$/i.test(
          words.slice(0, found.from),
        )
      )
        continue;
      // Below a day, a time to come is that of something else: `Wrote to the fair (July 2025)`.
      if (isToCome(found, period)) continue;
      const from = match.index + match[0].indexOf(words);
      if (words !== inside) return { found: { ...found, from, to: from + found.to }, rest: text };
      // Behind another time it is the end of that: `Took leave May 1 - June 15`.
      const whole = match[1] === undefined ? this.period(text, year) : undefined;
      if (whole && whole.from < match.index && whole.to === text.length) {
        if (isToCome(whole, period)) break;
        return {
          found: whole,
          rest: text
            .slice(0, whole.from)
            .trimEnd()
            .replace(/(?:,| from| between)$/, ''),
        };
      }
      const rest = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`.trim();
      const end = found.end === openEnd && period ? period.end : found.end;
      return { found: { ...found, end, from, to: from + found.to }, rest };
    }
    const ending = dayAtEnd.exec(text);
    const endingDay =
      ending && !ofAnotherTime.test(text.slice(0, ending.index)) ? this.only(ending[1]!, year) : undefined;
    if (ending && endingDay && endingDay.start <= this.today) {
      const from = ending.index + ending[0].indexOf(ending[1]!);
      return { found: { ...endingDay, from, to: from + ending[1]!.length }, rest: text };
    }
    // Small numbers may be a score.
    const last = /\s(\d{1,2}\/(?:1[3-9]|2\d|3[01])|0\d\/\d\d|(?:1[3-9]|2\d|3[01])\/\d{1,2})$/.exec(text);
    const lastDay =
      last && period && daysBetween(period.start, period.end) < 31
        ? this.#shortDay(last[1]!, { year, period })
        : undefined;
    if (last && lastDay && isWithin(lastDay, period!)) {
      const from = text.length - last[1]!.length;
      return { found: { ...lastDay, from, to: text.length }, rest: text.slice(0, last.index).trimEnd() };
    }
    // A time in the sentence itself stays there: `Gave two talks in March.`
    for (const match of text.matchAll(timeAtEnd)) {
      const [, word, time] = match;
      const found = this.period(time, year);
      if (found?.from !== 0 || found.to !== time!.length || found.start > this.today) continue;
      if (ofSomethingElse.test(text.slice(0, match.index))) continue;
      if (period && (found.start < period.start || found.end > period.end)) continue;
      const from = match.index + match[0].length - time!.length;
      const end = isSince.test(word!) ? (period?.end ?? openEnd) : found.end;
      return { found: { ...found, end, from, to: from + found.to }, rest: text };
    }
    // Where nothing around says a time, the year in a name does: `Pycon 2024: a talk on queues`.
    const named = year === undefined && period === undefined ? this.period(text, undefined) : undefined;
    if (named && named.to === named.from + 4 && named.start <= this.today && nameBefore.test(text.slice(0, named.from)))
      return { found: named, rest: text };
    return { found: undefined, rest: text };
  }

  /** A time with the brackets behind it that say it again, or more exactly: `Q3 (Jul–Sep): what came of it`. */
  #saidAgain(name: string, found: FoundPeriod | undefined, year: number | undefined): FoundPeriod | undefined {
    if (found === undefined) return undefined;
    const [brackets = '', said = ''] = /^\s*[([]([^()[\]]{2,40})[)\]](?=\s*\S)/.exec(name.slice(found.to)) ?? [];
    const again = said === '' ? undefined : this.only(said, onlyYearOf(found) ?? year);
    return again && (isWithin(again, found) || this.#isOwnWeek(name, found, again))
      ? { ...again, from: found.from, to: found.to + brackets.length }
      : found;
  }

  /** Whether a week lies elsewhere than its number says, as it is counted from the start of a project: `Week 1 (17 February)`. */
  #isOwnWeek(name: string, found: FoundPeriod, again: Period): boolean {
    const isOwn =
      isWeekNumber(name.slice(found.from, found.to)) && (again.end < found.start || again.start > found.end);
    this.#countsOwnWeeks ||= isOwn;
    return isOwn;
  }

  /** A text that is a day without its year. */
  #shortDay(text: string, known: KnownTime): FoundPeriod | undefined {
    const short = shortDay.exec(text);
    const day = short ? this.#dayOf(short, known) : undefined;
    return day && { start: day, end: day, from: 0, to: text.length };
  }

  #shortSpan([, first, last]: RegExpExecArray, known: KnownTime): Period | undefined {
    const [one, other] = [first, last].map((day) => this.#shortDay(day!, known));
    return one && other && one.start < other.start ? { start: one.start, end: other.end } : undefined;
  }

  /** Whether a text is a time that can't be read, for want of a year or of a calendar. */
  #isUnread(text: string): boolean {
    const fiscal = /(?<![\p{L}\p{N}])fy\s?['’]?\d{2,4}(?![\p{L}\p{N}])/iu;
    const hasFiscalYear = fiscal.test(text) && sectionMeaning(text.replace(fiscal, '')).kind === 'work';
    return (
      hasFiscalYear ||
      unreadTime.test(text.trim()) ||
      impossible.test(text) ||
      onlyPeriod(text, { year: 2000, days: () => undefined }) !== undefined
    );
  }

  /**
   * A day without its year, `1/28` or `4/13 (Fri)`: in the order that puts it into the time around it, or on its day of
   * the week.
   */
  #dayOf(match: RegExpExecArray, { year, period }: KnownTime): CalendarDate | undefined {
    const [, one, sign, other, name] = match;
    if (year === undefined) {
      const { when } = this;
      if (when === undefined) return undefined;
      const years = [...new Set([when.start, when.end].map((day) => Number(day.slice(0, 4))))];
      const days = years.flatMap((own) => this.#dayOf(match, { year: own, period: when }) ?? []);
      return days.length === 1 ? days[0] : undefined;
    }
    const dayFirst = calendarDate(isoDay(year, other!, one!));
    const monthFirst = sign === '.' ? undefined : calendarDate(isoDay(year, one!, other!));
    const all = [dayFirst, monthFirst].filter((day) => day !== undefined);
    const around = period && all.filter((day) => period.start <= day && day <= period.end);
    // Below a day or a week, another day is what it says.
    const days = around?.length === 0 && daysBetween(period!.start, period!.end) < 31 ? all : (around ?? all);
    if (days.length < 2 || days[0] === days[1]) return days[0];
    const onItsDay = days.filter(
      (day) => name !== undefined && weekdayOf(day).startsWith(name.slice(0, 3).toLowerCase()),
    );
    return onItsDay.length === 1 ? onItsDay[0] : this.days(`${one}/${other}/${year}`);
  }
}

const weekdayOpening = new RegExp(
  String.raw`^(${weekdayAlternatives})(?!\p{L})\.?(?:,?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?(?![\p{L}\p{N}/.]|:\d))?\s*:?`,
  'iu',
);

/** The day that a text opens with by its name, where the time around it holds one such day: \`Monday\`, \`Fri 8\`. */
function weekdayIn(text: string, period: Period | undefined): FoundPeriod | undefined {
  const [opening, name, date] = weekdayOpening.exec(text) ?? [];
  if (opening === undefined || period === undefined || daysBetween(period.start, period.end) > 31) return undefined;
  const days: CalendarDate[] = [];
  // What stands below one day of a week names another of that week.
  const isOther = period.start === period.end && date === undefined;
  const [first, last] = isOther
    ? [mondayOf(period.start), addDays(mondayOf(period.start), 6)]
    : [period.start, period.end];
  for (let day = first; day <= last; day = addDays(day, 1))
    if (weekdays.indexOf(weekdayOf(day)) === weekdayNumber(name!) && (!date || Number(day.slice(8)) === Number(date)))
      days.push(day);
  if (days.length !== 1) return undefined;
  return { start: days[0]!, end: days[0]!, from: 0, to: opening.replace(/(?<!\s)\s*:$/, '').length };
}

/** What is said before and after a time, without the brackets that it stands in beside words: `Login (updated 4 May)`. */
function withoutBrackets(before: string, after: string): [string, string] {
  const opening = /\s?[([]([^()[\]]*)$/.exec(before);
  const closing = /^([^()[\]]*)[)\]]/.exec(after);
  const beside =
    opening && closing && opening[1]!.replace(/^(?:since|from|seit|depuis|desde|dal|sinds)\s+$/i, '') + closing[1]!;
  if (!beside || !/\p{L}/u.test(beside)) return [before, after];
  const outside: [string, string] = [before.slice(0, opening.index), after.slice(closing[0].length)];
  return /\p{L}/u.test(outside.join('')) ? outside : [before, after];
}

function isWeekNumber(written: string): boolean {
  return /^(?:w|kw|cw|wk|week|woche|semaine|semana|settimana)[\s#]*\d{1,2}$/i.test(written);
}

/** Whether a time of several days begins after a day, so that it is none of what was done on that. */
function isToCome(found: Period, period: Period | undefined): boolean {
  if (period === undefined || found.start <= period.end || lengthOf(period) >= lengthOf(found)) return false;
  return lengthOf(period) === 1 || lengthOf(found) > 7;
}

function lengthOf({ start, end }: Period): number {
  return daysBetween(start, end) + 1;
}

const weekdayName = String.raw`(?:\s*(?:[,(]\s*)?((?:mon|tue|wed|thu|fri|sat|sun)\p{L}*)\.?\)?)?`;
const shortDay = new RegExp(
  String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?\s+)?(\d{1,2})(\/|\.(?=\d{1,2}\.))(\d{1,2})\.?${weekdayName}\s*:?$`,
  'iu',
);
const nameBefore = /(?<!\p{L})\p{Lu}[\p{L}-]* $/u;
/** A day without its year beside words, where its numbers can be nothing else. */
const shortDayWithin =
  /(?<![\d/.,])(?=\d\d\/\d\d|(?:1[3-9]|2\d|3[01])\/|\d{1,2}\/(?:1[3-9]|2\d|3[01])(?!\d)|\d{1,2}\.\d{1,2}\.)(\d{1,2})([/.])(\d{1,2})(?:(?<=\.\d{1,2})\.)?(?![\d/.])/u;
const shortDayBefore = new RegExp(
  String.raw`^(\d{1,2})(\/|\.(?=\d{1,2}\.))(\d{1,2})\.?${weekdayName}\s*(?::|[–—-](?=\s))\s*(?=\S)`,
  'iu',
);
/** Two days without their year: `03/01 et 04/01 : tests`. */
const shortDays = String.raw`(\d{1,2}[/.]\d{1,2}\.?)\s*(?:[–—&+-]|(?:et|and|und|y|e|en|au|to|bis|al?|até|tot)(?=\s))\s*(\d{1,2}[/.]\d{1,2}\.?)`;
const shortSpan = new RegExp(String.raw`^${shortDays}(?:(?<!\s)\s+)?(?=[:–—-]\s*\S|(?<=\s)\p{L})`, 'iu');
const shortSpanWithin = new RegExp(String.raw`(?<![\d/.,])${shortDays}(?![\d/])`, 'iu');
const weekdayBeforeDay = new RegExp(String.raw`^(?:${weekdayAlternatives})(?!\p{L})[.,]*\s+`, 'iu');
const weekdayNext = new RegExp(
  String.raw`^\s*(?:[–—&+/-]|to|and|bis|und|à|au|et|al?|y|e|tot|en)\s*(?:${weekdayAlternatives})(?!\p{L})`,
  'iu',
);
/** A whole day at the end of a sentence, which stays there: \`Closed the audit 14 March 2024\`. */
const dayAtEnd = new RegExp(
  String.raw`\s(\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?(?:${monthAlternatives})\.?,?\s+(?:de\s+)?\d{4}|(?:${monthAlternatives})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}([./])\d{1,2}\2\d{4})\.?$`,
  'iu',
);
const ofAnotherTime =
  /(?<!\p{L})(?:due|until|till|by|before|after|since|from|to|for|than|planned|scheduled|expir\p{L}*|v|version|release|bis|vor|nach|seit|avant|après|depuis|hasta|antes|desde|[–—-])(?: on)?$/iu;
/** A day behind which only the time of it stands: \`2024-05-01 09:00] Shipped it\`. */
const timeOfDay = /^(?:[T ]\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?)?(?:\s*[)\]:]\s*(?=\S)|\s+(?=\p{L}))/iu;
const isSince = /^(?:since|seit|depuis|desde|sinds|dal)$/i;
const timeAtEnd =
  /(?<!\p{L})(in|during|on|since|am|im|vom|seit|le|en|depuis|el|desde|em|il|nel|dal|op|sinds)\s+((?:\S+\s+){0,4}[^\s.!]+)(?=[.!]?$)/gu;
const numberedBefore =
  /\b(?:sprints?|iterations?|cycles?|versions?|releases?|phases?|parts?|milestones?|episodes?)\s+$/iu;
const numbered = /^(?:sprints?|iterations?|cycles?)\s+#?\d{1,3}$/iu;
const dayOfNoMonth = new RegExp(
  String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?(?:${monthAlternatives})\.?,?\s+$`,
  'iu',
);
const ofMonth = new RegExp(String.raw`^\s+(?:of|in|im|de|du|di|van)\s+(?:${monthAlternatives})(?!\p{L})`, 'iu');
const numberedMonth = new RegExp(String.raw`^\d{1,2}\s+(?:${monthAlternatives})`, 'iu');
const dayBefore = /^[\s(]*\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?$/iu;
/** What is written as a time and is none: \`Week 60\`, \`Q5\`, \`February 31\`. */
const impossible = new RegExp(
  String.raw`^(?:q\s?[05-9]|h\s?[03-9]|(?:week|wk|kw|cw|woche|semaine|semana|settimana)\s*#?(?:5[3-9]|[6-9]\d)|(?:1[3-9]|[2-9]\d)[/.](?=\d{4}$)\d{4}|(?:${monthAlternatives})\.?\s+(?:3[0-9]|[4-9]\d)(?:st|nd|rd|th)?)(?:,?\s+\d{4})?\s*:?$`,
  'iu',
);
const season = 'spring|summer|autumn|fall|winter';
/** A part of a year or a month whose days differ from place to place. */
const partOfTime = new RegExp(`^[\\s(]*(?:${season}|early|mid|late|(?:the )?(?:beginning|end|start) of)[\\s)]*$`, 'i');
/** What a day in brackets may begin with, which then stays in the sentence: `(launched 2/18)`. */
const whenDone =
  /^(?:launched|shipped|released|published|merged|delivered|completed|finished|done|closed|held)(?: on| in)? (?=\S)/i;
/** Words behind which a time is that of something else: `Reviewed what shipped in March`. */
const ofSomethingElse = /\b(?:which|that|who|what|when|where|since|after|before|due|planned|scheduled)\b/i;
/** What is left before a time that was read in part: `3 al`. */
const halfRange =
  /(?<![\p{L}\p{N}])\d{1,2}(?:st|nd|rd|th|\.)?(?:\s*[–—~]|\s+(?:-|to|until|till|thru|through|bis|al?|au|até|ao|tot|hasta|y|et|und|and|e|en|[&/]))\s*$/iu;
const fiscalYear = /^[\s(]*fy\s?['’]?\d{2,4}[\s)]*$/i;
const unreadTime = new RegExp(
  String.raw`^(?:fy\s?['’]?\d{2,4}(?:[\s/-]*[qh][1-4])?|[qh][1-4][\s/-]*fy\s?['’]?\d{2,4}|${season})$`,
  'i',
);

function isoDay(year: number, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
