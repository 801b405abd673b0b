import type { Person } from '../../entries/person';
import type { Role } from '../../entries/role';
import type { Audience } from '../../entries/visibility';
import type { Entries } from '../../library/entries';
import { slug } from '../../text/slug';
import { findNamed } from '../../library/references';
import type { ScriptRequest } from './scriptRequest';
import { toPhrase } from './speech';

/** As what I speak to somebody: the head of the team I want to join hears another talk than my manager. */
export type ListenerKind = 'manager' | 'skip-level' | 'ally' | 'hr' | 'other-team';

export interface Listener {
  readonly kind: ListenerKind;
  readonly person: Person | undefined;
  /** As the files name them; undefined where nobody is named. */
  readonly name: string | undefined;
  readonly firstName: string | undefined;
  /** What they may hear: my manager what is marked for a manager, all others what a committee may see. */
  readonly audience: Audience;
}

/** Whom the talk is with: the person of the request, else whom the ask names, else my manager. */
export function listenerOf(entries: Entries, request: ScriptRequest, role: Role | undefined): Listener {
  const named = request.ask?.to ?? entries.profile?.manager;
  const person = request.person ?? findNamed(entries.people, named);
  const name = named === undefined && person === undefined ? undefined : toPhrase(person?.name ?? named!);
  const kind = kindOf(person, role);
  return {
    kind,
    person,
    name,
    firstName: name === undefined ? undefined : firstNameOf(name),
    audience: kind === 'manager' && person?.relation === 'manager' ? 'manager' : 'committee',
  };
}

/** How to speak to somebody: by their first name, or by all of it where it begins with a title ("Dr."). */
function firstNameOf(name: string): string {
  const [first = name] = name.split(/\s+/);
  return first.endsWith('.') ? name : first.replace(/(?<![,;:])[,;:]+$/, '');
}

function kindOf(person: Person | undefined, role: Role | undefined): ListenerKind {
  if (person === undefined) return 'manager';
  const { relation, department } = person;
  if (relation === 'hr' || relation === 'gatekeeper') return 'hr';
  if (relation === 'manager') return 'manager';
  const elsewhere = role?.department !== undefined && department !== undefined;
  if (role?.track === 'lateral' && elsewhere && slug(role.department) === slug(department)) return 'other-team';
  return relation === 'skip-level' ? 'skip-level' : relation === undefined ? 'manager' : 'ally';
}

/** The listener as a sentence names them: "Ingrid", or "they". */
export function called({ firstName }: Listener): string {
  return firstName ?? 'they';
}
