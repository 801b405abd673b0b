import { writeName } from '../../library/givenName';
import type { Person } from '../../entries/person';
import type { Role } from '../../entries/role';
import type { Audience } from '../../entries/visibility';
import type { Entries } from '../../library/entries';
import { slug } from '../../text/slug';
import { findNamed } from '../../library/references';
import type { ScriptRequest } from './scriptRequest';
import { toPhrase } from '../kit/speech';
import { managerOf } from '../../library/managerOf';
import { callByName, givenName } from '../../library/givenName';

/** As what I speak to somebody: who decides, or the head of the team I want to join, hears other words than my manager. */
export type ListenerKind = 'manager' | 'decider' | 'skip-level' | 'ally' | 'hr' | 'other-team';

export interface Listener {
  readonly kind: ListenerKind;
  readonly person: Person | undefined;
  /** As the files name them; undefined where nobody is named. */
  readonly name: string | undefined;
  readonly firstName: string | undefined;
  /** Whether they decide, by the role's file or by what they are. */
  readonly decides: boolean;
  /** What they may hear: my manager what is marked for a manager, all others what a committee may see. */
  readonly audience: Audience;
}

/** Whom the talk is with: the person of the request, else whom the ask names, else my manager. */
export function listenerOf(entries: Entries, request: ScriptRequest, role: Role | undefined): Listener {
  const named = request.ask?.to ?? managerOf(entries);
  const person = request.person ?? findNamed(entries.people, named);
  const name =
    named === undefined && person === undefined
      ? undefined
      : toPhrase(person === undefined ? named! : writeName(person.name));
  const decides = person !== undefined && isDecider(entries, person, role);
  const kind = kindOf(entries, request, person, role, decides);
  return {
    kind,
    decides,
    person,
    name,
    firstName: name === undefined ? undefined : callByName(name),
    audience: kind === 'manager' && person?.relation === 'manager' ? 'manager' : 'committee',
  };
}

/** Whether somebody decides on the role: the role says so, or they hold the gate. */
function isDecider({ people }: Entries, person: Person, role: Role | undefined): boolean {
  return (
    person.relation === 'gatekeeper' ||
    (role?.deciders ?? []).some((name) => findNamed(people, name)?.uri === person.uri)
  );
}

function kindOf(
  { profile, people }: Entries,
  { ask }: ScriptRequest,
  person: Person | undefined,
  role: Role | undefined,
  decides: boolean,
): ListenerKind {
  if (person === undefined) return 'manager';
  const { relation, department } = person;
  if (relation === 'hr') return 'hr';
  if (relation === 'manager') return 'manager';
  const elsewhere = role?.department !== undefined && department !== undefined;
  if (role?.track === 'lateral' && elsewhere && slug(role.department) === slug(department)) return 'other-team';
  if (decides) return 'decider';
  if (relation === 'skip-level') return 'skip-level';
  if (relation !== undefined) return 'ally';
  if (findNamed(people, profile?.manager)?.uri === person.uri) return 'manager';
  return findNamed(people, ask?.to)?.uri === person.uri ? 'decider' : 'ally';
}

/** The listener as a sentence names them: "Ingrid", or "they". */
export function called({ firstName }: Listener): string {
  return firstName ?? 'they';
}

/** Whether a text is about the listener: what others said of somebody is never read out to them. */
export function speaksOf({ person }: Listener, text: string): boolean {
  if (person === undefined) return false;
  return [person.name, givenName(person.name) ?? '']
    .filter((name) => name.length >= 2)
    .some((name) => containsName(text, name));
}

function containsName(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  return at !== -1 && !isLetter(text[at - 1]) && !isLetter(text[at + name.length]);
}
