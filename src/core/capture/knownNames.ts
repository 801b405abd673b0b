import type { SkillNames } from '../library/skillNames';
import { skillsInUse } from '../library/skillsInUse';
import type { Entries } from '../library/entries';
import { NamedEntries } from '../library/references';
import { slug } from '../text/slug';

/** A name as it is to be written, and whether the record holds it already. */
export interface KnownName {
  readonly name: string;
  readonly known: boolean;
}

/** Finds the skill, the person or the goal that somebody means by a word. */
export interface KnownNames {
  skill(written: string): KnownName;
  person(written: string): KnownName;
  /** By its id; undefined where no goal has that name, as a word may begin with `^` for another reason. */
  goal(written: string): KnownName | undefined;
}

/** Takes every name as it is written. */
export const noNames: KnownNames = {
  skill: (name) => ({ name, known: false }),
  person: (name) => ({ name, known: false }),
  goal: (name) => ({ name, known: false }),
};

/**
 * The names of a record. A skill is found by any of its spellings; a person by the id or the name, or by the first name
 * where only one is called so.
 */
export function knownNames(entries: Entries, names: SkillNames): KnownNames {
  const skills = new Map(skillsInUse(entries, names).map(({ label }) => [names.keyOf(label), label]));
  const people = peopleByName(entries);
  const goals = new NamedEntries(entries.goals);
  return {
    skill(written) {
      const label = skills.get(names.keyOf(written));
      return { name: label ?? written, known: label !== undefined };
    },
    person(written) {
      const name = people.get(slug(written));
      return { name: name ?? written, known: name !== undefined };
    },
    goal(written) {
      const goal = goals.find(written);
      return goal && { name: goal.id, known: true };
    },
  };
}

/** Everyone with a file or on a win, as they are to be written: those with a file first. */
export function peopleInUse(entries: Entries): string[] {
  return [...new Set(peopleByName(entries).values())];
}

function peopleByName({ people, wins }: Entries): Map<string, string> {
  const found = new Map<string, string>();
  const full = new Map<string, string[]>();
  const first = new Map<string, Set<string>>();
  const claim = (name: string, written: string): void => {
    const [given] = name.split(/\s+/);
    const key = slug(given ?? name);
    first.set(key, (first.get(key) ?? new Set()).add(written));
  };
  for (const { name, id } of people) full.set(slug(name), [...(full.get(slug(name)) ?? []), id]);
  for (const { name, id } of people) {
    // Two people of one name are told apart by their ids.
    const written = full.get(slug(name))!.length === 1 ? name : id;
    found.set(slug(id), written);
    if (written === name) found.set(slug(name), name);
    claim(name, written);
  }
  for (const { collaborators } of wins)
    for (const name of collaborators) {
      const key = slug(name);
      if (full.has(key) || found.has(key)) continue;
      found.set(key, name);
      claim(name, name);
    }
  for (const [key, called] of first) if (called.size === 1 && !found.has(key)) found.set(key, [...called][0]!);
  return found;
}
