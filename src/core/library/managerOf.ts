import type { Entries } from './entries';

/** My manager, as a reference to a person: whom the profile names, else the only person on file with that relation. */
export function managerOf({ profile, people }: Pick<Entries, 'profile' | 'people'>): string | undefined {
  if (profile?.manager !== undefined) return profile.manager;
  const managers = people.filter(({ relation }) => relation === 'manager');
  return managers.length === 1 ? managers[0]!.id : undefined;
}
