import { plural, type Sentence } from '../text/sentence';
import type { Candidate, Unlikely } from './candidate';

/** How many of some candidates are probably no wins, and why: one sentence for each reason. */
export function probablyNoWins(candidates: readonly Candidate[]): Sentence[] {
  const counts = new Map<Unlikely, number>();
  for (const { unlikely } of candidates) if (unlikely) counts.set(unlikely, (counts.get(unlikely) ?? 0) + 1);
  return [...counts].map(([reason, count]) => counted(reason, count));
}

function counted(reason: Unlikely, count: number): Sentence {
  switch (reason) {
    case 'upkeep':
      return plural(
        count,
        '{0} is upkeep by its own words, such as a release or formatting.',
        '{0} are upkeep by their own words, such as a release or formatting.',
      );
    case 'other-event':
      return plural(
        count,
        '{0} event is neither a talk nor an interview by its title.',
        '{0} events are neither talks nor interviews by their titles.',
      );
    case 'archived':
      return plural(count, '{0} is archived where it comes from.', '{0} are archived where they come from.');
    case 'position':
      return plural(
        count,
        '{0} sums up a whole record, whose highlights are brought one by one.',
        '{0} sum up whole records, whose highlights are brought one by one.',
      );
  }
}
