import { addDays, addMonths, calendarDate, monthNames, partsOf, type CalendarDate } from './calendarDate';
import { nearDate } from './nearDate';
import { latestWeekday, mondayOf, weekdayOf, weekdays, type Weekday } from './weekday';

/**
 * What someone types for a day: `YYYY-MM-DD`, `today`, `yesterday`, `last Friday`, `on 3 March`, `2 weeks ago`;
 * undefined where it is none of these, or could mean two days.
 */
export function typedDate(text: string, today: CalendarDate): CalendarDate | undefined {
  const days = daysMeant(text, today);
  return days.length === 1 ? days[0] : undefined;
}

/**
 * The days that a text can mean as a whole, the likelier first: none, one where it is certain, or two (`last Tuesday` on
 * a Thursday). A day without a year is the last one there was.
 */
export function daysMeant(text: string, today: CalendarDate): readonly CalendarDate[] {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ').slice(0, longest);
  const said = typed.replace(/^on (?=\S)/, '');
  const numbered = numberedDay(said);
  if (numbered.length > 0) return numbered;
  if (said !== typed) return weekdayNamed(said) !== undefined ? lastNamed(said, today) : writtenDay(said, today);
  if (typed === 'today' || /^this (?:morning|afternoon|evening)$/.test(typed)) return [today];
  if (/^yesterday(?: (?:morning|afternoon|evening|night))?$/.test(typed) || typed === 'last night')
    return [addDays(today, -1)];
  if (typed === 'the day before yesterday') return [addDays(today, -2)];
  const days = daysBefore.get(typed.replace('’', "'"));
  if (days !== undefined) return [addDays(today, -days)];
  const last = /^last (\p{L}+)$/u.exec(typed)?.[1];
  if (last !== undefined) return lastNamed(last, today);
  return [...ago(typed, today), ...writtenDay(typed, today)];
}

/** A time of several days, as `3-5 March` or `2026-03-14 to 2026-03-16`; undefined where one of its ends is not certain. */
export function daysFromTo(
  text: string,
  today: CalendarDate,
): { readonly first: CalendarDate; readonly last: CalendarDate } | undefined {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ').slice(0, longest);
  const [, from, to] =
    // eslint-disable-next-line regexp/no-super-linear-backtracking -- sixty characters at most
    /^(?:from )?(.+?) ?(?: to | until | till |[–—]|\.{2,}| - |(?<=^(?:\p{L}+ )?\d{1,2})-) ?(.+)$/u.exec(said) ?? [];
  if (from === undefined || to === undefined) return undefined;
  // `3-5 March` and `March 3-5` name their month once.
  const month = /\p{L}{3}.*/u.exec(to)?.[0];
  const start = /^\d{1,2}(?:st|nd|rd|th)?$/.test(from) && month !== undefined ? `${from} ${month}` : from;
  const named = /^\p{L}{3,}(?= \d)/u.exec(from)?.[0];
  const end = /^\d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?$/.test(to) && named !== undefined ? `${named} ${to}` : to;
  const last = typedDate(end, today);
  if (last === undefined) return undefined;
  const year = /\d{4}$/.exec(end)?.[0];
  const first =
    (year !== undefined && !/\d{4}/.test(start) && typedDate(`${start} ${year}`, today)) || typedDate(start, today);
  return first !== undefined && first < last ? { first, last } : undefined;
}

/**
 * What a text may mean that no one would take for a day without asking: the days a bare `Monday` can be, and none for a
 * longer time (`last week`, `in March`, `Q3`, `Monday to Friday`). Undefined where it names no time.
 *
 * @param isApart whether it stands apart from the words beside it, as `Q3` does in `Q3: planned the move`
 */
export function daysHinted(text: string, today: CalendarDate, isApart = true): readonly CalendarDate[] | undefined {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ').slice(0, longest);
  if (isWeekday(said) || (isApart && /^(?:mon|tue|wed|thu|fri)$/.test(said))) return lastNamed(said, today);
  // In French it is yesterday, in German here.
  if (said === 'hier') return [addDays(today, -1)];
  const [, day, month] = /^on (\d{1,2})[/.](\d{1,2})\.?$/.exec(said) ?? [];
  if (day !== undefined) return shortDay(day, month!, today);
  const [from, to, ...more] = said.replace(/^from /, '').split(/ (?:to|until|till) | ?[–—-] ?/);
  if (to !== undefined && more.length === 0 && isWeekday(from!) && isWeekday(to)) return [];
  const named =
    /^(?:in|during) (?:(?:early|mid|late) )?(\p{L}{3,9})(?: \d{4})?$/u.exec(said)?.[1] ??
    (isApart ? /^(\p{L}{3,9})\.?,? \d{4}$/u.exec(said)?.[1] : undefined);
  if (named !== undefined && monthNumber(named) !== -1) return [];
  return longTime.test(said) || (isApart && numberedTime.test(said)) ? [] : undefined;
}

const numberedTime = /^(?:in )?(?:q[1-4]|h[12]|(?:kw|cw|wk|week) ?\d{1,2})(?:[ ,/-]{1,2}(?:\d{4}|['’]?\d\d))?$/;

const longTime =
  /^(?:(?:earlier |in )?(?:this|last) (?:week|wk|weekend|month|quarter|year|spring|summer|autumn|fall|winter)|(?:in|during) (?:q[1-4](?: \d{4})?|(?:19|20)\d\d)|(?:over|at|on) the weekend|the other day|(?:an? )?(?:few|couple(?: of)?) (?:days|weeks|months|years) ago)$/;
const longest = 60;

/**
 * A day to come: `3 months`, `2 weeks`, `2026-12-01`, `1 March`; a day without a year is the next one. Undefined where it
 * is none, or not after today.
 */
export function comingDay(text: string, today: CalendarDate): CalendarDate | undefined {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ').slice(0, longest);
  const [, number, unit] = /^(\d{1,3}|\p{L}{1,5}) (day|week|month|year)s?$/u.exec(said) ?? [];
  if (unit !== undefined) {
    const count = counts.includes(number!) ? Math.max(counts.indexOf(number!), 1) : Number(number);
    if (!(count > 0)) return undefined;
    const days = { day: 1, week: 7 }[unit];
    return days === undefined ? addMonths(today, unit === 'month' ? count : 12 * count) : addDays(today, days * count);
  }
  const [day, ...others] = [...numberedDay(said), ...writtenDay(said, today)];
  if (day === undefined || others.length > 0) return undefined;
  if (day > today) return day;
  const next = /\d{4}/.test(said) ? day : addMonths(day, 12);
  return next > today ? next : undefined;
}

/** How many days ago that was which a word names: `yesterday` and its short forms, and the same in other languages. */
const daysBefore = new Map<string, number>([
  ['yday', 1],
  ["y'day", 1],
]);
for (const language of ['de', 'fr', 'es', 'pt', 'it', 'nl']) {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const days of [0, 1, 2]) {
    const name = format.format(-days, 'day').toLowerCase().replace('’', "'");
    if (!/\d/.test(name) && name !== 'hier') daysBefore.set(name, days);
  }
}

const counts = 'a one two three four five six seven eight nine ten'.split(' ');

function weekdayNamed(word: string): Weekday | undefined {
  return word.length < 3 ? undefined : weekdays.find((name) => name === word || name.slice(0, 3) === word);
}

function isWeekday(word: string): boolean {
  return (weekdays as readonly string[]).includes(word);
}

/** `2026-03-14`, and a day written in numbers in another way: both days where it could be two. */
function numberedDay(said: string): readonly CalendarDate[] {
  const day = calendarDate(said);
  if (day !== undefined) return [day];
  const [, first, sign, second, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(said) ?? [];
  const yearFirst = /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/.test(said);
  const near = sign !== undefined || yearFirst ? nearDate(said) : undefined;
  if (near !== undefined) return [near];
  return [
    [first, second],
    [second, first],
  ].flatMap(([month, dayOfMonth]) => nearDate(`${year}-${month}-${dayOfMonth}`) ?? []);
}

/**
 * The last such day before today. In the week that runs (from Monday on) it may also be the one a week earlier; on a
 * Sunday that week is over.
 */
function lastNamed(name: string, today: CalendarDate): readonly CalendarDate[] {
  const wanted = weekdayNamed(name);
  if (wanted === undefined) return [];
  const day = lastWeekday(wanted, today);
  return day >= mondayOf(today) && weekdayOf(today) !== 'sunday' ? [day, addDays(day, -7)] : [day];
}

/** The last such day before a date, never the date itself. */
export function lastWeekday(day: Weekday, before: CalendarDate): CalendarDate {
  return latestWeekday(day, addDays(before, -1));
}

function ago(typed: string, today: CalendarDate): readonly CalendarDate[] {
  const [, digits, word, unit] =
    /^(?:(\d{1,3}) ?|(\p{L}{1,5}) )(d|w|fortnight|m|y)(?:(?<=d)ays?|(?<=w)(?:ee)?ks?|(?<=t)s?|(?<=m)(?:onth|th|o)s?|(?<=y)(?:ea)?rs?)? ago$/u.exec(
      typed,
    ) ?? [];
  if (unit === undefined || (word !== undefined && !counts.includes(word)) || (unit === 'm' && / ?m ago$/.test(typed)))
    return [];
  const count = word === undefined ? Number(digits) : Math.max(counts.indexOf(word), 1);
  const days = { d: 1, w: 7, fortnight: 14 }[unit];
  return [days === undefined ? addMonths(today, unit === 'm' ? -count : -12 * count) : addDays(today, -days * count)];
}

/** The last days that `12/6` can be, in either order. */
function shortDay(one: string, other: string, today: CalendarDate): readonly CalendarDate[] {
  const { year } = partsOf(today);
  const days = [
    [one, other],
    [other, one],
  ].flatMap(([day, month]) => [year, year - 1].flatMap((inYear) => nearDate(`${inYear}-${month}-${day}`) ?? []));
  const past = days.filter((day) => day <= today && day > addMonths(today, -12));
  return [...new Set(past)];
}

/** `3 March`, `March 3rd`, `3 Mar 2026`. */
function writtenDay(typed: string, today: CalendarDate): readonly CalendarDate[] {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?(\p{L}{3,9})\.?(?:,? (\d{4}))?$/u.exec(typed);
  const monthFirst = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(typed);
  const [day, name, year] = dayFirst
    ? [dayFirst[1]!, dayFirst[2]!, dayFirst[3]]
    : monthFirst
      ? [monthFirst[2]!, monthFirst[1]!, monthFirst[3]]
      : [];
  if (day === undefined) return [];
  const month = monthNumber(name!);
  if (month === -1) return [];
  const of = (inYear: number) =>
    calendarDate(`${String(inYear).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (year !== undefined) return [of(Number(year))].filter((date) => date !== undefined);
  const thisYear = partsOf(today).year;
  // 29 February is looked for back to the last leap year.
  for (let back = 0; back < 9; back++) {
    const date = of(Math.max(thisYear - back, 0));
    if (date !== undefined && date <= today) return [date];
  }
  return [];
}

/** 0 for January; -1 where it is no month. */
function monthNumber(name: string): number {
  const month = (name === 'sept' ? 'sep' : name).toLowerCase();
  return monthNames.map((full) => full.toLowerCase()).findIndex((full) => full === month || full.slice(0, 3) === month);
}
