import type { CalendarDate } from '../time/calendarDate';
import type { Win } from '../entries/win';
import { isEvidence } from '../evidence/expectationStatus';
import type { LibraryChange } from '../library/library';
import { WinGroups, type GroupName } from '../library/winGroups';

/** So many wins of a group are looked through for a spelling of its name in words. */
const maxCompared = 50;

/** So many wins are grouped between two looks at how long it has taken. */
const partSize = 64;

/** Wins in groups, those that are evidence apart from those that are not yet. */
export class EvidenceGroups {
  readonly evidence: WinGroups;
  readonly pending: WinGroups;
  readonly #namesOf: (win: Win) => readonly GroupName[];
  readonly #keeps: (win: Win) => boolean;
  readonly #today: CalendarDate;

  /**
   * @param namesOf the groups of a win
   * @param keeps which wins are grouped at all
   * @param today the day to judge at
   */
  constructor(namesOf: (win: Win) => readonly GroupName[], keeps: (win: Win) => boolean, today: CalendarDate) {
    this.#namesOf = namesOf;
    this.#keeps = keeps;
    this.#today = today;
    this.evidence = new WinGroups(namesOf);
    this.pending = new WinGroups(namesOf);
  }

  /** Groups wins for the first time; `wins` must be sorted by recency. */
  fill(wins: readonly Win[]): void {
    const parts = this.fillInParts(wins);
    while (!parts.next().done);
  }

  /** As `fill`, yielding between parts; `wins` must stay as they are meanwhile. */
  *fillInParts(wins: readonly Win[]): Generator<undefined, void> {
    for (const [position, win] of wins.entries()) {
      if (this.#keeps(win)) this.#kind(win).append(win);
      if (position % partSize === partSize - 1) yield;
    }
  }

  /** Takes a library's change over. Returns the keys of the groups it touched (`''`: those without a group). */
  apply(change: LibraryChange): ReadonlySet<string> {
    const touched: string[] = [];
    for (const { before, after } of change.files) {
      const [gone, come] = [before?.entry, after?.entry];
      if (gone?.type === 'win' && this.#keeps(gone)) touched.push(...this.#kind(gone).remove(gone));
      if (come?.type === 'win' && this.#keeps(come)) touched.push(...this.#kind(come).insert(come));
    }
    return new Set(touched);
  }

  #kind(win: Win): WinGroups {
    return isEvidence(win, this.#today) ? this.evidence : this.pending;
  }

  /** The keys of all groups that hold a win. */
  get keys(): ReadonlySet<string> {
    return new Set([...this.evidence.groups, ...this.pending.groups].map(({ key }) => key));
  }

  /** How a group's wins write its name, rather as words than as an id; undefined where it holds none. */
  labelOf(key: string): string | undefined {
    const group = this.evidence.group(key) ?? this.pending.group(key);
    if (group?.label !== key) return group?.label;
    for (const win of group.wins.slice(0, maxCompared)) {
      const written = this.#namesOf(win).find((name) => name.key === key)?.label;
      if (written !== undefined && written !== key) return written;
    }
    return key;
  }

  /** The wins of a group that are evidence, the latest first. */
  evidenceOf(key: string): readonly Win[] {
    return key === '' ? this.evidence.without.wins : (this.evidence.group(key)?.wins ?? []);
  }

  /** The wins of a group that are no evidence yet, the latest first. */
  pendingOf(key: string): readonly Win[] {
    return key === '' ? this.pending.without.wins : (this.pending.group(key)?.wins ?? []);
  }
}

/** Answers for each text only once; for texts that many wins share. */
export function memoize<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = find(text);
      known.set(text, value);
    }
    return value;
  };
}
