import { calendarDate, type CalendarDate } from './calendarDate';

/**
 * The day that a text means without doubt though it is written in another way: `2026-3-4`, `20260304`, `2026/03/04`,
 * `2026-03-04T09:00:00Z`, `03/14/2026`. Undefined where it means no day, or could mean two (`03/04/2026`).
 */
export function nearDate(text: string): CalendarDate | undefined {
  const withTime = /^(\d{4}-\d\d-\d\d)(?:[T ]\s*\d|Z|[+-]\d)/i.exec(text);
  if (withTime) return calendarDate(withTime[1]!);
  const yearFirst = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst && (yearFirst[2] !== '' || text.length === 8))
    return dayOf(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!yearLast) return undefined;
  const monthFirst = dayOf(yearLast[4]!, yearLast[1]!, yearLast[3]!);
  const dayFirst = dayOf(yearLast[4]!, yearLast[3]!, yearLast[1]!);
  if (monthFirst !== undefined && dayFirst !== undefined && monthFirst !== dayFirst) return undefined;
  return monthFirst ?? dayFirst;
}

function dayOf(year: string, month: string, day: string): CalendarDate | undefined {
  return calendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
