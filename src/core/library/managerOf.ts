import type { Person } from '../entries/person';
import type { Entries } from './entries';
import { findNamed } from './references';

/** My manager, as a reference to a person: whom the profile names, else the only person on file with that relation. */
export function managerOf({ profile, people }: Pick<Entries, 'profile' | 'people'>): string | undefined {
  if (profile?.manager !== undefined) return profile.manager;
  const managers = people.filter(({ relation }) => relation === 'manager');
  return managers.length === 1 ? managers[0]!.id : undefined;
}

/** My manager's file; undefined where no one is known to be, or no file is theirs. */
export function findManager(entries: Pick<Entries, 'profile' | 'people'>): Person | undefined {
  return findNamed(entries.people, managerOf(entries));
}
