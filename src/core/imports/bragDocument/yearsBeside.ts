import { daysBetween, partsOf } from '../../time/calendarDate';
import { weekdayOf } from '../../time/weekday';
import type { FoundPeriod, Period } from '../dates/period';
import type { KnownTime, MarkdownDates } from './markdownDates';
import { headingWords, type Section } from './markdownOutline';
import { cleanLine } from './markdownText';

const mostDaysBetween = 92;

/**
 * Says of one heading after the other which year holds above it, where nothing around them does: of `Monday, March 3,
 * 2025` and `Tuesday, March 4` the second is in the year that puts it closest to the first, on its day of the week.
 */
export function yearsBeside(
  dates: MarkdownDates,
  { year }: KnownTime,
): (section: Pick<Section, 'heading'>) => number | undefined {
  let before: Period | undefined;
  let isFiscal = false;
  return ({ heading }) => {
    const { words } = cleanLine(headingWords(heading!));
    const [, quarter] = /(?<![\p{L}\p{N}])q([1-4])(?![\p{L}\p{N}])/iu.exec(words) ?? [];
    if (quarter !== undefined) {
      // Below `Q1 (Apr–Jun 2024)` the days of `Q2` are those of its company's year.
      const { found } = dates.inHeading(words, { year, period: undefined });
      isFiscal ||= found !== undefined && partsOf(found.start).month !== Number(quarter) * 3 - 2;
      if (isFiscal) return undefined;
    }
    if (year !== undefined) return year;
    const timeIn = (assumed: number | undefined): FoundPeriod | undefined =>
      dates.inHeading(words, { year: assumed, period: undefined }).found;
    const own = timeIn(undefined);
    const last = before;
    before = own ?? before;
    if (own || last === undefined) return undefined;
    const { year: lastYear } = partsOf(last.start);
    const [closest] = [lastYear - 1, lastYear, lastYear + 1]
      .flatMap((assumed) => timeIn(assumed) ?? [])
      .filter((found) => isOnItsWeekday(words, found) && daysFrom(last, found) <= mostDaysBetween)
      .sort((one, other) => daysFrom(last, one) - daysFrom(last, other));
    if (closest === undefined) return undefined;
    before = closest;
    return partsOf(closest.start).year;
  };
}

function daysFrom(last: Period, { start }: Period): number {
  return Math.abs(daysBetween(last.start, start));
}

function isOnItsWeekday(words: string, { start, end }: Period): boolean {
  const [, named] = /(?<!\p{L})(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur|day)*\b/iu.exec(words) ?? [];
  return named === undefined || start !== end || weekdayOf(start).startsWith(named.toLowerCase());
}
