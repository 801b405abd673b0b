import { plural, sentence, type Sentence } from '../text/sentence';
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
        '{0} looks like maintenance: a release, formatting, tests, documentation, tooling or a few lines.',
        '{0} look like maintenance: releases, formatting, tests, documentation, tooling or a few lines.',
      );
    case 'small':
      return plural(
        count,
        '{0} is smaller than the largest changes, which are selected first.',
        '{0} are smaller than the largest changes, which are selected first.',
      );
    case 'other-event':
      return plural(
        count,
        '{0} event is neither a talk nor an interview by its title.',
        '{0} events are neither talks nor interviews by their titles.',
      );
    case 'archived':
      return plural(count, '{0} is archived in its source.', '{0} are archived in their source.');
    case 'position':
      return plural(
        count,
        '{0} summarizes a whole record, whose highlights are imported one by one.',
        '{0} summarize whole records, whose highlights are imported one by one.',
      );
    case 'template':
      return plural(
        count,
        "{0} looks like part of a template that wasn't filled in.",
        "{0} look like parts of a template that wasn't filled in.",
      );
    case 'not-done':
      return plural(count, "{0} isn't done, by its own status.", "{0} aren't done, by their own status.");
    case 'day-off':
      return plural(
        count,
        '{0} is a day off or a routine meeting by its title.',
        '{0} are days off or routine meetings by their titles.',
      );
    case 'repeated':
      return plural(
        count,
        '{0} is repeated word for word on later days.',
        '{0} are repeated word for word on later days.',
      );
  }
}

/** Why one candidate is probably no win. */
export const reasonsAgainst: Readonly<Record<Unlikely, Sentence>> = {
  upkeep: sentence('Probably not a win: maintenance'),
  small: sentence('Probably not a win: smaller than what is selected first'),
  'other-event': sentence('Probably not a win: neither a talk nor an interview'),
  archived: sentence('Probably not a win: archived'),
  position: sentence('Probably not a win: summarizes what comes with it'),
  template: sentence('Probably not a win: part of a template'),
  'not-done': sentence('Probably not a win: not done yet'),
  'day-off': sentence('Probably not a win: a day off or a routine meeting'),
  repeated: sentence('Probably not a win: repeated word for word on a later day'),
};
