import type { Ask } from '../entries/ask';
import type { EntryType } from '../entries/entry';
import type { Form } from '../entries/form';
import type { Goal } from '../entries/goal';
import type { Meeting } from '../entries/meeting';
import type { Person } from '../entries/person';
import type { Profile } from '../entries/profile';
import type { Responsibility } from '../entries/responsibility';
import type { Role } from '../entries/role';
import type { Win } from '../entries/win';

/** All entries that were read, by type: what views and documents are made from. */
export interface Entries {
  /** The latest first; on one day, in order of their addresses. */
  readonly wins: readonly Win[];
  readonly roles: readonly Role[];
  readonly people: readonly Person[];
  readonly asks: readonly Ask[];
  readonly responsibilities: readonly Responsibility[];
  readonly meetings: readonly Meeting[];
  readonly goals: readonly Goal[];
  readonly forms: readonly Form[];
  readonly profile: Profile | undefined;
  /** The files that should be entries and can't be read as they are now, with what they should be, where that is known. */
  readonly unreadable?: readonly { readonly uri: string; readonly type: EntryType | undefined }[];
}
