import { lastSegment } from '../text/lastSegment';
import { compareText } from '../text/compareText';
import { peopleOf } from '../entries/peopleOf';
import type { CalendarDate } from '../time/calendarDate';
import type { Person } from '../entries/person';
import type { Expectation, Role } from '../entries/role';
import type { Win } from '../entries/win';
import { winKinds, type WinKind } from '../entries/winKind';
import { judgeExpectation } from '../evidence/expectationStatus';
import { isAtLeast, strengthOf, type Rung } from '../evidence/strength';
import { voicesIn, type VoiceOf } from '../evidence/voices';
import { byRecency, type Library, type LibraryChange, type LibraryFile } from '../library/library';
import { NamedEntries } from '../library/references';
import { winFilter } from '../library/winFilter';
import { groupNamesOf, type GroupName, type Grouping } from '../library/winGroups';
import { plural, sentence, type Sentence } from '../text/sentence';
import { slug } from '../text/slug';
import { EvidenceGroups, memoize } from './evidenceGroups';
import { statusIcons } from './statusWords';
import { statusNames } from '../evidence/statusNames';
import { leaf, type Text, type ViewNode, type ViewRow } from './viewNode';
import { brokenReason, rungIcons, rungNames, warningIcon, winRow, type RowSetting } from './winRow';
import { decodeAddress } from '../text/decodeAddress';

/** What the Evidence view shows. */
export interface EvidenceChoice {
  readonly grouping: Grouping;
  /** Words that a win must hold to be shown; empty shows all. */
  readonly filter: string;
  /** The addresses of the only wins to show, which the filter's words are a name for; undefined where they are words. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Whose expectations the grouping by expectation goes by. */
  readonly role: Role | undefined;
  readonly today: CalendarDate;
}

/** Which rows to draw anew: the whole tree, or some groups with what is below them. */
export type Refresh = 'all' | readonly ViewNode[];

/** More wins than that are shown on request, as an editor's list of tens of thousands of rows is slow to draw. */
const pageSize = 1000;
/** A group of more wins than that stays folded when the filter finds them. */
const mostUnfolded = 50;
/** From that many changed files on, it is cheaper to group anew. */
const bulk = 64;

/** The Evidence view: wins in groups, each group and win with what proves it. Groups are made when first asked for. */
export class EvidenceTree {
  readonly #library: Library;
  readonly #folderOf: (uri: string) => string | undefined;
  #choice: EvidenceChoice;
  #groups: EvidenceGroups | undefined;
  /** How often there was something new to group. */
  #version = 0;
  #nodes = new Map<string, GroupNode>();
  /** Files that can't be read and have no good version, in no order. */
  #unreadable = new Set<string>();

  constructor(library: Library, choice: EvidenceChoice, folderOf: (uri: string) => string | undefined) {
    this.#library = library;
    this.#choice = choice;
    this.#folderOf = folderOf;
  }

  /** Shows something else; the whole tree is to be drawn anew. */
  choose(choice: EvidenceChoice): void {
    const { grouping, filter, only } = this.#choice;
    if (choice.grouping !== grouping || choice.filter !== filter || choice.only !== only) this.#nodes.clear();
    this.#choice = choice;
    this.#groups = undefined;
    this.#version++;
  }

  /** Takes over what changed in the library. */
  apply(change: LibraryChange): Refresh {
    this.#version++;
    if (this.#groups === undefined) return this.#nodes.size === 0 && this.#unreadable.size === 0 ? 'all' : [];
    if (change.files.length > bulk || change.peopleChanged || this.#namesChanged(change)) {
      this.#groups = undefined;
      return 'all';
    }
    const touched = this.#groups.apply(change);
    const hadUnreadable = this.#unreadable.size;
    const unreadableTouched = this.#noteUnreadable(change);
    if (this.#unreadable.size !== hadUnreadable && (this.#unreadable.size === 0 || hadUnreadable === 0)) return 'all';
    const nodes: ViewNode[] = [];
    for (const key of touched) {
      const node = this.#nodes.get(key);
      if ((node !== undefined) !== this.#isShown(key) || node?.isFlat) return 'all';
      if (node) nodes.push(node);
    }
    if (unreadableTouched) nodes.push(this.#unreadableNode);
    return nodes;
  }

  /** The groups in their order; those that cannot be read last. */
  roots(): readonly ViewNode[] {
    const groups = this.#built();
    const { grouping } = this.#choice;
    const keys = [...groups.keys].filter((key) => key !== otherExpectation);
    const shown =
      grouping === 'expectation' ? this.#expectationKeys() : inOrder(keys, grouping, (key) => this.#labelOf(key));
    if (grouping === 'expectation' && groups.keys.has(otherExpectation)) shown.push(otherExpectation);
    if (groups.evidenceOf('').length + groups.pendingOf('').length > 0) shown.push('');
    const nodes = new Map(shown.map((key) => [key, this.#nodes.get(key) ?? new GroupNode(this.#parts(key), key)]));
    this.#nodes = nodes;
    const rows = [...nodes.values()].flatMap((node) => (node.isFlat ? node.children() : node));
    return [...rows, ...(this.#unreadable.size > 0 ? [this.#unreadableNode] : [])];
  }

  /** Whether every win is left out by the filter. */
  get hidesAll(): boolean {
    const groups = this.#built();
    return groups.keys.size === 0 && groups.evidenceOf('').length + groups.pendingOf('').length === 0;
  }

  /** Shows more wins of the group that a "more" row stands in; returns what to draw anew. */
  showMore(node: ViewNode): Refresh {
    if (!(node instanceof MoreNode)) return [];
    node.group.shown += pageSize;
    return node.group.isFlat ? 'all' : [node.group];
  }

  /** The wins of a group, the latest first; none where the row is another. */
  winsIn(node: ViewNode): readonly Win[] {
    return node instanceof GroupNode ? node.wins() : [];
  }

  /**
   * Groups the wins, yielding between parts, so that a large library holds nobody up; where it is not run to its end,
   * the wins are grouped at once as soon as the groups are asked for. It begins again when something changes meanwhile.
   */
  *group(): Generator<undefined, void> {
    while (this.#groups === undefined) {
      const version = this.#version;
      const groups = this.#emptyGroups();
      const parts = groups.fillInParts([...this.#library.entries.wins]);
      while (version === this.#version && !parts.next().done) yield;
      if (version === this.#version) this.#use(groups);
    }
  }

  #built(): EvidenceGroups {
    if (this.#groups) return this.#groups;
    const groups = this.#emptyGroups();
    groups.fill(this.#library.entries.wins);
    this.#use(groups);
    return groups;
  }

  #emptyGroups(): EvidenceGroups {
    const { filter, only, today } = this.#choice;
    const isShown = only === undefined ? winFilter(filter) : ({ uri }: Win) => only.has(uri);
    return new EvidenceGroups(this.#namesOf(), isShown, today);
  }

  #use(groups: EvidenceGroups): void {
    this.#groups = groups;
    this.#unreadable.clear();
    for (const file of this.#library.files.values()) if (isLost(file)) this.#unreadable.add(file.uri);
  }

  #namesOf(): (win: Win) => readonly GroupName[] {
    const { grouping } = this.#choice;
    const names = this.#library.skillNames;
    if (grouping === 'skill' || grouping === 'expectation') {
      const nameOf = memoize((skill): GroupName => ({ key: names.keyOf(skill), label: names.labelOf(skill) }));
      if (grouping === 'skill') return (win) => distinct(win.skills.map(nameOf));
      const expected = new Set(this.#choice.role?.expectations.map(({ skill }) => names.keyOf(skill)));
      return (win) => {
        const among = distinct(win.skills.map(nameOf)).filter(({ key }) => expected.has(key));
        return among.length > 0 || win.skills.length === 0 ? among : [{ key: otherExpectation, label: '' }];
      };
    }
    if (grouping === 'person') {
      const people = peopleByName(this.#library.entries.people);
      const nameOf = memoize((name): GroupName => people.get(slug(name)) ?? { key: slug(name), label: name });
      return (win) => distinct(peopleOf(win).map(nameOf));
    }
    if (grouping === 'goal') {
      const goals = new NamedEntries(this.#library.entries.goals);
      const nameOf = memoize((name): GroupName => {
        const goal = goals.find(name);
        return { key: slug(goal?.id ?? name), label: goal?.title ?? name };
      });
      return (win) => distinct(win.goals.map(nameOf));
    }
    return (win) => groupNamesOf(win, grouping, names);
  }

  /** Whether a change can move wins between groups that did not change themselves. */
  #namesChanged({ skillNamesChanged, files }: LibraryChange): boolean {
    const { grouping } = this.#choice;
    if (grouping === 'goal')
      return files.some((file) => [file.before, file.after].some((held) => held?.entry?.type === 'goal'));
    return (grouping === 'skill' || grouping === 'expectation') && skillNamesChanged;
  }

  #noteUnreadable({ files }: LibraryChange): boolean {
    let touched = false;
    for (const { before, after } of files) {
      if (before && this.#unreadable.delete(before.uri)) touched = true;
      if (after && isLost(after)) {
        this.#unreadable.add(after.uri);
        touched = true;
      }
    }
    return touched;
  }

  #isShown(key: string): boolean {
    const groups = this.#built();
    if (this.#expectationOf(key)) return true;
    return groups.evidenceOf(key).length + groups.pendingOf(key).length > 0;
  }

  #expectationKeys(): string[] {
    const names = this.#library.skillNames;
    return [...new Set(this.#choice.role?.expectations.map(({ skill }) => names.keyOf(skill)))];
  }

  #expectationOf(key: string): Expectation | undefined {
    if (this.#choice.grouping !== 'expectation') return undefined;
    const names = this.#library.skillNames;
    return this.#choice.role?.expectations.find(({ skill }) => names.keyOf(skill) === key);
  }

  #labelOf(key: string): string {
    return this.#expectationOf(key)?.skill ?? this.#built().labelOf(key) ?? key;
  }

  #parts(key: string): GroupParts {
    return {
      // What the filter finds unfolds anew, and without it each group is folded as it was.
      id: `${this.#choice.grouping}/${key}${this.#choice.filter && `?${this.#choice.filter}`}`,
      isFlat: this.#choice.grouping === 'latest',
      row: () => this.#groupRow(key),
      evidence: () => this.#built().evidenceOf(key),
      pending: () => this.#built().pendingOf(key),
      setting: () => ({
        today: this.#choice.today,
        folderOf: this.#folderOf,
        fileOf: (uri) => this.#library.files.get(uri),
        voiceOf: voicesIn(this.#library.entries),
      }),
    };
  }

  #groupRow(key: string): ViewRow {
    const groups = this.#built();
    const { grouping, today } = this.#choice;
    const evidence = groups.evidenceOf(key);
    const pending = groups.pendingOf(key);
    const voiceOf = voicesIn(this.#library.entries);
    const strongest = strongestOf(evidence, voiceOf);
    const expectation = this.#expectationOf(key);
    const judged = expectation && judgeExpectation(expectation, evidence, today, voiceOf);
    const label = groupLabel(key, grouping, this.#labelOf(key));
    const bySkill = grouping === 'skill' || grouping === 'expectation';
    const skill = bySkill && key !== '' && key !== otherExpectation ? this.#labelOf(key) : undefined;
    const counted = countOf(evidence.length, pending.length);
    const standing = strongest ? standingOf(evidence.length, strongest) : [];
    return {
      label,
      details: judged
        ? [statusNames[judged.status], ...(judged.gaps.length > 0 ? judged.gaps : judged.reasons)]
        : [counted, ...standing],
      icon: judged ? statusIcons[judged.status] : strongest ? rungIcons[strongest.rung] : { id: 'circle-outline' },
      kind: skill === undefined ? 'group' : 'skill',
      ...(skill === undefined ? {} : { skill }),
      fold: foldOf(evidence.length + pending.length, this.#choice.filter !== ''),
      tooltip: () => [
        label,
        ...(expectation?.text === undefined ? [] : [expectation.text]),
        ...(judged
          ? [sentence('Status: {0}, {1}.', statusNames[judged.status], counted), ...judged.reasons, ...judged.gaps]
          : [counted]),
        ...(strongest
          ? [
              sentence(
                'The strongest is {0} ({1}). {2}',
                strongest.win.title,
                rungNames[strongest.rung],
                strongest.reason,
              ),
            ]
          : []),
      ],
    };
  }

  readonly #unreadableNode: ViewNode = {
    id: '!unreadable',
    parent: undefined,
    row: (): ViewRow => ({
      label: sentence("Can't be read"),
      details: [plural(this.#unreadable.size, '{0} file', '{0} files')],
      icon: warningIcon,
      kind: 'unreadable',
      fold: 'closed',
      tooltip: () => [
        sentence("Can't be read"),
        sentence("These files should be entries. They weren't changed; open one to see what to fix."),
      ],
    }),
    children: () =>
      [...this.#unreadable]
        .sort()
        .slice(0, pageSize)
        .map((uri) => leaf(`!unreadable/${uri}`, this.#unreadableNode, () => this.#unreadableRow(uri))),
  };

  #unreadableRow(uri: string): ViewRow {
    const reason = brokenReason(this.#library.files.get(uri)) ?? sentence("It couldn't be read.");
    const folder = this.#folderOf(uri);
    return {
      label: decodeAddress(lastSegment(uri)),
      details: [reason, ...(folder === undefined ? [] : [folder])],
      icon: warningIcon,
      kind: 'unreadableFile',
      fold: 'none',
      opens: { uri, at: 'problem' },
      tooltip: () => [decodeAddress(lastSegment(uri)), reason],
    };
  }
}

const otherExpectation = '!other';

/** Found wins are in sight at once, unless they are so many that they would hide the other groups. */
function foldOf(wins: number, isFound: boolean): ViewRow['fold'] {
  if (wins === 0) return 'none';
  return isFound && wins <= mostUnfolded ? 'open' : 'closed';
}

interface GroupParts {
  readonly id: string;
  /** Whether its wins are shown without a row for the group. */
  readonly isFlat: boolean;
  row(): ViewRow;
  evidence(): readonly Win[];
  pending(): readonly Win[];
  setting(): RowSetting;
}

class GroupNode implements ViewNode {
  readonly parent = undefined;
  shown = pageSize;

  constructor(
    readonly parts: GroupParts,
    readonly key: string,
  ) {}

  get id(): string {
    return this.parts.id;
  }

  get isFlat(): boolean {
    return this.parts.isFlat;
  }

  row(): ViewRow {
    return this.parts.row();
  }

  wins(most = Infinity): readonly Win[] {
    return latestOf(this.parts.evidence(), this.parts.pending(), most);
  }

  children(): readonly ViewNode[] {
    const setting = this.parts.setting();
    const wins = this.wins(this.shown);
    const rows: ViewNode[] = wins.map((win) => new WinNode(this, win, setting));
    const hidden = this.parts.evidence().length + this.parts.pending().length - wins.length;
    if (hidden > 0) rows.push(new MoreNode(this, hidden));
    return rows;
  }
}

/** A row below a group; at the top where the group has no row. */
abstract class RowInGroup implements ViewNode {
  constructor(readonly group: ViewNode & { readonly isFlat?: boolean }) {}

  abstract readonly id: string;
  abstract row(): ViewRow;

  get parent(): ViewNode | undefined {
    return this.group.isFlat ? undefined : this.group;
  }

  children(): readonly ViewNode[] {
    return [];
  }
}

/** A win in one of its groups. */
export class WinNode extends RowInGroup {
  constructor(
    group: ViewNode,
    readonly win: Win,
    readonly setting: RowSetting,
  ) {
    super(group);
  }

  get id(): string {
    return `${this.group.id}/${this.win.uri}`;
  }

  row(): ViewRow {
    return winRow(this.win, this.setting);
  }
}

class MoreNode extends RowInGroup {
  constructor(
    override readonly group: GroupNode,
    readonly hidden: number,
  ) {
    super(group);
  }

  get id(): string {
    return `${this.group.id}/!more`;
  }

  row(): ViewRow {
    return moreRow(this.hidden);
  }
}

function moreRow(hidden: number): ViewRow {
  const label = plural(hidden, 'Show {0} more win', 'Show {0} more wins');
  return {
    label,
    details: [],
    icon: { id: 'ellipsis' },
    kind: 'more',
    fold: 'none',
    runs: 'brag.showMore',
    tooltip: () => [label],
  };
}

/** The first wins of two lists that are sorted by recency, as one list. */
function latestOf(one: readonly Win[], other: readonly Win[], most: number): Win[] {
  const merged: Win[] = [];
  for (let a = 0, b = 0; merged.length < most && (a < one.length || b < other.length);) {
    const [left, right] = [one[a], other[b]];
    if (right === undefined || (left !== undefined && byRecency(left, right) <= 0)) {
      merged.push(left!);
      a++;
    } else {
      merged.push(right);
      b++;
    }
  }
  return merged;
}

interface Strongest {
  readonly win: Win;
  readonly rung: Rung;
  readonly reason: Sentence;
}

/** The latest of the strongest wins. */
function strongestOf(wins: readonly Win[], voiceOf: VoiceOf): Strongest | undefined {
  let best: Strongest | undefined;
  for (const win of wins) {
    const { rung, reason } = strengthOf(win, voiceOf);
    if (best === undefined || !isAtLeast(best.rung, rung)) best = { win, rung, reason };
    if (rung === 'corroborated') break;
  }
  return best;
}

function standingOf(count: number, { rung, reason }: Strongest): readonly Sentence[] {
  if (rung === 'claim' && count > 1) return [sentence('claims only'), reason];
  return [count === 1 ? rungNames[rung] : sentence('up to {0}', rungNames[rung]), reason];
}

function countOf(evidence: number, pending: number): Sentence {
  const wins = plural(evidence, '{0} win', '{0} wins');
  if (pending === 0) return wins;
  const unconfirmed = sentence('{0} not finished', pending);
  return evidence === 0 ? sentence('no win yet, {0}', unconfirmed) : sentence('{0}, {1}', wins, unconfirmed);
}

function groupLabel(key: string, grouping: Grouping, label: string): Text {
  if (key === otherExpectation) return sentence("Skills this role doesn't list");
  if (key !== '') return grouping === 'kind' ? kindNames[key as WinKind] : label;
  switch (grouping) {
    case 'skill':
    case 'expectation':
      return sentence('Without a skill');
    case 'project':
      return sentence('Without a project');
    case 'person':
      return sentence('Without people');
    case 'goal':
      return sentence('Without a goal');
    default:
      return sentence('Others');
  }
}

export const kindNames: Readonly<Record<WinKind, Sentence>> = {
  delivery: sentence('Delivery'),
  leadership: sentence('Leadership'),
  mentoring: sentence('Mentoring'),
  glue: sentence('Glue work'),
  recognition: sentence('Recognition'),
  learning: sentence('Learning'),
};

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function inOrder(keys: string[], grouping: Grouping, labelOf: (key: string) => string): string[] {
  if (grouping === 'quarter') return keys.sort().reverse();
  if (grouping === 'kind') return winKinds.filter((kind) => keys.includes(kind));
  const labels = new Map(keys.map((key) => [key, labelOf(key)]));
  return keys.sort((a, b) => collator.compare(labels.get(a)!, labels.get(b)!) || compareText(a, b));
}

function distinct(names: readonly GroupName[]): readonly GroupName[] {
  if (names.length < 2) return names;
  return names.filter(({ key }, position) => names.findIndex((other) => other.key === key) === position);
}

function peopleByName(people: readonly Person[]): ReadonlyMap<string, GroupName> {
  const named = new Map<string, GroupName>();
  for (const { id, name } of people) {
    const group = { key: slug(id), label: name };
    for (const spelling of [slug(name), slug(id)]) if (!named.has(spelling)) named.set(spelling, group);
  }
  return named;
}

function isLost(file: LibraryFile): boolean {
  return file.broken && file.entry === undefined;
}
