import type { Expectation } from '../../entries/role';
import { alliesOf, type Ally } from '../../evidence/allies';
import { findNamed } from '../../library/references';
import { plural, sentence, type Sentence } from '../../text/sentence';
import type { Cell, Picture } from '../dashboard';
import { lackOfWins } from '../lackOfWins';
import { skillLabel, type Sight } from '../sight';

const mostSkills = 10;
const shown = 15;

/** People by expectation, or by skill without a role: who said something about it, who worked on it, who decides. */
export function vouching(sight: Sight): Picture {
  const { say, entries, role, judged } = sight;
  const expectations = judged.length > 0 ? role!.expectations : mostUsedSkills(sight);
  const byExpectation = expectations.map((expectation) => {
    const allies = alliesOf(sight.bySkill.get(sight.names.keyOf(expectation.skill)) ?? [], entries);
    return { expectation, allies: new Map(allies.map((ally) => [keyOf(ally), ally])) };
  });
  const people = new Map<string, { ally: Ally; wins: number }>();
  for (const { allies } of byExpectation)
    for (const [key, ally] of allies) {
      const count = ally.spokeOf.length + ally.workedOn.length;
      people.set(key, { ally, wins: count + (people.get(key)?.wins ?? 0) });
    }
  const deciders = (role?.deciders ?? []).map((name) => findNamed(entries.people, name)?.name ?? name);
  const undecided = deciders.filter((name) => ![...people.values()].some(({ ally }) => ally.name === name));
  const cellOf = (ally: Ally | undefined): Cell => {
    if (ally === undefined) return { text: '', count: 0, wins: [] };
    const wins = [...ally.spokeOf, ...ally.workedOn];
    const count = plural(wins.length, '{0} win', '{0} wins');
    return ally.spokeOf.length > 0
      ? { text: say(sentence('spoke of it, {0}', count)), count: wins.length, mark: 'quote', wins }
      : { text: say(sentence('worked on it, {0}', count)), count: wins.length, mark: 'collaborator', wins };
  };
  const rowOf = (name: string, cells: readonly Cell[]) => {
    const decides = deciders.includes(name);
    return { label: decides ? say(sentence('{0} (decides)', name)) : name, cells, isMarked: decides };
  };
  const rows = [
    ...[...people]
      .sort(
        ([, a], [, b]) =>
          Number(deciders.includes(b.ally.name)) - Number(deciders.includes(a.ally.name)) || b.wins - a.wins,
      )
      .map(([key, { ally }]) =>
        rowOf(
          ally.name,
          byExpectation.map(({ allies }) => cellOf(allies.get(key))),
        ),
      ),
  ];
  rows.unshift(
    ...undecided.map((name) =>
      rowOf(
        name,
        byExpectation.map(() => cellOf(undefined)),
      ),
    ),
  );
  const alone = byExpectation.filter(({ allies }) => allies.size === 0).map(({ expectation }) => expectation.skill);
  return {
    id: 'vouching',
    form: 'marks',
    title: say(sentence('Who can vouch for what?')),
    says: say(answerOf(rows, alone)),
    corner: say(sentence('Person')),
    columns: expectations.map(({ skill }) => ({ label: skill, isMarked: false })),
    rows,
    shown,
    legend: [
      { mark: 'quote', label: say(sentence('spoke of it')) },
      { mark: 'collaborator', label: say(sentence('worked on it')) },
    ],
    lacks: lackOfWins(sight, rows.length, {
      says: say(sentence('No win names anyone who worked on it or spoke of it.')),
      command: 'brag.askForFeedback',
      label: say(sentence('Ask for Feedback…')),
    }),
  };
}

/** Who can vouch for most, and for what nobody can. */
function answerOf(rows: Picture['rows'], alone: readonly string[]): Sentence {
  const counted = rows.map(({ cells }) => cells.filter(({ count }) => count > 0).length);
  const most = Math.max(0, ...counted);
  const nobody = sentence('No recorded win names anyone for {0}.', alone.join(', '));
  if (most === 0) return nobody;
  const { label, cells } = rows[counted.indexOf(most)]!;
  const best = sentence('{0} can vouch for the most: {1} of {2}.', label, most, cells.length);
  return alone.length === 0 ? best : sentence('{0} {1}', best, nobody);
}

function keyOf({ person, name }: Ally): string {
  return person?.uri ?? name;
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
