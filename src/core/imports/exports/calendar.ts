import { compareText } from '../../text/compareText';
import ICAL from 'ical.js';
import { addDays, dateOf, daysBetween, type CalendarDate } from '../../time/calendarDate';
import { plural, sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { Candidate, UnreadRecord } from '../candidate';
import { candidateFrom, eachOnce, oneLine, webLinks } from '../candidateFrom';
import { foundIn, type ReadExport } from '../reading';
import { readTime } from './calendarTime';
import { zonesOf, type Zone, type Zones } from './calendarZones';
import { occurrencesBy } from './occurrences';
import { leftOutEarly, noDate } from './workItems';

/** What of a calendar was held: one candidate for each event, or for each series. Days are those that the calendar names. */
export const calendar: ReadExport = function* (text, answers) {
  const zones = zonesOf(text);
  const { events, unread } = yield* readEvents(text, zones);
  const calendarZone = zones(/^X-WR-TIMEZONE:(.+)$/m.exec(text.slice(0, 10_000))?.[1]?.trim());
  if (events.length === 0 && unread.length === 0 && !/^[^\S\r\n\u2028\u2029]*BEGIN:VCALENDAR/im.test(text))
    return {
      kind: 'unreadable',
      lookedFor: sentence('Expected a calendar in the .ics format, which begins with BEGIN:VCALENDAR.'),
      found: sentence('None was found.'),
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
  for (const series of bySeries(events, calendarZone)) {
    const held: Held[] = [];
    for (const occurrence of occurrencesOf(series, answers.today)) {
      yield;
      if ('message' in occurrence) {
        unread.push(occurrence);
        continue;
      }
      const { event, date } = occurrence;
      const mine = event.guests.find(isMe);
      if (event.isCancelled) left.cancelled++;
      else if (mine?.answer === 'DECLINED') left.declined++;
      else if (date > answers.today) left.future++;
      else if (answers.since !== undefined && occurrence.end < answers.since) left.early++;
      else if (!answers.known(sourceOf(occurrence))) held.push(occurrence);
    }
    held.sort((one, other) => compareText(one.date, other.date));
    if (held.length > 0) candidates.push(candidateOf(held, isMe));
  }
  candidates.sort((one, other) => compareText(one.win.date, other.win.date));
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
  readonly end: ICAL.Time | undefined;
  /** Where its times in UTC are looked at. */
  readonly zone: Zone | undefined;
  /** How it repeats, each rule with its line. */
  readonly rules: readonly PropertyLine[];
  readonly added: readonly ICAL.Time[];
  readonly excluded: readonly ICAL.Time[];
  /** Which occurrence of its series it replaces. */
  readonly replaces: ICAL.Time | undefined;
  /** Whether those after it move with it. */
  readonly isForFuture: boolean;
  /** Which version of the event it is: a higher number replaces a lower one. */
  readonly version: number;
  readonly isCancelled: boolean;
  readonly guests: readonly Guest[];
}

interface Held {
  readonly event: CalendarEvent;
  /** The day that names it within its series, wherever it was moved. */
  readonly place: CalendarDate;
  readonly date: CalendarDate;
  readonly end: CalendarDate;
}

/** One property of an event, unfolded. */
interface PropertyLine {
  readonly line: number;
  readonly name: string;
  readonly parameters: string;
  value: string;
}

/** Reads each event by itself and each of its lines by itself, so that what is broken leaves the others whole. */
function* readEvents(
  text: string,
  zones: Zones,
): Generator<undefined, { events: CalendarEvent[]; unread: UnreadRecord[] }> {
  const events: CalendarEvent[] = [];
  const unread: UnreadRecord[] = [];
  let block: PropertyLine[] | undefined;
  let inside = 0;
  let at = { line: 1 };
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const unclosed = (): UnreadRecord => ({ at, message: sentence('The event that begins here has no end.') });
  for (const [index, line] of lines.entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) {
      if (block) unread.push(unclosed());
      [block, inside, at] = [[], 0, { line: index + 1 }];
    } else if (block === undefined) continue;
    else if (/^END:VEVENT\s*$/i.test(line)) {
      const event = readEvent(block, at, zones, unread);
      if ('message' in event) unread.push(event);
      else events.push(event);
      block = undefined;
      yield;
    } else if (/^BEGIN:/i.test(line)) inside++;
    else if (/^END:/i.test(line)) inside--;
    // An alarm and the like say nothing of what took place.
    else if (inside > 0) continue;
    else if (/^[ \t]/.test(line) && block.length > 0) block.at(-1)!.value += line.slice(1);
    else {
      const [, name, parameters = '', value = ''] = propertyLine.exec(line) ?? [];
      if (name !== undefined) block.push({ line: index + 1, name: name.toUpperCase(), parameters, value });
      // A line break that a program wrote into a text as it is.
      else if (block.length > 0 && !timeProperties.test(block.at(-1)!.name)) block.at(-1)!.value += `\\n${line}`;
    }
  }
  if (block) unread.push(unclosed());
  return { events, unread };
}

const propertyLine = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:])*)*):(.*)$/;

/** @param unread takes the lines without which the event can be read all the same */
function readEvent(
  lines: readonly PropertyLine[],
  at: UnreadRecord['at'],
  zones: Zones,
  unread: UnreadRecord[],
): CalendarEvent | UnreadRecord {
  const named = (name: string): PropertyLine[] => lines.filter((one) => one.name === name && one.value.trim() !== '');
  const timesOf = (name: string): ICAL.Time[] =>
    named(name).flatMap(({ line, value }) =>
      value.split(',').flatMap((one) => {
        const time = readTime(one);
        if (time === undefined && one.trim() !== '') unread.push({ at: { line }, message: noDate(one) });
        return time ?? [];
      }),
    );
  const written = named('DTSTART')[0];
  if (written === undefined) return { at, message: sentence('The event that begins here has no day.') };
  const start = readTime(written.value);
  if (start === undefined) return { at, message: noDate(written.value) };
  const component = componentOf(lines);
  const title = words(component, 'summary');
  if (title === undefined) return { at, message: sentence('The event that begins here has no title.') };
  return {
    at,
    component,
    uid: words(component, 'uid') ?? `${title}|${start.toString()}`,
    title: title.replace(cancelledTitle, ''),
    start,
    end: timesOf('DTEND')[0] ?? endAfter(start, named('DURATION')[0]?.value),
    zone: zones(/;TZID=("[^"]+|[^";:]+)/i.exec(written.parameters)?.[1]?.replace('"', '')),
    rules: named('RRULE'),
    added: timesOf('RDATE'),
    excluded: timesOf('EXDATE'),
    replaces: timesOf('RECURRENCE-ID')[0],
    isForFuture: /;RANGE="?THISANDFUTURE/i.test(named('RECURRENCE-ID')[0]?.parameters ?? ''),
    version: Number(words(component, 'sequence') ?? 0) || 0,
    isCancelled: /^cancelled$/i.test(words(component, 'status') ?? '') || cancelledTitle.test(title),
    guests: guestsOf(component),
  };
}

function dayOf({ year, month, day }: ICAL.Time): CalendarDate {
  return dateOf(year, month, day);
}

/** The day of a time as whoever keeps the calendar sees it. */
function dayIn({ zone }: CalendarEvent, time: ICAL.Time): CalendarDate {
  return dayOf(inZone(time, zone));
}

function replacedDay(event: CalendarEvent): CalendarDate | undefined {
  return event.replaces && dayIn(event, event.replaces);
}

/** Times are read from their lines, as programs write them; the library reads the rest. */
/** What calendars write before the title of a meeting that was called off. */
const cancelledTitle =
  /^(?:cancell?ed|abgesagt|annulée?|cancelad[oa]|annullat[oa]|geannuleerd|odwołan[eoy]|inställd|aflyst|avlyst):\s*/i;
const timeProperties = /^(?:DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|EXRULE|RECURRENCE-ID)$/;

function componentOf(lines: readonly PropertyLine[]): ICAL.Component {
  const component = new ICAL.Component('vevent');
  for (const { name, parameters, value } of lines) {
    if (timeProperties.test(name)) continue;
    try {
      component.addProperty(ICAL.Property.fromString(`${name}${parameters}:${value}`));
    } catch {
      // Its parameters are broken, not its words.
      component.addPropertyWithValue(name.toLowerCase(), value);
    }
  }
  return component;
}

function endAfter(start: ICAL.Time, duration: string | undefined): ICAL.Time | undefined {
  if (duration === undefined || !/^\+?P(?:\d{1,4}[WD])*(?:T(?:\d{1,6}[HMS])*)?$/i.test(duration.trim()))
    return undefined;
  const end = start.clone();
  if (/[HMS]/i.test(duration)) end.isDate = false;
  end.addDuration(ICAL.Duration.fromString(duration.trim().toUpperCase().replace('+', '')));
  return end;
}

/**
 * A time of UTC as clocks showed it in a zone; another as it is written. Google writes what does not repeat in UTC and
 * the zone of its owner at the top, and many name the occurrence that is replaced in UTC: an evening in California would
 * be the next day.
 */
function inZone(time: ICAL.Time, zone: Zone | undefined): ICAL.Time {
  if (zone === undefined || time.isDate || time.zone !== ICAL.Timezone.utcTimezone) return time;
  return zone(time) ?? time;
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

const maxPeopleAsked = 20;

function peopleIn(events: readonly CalendarEvent[]): { guest: Guest; records: number }[] {
  const people = new Map<string, { guest: Guest; records: number }>();
  for (const { guests } of events)
    for (const [key, guest] of new Map(guests.map((guest) => [slug(guest.mail), guest]))) {
      const known = people.get(key);
      if (known) known.records++;
      else people.set(key, { guest, records: 1 });
    }
  return [...people.values()].sort((one, other) => other.records - one.records).slice(0, maxPeopleAsked);
}

/** The events of each series, those alone that no later version replaces, in the zone of the series. */
function bySeries(events: readonly CalendarEvent[], calendarZone: Zone | undefined): CalendarEvent[][] {
  const series = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const held = series.get(event.uid);
    if (held) held.push(event);
    else series.set(event.uid, [event]);
  }
  return [...series.values()].map((held) => {
    const zone = held.find((event) => event.zone !== undefined && event.replaces === undefined)?.zone ?? calendarZone;
    const latest = new Map<string, number>();
    const placeOf = ({ replaces }: CalendarEvent): string => replaces?.toString() ?? '';
    for (const event of held) {
      const place = placeOf(event);
      latest.set(place, Math.max(event.version, latest.get(place) ?? event.version));
    }
    return held
      .filter((event) => event.version === latest.get(placeOf(event)))
      .map((event) => ({ ...event, zone: event.zone ?? zone }));
  });
}

const maxOccurrences = 20_000;

/** When a series takes place, each day once, up to its first occurrence after today; and the rules that cannot be read. */
function* occurrencesOf(series: readonly CalendarEvent[], today: CalendarDate): Generator<Held | UnreadRecord> {
  const replaced = new Set(series.flatMap((event) => replacedDay(event) ?? []));
  const changes = changesOf(series);
  const seen = new Set<CalendarDate>();
  for (const event of series) {
    const days = [event.start, ...event.added].map((time) => dayIn(event, time)).sort();
    if (event.replaces !== undefined) {
      yield occurrence(event, days[0]!, replacedDay(event));
      continue;
    }
    const excluded = new Set(event.excluded.map((time) => dayIn(event, time)));
    const isNew = (date: CalendarDate): boolean => {
      if (seen.has(date) || replaced.has(date) || excluded.has(date)) return false;
      seen.add(date);
      return true;
    };
    const heldOn = (place: CalendarDate): Held => {
      const change = changes.findLast(({ from }) => from <= place);
      return change === undefined
        ? occurrence(event, place)
        : occurrence(change.event, addDays(place, change.days), place);
    };
    yield* days.filter(isNew).map(heldOn);
    for (const rule of event.rules) {
      let count = 0;
      for (const date of daysOf(event, rule)) {
        if (typeof date !== 'string' || ++count > maxOccurrences) {
          yield typeof date === 'string'
            ? { at: event.at, message: sentence('It repeats more often than an import can read.') }
            : date;
          break;
        }
        if (!isNew(date)) continue;
        const held = heldOn(date);
        yield held;
        if (date > today && held.date > today) break;
      }
    }
  }
}

/** From which occurrence on a series was changed, in order, and by how many days it moved. */
function changesOf(series: readonly CalendarEvent[]) {
  return series
    .flatMap((event) => {
      const from = replacedDay(event);
      if (from === undefined || !event.isForFuture) return [];
      return { event, from, days: daysBetween(from, dayIn(event, event.start)) };
    })
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** The days of a rule, in order; or what is wrong with it. */
function* daysOf(event: CalendarEvent, { line, value }: PropertyLine): Generator<CalendarDate | UnreadRecord> {
  const broken = {
    at: { line },
    message: sentence("It repeats by a rule that couldn't be read, so only its first day counts: {0}", value),
  };
  // A part without a value says nothing.
  const parts = value.split(';').filter((part) => /=\s*\S/.test(part));
  const written = parts.find((part) => /^\s*UNTIL=/i.test(part))?.replace(/^.*?=/, '');
  const until = written === undefined ? undefined : readTime(written);
  if (parts.length === 0 || (written !== undefined && until === undefined)) {
    yield broken;
    return;
  }
  try {
    for (const time of occurrencesBy(parts.filter((part) => !/^\s*UNTIL=/i.test(part)).join(';'), event.start)) {
      const local = inZone(time, event.zone);
      if (until !== undefined && isAfter(local, inZone(until, event.zone))) return;
      yield dayOf(local);
    }
  } catch {
    yield broken;
  }
}

/** Whether a time lies after the last that a rule allows; that is a whole day where a day is all it says, or the zone is unknown. */
function isAfter(time: ICAL.Time, last: ICAL.Time): boolean {
  if (time.isDate || last.isDate || time.zone !== last.zone) return dayOf(time) > dayOf(last);
  return time.compare(last) > 0;
}

function occurrence(event: CalendarEvent, date: CalendarDate, place = date): Held {
  return { event, place, date, end: addDays(date, lengthOf(event)) };
}

const longestEvening = 12 * 60 * 60;

/** How many days after the first an event ends. */
function lengthOf(event: CalendarEvent): number {
  if (event.end === undefined) return 0;
  const [start, end] = [inZone(event.start, event.zone), inZone(event.end, event.zone)];
  // An evening that ends after midnight is one day.
  if (!start.isDate && end.subtractDate(start).toSeconds() < longestEvening) return 0;
  // The end itself is not part of an event: one that ends at midnight ended the day before.
  const isMidnight = end.isDate || (end.hour === 0 && end.minute === 0);
  const days = daysBetween(dayOf(start), dayOf(end)) - (isMidnight ? 1 : 0);
  return Math.min(Math.max(days, 0), 366);
}

/** Words of several languages; German and Dutch ones also at the end of a longer word. */
const talk =
  /(?<!\p{L})(?:(?:tech[ -]?|lightning[ -]?)?talks?|keynotes?|presentations?|presenting|lectures?|panel|podium|webinars?|seminars?|symposium|colloqui(?:um|a)|workshops?|master ?class|demo|brown ?bag|lightning|training|tutorials?|conferences?|summit|congress|meet-?up|fireside chat|charlas?|ponencia|presentación|seminario|conferencia|taller|congreso|jornadas|conférence|présentation|exposé|séminaire|atelier|colloque|apresentação|palestra|seminário|conferência|presentazione|conferenza|convegno|lezing|presentatie|conferentie|congres|\p{L}*(?:vorträge?|vortrag|präsentation|seminar|konferenz|kongress|tagung|schulung|kolloquium|referat|vorlesung))(?!\p{L})/iu;
const interview =
  /(?<!\p{L})(?:interview(?:ing|s)?|phone screen|on-?site loop|hiring panel|debrief|vorstellungsgespräch|bewerbungsgespräch|entretien|entrevista|colloquio di lavoro|sollicitatiegesprek)(?!\p{L})/iu;
const maxCollaborators = 20;

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
  const called = title.normalize('NFC');
  const kind = interview.test(called) ? 'Interviews' : talk.test(called) ? 'Talks and workshops' : 'Other events';
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
      collaborators: guests.length > maxCollaborators ? [] : guests,
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
      ['Guests', guests.length > maxCollaborators ? guests.join(', ') : undefined],
    ],
  });
}

const maxDaysListed = 60;

function timesHeld(held: readonly Held[]): string | undefined {
  if (held.length === 1) return undefined;
  const days = held.map(({ date }) => date);
  return days.length > maxDaysListed
    ? `${days.length} times from ${days[0]} to ${days.at(-1)}`
    : `${days.length} times: ${days.join(', ')}`;
}

function sourceOf({ event, place }: Held): string {
  return `ical:${event.uid}@${place}`;
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
