import type { Win } from '../../entries/win';
import { compareText } from '../../text/compareText';
import { skillLabel } from '../../library/skillLabel';
import type { SkillNames } from '../../library/skillNames';

/** The skills that wins show, each with its wins, those with most wins first. */
export function skillsOf(wins: readonly Win[], names: SkillNames): { label: string; wins: readonly Win[] }[] {
  const found = new Map<string, { label: string; wins: Win[] }>();
  for (const win of wins)
    for (const [key, skill] of new Map(win.skills.map((written) => [names.keyOf(written), written]))) {
      const held = found.get(key);
      if (held === undefined) found.set(key, { label: skillLabel(names.labelOf(skill)), wins: [win] });
      else held.wins.push(win);
    }
  return [...found.values()].sort((a, b) => b.wins.length - a.wins.length || compareText(a.label, b.label));
}
