import { compareText } from '../text/compareText';
import type { CalendarDate } from '../time/calendarDate';
import type { Expectation, Role } from '../entries/role';
import type { Win } from '../entries/win';
import { expectationStatuses, judgeExpectation, type JudgedExpectation } from '../evidence/expectationStatus';
import { rungs, strengthOf } from '../evidence/strength';
import { voicesIn, type VoiceOf } from '../evidence/voices';
import type { Library, LibraryChange } from '../library/library';
import type { GroupName } from '../library/winGroups';
import { plural, sentence, type Sentence } from '../text/sentence';
import { EvidenceGroups, memoize } from './evidenceGroups';
import { WinNode, type Refresh } from './evidenceTree';
import { statusIcons } from './statusWords';
import { statusNames } from '../evidence/statusNames';
import { leaf, newRow, type ViewNode, type ViewRow } from './viewNode';
import type { RowSetting } from './winRow';

/** What the Case view shows. */
export interface CaseChoice {
  /** The role aimed at; without one the skills of the wins stand in for its expectations. */
  readonly role: Role | undefined;
  readonly today: CalendarDate;
}

/** Wins behind an expectation beyond this many are left to the Evidence view. */
const maxWins = 200;
const bulk = 64;

/** The Case view: what a role expects, how well each is evidenced and why, the wins behind it and the gaps. */
export class CaseTree {
  readonly #library: Library;
  readonly #folderOf: (uri: string) => string | undefined;
  #choice: CaseChoice;
  #groups: EvidenceGroups | undefined;
  #nodes = new Map<string, ExpectationNode>();

  constructor(library: Library, choice: CaseChoice, folderOf: (uri: string) => string | undefined) {
    this.#library = library;
    this.#choice = choice;
    this.#folderOf = folderOf;
  }

  /** Shows something else; the whole tree is to be drawn anew. */
  choose(choice: CaseChoice): void {
    if (choice.role?.id !== this.#choice.role?.id) this.#nodes.clear();
    this.#choice = choice;
    this.#forget();
  }

  /** Takes over what changed in the library. */
  apply(change: LibraryChange): Refresh {
    if (this.#groups === undefined) return this.#nodes.size === 0 ? 'all' : [];
    if (change.files.length > bulk || change.skillNamesChanged || change.peopleChanged) {
      this.#forget();
      return 'all';
    }
    const nodes: ViewNode[] = [];
    for (const key of this.#groups.apply(change)) {
      const node = this.#nodes.get(key);
      const shown = key !== '' && this.#groups.evidenceOf(key).length > 0;
      if (this.#choice.role === undefined && (node !== undefined) !== shown) return 'all';
      if (!node) continue;
      node.forget();
      nodes.push(node);
    }
    return nodes;
  }

  /** The expectations in the role's order; without a role a row to make one, and the skills of all wins by their names. */
  roots(): readonly ViewNode[] {
    const nodes = new Map<string, ExpectationNode>();
    for (const { key, expectation } of this.#expectations()) {
      if (nodes.has(key)) continue;
      const node = this.#nodes.get(key) ?? new ExpectationNode(key, expectation, this.#partsOf(key));
      node.expectation = expectation;
      nodes.set(key, node);
    }
    this.#nodes = nodes;
    const rows: ViewNode[] = [...nodes.values()];
    if (this.#choice.role !== undefined || rows.length === 0) return rows;
    return [newRow('!newRole', undefined, sentence('New Role…'), 'brag.newRole'), ...rows];
  }

  /** How many expectations have each status, in words: `3 strong, 1 thin`; undefined where there are none. */
  summary(): Sentence | undefined {
    const statuses = [...this.#nodes.values()].map((node) => node.judged().status);
    return expectationStatuses
      .map((status) => ({ status, count: statuses.filter((held) => held === status).length }))
      .filter(({ count }) => count > 0)
      .map(({ status, count }) => sentence('{0} {1}', count, statusNames[status]))
      .reduce<Sentence | undefined>((all, next) => (all ? sentence('{0}, {1}', all, next) : next), undefined);
  }

  #forget(): void {
    this.#groups = undefined;
    for (const node of this.#nodes.values()) node.forget();
  }

  #built(): EvidenceGroups {
    if (this.#groups) return this.#groups;
    const names = this.#library.skillNames;
    const nameOf = memoize((skill): GroupName => ({ key: names.keyOf(skill), label: names.labelOf(skill) }));
    const { role, today } = this.#choice;
    const expected = role && new Set(role.expectations.map(({ skill }) => names.keyOf(skill)));
    const namesOf = (win: Win) =>
      distinct(win.skills.map(nameOf)).filter(({ key }) => expected === undefined || expected.has(key));
    this.#groups = new EvidenceGroups(namesOf, () => true, today);
    this.#groups.fill(this.#library.entries.wins);
    return this.#groups;
  }

  #expectations(): { key: string; expectation: Expectation }[] {
    const names = this.#library.skillNames;
    if (this.#choice.role)
      return this.#choice.role.expectations.map((expectation) => ({
        key: names.keyOf(expectation.skill),
        expectation,
      }));
    const groups = this.#built();
    return groups.evidence.groups
      .map(({ key }) => ({
        key,
        expectation: { skill: groups.labelOf(key) ?? key, aliases: [], text: undefined, evidence: 2, within: 12 },
      }))
      .sort((a, b) => collator.compare(a.expectation.skill, b.expectation.skill) || compareText(a.key, b.key));
  }

  #partsOf(key: string): ExpectationParts {
    return {
      wins: () => this.#built().evidenceOf(key),
      today: () => this.#choice.today,
      setting: () => ({
        today: this.#choice.today,
        folderOf: this.#folderOf,
        fileOf: (uri) => this.#library.files.get(uri),
        voiceOf: voicesIn(this.#library.entries),
      }),
    };
  }
}

interface ExpectationParts {
  wins(): readonly Win[];
  today(): CalendarDate;
  setting(): RowSetting;
}

class ExpectationNode implements ViewNode {
  readonly parent = undefined;
  #judged: JudgedExpectation | undefined;

  constructor(
    readonly key: string,
    public expectation: Expectation,
    readonly parts: ExpectationParts,
  ) {}

  get id(): string {
    return `expectation/${this.key}`;
  }

  /** Has it judged anew when next asked. */
  forget(): void {
    this.#judged = undefined;
  }

  judged(): JudgedExpectation {
    return (this.#judged ??= judgeExpectation(
      this.expectation,
      this.parts.wins(),
      this.parts.today(),
      this.parts.setting().voiceOf,
    ));
  }

  row(): ViewRow {
    const { status, reasons, gaps, wins } = this.judged();
    return {
      label: this.expectation.skill,
      details: [statusNames[status], ...(gaps.length > 0 ? gaps : reasons).slice(0, 1)],
      icon: statusIcons[status],
      kind: 'expectation',
      skill: this.expectation.skill,
      fold: 'closed',
      tooltip: () => [
        this.expectation.skill,
        ...(this.expectation.text === undefined ? [] : [this.expectation.text]),
        sentence('Status: {0}, {1}.', statusNames[status], plural(wins.length, '{0} win', '{0} wins')),
        ...reasons,
        ...gaps,
      ],
    };
  }

  children(): readonly ViewNode[] {
    const { wins, gaps } = this.judged();
    const setting = this.parts.setting();
    const best = bestFirst(wins, setting.voiceOf).slice(0, maxWins);
    const rows: ViewNode[] = best.map((win) => new WinNode(this, win, setting));
    if (wins.length > best.length)
      rows.push(leaf(`${this.id}/!more`, this, () => noteRow(moreInEvidence(wins.length - best.length), 'ellipsis')));
    gaps.forEach((gap, position) =>
      rows.push(leaf(`${this.id}/!gap${position}`, this, () => noteRow(gap, 'lightbulb'))),
    );
    return rows;
  }
}

/** The strongest first, and among equals the latest. */
function bestFirst(wins: readonly Win[], voiceOf: VoiceOf): Win[] {
  const ranked = wins.map((win, position) => ({ win, position, rank: rungs.indexOf(strengthOf(win, voiceOf).rung) }));
  return ranked.sort((a, b) => b.rank - a.rank || a.position - b.position).map(({ win }) => win);
}

function moreInEvidence(count: number): Sentence {
  return plural(count, '{0} more win is in the Evidence view', '{0} more wins are in the Evidence view');
}

function noteRow(label: Sentence, icon: string): ViewRow {
  return { label, details: [], icon: { id: icon }, kind: 'note', fold: 'none', tooltip: () => [label] };
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function distinct(names: readonly GroupName[]): readonly GroupName[] {
  return names.filter(({ key }, position) => names.findIndex((other) => other.key === key) === position);
}
