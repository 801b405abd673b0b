import { calendarDate, type CalendarDate } from '../../time/calendarDate';
import type { DateReader } from '../dates/exportDates';
import { findPeriod, onlyYearOf, type FoundPeriod, type Period } from '../dates/period';
import { sectionMeaning } from './markdownSections';

/** Finds the times that the headings and items of a brag document give. */
export class MarkdownDates {
  constructor(
    private readonly days: DateReader,
    private readonly today: CalendarDate,
  ) {}

  /** The first time that a text names. @param year the year of days and months without one */
  period(text: string | undefined, year: number | undefined): FoundPeriod | undefined {
    return text === undefined ? undefined : findPeriod(text, { year, days: this.days });
  }

  /** A heading's period, where it can be nothing else, and its other words. */
  withoutPeriod(
    name: string,
    year: number | undefined,
  ): { readonly found: FoundPeriod | undefined; readonly rest: string } {
    // `2023 (joined in May)` is a year, whatever the years above.
    const found = this.period(name, /(?<!\d)(?:19|20)\d\d(?!\d)/.test(name) ? undefined : year);
    if (found === undefined) return { found, rest: name };
    const [before, after] = [name.slice(0, found.from), name.slice(found.to)];
    const rest = `${before.replace(/\b(?:in|for|of|during|from|since|as of)\s*$/i, '')} ${after}`
      .replace(/\(\s*\)|\[\s*\]/g, '')
      .trim();
    const written = name.slice(found.from, found.to);
    const isApart =
      /(?:^|[([:–—|,/-]|\b(?:in|for|of|during|year))\s*$/i.test(before) && /^\s*(?:$|[()[\]:–—|,./-])/.test(after);
    // `2000 servers` and `may` are words like others.
    const isCertain = isApart || sectionMeaning(rest).kind !== 'topic' || !/^(?:\d{4}|\p{L}+)$/u.test(written);
    return isCertain ? { found, rest } : { found: undefined, rest: name };
  }

  /** A day, or longer, at the start or the end of an item, apart from its words. */
  inlineDate(
    text: string,
    { year, period }: { readonly year: number | undefined; readonly period: Period | undefined },
  ): { readonly found: FoundPeriod | undefined; readonly rest: string } {
    const known = year ?? onlyYearOf(period);
    const head = /^[([]?\s*/.exec(text)![0].length;
    const short = this.#shortDate(text, known, period);
    if (short) return short;
    const opening = this.period(text.slice(0, 60), known);
    if (opening && opening.from === head) {
      const isoDay = /^\d{4}-\d\d-\d\d$/.test(text.slice(opening.from, opening.to));
      const after =
        (isoDay ? /^\s+(?=\p{L})/u.exec(text.slice(opening.to)) : null) ??
        /^\s*[)\]]?\s*(?:[:–—|,]|-(?=\s))\s*|^\s*[)\]]\s*/.exec(text.slice(opening.to));
      if (after && opening.to + after[0].length < text.length)
        return { found: opening, rest: text.slice(opening.to + after[0].length).trim() };
    }
    for (const match of text.matchAll(
      /\s*[([]\s*([^()[\]]{2,40}?)\s*[)\]]|\s[–—-]\s+([^–—()[\]]{2,40})$|(?:,| on)\s+(\d{4}-\d\d-\d\d)(?=[\s:,.;]|$)|,\s+((?=[^,]*\d)[^,()[\]]{2,40})$/g,
    )) {
      const words = match[1] ?? match[2] ?? match[3] ?? match[4]!;
      const found = this.period(words, known);
      if (found === undefined || found.from !== 0 || found.to !== words.trimEnd().length) continue;
      const from = match.index + match[0].indexOf(words);
      const rest = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`.trim();
      return { found: { ...found, from, to: from + found.to }, rest };
    }
    // A time in the sentence itself stays there: `Gave two talks in March 2025.`
    for (const match of text.matchAll(/\b(?:in|during)\s+((?:\S+\s+){0,2}\S*\d{4})(?=[.!]?$)/g)) {
      const found = this.period(match[1], undefined);
      if (found?.from !== 0 || found.to !== match[1]!.length || found.start > this.today) continue;
      if (period && (found.start < period.start || found.end > period.end)) continue;
      const from = match.index + match[0].length - match[1]!.length;
      return { found: { ...found, from, to: from + found.to }, rest: text };
    }
    return { found: undefined, rest: text };
  }

  /** A day without its year at the start of an item, `1/28 - …`, in the order that puts it into the time around it. */
  #shortDate(
    text: string,
    year: number | undefined,
    period: Period | undefined,
  ): { readonly found: FoundPeriod; readonly rest: string } | undefined {
    const match = /^(\d{1,2})\/(\d{1,2})\s*(?::|[–—-](?=\s))\s*(?=\S)/.exec(text);
    if (!match || year === undefined || match[0].startsWith('24/7')) return undefined;
    const [one, other] = [Number(match[1]), Number(match[2])];
    const days = [calendarDate(isoDay(year, other, one)), calendarDate(isoDay(year, one, other))].filter(
      (day) => day !== undefined && (period === undefined || (period.start <= day && day <= period.end)),
    );
    const day = days[0] === days[1] || days.length === 1 ? days[0] : this.days(`${match[1]}/${match[2]}/${year}`);
    if (day === undefined) return undefined;
    const to = match[1]!.length + 1 + match[2]!.length;
    return { found: { start: day, end: day, from: 0, to }, rest: text.slice(match[0].length).trim() };
  }
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
