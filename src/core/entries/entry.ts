import { compareText } from '../text/compareText';
import type { Ask } from './ask';
import type { Form } from './form';
import type { Goal } from './goal';
import type { Meeting } from './meeting';
import type { Person } from './person';
import type { Profile } from './profile';
import type { Responsibility } from './responsibility';
import type { Role } from './role';
import type { Win } from './win';

export type Entry = Win | Role | Person | Ask | Responsibility | Meeting | Goal | Form | Profile;
export type EntryType = Entry['type'];

const typesInOrder = {
  win: true,
  role: true,
  person: true,
  ask: true,
  responsibility: true,
  meeting: true,
  goal: true,
  form: true,
  profile: true,
} satisfies Record<EntryType, true>;

/** Every type of entry, in the order in which they are presented. */
export const entryTypes = Object.keys(typesInOrder) as EntryType[];

/** Types of compiled documents, which are never read back as evidence. */
export const documentTypes = [
  'case',
  'script',
  'plan',
  'career-check',
  'handover',
  'week-review',
  'quarter-review',
  'year-review',
  'update',
  'self-review',
] as const;

/** What to call an entry when speaking to its user: its title, or a person's name. */
export function nameOf(entry: Entry): string {
  if (entry.type === 'person') return entry.name;
  if (entry.type === 'profile') return entry.name ?? entry.id;
  return entry.title;
}

/** The key that says what an entry of a type is called. */
export function nameKeyOf(type: EntryType | undefined): 'name' | 'title' {
  return type === 'person' ? 'name' : 'title';
}

/** Orders entries by their address: for `sort`. */
export function byUri(one: Pick<Entry, 'uri'>, other: Pick<Entry, 'uri'>): number {
  return compareText(one.uri, other.uri);
}
