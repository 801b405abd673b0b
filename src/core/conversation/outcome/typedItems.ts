import { calendarDate, type CalendarDate } from '../../time/calendarDate';
import { findNamed } from '../../library/references';
import type { Person } from '../../entries/person';
import type { SaidCriterion, SaidStep } from './outcome';

const byDay = /[,;]?(?<!\s)\s+by\s+(\d{4}-\d{2}-\d{2})\s*\.?$/i;

/** A criterion as it is typed on one line: `A signed design by 2026-07-10`. */
export function typedCriterion(line: string): SaidCriterion {
  const { text, day } = splitDay(line);
  return { text, ...(day !== undefined && { by: day }) };
}

/** A next step as it is typed on one line: `Ingrid: tell the leads of Fares by 2026-04-24`; an owner is someone on file, or I. */
export function typedStep(line: string, people: readonly Person[]): SaidStep {
  const { text, day } = splitDay(line);
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(0, colon)).trim();
  const owner = /^(?:i|me)$/i.test(name) ? 'me' : ownerNamed(name, people)?.id;
  const said = owner === undefined ? text : text.slice(colon + 1).trim();
  if (said === '') return { text };
  return { text: said, ...(owner !== undefined && { owner }), ...(day !== undefined && { due: day }) };
}

function ownerNamed(name: string, people: readonly Person[]): Person | undefined {
  if (name === '') return undefined;
  const exact = findNamed(people, name);
  if (exact !== undefined) return exact;
  const first = people.filter((person) => person.name.split(/\s+/)[0]?.toLowerCase() === name.toLowerCase());
  return first.length === 1 ? first[0] : undefined;
}

function splitDay(line: string): { text: string; day: CalendarDate | undefined } {
  const said = line.replace(/\s+/g, ' ').trim();
  const match = byDay.exec(said);
  const day = match ? calendarDate(match[1]!) : undefined;
  const text = day === undefined ? said : said.slice(0, match!.index).trim();
  return text === '' ? { text: said, day: undefined } : { text, day };
}
