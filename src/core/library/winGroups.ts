import type { Win } from '../entries/win';
import type { SkillNames } from '../evidence/skillNames';
import type { LibraryChange } from './library';
import { positionOf } from './library';
import { quarterOf } from '../calendarDate';
import { slug } from '../slug';

/** By what the Evidence view can group wins. */
export const groupings = ['skill', 'expectation', 'project', 'quarter', 'person', 'kind'] as const;
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
      return distinct(
        [...win.collaborators, ...win.feedback.flatMap(({ from }) => from ?? [])].map((name) => ({
          key: slug(name),
          label: name,
        })),
      );
    case 'kind':
      return [{ key: win.kind, label: win.kind }];
  }
}

/** Keeps wins in groups, each sorted by recency, changing only the groups that a change concerns. */
export class WinGroups {
  readonly #groups = new Map<string, GroupOfWins>();
  readonly #without: GroupOfWins = new GroupOfWins('', () => '');
  readonly #namesOf: (win: Win) => readonly GroupName[];
  readonly #keeps: (win: Win) => boolean;

  /**
   * @param namesOf the groups of a win
   * @param keeps which wins are grouped at all: the text filter
   */
  constructor(namesOf: (win: Win) => readonly GroupName[], keeps: (win: Win) => boolean = () => true) {
    this.#namesOf = namesOf;
    this.#keeps = keeps;
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

  /** Groups wins from the start; `wins` must be sorted by recency. */
  fill(wins: readonly Win[]): void {
    this.#groups.clear();
    this.#without.clear();
    for (const win of wins) if (this.#keeps(win)) for (const group of this.#groupsOf(win)) group.append(win);
  }

  /** Takes a library's change over. Returns the keys of the groups it touched (`''`: those without a group). */
  apply(change: LibraryChange): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const { before, after } of change.files) {
      if (before?.entry?.type === 'win' && this.#keeps(before.entry)) this.#remove(before.entry, touched);
      if (after?.entry?.type === 'win' && this.#keeps(after.entry)) {
        for (const group of this.#groupsOf(after.entry)) {
          group.insert(after.entry);
          touched.add(group.key);
        }
      }
    }
    return touched;
  }

  #groupsOf(win: Win): GroupOfWins[] {
    const names = this.#namesOf(win);
    if (names.length === 0) return [this.#without];
    return names.map(({ key }) => {
      const known = this.#groups.get(key);
      if (known) return known;
      const group = new GroupOfWins(key, (win) => this.#namesOf(win).find((name) => name.key === key)?.label ?? key);
      this.#groups.set(key, group);
      return group;
    });
  }

  #remove(win: Win, touched: Set<string>): void {
    const names = this.#namesOf(win);
    const groups = names.length === 0 ? [this.#without] : names.flatMap(({ key }) => this.#groups.get(key) ?? []);
    for (const group of groups) {
      group.remove(win);
      touched.add(group.key);
      if (group.wins.length === 0) this.#groups.delete(group.key);
    }
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

  append(win: Win): void {
    this.wins.push(win);
  }

  insert(win: Win): void {
    this.wins.splice(positionOf(win, this.wins), 0, win);
  }

  remove(win: Win): void {
    const expected = positionOf(win, this.wins);
    const position =
      this.wins[expected]?.uri === win.uri ? expected : this.wins.findIndex(({ uri }) => uri === win.uri);
    if (position === -1) return;
    this.wins.splice(position, 1);
  }

  clear(): void {
    this.wins.length = 0;
  }
}

function distinct(names: readonly GroupName[]): readonly GroupName[] {
  if (names.length < 2) return names;
  const byKey = new Map<string, GroupName>();
  for (const name of names) if (!byKey.has(name.key)) byKey.set(name.key, name);
  return [...byKey.values()];
}
