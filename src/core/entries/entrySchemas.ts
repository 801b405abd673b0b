import { askSchema } from './ask';
import type { EntryType } from './entry';
import { formSchema } from './form';
import { goalSchema } from './goal';
import { meetingSchema } from './meeting';
import { personSchema } from './person';
import { profileSchema } from './profile';
import { responsibilitySchema } from './responsibility';
import { roleSchema } from './role';
import { winSchema } from './win';

/** The schema of each type, which is also what the reference, completion and hovers are made from. */
export const entrySchemas = {
  win: winSchema,
  role: roleSchema,
  person: personSchema,
  ask: askSchema,
  responsibility: responsibilitySchema,
  meeting: meetingSchema,
  goal: goalSchema,
  form: formSchema,
  profile: profileSchema,
} as const satisfies Record<EntryType, object>;
