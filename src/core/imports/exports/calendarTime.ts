import ICAL from 'ical.js';
import { calendarDate } from '../../time/calendarDate';

/** A time as calendars write it, in digits alone or with signs between them, with or without `VALUE=DATE`. */
export function readTime(text: string): ICAL.Time | undefined {
  // What RDATE gives as a period begins with its time.
  const [, year, month, day, hour, minute, second, utc] =
    /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ](?:(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?)?(Z)?)?\s*(?:\/.*)?$/i.exec(text) ?? [];
  if (calendarDate(`${year}-${month}-${day}`) === undefined || Number(hour ?? 0) > 24) return undefined;
  return new ICAL.Time(
    {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: Number(hour ?? 0),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
      isDate: hour === undefined,
    },
    utc === undefined || hour === undefined ? ICAL.Timezone.localTimezone : ICAL.Timezone.utcTimezone,
  );
}
