import { compareText } from '../text/compareText';
import type { Entries } from './entries';
import type { SkillNames } from './skillNames';

export interface SkillInUse {
  /** As a role writes it, else as a win does, rather as words than as an id. */
  readonly label: string;
  readonly wins: number;
}

/** Every skill that a win shows or a role expects, once each: the most used first, then by name. */
export function skillsInUse({ wins, roles }: Entries, names: SkillNames): SkillInUse[] {
  const skills = new Map<string, { label: string; wins: number }>();
  const of = (name: string): { wins: number } => {
    const key = names.keyOf(name);
    let skill = skills.get(key);
    if (skill === undefined) skills.set(key, (skill = { label: names.labelOf(name), wins: 0 }));
    else if (skill.label === key) skill.label = names.labelOf(name);
    return skill;
  };
  for (const win of wins) for (const skill of win.skills) of(skill).wins++;
  for (const role of roles) for (const { skill } of role.expectations) of(skill);
  return [...skills.values()].sort((one, other) => other.wins - one.wins || compareText(one.label, other.label));
}
