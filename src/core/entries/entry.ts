import type * as v from 'valibot';
import { askSchema, type Ask } from './ask';
import { meetingSchema, type Meeting } from './meeting';
import { personSchema, type Person } from './person';
import { profileSchema, type Profile } from './profile';
import { responsibilitySchema, type Responsibility } from './responsibility';
import { roleSchema, type Role } from './role';
import { winSchema, type Win } from './win';

/** What every entry has beside the values of its front matter. */
export interface EntryIdentity<Type extends string> {
  readonly type: Type;
  /** The address of its file, as text. */
  readonly uri: string;
  /** By which other entries name it: its `id` key, or its file name without `.md`. */
  readonly id: string;
}

type CamelCase<Key> = Key extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Key;
type DeepReadonly<Value> = Value extends string | number | boolean | undefined
  ? Value
  : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> };

/** An entry as its schema reads it, with `next-steps` as `nextSteps`. */
export type EntryOf<Type extends string, Schema extends v.GenericSchema<unknown, object>> = EntryIdentity<Type> & {
  readonly [Key in keyof v.InferOutput<Schema> as CamelCase<Key>]: DeepReadonly<v.InferOutput<Schema>[Key]>;
};

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
