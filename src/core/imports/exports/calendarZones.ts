import ICAL from 'ical.js';
import { occurrencesBy } from './occurrences';
import { readTime } from './calendarTime';
import { windowsZone } from './windowsZones';

/** A time of UTC as clocks show it in a place; undefined where it cannot be told. */
export type Zone = (utc: ICAL.Time) => ICAL.Time | undefined;

/** The zones of a calendar by their names; undefined for one that neither this system nor the file knows. */
export type Zones = (name: string | undefined) => Zone | undefined;

/**
 * Looks for a zone by its name: as this system knows it, as Windows calls it, at the end of a path, or as the file
 * itself explains it. Each is made once.
 */
export function zonesOf(text: string): Zones {
  const known = new Map<string, Zone | undefined>();
  let explained: ReadonlyMap<string, Zone> | undefined;
  const find = (name: string): Zone | undefined => {
    const place = /(?:^|\/)([A-Za-z_-]+\/[A-Za-z_+-]+[\d]*(?:\/[A-Za-z_]+)?)$/.exec(name)?.[1];
    return (
      zoneNamed(name) ??
      zoneNamed(windowsZone(name)) ??
      (explained ??= explainedZones(text)).get(name) ??
      zoneNamed(place)
    );
  };
  return (name) => {
    if (name === undefined || name === '') return undefined;
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name);
  };
}

/** A zone that this system knows. */
function zoneNamed(timeZone: string | undefined): Zone | undefined {
  if (timeZone === undefined) return undefined;
  try {
    // Swedish writes times as 2026-03-14 09:30:00.
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    return (time) => readTime(format.format(time.toJSDate()));
  } catch {
    return undefined;
  }
}

/** When clocks are set, in seconds of UTC, and how many seconds they are ahead of it from then on. */
interface Change {
  readonly at: number;
  readonly ahead: number;
}

const maxZones = 100;
const maxChanges = 1_000;

/** The zones that a file explains by its own rules, in blocks of VTIMEZONE. */
function explainedZones(text: string): Map<string, Zone> {
  const zones = new Map<string, Zone>();
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split(/^BEGIN:VTIMEZONE$/im)
    .slice(1, maxZones);
  for (const written of blocks) {
    const [block] = written.split(/^END:VTIMEZONE$/im, 1) as [string];
    const name = valueOf(block, 'TZID');
    const changes = block
      .split(/^BEGIN:(?:STANDARD|DAYLIGHT)$/im)
      .slice(1, 20)
      .flatMap(changesBy)
      .sort((one, other) => one.at - other.at);
    if (name === undefined || changes.length === 0) continue;
    zones.set(name, (utc) => {
      const seconds = utc.toUnixTime();
      const { ahead } = changes.findLast(({ at }) => at <= seconds) ?? changes[0]!;
      const local = utc.clone();
      local.zone = ICAL.Timezone.localTimezone;
      local.addDuration(ICAL.Duration.fromSeconds(ahead));
      return local;
    });
  }
  return zones;
}

function changesBy(rule: string): Change[] {
  const start = readTime(valueOf(rule, 'DTSTART') ?? '');
  const [from, ahead] = ['TZOFFSETFROM', 'TZOFFSETTO'].map((name) => offsetOf(valueOf(rule, name)));
  if (start === undefined || from === undefined || ahead === undefined) return [];
  const changes: Change[] = [];
  const add = (time: ICAL.Time): void => {
    const utc = time.clone();
    utc.zone = ICAL.Timezone.utcTimezone;
    changes.push({ at: utc.toUnixTime() - from, ahead });
  };
  add(start);
  const repeats = valueOf(rule, 'RRULE');
  try {
    if (repeats !== undefined)
      for (const time of occurrencesBy(repeats, start)) {
        if (changes.length > maxChanges) break;
        add(time);
      }
  } catch {
    // Its first change holds on.
  }
  return changes;
}

function valueOf(block: string, name: string): string | undefined {
  return new RegExp(`^${name}(?:;[^:\n]*)?:(.*)$`, 'im').exec(block)?.[1]?.trim();
}

/** `-0500` in seconds. */
function offsetOf(written: string | undefined): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-]?)(\d\d)(\d\d)(\d\d)?$/.exec(written ?? '') ?? [];
  if (hours === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
