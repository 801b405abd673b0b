import { mondayOf } from '../../time/weekday';
import { weekdayAlternatives } from '../../time/weekdayNumber';
import {
  addDays,
  calendarDate,
  dateOf,
  daysBetween,
  monthNames,
  partsOf,
  type CalendarDate,
} from '../../time/calendarDate';
import { monthAlternatives as months, monthNumber } from '../../time/monthNumber';
import type { DateReader } from './exportDates';

/** A time that a text names: a day, a week, a month, a quarter, a half or a year. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** A period and where its words stand, in UTF-16 offsets. */
export interface FoundPeriod extends Period {
  readonly from: number;
  readonly to: number;
}

/** What periods are read with. */
export interface PeriodContext {
  /** For what names no year: `March`, `Q3`, `14 March`. */
  readonly year?: number | undefined;
  /** Reads days in numbers alone, `03/04/2025`; the text is undefined to it where it can't know the order. */
  readonly days: DateReader;
}

const year = String.raw`(?:(?:19[9]|20\d)\d)`;
const shortYear = String.raw`['’](\d\d)`;
const dayNumber = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
const of = String.raw`(?:(?:of|de|del|den)\s+)?`;
const joining = String.raw`(?:to|until|till|through|thru|bis|à|au|a|al|até|ao|hasta|tot|t\/m)`;
const to = String.raw`(?:\s*[-–—]\s*|\s+${joining}\s+)`;

/** Words for the first ten days of a month, the next ten, and what is left of it. */
const thirds = [
  String.raw`early|(?:the )?(?:beginning|start) of|anfang|début|(?:a )?principios de|inizio|início de|begin`,
  String.raw`mid(?:dle of)?|mitte|mi|(?:a )?mediados de|metà|meados de|half`,
  String.raw`late|(?:the )?end of|ende|fin|(?:a )?finales de|fine|final de|eind`,
];
const thirdWords = thirds.join('|');

const weekWord = 'kw|cw|wk|week|woche|semaine|semana|settimana';

/** Weeks that are counted within a month: \`first week\`, \`2. Woche\`, \`week 3\`, \`第2週\`, \`2주차\`. */
const ordinalWords = [
  'first|erste|première|primera|primeira|prima|eerste|첫째',
  'second|zweite|deuxième|segunda|seconda|tweede|둘째',
  'third|dritte|troisième|tercera|terceira|terza|derde|셋째',
  'fourth|vierte|quatrième|cuarta|quarta|vierde|넷째',
  'fifth|fünfte|cinquième|quinta|vijfde|다섯째',
];
const lastWord = 'last|letzte|dernière|última|ultima|laatste|마지막';
const weekNumber = String.raw`([1-5一二三四五]|${ordinalWords.join('|')}|${lastWord})`;
const ownWeek = String.raw`(?:wk|weeks?|woche|semaine|semana|settimana)`;
const countedWeek =
  String.raw`(?:(?:the\s+)?${weekNumber}(?:st|nd|rd|th|\.|[eèº°ªa]|ère|ème|n)?\s+${ownWeek}|(?:${ownWeek}|w)\s*#?${weekNumber}(?!\d)|` +
  String.raw`第\s*${weekNumber}\s*[週周]|${weekNumber}\s*주(?:차|째)?)`;
const onlyCountedWeek = new RegExp(String.raw`^${countedWeek}\s*:?$`, 'iu');

/** Between two times that are next to each other. */
const and = String.raw`\s*(?:[-–—/&+]|\.\.\.?|…|\bto\b|\band\b|\buntil\b|\bthrough\b)\s*`;

/** Between two months, where nothing else can be meant. */
const monthJoint = String.raw`(?:\s*(?:[-–—/&+]|\.\.\.?|…)\s*|\s+(?:${joining}|and|und|et|y|e|en)\s+)`;

type Reading = (match: RegExpExecArray, context: PeriodContext) => Period | undefined;

/** The ways to write a period, those that say most first. A word that names none leaves the next to be tried. */
const forms: readonly (readonly [RegExp, Reading])[] = [
  form(String.raw`(\d{4}-\d\d-\d\d)(?:${to}|\s*\/\s*)(\d{4}-\d\d-\d\d)`, ([, from, until]) =>
    span(isoDay(from), isoDay(until)),
  ),
  form(String.raw`(\d{4})([-/.])(\d\d)\2(\d\d)\.?\s*[–—-]\s*(\d{1,2})(?=\.?\s*(?:$|[)\]:;]))`, ([, y, , m, d, e]) =>
    span(isoDay(`${y}-${m}-${d}`), isoDay(`${y}-${m}-${e!.padStart(2, '0')}`)),
  ),
  form(
    String.raw`(?:(?:week|wk)\s+(?:ending|ended)|w\/e)(?:\s+on)?:?\s+(?:\p{L}+day,?\s+)?(${year}-\d\d-\d\d)`,
    ([, d]) => daysUntil(isoDay(d)?.start),
  ),
  form(
    String.raw`(?:week|wk|kw|cw)\s+(?:of|commencing|beginning|from|starting)\s+(?:monday,?\s+)?(${year}-\d\d-\d\d)`,
    ([, d]) => daysFrom(isoDay(d)?.start, 7),
  ),
  form(String.raw`(\d{4})[-/.](\d\d)[-/.](\d\d)(?:T[\d:.]+Z?)?`, ([, y, m, d]) => isoDay(`${y}-${m}-${d}`)),
  form(String.raw`(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])`, ([, y, m, d]) => isoDay(`${y}-${m}-${d}`)),
  // With dots it could be a version.
  form(String.raw`(${year})([-/])(\d{1,2})\2(\d{1,2})`, ([, y, , m, d]) => dayOrMonth(Number(y), Number(m), d)),
  form(
    String.raw`${countedWeek},?\s+(?:(?:of|in|im|de[lr]?|du|d['’]|di|do|da|van|des)\s+)?(${months})\.?(?:,?\s+${of}(${year}))?`,
    ([, a, b, c, d, m, y], { year: known }) => weekOfMonth(month(yearOf(y, known), m), a ?? b ?? c ?? d),
  ),
  form(
    String.raw`(${months})\.?(?:,?\s+${of}(${year}))?(?:\s*[,:|–—-]\s*|\s+)${countedWeek}(?:,?\s+(${year}))?`,
    ([, m, y, a, b, c, d, z], { year: known }) => weekOfMonth(month(yearOf(y ?? z, known), m), a ?? b ?? c ?? d),
  ),
  // Such dates need no space before the words that follow them.
  [
    new RegExp(String.raw`(?<!\d)(?:(${year})\s*[年년]\s*)?(\d{1,2})\s*[月월](?:の|\s)?${countedWeek}`, 'giu'),
    ([, y, m, a, b, c, d], { year: known }) =>
      weekOfMonth(dayOrMonth(yearOf(y, known), Number(m), undefined), a ?? b ?? c ?? d),
  ],
  [
    new RegExp(String.raw`(?<!\d)(?:(${year})\s*[年년]\s*)?第?([1-4一二三四])\s*(?:季度|四半期|분기)`, 'gu'),
    ([, y, q], { year: known }) => quarter(yearOf(y, known), Number(q) || '一二三四'.indexOf(q!) + 1),
  ],
  [
    new RegExp(String.raw`(?<!\d)(?:(${year})\s*[年년]\s*)?(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?`, 'gu'),
    ([, y, m, d], { year: known }) => dayOrMonth(yearOf(y, known), Number(m), d),
  ],
  [new RegExp(String.raw`(?<!\d)(${year})\s*[年년]`, 'gu'), ([, y]) => wholeYear(Number(y))],
  form(
    String.raw`(?:(?:week|wk)\s+(?:ending|ended)|w\/e)(?:\s+on)?:?\s+(?:\p{L}+day,?\s+)?(?:${dayNumber}\s+${of}(${months})|(${months})\.?\s+${dayNumber})(?:,?\s+(${year}))?`,
    ([, d1, m1, m2, d2, y], { year: known }) => daysUntil(day(yearOf(y, known), m1 ?? m2, d1 ?? d2)?.start),
  ),
  form(
    String.raw`(?:(?:week|wk)\s+(?:of|commencing|beginning|from|starting)|w\/[cb])\s+(?:the\s+)?(?:monday,?\s+)?(?:${dayNumber}\s+${of}(${months})|(${months})\.?\s+${dayNumber})(?:,?\s+(${year}))?`,
    ([, d1, m1, m2, d2, y], { year: known }) => daysFrom(day(yearOf(y, known), m1 ?? m2, d1 ?? d2)?.start, 7),
  ),
  // Before weeks: `Week 19 - 23 of August` has no number.
  form(
    String.raw`${dayNumber}${to}${dayNumber}\s+${of}(${months})\.?,?(?:\s+${of}(${year}))?`,
    ([, a, b, m, y], { year: known }) => span(day(yearOf(y, known), m, a), day(yearOf(y, known), m, b)),
  ),
  form(
    String.raw`(?:w|(?:${weekWord})s?\s*#?\s*)(\d{1,2})${to}(?:w|(?:${weekWord})\s*#?\s*)?(\d{1,2})(?!\s*[-/.]?\d)(?:[\s,/-]+${of}(${year}))?`,
    ([, a, b, y], { year: known }) => {
      const inYear = yearOf(y, known);
      return inYear === undefined ? undefined : span(week(inYear, Number(a)), week(inYear, Number(b)));
    },
  ),
  form(String.raw`(${year})[\s-]*(?:w|${weekWord})[\s-]*(\d{1,2})`, ([, y, w]) => week(Number(y), Number(w))),
  form(String.raw`(?:w|${weekWord})\s*#?\s*(\d{1,2})[\s,/-]+${of}(${year})`, ([, w, y]) => week(Number(y), Number(w))),
  form(String.raw`(?:(?:${weekWord})\s*#?\s*(?=\d)|w(?=\d\d))(\d{1,2})`, ([, w], { year: known }) =>
    known === undefined ? undefined : week(known, Number(w)),
  ),

  form(
    String.raw`(?<!fy\s?\d*\s?)q([1-4])${and}q([1-4])(?:[\s,/-]*(?:of\s+)?(${year}))?(?!\s*fy)`,
    ([, a, b, y], { year: known }) => span(quarter(yearOf(y, known), Number(a)), quarter(yearOf(y, known), Number(b))),
  ),
  form(String.raw`(?<!fy\s?)(${year})[\s,/.–—-]*q([1-4])${and}q([1-4])`, ([, y, a, b]) =>
    span(quarter(Number(y), Number(a)), quarter(Number(y), Number(b))),
  ),
  form(
    String.raw`(?<!fy\s?\d*\s?)(?:q([1-4])|([1-4])q)[\s,/-]*(?:of\s+)?(?:cy\s?)?(?:(${year})|['’]?(\d\d))(?!\s*%)`,
    ([, a, b, y, short]) => quarter(Number(y ?? `20${short}`), Number(a ?? b)),
  ),
  form(String.raw`(?<!fy\s?)(${year})[\s,/.–—-]*q([1-4])`, ([, y, q]) => quarter(Number(y), Number(q))),
  form(
    String.raw`(first|second|third|fourth|last|1st|2nd|3rd|4th)\s+quarter(?:\s+of|,)?(?:\s+(${year}))?`,
    ([, n, y], { year: known }) => quarter(yearOf(y, known), ordinal(n!, 4)),
  ),
  form(
    String.raw`(?<!fy\s?\d*\s?)(?:h([12])|([12])h)[\s,/-]*(?:of\s+)?(?:cy\s?)?(?:(${year})|['’]?(\d\d))`,
    ([, a, b, y, short]) => half(Number(y ?? `20${short}`), Number(a ?? b)),
  ),
  form(String.raw`(?<!fy\s?)(${year})[\s,/.–—-]*h([12])`, ([, y, h]) => half(Number(y), Number(h))),
  form(String.raw`(first|second|1st|2nd)\s+half(?:\s+of|,)?(?:\s+(${year}))?`, ([, n, y], { year: known }) =>
    half(yearOf(y, known), ordinal(n!, 2)),
  ),
  form(String.raw`q([1-4])(?!\s*fy)`, ([, q], { year: known }) => quarter(known, Number(q))),
  form(String.raw`h([12])(?!\s*fy)`, ([, h], { year: known }) => half(known, Number(h))),

  form(
    String.raw`(${thirdWords})[\s-]*${of}(${months})\.?(?:,?\s+${of}(${year}))?`,
    ([, part, m, y], { year: known }) => thirdOfMonth(yearOf(y, known), m, part!),
  ),
  form(
    String.raw`(${months})\.?\s+${dayNumber}${to}${dayNumber}(?:,?\s+(${year}))?`,
    ([, m, a, b, y], { year: known }) => span(day(yearOf(y, known), m, a), day(yearOf(y, known), m, b)),
  ),
  form(
    String.raw`(${months})\.?\s+${dayNumber}${to}(${months})\.?\s+${dayNumber}(?:,?\s+(${year}))?`,
    ([, m, a, n, b, y], { year: known }) => span(day(yearOf(y, known), m, a), day(yearOf(y, known), n, b)),
  ),
  form(
    String.raw`(${months})\.?(?:,?\s+${of}(${year}))?${monthJoint}(${months})\.?,?\s+${of}(${year})`,
    ([, m, y, n, z]) => span(month(Number(y ?? z), m), month(Number(z), n)),
  ),
  form(String.raw`(${months})\.?${monthJoint}(${months})\.?`, ([, m, n], { year: known }) =>
    span(month(known, m), month(known, n)),
  ),
  form(String.raw`${dayNumber}\s+${of}(${months})\.?,?\s+${of}(${year})`, ([, d, m, y]) => day(Number(y), m, d)),
  form(String.raw`(\d{1,2})([-/.])(${months})\.?\2(?:(${year})|(\d\d))`, ([, d, , m, y, short]) =>
    day(Number(y ?? `20${short}`), m, d),
  ),
  // `oct-18-21` could be the days from the 18th to the 21st, unless something around says the year.
  form(String.raw`(${months})-(\d{1,2})-(?:(${year})|(\d\d))`, ([, m, d, y, short], { year: known }) =>
    y !== undefined || Number(short) <= Number(d) || Number(short) > 31 || known === 2000 + Number(short)
      ? day(Number(y ?? `20${short}`), m, d)
      : span(day(known, m, d), day(known, m, short)),
  ),
  form(String.raw`(${months})\.?\s+${dayNumber},?\s+(${year})`, ([, m, d, y]) => day(Number(y), m, d)),
  form(
    String.raw`(?<!(?<!\d)(?:[0-2]?\d|3[01])(?:st|nd|rd|th|er|º|\.)?\s+${of})(${months})\.?(?:,?\s+${of}|[/-])(?:(${year})|${shortYear})`,
    ([, m, y, short]) => month(Number(y ?? `20${short}`), m),
  ),
  form(String.raw`(${year})[\s,/-]+(${months})`, ([, y, m]) => month(Number(y), m)),
  form(String.raw`(\d{1,2})\.(\d{1,2})\.${to}(\d{1,2})\.(\d{1,2})\.(${year})`, ([, a, m, b, n, y]) =>
    span(dayOrMonth(Number(y), Number(m), a), dayOrMonth(Number(y), Number(n), b)),
  ),
  form(String.raw`(\d{1,2})[-/.](\d{1,2})[-/.](?:${year}|\d\d)`, ([text], { days }) => one(days(text))),
  form(String.raw`(${year})[-/.](0[1-9]|1[0-2])(?![-/.]?\d)`, ([, y, m]) => monthNumbered(Number(y), Number(m))),
  form(String.raw`(0?[1-9]|1[0-2])[/.](${year})`, ([, m, y]) => monthNumbered(Number(y), Number(m))),
  form(String.raw`${dayNumber}\s+${of}(${months})`, ([text, d, m], { year: known }) =>
    // `2. April` may number a heading.
    /^\d+\./.test(text) && Number(d) <= 12 && isEnglishMonth(m!) ? undefined : day(known, m, d),
  ),
  form(String.raw`(${months})\.?\s+${dayNumber}(?!\s*(?:%|ms|k\b|x\b))`, ([, m, d], { year: known }) =>
    day(known, m, d),
  ),
  form(String.raw`(?<!fy\s?)(${year})(?:${to}|\/)(${year})`, ([, a, b]) =>
    span(wholeYear(Number(a)), wholeYear(Number(b))),
  ),
  form(String.raw`(${months})`, ([, m], { year: known }) => month(known, m)),
  form(
    String.raw`(?:([1-4])(?:\.|er|e|º|°)?\s*(?:quartal|trimestre|kwartaal)|t([1-4])(?=\s+\d{4}))(?:\s+${of}(${year}))?`,
    ([, a, b, y], { year: known }) => quarter(yearOf(y, known), Number(a ?? b)),
  ),
  form(
    String.raw`([12])(?:\.|er|e|º|°)?\s*(?:halbjahr|semestre|halfjaar)(?:\s+${of}(${year}))?`,
    ([, h, y], { year: known }) => half(yearOf(y, known), Number(h)),
  ),
  form(String.raw`(?<!fy\s?)(${year})(?![-/.–]\d)`, ([, y]) => wholeYear(Number(y))),
];

/**
 * The first period that a text names by the form that says most: `2025-03-14`, `Week 7, 2025`, `2025-W07`, `Q3 2025`,
 * `H1 2025`, `March 2025`, `3–7 March`, `2024–2025`; with what it lasts until, `August 2022 – Present`, and read whole
 * where it says itself twice, `2023 — Q4`. Fiscal years name no days. Undefined where there is none, or where a year is
 * missing that the context does not know.
 */
export function findPeriod(text: string, context: PeriodContext): FoundPeriod | undefined {
  const found = firstPeriod(text, context);
  return found && withOtherEnd(text, found, context);
}

function firstPeriod(text: string, context: PeriodContext): FoundPeriod | undefined {
  if (!/\d|\p{L}{3}/u.test(text)) return undefined;
  for (const [pattern, read] of forms) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const period = read(match, context);
      if (period && period.start <= period.end)
        return { ...period, from: match.index, to: match.index + match[0].length };
    }
  }
  return undefined;
}

const joint = String.raw`(?:(?<!\s)\s+)?(?:-{1,3}|[–—~→…]|\.{2,3}|->|(?<=\s)(?:to|until|till|through|bis|à|au|al|até|tot|hasta|fino a)(?=\s))\s*`;
const jointBefore = new RegExp(`${joint}$`, 'iu');
const jointAfter = new RegExp(`^${joint}`, 'iu');
const untilNow =
  /^(?:present|now|today|current|ongoing|heute|jetzt|aujourd['’]hui|présent|actualidad|presente|hoy|hoje|atual|oggi|heden|nu)(?![\p{L}\p{N}])/iu;
const sinceBefore =
  /(?:^[\s([*_]*(?:since|starting|from|seit|depuis|desde|dal|sinds)|(?<![\p{L}\p{N}])(?:since|seit|depuis|sinds))\s+$/iu;
/** What joins the two ends of a time that was read whole: `dal 3 al 7 aprile`. */
const ownRange =
  /[–—~→…]|\s-\s|^\d{1,2}-|(?<!\p{L})(?:to|until|till|through|thru|and|bis|und|al|au|et|ao|tot|hasta|y)(?!\p{L})/iu;
const longestTime = 40;

/** The last day there is: the end of what goes on. What is dated so ends on the day of the import. */
export const openEnd = '9999-12-31' as CalendarDate;

/** A period together with the other end of it that its text names before or after it. */
function withOtherEnd(text: string, found: FoundPeriod, context: PeriodContext): FoundPeriod {
  const known = { ...context, year: context.year ?? onlyYearOf(found) };
  const after = jointAfter.exec(text.slice(found.to));
  if (after) {
    const at = found.to + after[0].length;
    const rest = text.slice(at, at + longestTime);
    const now = untilNow.exec(rest);
    if (now) return { ...found, end: openEnd, to: at + now[0].length };
    const other = /^[^()[\];:|·]*/u.exec(rest)![0].trimEnd();
    const next = firstPeriod(other, known);
    if (next && isOnlyWeekday(other.slice(0, next.from)) && /^[\s,.]*$/.test(other.slice(next.to)))
      return both({ ...next, from: at, to: at + next.to }, found);
  }
  const before = jointBefore.exec(text.slice(0, found.from).replace(weekdayBefore, ''));
  if (before) {
    const other = /(?<![^()[\];:|·])[^()[\];:|·]*$/u.exec(
      text.slice(Math.max(0, before.index - longestTime), before.index),
    )![0];
    const next = firstPeriod(other, known);
    if (next?.to === other.length && isOnlyWeekday(other.slice(0, next.from))) {
      const at = before.index - other.length;
      return both({ ...next, from: at + next.from, to: at + next.to }, found);
    }
  }
  const isSince = sinceBefore.test(text.slice(0, found.from)) && !ownRange.test(text.slice(found.from, found.to));
  return isSince ? { ...found, end: openEnd } : found;
}

/** Two times that are joined: the shorter where it lies in the longer, else all from the first to the last. */
function both(one: FoundPeriod, other: FoundPeriod): FoundPeriod {
  const [from, to] = [Math.min(one.from, other.from), Math.max(one.to, other.to)];
  if (isWithin(one, other)) return { start: one.start, end: one.end, from, to };
  if (isWithin(other, one)) return { start: other.start, end: other.end, from, to };
  const [first, last] = one.from < other.from ? [one, other] : [other, one];
  // `March 2025 – January 2025` is no span; what was found first stays what it is.
  return first.start < last.start ? { start: first.start, end: last.end, from, to } : other;
}

/** Whether a time lies in another. */
export function isWithin(one: Period, other: Period): boolean {
  return other.start <= one.start && one.end <= other.end;
}

/** A text as a period where it is nothing else: what someone typed for one. */
export function onlyPeriod(text: string, context: PeriodContext): Period | undefined {
  const found = findPeriod(text, context);
  if (found === undefined || !isOnlyWeekday(text.slice(0, found.from) + text.slice(found.to))) return undefined;
  return { start: found.start, end: found.end };
}

const onlyWeekday = new RegExp(String.raw`^[\s.,:()[\]]*(?:(?:${weekdayAlternatives})(?!\p{L})[\s.,:()[\]]*)?$`, 'iu');

const weekdayBefore = new RegExp(String.raw`(?<=\s)(?:${weekdayAlternatives})[.,]?\s+$`, 'iu');

/** Whether the words beside a time are none, or the name of its day. */
function isOnlyWeekday(words: string): boolean {
  return onlyWeekday.test(words);
}

function form(pattern: string, read: Reading): readonly [RegExp, Reading] {
  return [new RegExp(String.raw`(?<![\p{L}\p{N}_/.#$€£v-])(?:${pattern})(?![\p{L}\p{N}_%])`, 'giu'), read];
}

function yearOf(written: string | undefined, known: number | undefined): number | undefined {
  return written === undefined ? known : Number(written);
}

function one(date: CalendarDate | undefined): Period | undefined {
  return date === undefined ? undefined : { start: date, end: date };
}

function isoDay(text: string | undefined): Period | undefined {
  return one(text === undefined ? undefined : calendarDate(text));
}

function day(y: number | undefined, m: string | undefined, d: string | undefined): Period | undefined {
  const number = m === undefined ? undefined : monthNumber(m);
  if (y === undefined || number === undefined || d === undefined) return undefined;
  return isoDay(`${y}-${String(number).padStart(2, '0')}-${d.padStart(2, '0')}`);
}

function daysFrom(start: CalendarDate | undefined, count: number): Period | undefined {
  return start === undefined ? undefined : { start, end: addDays(start, count - 1) };
}

/** The week that ends on a day. */
function daysUntil(end: CalendarDate | undefined): Period | undefined {
  return end === undefined ? undefined : { start: addDays(end, -6), end };
}

/** Weeks start on Monday, and the first is the one that holds 4 January (ISO 8601). */
function week(y: number, number: number): Period | undefined {
  if (number < 1 || number > 53) return undefined;
  const fourth = dateOf(y, 1, 4);
  const monday = addDays(mondayOf(fourth), (number - 1) * 7);
  // A year has a week 53 only where its last Thursday still lies in it.
  return number === 53 && partsOf(addDays(monday, 3)).year !== y ? undefined : daysFrom(monday, 7);
}

/** The seven days of a month that a counted week stands for: the second from its 8th, the last up to its end. */
function weekOfMonth(whole: Period | undefined, count: string | undefined): Period | undefined {
  if (whole === undefined || count === undefined) return undefined;
  if (new RegExp(`^(?:${lastWord})$`, 'iu').test(count)) return { start: addDays(whole.end, -6), end: whole.end };
  const named = ordinalWords.findIndex((words) => new RegExp(`^(?:${words})$`, 'iu').test(count));
  const number = named === -1 ? Number(count) || '一二三四五'.indexOf(count) + 1 : named + 1;
  const start = addDays(whole.start, (number - 1) * 7);
  const end = addDays(start, 6);
  return start > whole.end ? undefined : { start, end: end > whole.end ? whole.end : end };
}

/** The days that \`Week 2\` and nothing else names below a month. */
export function weekWithin(text: string, month: Period): Period | undefined {
  const found = onlyCountedWeek.exec(text.trim());
  const isMonth = month.start.slice(0, 7) === month.end.slice(0, 7) && daysBetween(month.start, month.end) >= 27;
  return found && isMonth ? weekOfMonth(month, found.slice(1).find(Boolean)) : undefined;
}

function month(y: number | undefined, name: string | undefined): Period | undefined {
  const number = name === undefined ? undefined : monthNumber(name);
  return y === undefined || number === undefined ? undefined : monthNumbered(y, number);
}

function dayOrMonth(y: number | undefined, m: number, d: string | undefined): Period | undefined {
  if (y === undefined || m < 1 || m > 12) return undefined;
  return d === undefined ? monthNumbered(y, m) : isoDay(`${y}-${String(m).padStart(2, '0')}-${d.padStart(2, '0')}`);
}

function thirdOfMonth(y: number | undefined, name: string | undefined, part: string): Period | undefined {
  const whole = month(y, name);
  if (whole === undefined) return undefined;
  const at = thirds.findIndex((words) => new RegExp(`^(?:${words})$`, 'iu').test(part));
  const start = addDays(whole.start, at * 10);
  return { start, end: at === 2 ? whole.end : addDays(start, 9) };
}

function monthNumbered(y: number, number: number): Period {
  return { start: dateOf(y, number, 1), end: dateOf(y, number, 31) };
}

function quarter(y: number | undefined, number: number | undefined): Period | undefined {
  if (y === undefined || number === undefined) return undefined;
  return { start: dateOf(y, number * 3 - 2, 1), end: dateOf(y, number * 3, 31) };
}

function half(y: number | undefined, number: number | undefined): Period | undefined {
  if (y === undefined || number === undefined) return undefined;
  return { start: dateOf(y, number * 6 - 5, 1), end: dateOf(y, number * 6, 31) };
}

function wholeYear(y: number): Period {
  return { start: dateOf(y, 1, 1), end: dateOf(y, 12, 31) };
}

function span(from: Period | undefined, until: Period | undefined): Period | undefined {
  return from && until ? { start: from.start, end: until.end } : undefined;
}

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

function ordinal(word: string, last: number): number | undefined {
  return word.toLowerCase() === 'last' ? last : ordinals[word.toLowerCase()];
}

/** Whether a name is that of a month in English, whatever it is in other languages. */
function isEnglishMonth(name: string): boolean {
  return name.length === 3 || monthNames.some((month) => month.toLowerCase() === name.toLowerCase());
}

/** The year that the whole of a period is in. */
export function onlyYearOf(period: Period | undefined): number | undefined {
  if (period === undefined || period.start.slice(0, 4) !== period.end.slice(0, 4)) return undefined;
  return Number(period.start.slice(0, 4));
}

/** From the first day to the last of some periods; undefined where there are none. */
export function spanOf(periods: readonly Period[]): Period | undefined {
  if (periods.length === 0) return undefined;
  return {
    start: periods.map(({ start }) => start).reduce((a, b) => (a < b ? a : b)),
    end: periods.map(({ end }) => end).reduce((a, b) => (a > b ? a : b)),
  };
}

/** Whether a period is a whole year or longer, which dates no single win. */
export function isYearOrMore({ start, end }: Period): boolean {
  return daysBetween(start, end) >= 364;
}
