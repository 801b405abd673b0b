import type { Expectation } from '../../entries/role';
import { alliesOf, type Ally } from '../../evidence/allies';
import { findNamed } from '../../library/references';
import { enumerate } from '../../text/enumerate';
import { plural, sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { Cell, Picture } from '../dashboard';
import { lackOfSkills, lackOfWins } from '../lackOfWins';
import { skillLabel, type Sight } from '../sight';

const mostSkills = 10;
const shown = 15;
/** So many are named where several can vouch for the most. */
const mostNamed = 3;

/** People by expectation, or by skill without a role: who said something about it, who worked on it, who decides. */
export function vouching(sight: Sight): Picture {
  const { say, entries, role, judged } = sight;
  const expectations = judged.length > 0 ? role!.expectations : mostUsedSkills(sight);
  const byExpectation = expectations.map((expectation) => {
    const allies = alliesOf(sight.bySkill.get(sight.names.keyOf(expectation.skill)) ?? [], entries);
    return { expectation, allies: new Map(allies.map((ally) => [keyOf(ally), ally])) };
  });
  const people = new Map<string, { name: string; wins: number }>();
  for (const { allies } of byExpectation)
    for (const [key, ally] of allies) {
      const known = people.get(key) ?? { name: ally.name, wins: 0 };
      people.set(key, { ...known, wins: known.wins + ally.spokeOf.length + ally.workedOn.length });
    }
  const deciders = new Set<string>();
  for (const reference of role?.deciders ?? []) {
    const person = findNamed(entries.people, reference);
    const decider = { person, name: person?.name ?? reference };
    deciders.add(keyOf(decider));
    if (!people.has(keyOf(decider))) people.set(keyOf(decider), { name: decider.name, wins: 0 });
  }
  const cellOf = (ally: Ally | undefined): Cell => {
    if (ally === undefined) return { text: '', count: 0, wins: [] };
    const wins = [...ally.spokeOf, ...ally.workedOn];
    const count = plural(wins.length, '{0} win', '{0} wins');
    return ally.spokeOf.length > 0
      ? { text: say(sentence('spoke of it, {0}', count)), count: wins.length, mark: 'quote', wins }
      : { text: say(sentence('worked on it, {0}', count)), count: wins.length, mark: 'collaborator', wins };
  };
  const rows = [...people]
    .map(([key, { name, wins }]) => ({ key, name, wins, decides: deciders.has(key) }))
    .sort((a, b) => Number(b.decides) - Number(a.decides) || b.wins - a.wins)
    .map(({ key, name, decides }) => ({
      label: decides ? say(sentence('{0} (decides)', name)) : name,
      cells: byExpectation.map(({ allies }) => cellOf(allies.get(key))),
      isMarked: decides,
    }));
  const alone = byExpectation.filter(({ allies }) => allies.size === 0).map(({ expectation }) => expectation.skill);
  return {
    id: 'vouching',
    form: 'marks',
    title: say(sentence('Who can vouch for what?')),
    says: say(answerOf(rows, alone, judged.length > 0)),
    corner: say(sentence('Person')),
    columns: expectations.map(({ skill }) => ({ label: skill })),
    rows,
    shown,
    legend: [
      { mark: 'quote', label: say(sentence('spoke of it')) },
      { mark: 'collaborator', label: say(sentence('worked on it')) },
    ],
    lacks: lackOfWins(
      sight,
      rows.length,
      expectations.length === 0
        ? lackOfSkills(sight)
        : {
            says: say(
              judged.length > 0
                ? sentence('No win shown here for an expectation names anyone who worked on it or spoke of it.')
                : sentence('No win shown here for a skill names anyone who worked on it or spoke of it.'),
            ),
            command: 'brag.askForFeedback',
            label: say(sentence('Ask for Feedback…')),
          },
    ),
  };
}

/** Who can vouch for most, and for what no one is named. */
function answerOf(rows: Picture['rows'], alone: readonly string[], isExpected: boolean): Sentence {
  const counted = rows.map(({ cells }) => cells.filter(({ count }) => count > 0).length);
  const most = Math.max(0, ...counted);
  const unnamed = sentence('No one is named here yet for {0}.', enumerate(alone));
  if (most === 0) return unnamed;
  const best = rows.filter((_, at) => counted[at] === most).map(({ label }) => label);
  const columns = rows[0]!.cells.length;
  const part = isExpected
    ? plural(columns, '{1} of {0} expectation', '{1} of {0} expectations', most)
    : plural(columns, '{1} of {0} skill', '{1} of {0} skills', most);
  const answer =
    best.length > mostNamed
      ? sentence('{0} people can vouch for {1} each, the most.', best.length, part)
      : plural(
          best.length,
          '{1} can vouch for the most: {2}.',
          '{1} can vouch for the most: {2} each.',
          enumerate(best),
          part,
        );
  return alone.length === 0 ? answer : sentence('{0} {1}', answer, unnamed);
}

/** The same for all spellings of a name. */
function keyOf({ person, name }: Pick<Ally, 'person' | 'name'>): string {
  return person?.uri ?? slug(name);
}

function mostUsedSkills(sight: Sight): Expectation[] {
  return [...sight.bySkill]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, mostSkills)
    .map(([key]) => ({
      ...{ skill: skillLabel(sight, key), aliases: [], text: undefined },
      ...{ evidence: 2, within: 12 },
    }));
}
