import { peopleOf } from '../entries/peopleOf';
import type { Win } from '../entries/win';
import type { SkillNames } from './skillNames';
import { positionOf } from './library';
import { quarterOf } from '../time/calendarDate';
import { slug } from '../text/slug';

/** By what the Evidence view can group wins; `latest` makes one list of them. */
export const groupings = ['skill', 'expectation', 'project', 'quarter', 'person', 'kind', 'goal', 'latest'] as const;
export type Grouping = (typeof groupings)[number];

/** A group a win belongs to; `label` is how the win writes it, and how the latest win of a group does. */
export interface GroupName {
  readonly key: string;
  readonly label: string;
}

export interface WinGroup extends GroupName {
  /** The latest first. */
  readonly wins: readonly Win[];
}

/** The groups a win belongs to; none puts it under "without" this. */
export function groupNamesOf(win: Win, grouping: Grouping, names: SkillNames): readonly GroupName[] {
  switch (grouping) {
    case 'skill':
    case 'expectation':
      return distinct(win.skills.map((skill) => ({ key: names.keyOf(skill), label: names.labelOf(skill) })));
    case 'project':
      return win.project === undefined ? [] : [{ key: slug(win.project), label: win.project }];
    case 'quarter':
      return [{ key: quarterOf(win.date), label: quarterOf(win.date) }];
    case 'person':
      return distinct(peopleOf(win).map((name) => ({ key: slug(name), label: name })));
    case 'kind':
      return [{ key: win.kind, label: win.kind }];
    case 'goal':
      return distinct(win.goals.map((name) => ({ key: slug(name), label: name })));
    case 'latest':
      return [{ key: grouping, label: grouping }];
  }
}

/** Keeps wins in groups, each sorted by recency, changing only the groups that a change concerns. */
export class WinGroups {
  readonly #groups = new Map<string, GroupOfWins>();
  readonly #without: GroupOfWins = new GroupOfWins('', () => '');
  readonly #namesOf: (win: Win) => readonly GroupName[];

  /** @param namesOf the groups of a win */
  constructor(namesOf: (win: Win) => readonly GroupName[]) {
    this.#namesOf = namesOf;
  }

  /** Every group that has a win, in no order. */
  get groups(): readonly WinGroup[] {
    return [...this.#groups.values()];
  }

  /** The group of that key, or undefined where no win is in it. */
  group(key: string): WinGroup | undefined {
    return this.#groups.get(key);
  }

  /** The wins that belong to no group. */
  get without(): WinGroup {
    return this.#without;
  }

  /** Takes in a win that is no more recent than those there are. */
  append(win: Win): void {
    const names = this.#namesOf(win);
    if (names.length === 0) this.#without.wins.push(win);
    else for (const { key } of names) this.#groupOf(key).wins.push(win);
  }

  /** Takes in a win where it belongs. Returns the keys of its groups (`''`: those without a group). */
  insert(win: Win): readonly string[] {
    const names = this.#namesOf(win);
    const groups = names.length === 0 ? [this.#without] : names.map(({ key }) => this.#groupOf(key));
    for (const { wins } of groups) wins.splice(positionOf(win, wins), 0, win);
    return groups.map(({ key }) => key);
  }

  /** Lets a win go. Returns the keys of the groups it was in (`''`: those without a group). */
  remove(win: Win): readonly string[] {
    const names = this.#namesOf(win);
    const groups = names.length === 0 ? [this.#without] : names.flatMap(({ key }) => this.#groups.get(key) ?? []);
    for (const { key, wins } of groups) {
      const expected = positionOf(win, wins);
      const position = wins[expected]?.uri === win.uri ? expected : wins.findIndex(({ uri }) => uri === win.uri);
      if (position !== -1) wins.splice(position, 1);
      if (wins.length === 0) this.#groups.delete(key);
    }
    return groups.map(({ key }) => key);
  }

  #groupOf(key: string): GroupOfWins {
    const known = this.#groups.get(key);
    if (known) return known;
    const group = new GroupOfWins(key, (win) => this.#namesOf(win).find((name) => name.key === key)?.label ?? key);
    this.#groups.set(key, group);
    return group;
  }
}

class GroupOfWins implements WinGroup {
  readonly wins: Win[] = [];
  readonly #labelIn: (win: Win) => string;

  constructor(
    readonly key: string,
    labelIn: (win: Win) => string,
  ) {
    this.#labelIn = labelIn;
  }

  /** As its latest win writes it, so that it does not depend on which win came first. */
  get label(): string {
    return this.wins[0] === undefined ? '' : this.#labelIn(this.wins[0]);
  }
}

function distinct(names: readonly GroupName[]): readonly GroupName[] {
  if (names.length < 2) return names;
  const byKey = new Map<string, GroupName>();
  for (const name of names) if (!byKey.has(name.key)) byKey.set(name.key, name);
  return [...byKey.values()];
}
