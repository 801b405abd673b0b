import { fileSlug } from '../../text/slug';
import type { CalendarDate } from '../../time/calendarDate';
import type { Ask } from '../../entries/ask';
import type { Person } from '../../entries/person';
import type { Role } from '../../entries/role';

/** The meeting a script is for. Everything but its length and the day is optional; what is missing is said in the script. */
export interface ScriptRequest {
  readonly role?: Role | { readonly title: string };
  readonly ask?: Ask;
  readonly person?: Person;
  /** How long the talk lasts: 5 to 240. */
  readonly minutes: number;
  /** The day the script is compiled. */
  readonly date: CalendarDate;
  /** Where the script will stand, for its links. */
  readonly documentUri: string;
  /** How fast the user speaks; 130 unless told. */
  readonly wordsPerMinute?: number;
}

/** The name of the file for a script: `principal-engineer-script-ingrid-halvorsen.md`. */
export function scriptFileName({ ask, role, person }: Pick<ScriptRequest, 'ask' | 'role' | 'person'>): string {
  const subject = ask?.id ?? (role === undefined ? undefined : 'type' in role ? role.id : role.title);
  const parts = [
    subject === undefined ? undefined : fileSlug(subject, 'ask'),
    'script',
    person && fileSlug(person.id, 'person'),
  ];
  return `${parts.filter((part) => part !== undefined).join('-')}.md`;
}
