import type { Library } from './library';
import { skillsInUse } from './skillsInUse';

/** Finds the skill that a record has for a label of an export; undefined where it has none. */
export function skillFinder({ entries, skillNames }: Library): (label: string) => string | undefined {
  const labels = new Map(skillsInUse(entries, skillNames).map(({ label }) => [skillNames.keyOf(label), label]));
  return (label) => labels.get(skillNames.keyOf(label));
}
