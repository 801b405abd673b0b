import { compareText } from '../text/compareText';
import { askSchema, type Ask } from './ask';
import { meetingSchema, type Meeting } from './meeting';
import { personSchema, type Person } from './person';
import { profileSchema, type Profile } from './profile';
import { responsibilitySchema, type Responsibility } from './responsibility';
import { roleSchema, type Role } from './role';
import { winSchema, type Win } from './win';

export type Entry = Win | Role | Person | Ask | Responsibility | Meeting | Profile;
export type EntryType = Entry['type'];

/** The schema of each type, which is also what the reference, completion and hovers are made from. */
export const entrySchemas = {
  win: winSchema,
  role: roleSchema,
  person: personSchema,
  ask: askSchema,
  responsibility: responsibilitySchema,
  meeting: meetingSchema,
  profile: profileSchema,
} as const;

export const entryTypes = Object.keys(entrySchemas) as EntryType[];

/** Types of compiled documents, which are never read back as evidence. */
export const documentTypes = [
  'case',
  'script',
  'plan',
  'career-check',
  'handover',
  'week-review',
  'quarter-review',
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
