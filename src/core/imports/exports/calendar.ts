import ICAL from 'ical.js';
import { addDays, calendarDate, dateOf, type CalendarDate } from '../../time/calendarDate';
import { plural, sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { Candidate, UnreadRecord } from '../candidate';
import { candidateFrom, eachOnce, oneLine, webLinks } from '../candidateFrom';
import { foundIn, type ReadExport } from '../reading';
import { leftOutEarly } from './workItems';

/** What of a calendar was held: one candidate for each event, or for each series. Days are those that the calendar names. */
export const calendar: ReadExport = function* (text, answers) {
  const { events, unread } = yield* readEvents(text, calendarZone(text));
  if (events.length === 0 && unread.length === 0 && !/^\s*BEGIN:VCALENDAR/im.test(text))
    return {
      kind: 'unreadable',
      lookedFor: sentence('Looked for a calendar in the format .ics, which begins with BEGIN:VCALENDAR.'),
      found: sentence('Found none.'),
    };
  const people = peopleIn(events);
  const me = new Set((answers.me ?? []).map(slug));
  const isMe = ({ name, mail }: Guest): boolean => me.has(slug(name)) || me.has(slug(mail));
  if (people.length > 1 && !people.some(({ guest }) => isMe(guest)))
    return {
      kind: 'asks',
      question: { kind: 'me', people: people.map(({ guest, records }) => ({ name: guest.mail, records })) },
    };
  const left = { future: 0, cancelled: 0, declined: 0, early: 0 };
  const candidates: Candidate[] = [];
  for (const series of bySeries(events)) {
    const held: Held[] = [];
    for (const occurrence of occurrencesOf(series, answers.today)) {
      yield;
      if (occurrence === 'endless') {
        unread.push({ at: series[0]!.at, message: sentence('It repeats more often than an import reads.') });
        break;
      }
      const { event, date } = occurrence;
      const mine = event.guests.find(isMe);
      if (event.isCancelled) left.cancelled++;
      else if (mine?.answer === 'DECLINED') left.declined++;
      else if (date > answers.today) left.future++;
      else if (answers.since !== undefined && occurrence.end < answers.since) left.early++;
      else if (!answers.known(sourceOf(occurrence))) held.push(occurrence);
    }
    held.sort((one, other) => (one.date < other.date ? -1 : 1));
    if (held.length > 0) candidates.push(candidateOf(held, isMe));
  }
  candidates.sort((one, other) => (one.win.date < other.win.date ? -1 : 1));
  const leftOut = [
    left.future > 0 && plural(left.future, '{0} event has not been held yet.', '{0} events have not been held yet.'),
    left.cancelled > 0 && plural(left.cancelled, '{0} event was cancelled.', '{0} events were cancelled.'),
    left.declined > 0 && plural(left.declined, 'You declined {0} event.', 'You declined {0} events.'),
    leftOutEarly(left.early, answers),
  ].filter((said): said is Sentence => said !== false && said !== undefined);
  return foundIn(candidates, unread, leftOut);
};

interface Guest {
  readonly name: string;
  readonly mail: string;
  readonly answer: string | undefined;
}

interface CalendarEvent {
  readonly at: UnreadRecord['at'];
  readonly component: ICAL.Component;
  readonly uid: string;
  readonly title: string;
  readonly start: ICAL.Time;
  readonly dayOf: DayOf;
  readonly end: ICAL.Time | undefined;
  /** Which occurrence of its series it replaces. */
  readonly replaces: string | undefined;
  readonly isCancelled: boolean;
  readonly guests: readonly Guest[];
}

interface Held {
  readonly event: CalendarEvent;
  readonly date: CalendarDate;
  readonly end: CalendarDate;
}

/** Reads each event by itself, so that one that is broken leaves the others whole. */
function* readEvents(
  text: string,
  dayOf: DayOf,
): Generator<undefined, { events: CalendarEvent[]; unread: UnreadRecord[] }> {
  const events: CalendarEvent[] = [];
  const unread: UnreadRecord[] = [];
  let block: string[] | undefined;
  let at = { line: 1 };
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const unclosed = (): UnreadRecord => ({ at, message: sentence('The event that begins here has no end.') });
  for (const [index, line] of lines.entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) {
      if (block) unread.push(unclosed());
      block = [];
      at = { line: index + 1 };
    }
    block?.push(line);
    if (block === undefined || !/^END:VEVENT\s*$/i.test(line)) continue;
    const event = readEvent(block.join('\r\n'), at, dayOf);
    if ('message' in event) unread.push(event);
    else events.push(event);
    block = undefined;
    yield;
  }
  if (block) unread.push(unclosed());
  return { events, unread };
}

function readEvent(text: string, at: UnreadRecord['at'], dayOf: DayOf): CalendarEvent | UnreadRecord {
  try {
    const component = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    const start: unknown = component.getFirstPropertyValue('dtstart');
    if (!(start instanceof ICAL.Time) || dayOf(start) === undefined)
      return { at, message: sentence('The event that begins here has no day.') };
    const title = words(component, 'summary');
    if (title === undefined) return { at, message: sentence('The event that begins here has no title.') };
    const end: unknown = component.getFirstPropertyValue('dtend');
    const replaced: unknown = component.getFirstPropertyValue('recurrence-id');
    return {
      at,
      component,
      uid: words(component, 'uid') ?? `${title}|${start.toString()}`,
      title: title.replace(/^cancell?ed:\s*/i, ''),
      start,
      dayOf,
      end: end instanceof ICAL.Time ? end : undefined,
      replaces: replaced instanceof ICAL.Time ? dayOf(replaced) : undefined,
      isCancelled: /^cancelled$/i.test(words(component, 'status') ?? '') || /^cancell?ed:/i.test(title),
      guests: guestsOf(component),
    };
  } catch (error) {
    return {
      at,
      message: sentence('The event that begins here is broken: {0}', (error as Error).message.slice(0, 200)),
    };
  }
}

function guestsOf(component: ICAL.Component): Guest[] {
  return [...component.getAllProperties('attendee'), ...component.getAllProperties('organizer')].flatMap((property) => {
    const mail = String(property.getFirstValue() ?? '').replace(/^mailto:/i, '');
    const name = property.getFirstParameter('cn') ?? '';
    const isRoom = /^(?:room|resource)$/i.test(property.getFirstParameter('cutype') ?? '');
    if (isRoom || (mail === '' && name === '')) return [];
    return [{ name: name || mail, mail: mail || name, answer: property.getFirstParameter('partstat')?.toUpperCase() }];
  });
}

const mostPeopleAsked = 20;

function peopleIn(events: readonly CalendarEvent[]): { guest: Guest; records: number }[] {
  const people = new Map<string, { guest: Guest; records: number }>();
  for (const { guests } of events)
    for (const [key, guest] of new Map(guests.map((guest) => [slug(guest.mail), guest]))) {
      const known = people.get(key);
      if (known) known.records++;
      else people.set(key, { guest, records: 1 });
    }
  return [...people.values()].sort((one, other) => other.records - one.records).slice(0, mostPeopleAsked);
}

function bySeries(events: readonly CalendarEvent[]): CalendarEvent[][] {
  const series = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const known = series.get(event.uid);
    if (known) known.push(event);
    else series.set(event.uid, [event]);
  }
  return [...series.values()];
}

const mostOccurrences = 20_000;

/** When a series takes place, up to its first occurrence after today. */
function* occurrencesOf(series: readonly CalendarEvent[], today: CalendarDate): Generator<Held | 'endless'> {
  const replacing = new Map(series.flatMap((event) => (event.replaces === undefined ? [] : [[event.replaces, event]])));
  for (const event of series) {
    const length = lengthOf(event);
    if (event.replaces !== undefined || !event.component.hasProperty('rrule')) {
      yield occurrence(event, event.dayOf(event.start)!, length);
      continue;
    }
    const expansion = new ICAL.RecurExpansion({ component: event.component, dtstart: event.start });
    for (let count = 0; ; count++) {
      if (count === mostOccurrences) {
        yield 'endless';
        return;
      }
      const next = expansion.next() as ICAL.Time | null | undefined;
      const date = next ? event.dayOf(next) : undefined;
      if (date === undefined) break;
      if (!replacing.has(date)) yield occurrence(event, date, length);
      if (date > today) break;
    }
  }
}

function occurrence(event: CalendarEvent, date: CalendarDate, length: number): Held {
  return { event, date, end: addDays(date, length) };
}

const longestEvening = 12 * 60 * 60;

/** How many days after the first an event ends. */
function lengthOf({ start, end, dayOf }: CalendarEvent): number {
  if (end === undefined) return 0;
  // An evening that ends after midnight is one day.
  if (!start.isDate && end.subtractDate(start).toSeconds() < longestEvening) return 0;
  const [first, last] = [dayOf(start)!, dayOf(end)];
  if (last === undefined || last <= first) return 0;
  // The end itself is not part of an event: one that ends at midnight ended the day before.
  const isMidnight = end.isDate || (end.hour === 0 && end.minute === 0);
  let days = 0;
  for (let day = first; day < last && days < 366; day = addDays(day, 1)) days++;
  return isMidnight ? days - 1 : days;
}

const talk =
  /(?<!\p{L})(?:talks?|keynote|presentation|presenting|lecture|panel|webinar|workshop|demo|brown ?bag|lightning|training|tutorial|conference|meet-?up|vortrag|conférence|charla)(?!\p{L})/iu;
const interview =
  /(?<!\p{L})(?:interview(?:ing|s)?|phone screen|on-?site loop|hiring panel|debrief|vorstellungsgespräch|entretien|entrevista)(?!\p{L})/iu;
const mostCollaborators = 20;

function candidateOf(held: readonly Held[], isMe: (guest: Guest) => boolean): Candidate {
  const [first, last] = [held[0]!, held.at(-1)!];
  // What replaces one occurrence of a series often says less than the series.
  const { event } = held.find(({ event }) => event.replaces === undefined) ?? last;
  const { component, title } = event;
  const guests = eachOnce(event.guests.filter((guest) => !isMe(guest)).map(({ name }) => name));
  const end = held
    .map(({ end }) => end)
    .sort()
    .at(-1)!;
  const kind = interview.test(title) ? 'Interviews' : talk.test(title) ? 'Talks and workshops' : 'Other events';
  const url = words(component, 'url');
  const isPrivate = /^(?:private|confidential)$/i.test(words(component, 'class') ?? '');
  return candidateFrom({
    source: sourceOf(first),
    covers: held.slice(1).map(sourceOf),
    group: kind,
    ...(kind === 'Other events' && { unlikely: 'other-event' as const }),
    title,
    date: first.date,
    from: 'the calendar',
    win: {
      ...(end > first.date && { end }),
      links: webLinks(['Event', url]),
      collaborators: guests.length > mostCollaborators ? [] : guests,
      ...(isPrivate && { visibility: 'private' as const }),
    },
    text: eachText([event, ...held.map(({ event }) => event)].map(({ component }) => descriptionOf(component))),
    details: [
      ['Held', timesHeld(held)],
      [
        'Also called',
        eachOnce(held.map(({ event }) => event.title))
          .filter((other) => other !== oneLine(title))
          .join(', '),
      ],
      ['Where', words(component, 'location')],
      ['Address', webLinks(['', url]).length === 0 ? url : undefined],
      [
        'Categories',
        component
          .getAllProperties('categories')
          .flatMap((one) => one.getValues().map(String))
          .join(', '),
      ],
      ['Guests', guests.length > mostCollaborators ? guests.join(', ') : undefined],
    ],
  });
}

const mostDaysListed = 60;

function timesHeld(held: readonly Held[]): string | undefined {
  if (held.length === 1) return undefined;
  const days = held.map(({ date }) => date);
  return days.length > mostDaysListed
    ? `${days.length} times from ${days[0]} to ${days.at(-1)}`
    : `${days.length} times: ${days.join(', ')}`;
}

function sourceOf({ event, date }: Held): string {
  return `ical:${event.uid}@${event.replaces ?? date}`;
}

function words(component: ICAL.Component, name: string): string | undefined {
  const value: unknown = component.getFirstPropertyValue(name);
  const text = value === null || value === undefined ? '' : String(value as string).trim();
  return text === '' ? undefined : text;
}

/** The description without the marks of its HTML, which some calendars write, and the lines that frame invitations. */
function descriptionOf(component: ICAL.Component): string | undefined {
  const text = words(component, 'description') ?? words(component, 'x-alt-desc');
  if (text === undefined) return undefined;
  const plain = /<(?:html|body|p|br|div|span|a|b|i|u|ul|ol|li)\b[^<>]*>/i.test(text) ? wordsOfHtml(text) : text;
  return plain.replace(/^[ \t]*[-_=~:*]{10,}[ \t]*$/gm, '').trim();
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

function wordsOfHtml(html: string): string {
  return html
    .replace(/<a\b[^<>]*\bhref\s*=\s*"([^"<>]*)"[^<>]*>([^<>]*)<\/a>/gi, (_, href: string, label: string) =>
      label.trim() === href || label.trim() === '' ? href : `${label} (${href})`,
    )
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<br\b[^<>]*>|<\/(?:p|div|ul|ol|tr|h[1-6])>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>|<!doctype[^<>]*>/gi, '')
    .replace(/&(nbsp|amp|lt|gt|quot|apos|#39);/gi, (_, name: string) => entities[name.toLowerCase()]!)
    .replace(/\n{3,}/g, '\n\n');
}

/** Texts below each other, each once. */
function eachText(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts.filter((text) => text !== undefined && text !== ''))].join('\n\n');
}

/** The day on which something begins or ends; undefined where a calendar holds nonsense. */
type DayOf = (time: ICAL.Time) => CalendarDate | undefined;

/**
 * Google writes what does not repeat in UTC, and the zone that its owner sees it in at the top: an evening in
 * California would be the next day. Other calendars name the zone at each event, whose day is as it is written.
 */
function calendarZone(text: string): DayOf {
  const zone = /^X-WR-TIMEZONE:(.+?)\s*$/m.exec(text.slice(0, 10_000))?.[1];
  const written: DayOf = ({ year, month, day }) =>
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? dateOf(year, month, day)
      : undefined;
  let local: Intl.DateTimeFormat | undefined;
  try {
    local = zone === undefined ? undefined : new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  } catch {
    return written;
  }
  if (local === undefined) return written;
  return (time) => {
    const day = written(time);
    if (day === undefined || time.isDate || time.zone !== ICAL.Timezone.utcTimezone) return day;
    return calendarDate(local.format(time.toJSDate())) ?? day;
  };
}
