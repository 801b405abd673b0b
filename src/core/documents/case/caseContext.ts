import { compareText } from '../../text/compareText';
import { capitalize } from '../../text/punctuation';
import { skillLabel } from '../../library/skillLabel';
import type { Link } from 'mdast';
import type { CalendarDate } from '../../time/calendarDate';
import type { Ask } from '../../entries/ask';
import type { Goal } from '../../entries/goal';
import type { Person } from '../../entries/person';
import type { Expectation, Role, Track } from '../../entries/role';
import type { Audience } from '../../entries/visibility';
import type { Win } from '../../entries/win';
import type { WinKind } from '../../entries/winKind';
import { isNotAWin } from '../../evidence/notAWin';
import { isEvidence, judgeExpectation, type JudgedExpectation } from '../../evidence/expectationStatus';
import { pickLeading, projectOf, rankWins, type Pick, type RankedWin } from '../../evidence/ranking';
import { findNamed, NamedEntries } from '../../library/references';
import { voicesIn, type VoiceOf } from '../../evidence/voices';
import { SkillNames } from '../../library/skillNames';
import type { BodySections } from '../../markdown/bodySections';
import type { Entries } from '../../library/entries';
import { slug } from '../../text/slug';
import { writeName } from '../../library/givenName';
import { linkTo } from '../kit/document';
import { link, type Inline } from '../../markdown/nodes';
import { outcomeOf, saysMore } from '../kit/result';
import { linkToLine } from '../kit/fileLines';
import { shortTitle, writeTitle } from '../kit/title';
import { mapTexts, readSources } from '../kit/winSource';
import type { Edition } from '../edition/edition';
import type { CaseAim } from './caseAim';
import type { CaseForm, CaseRequest } from './caseRequest';
import type { Limits } from './limits';
import { isOfTrack } from './mainAsk';
import { leadingSentences } from './wording';
import { addressing } from '../kit/addressing';
import { phrased } from '../kit/phrased';
import { evidenceHeading } from '../kit/layout';
import { managerOf } from '../../library/managerOf';

/** What all paths of a case are made from, as its audience may see it. */
export interface SharedMaterial {
  readonly audience: Audience;
  readonly form: CaseForm;
  readonly date: CalendarDate;
  readonly entries: Entries;
  personNamed(name: string): Person | undefined;
  /** A person as a sentence names them, the reader as "you"; `introduced` by name, title and department. */
  nameOf(reference: string, introduced?: boolean): string;
  /** The same text as its reader is spoken to: "you" for the name of the manager whose page this is. */
  toReader(text: string): string;
  /** See `Edition`. */
  readonly bodySeen: Edition['bodySeen'];
  /** The parts of the body of a win that is told at length; undefined where its file was not read. */
  storyOf(win: Win): BodySections | undefined;
}

/** What a case is made from; the same for every attempt to make it fit. */
export interface CaseMaterial extends SharedMaterial {
  readonly track: Track;
  /** What the path beside this one is made from, where two stand side by side. */
  readonly other: CaseMaterial | undefined;
  /** The role file, where there is one that the audience may see. */
  readonly role: Role | undefined;
  /** What I aim at; undefined where the audience may not know. */
  readonly title: string | undefined;
  /** The expectations judged, or, without any, the skills of the wins. */
  readonly rows: readonly ExpectationRow[];
  readonly rowsAreSkills: boolean;
  readonly names: SkillNames;
  /** Who is one person among those who spoke of a win. */
  readonly voiceOf: VoiceOf;
  readonly ranked: readonly RankedWin[];
  /** The wins that lead, the best first. */
  readonly highlights: readonly Pick[];
  /** Every evidence win, by the key of a skill it shows. */
  readonly bySkill: ReadonlyMap<string, readonly Win[]>;
  /** Wins under way, the latest first. */
  readonly underWay: readonly Win[];
  /** The asks that lead to the role, or all where no role file says which do. */
  readonly asks: readonly Ask[];
}

export interface ExpectationRow {
  readonly judged: JudgedExpectation;
  /** Its key among the skills. */
  readonly key: string;
  /** The wins that stand for it, the best first. */
  readonly shown: readonly Win[];
}

/** One attempt at a case: its material, its limits, and what it has said so far. */
export interface CaseContext extends CaseMaterial {
  /** The same attempt for the other path; both number their wins together. */
  readonly other: CaseContext | undefined;
  readonly limits: Limits;
  /** The reference to a win, which gets its number at the first: a link to its file and line, or into the appendix. */
  cite(win: Win, key?: string): Link;
  /** Content as a link to the file it is about, for myself; for others as it is. */
  toFile(uri: string, content: Inline): Inline;
  /** What came of a win, the first time it is told; nothing from then on. */
  outcomeOnce(win: Win): string;
  /** A text from the user's files in whole sentences, as many as a passage may have; undefined where none fits. */
  fit(text: string | undefined): string | undefined;
  /** Whether there is room for one more quotation on one page; asking takes it. */
  takeQuote(): boolean;
  /** Whether a goal hasn't been told of yet; asking takes it. */
  takeGoal(goal: Goal): boolean;
  /** A title as it is printed: by its first words where it is long and has been told; undefined where none fits. */
  titleOf(win: Win): string | undefined;
  /** Whether what came of it has been told. */
  isTold(win: Win): boolean;
  /** The wins cited so far, in the order of their numbers. */
  readonly cited: readonly Win[];
}

const maxSkillRows = 12;
const defaultHighlights = 4;

/** Gathers what a case needs but for its stories; costs grow with the number of wins, each looked at once. */
export function gatherMaterial(
  { edition, role, other: otherRole, title, track }: CaseAim,
  { audience, form, date }: CaseRequest,
  maxHighlights = defaultHighlights,
): CaseMaterial {
  const people = new NamedEntries(edition.entries.people);
  const personNamed = memoize((name: string) => people.find(name));
  const manager = audience === 'manager' ? managerOf(edition.entries) : undefined;
  const isReader = (reference: string) =>
    manager !== undefined &&
    (slug(reference) === slug(manager) ||
      (personNamed(reference) !== undefined && personNamed(reference) === personNamed(manager)));
  const reader = manager === undefined ? undefined : personNamed(manager);
  const address = addressing(reader, edition.entries.people);
  const shared: SharedMaterial = {
    ...{ audience, form, date },
    entries: edition.entries,
    personNamed,
    nameOf(reference, introduced) {
      if (introduced !== true && isReader(reference)) return phrased('you|the reader');
      const person = personNamed(reference);
      return person === undefined ? reference : introduced === true ? introduce(person) : writeName(person.name);
    },
    // A name by itself introduces whom it names.
    toReader: (text) => (isReader(text.split(',', 1)[0]!) ? text : address(text)),
    bodySeen: edition.bodySeen,
    storyOf: () => undefined,
  };
  const path = gatherPath(shared, role, title, track, maxHighlights);
  if (otherRole === undefined) return path;
  const other = gatherPath(shared, otherRole, otherRole.title, otherRole.track, maxHighlights);
  // What names no role belongs to one path alone, so that nothing is told twice.
  const belongs = (ask: Ask) =>
    ask.role === undefined
      ? isOfTrack(ask.kind, other.track) && !isOfTrack(ask.kind, path.track)
      : leadsTo(ask.role, otherRole);
  return {
    ...path,
    asks: path.asks.filter((ask) => !belongs(ask)),
    other: { ...other, asks: other.asks.filter(belongs) },
  };
}

function gatherPath(
  shared: SharedMaterial,
  role: Role | undefined,
  title: string | undefined,
  track: Track,
  maxHighlights: number,
): CaseMaterial {
  const { entries: seen, date } = shared;
  const names = new SkillNames(
    role === undefined ? seen.roles : [role, ...seen.roles.filter((other) => other !== role)],
  );
  const keyOf = memoize((skill) => names.keyOf(skill));
  const evidence = seen.wins.filter((win) => isEvidence(win, date) && !isNotAWin(win));
  const shown = evidence.map((win) => distinctKeys(win, keyOf));
  const bySkill = groupBySkill(evidence, shown);

  const asks = seen.asks.filter((ask) => role === undefined || ask.role === undefined || leadsTo(ask.role, role));
  const voiceOf = voicesIn(seen);
  const rowsAreSkills = role === undefined || role.expectations.length === 0;
  const expectations = rowsAreSkills ? skillsAsExpectations(bySkill, names) : role.expectations;
  const keys = expectations.map(({ skill }) => keyOf(skill));
  const expected = new Set(keys);
  const ranked = rankWins(
    evidence,
    {
      serves: (_, place) => {
        const skills = shown[place]!;
        return skills.every((key) => expected.has(key)) ? skills : skills.filter((key) => expected.has(key));
      },
      needs: [...(role?.needs ?? []), ...asks.flatMap(({ criteria }) => criteria.map(({ text }) => text))],
      voiceOf,
    },
    date,
  );
  const judged = expectations.map((expectation, index) =>
    judgeExpectation(
      { ...expectation, skill: skillLabel(expectation.skill) },
      bySkill.get(keys[index]!) ?? [],
      date,
      voiceOf,
    ),
  );
  return {
    ...shared,
    track,
    other: undefined,
    role,
    title,
    rows: spread(judged, keys, ranked),
    rowsAreSkills,
    names,
    voiceOf,
    ranked,
    highlights: chooseHighlights(ranked, maxHighlights, voiceOf),
    bySkill,
    underWay: seen.wins.filter((win) => win.status === 'in-progress' && win.date <= date),
    asks,
  };
}

/** The addresses of the wins that are told at length. */
export function storiesOf({ highlights, other }: CaseMaterial): string[] {
  const wins = [...highlights, ...(other?.highlights ?? [])].map(({ ranked }) => ranked.win.uri);
  return [...new Set(wins)];
}

/** The material with the stories of its highlights, from the texts of their files by address. */
export function withStories(material: CaseMaterial, texts: ReadonlyMap<string, string>): CaseMaterial {
  const sources = readSources(texts);
  const storyOf = (win: Win): BodySections | undefined => {
    const body = sources(win.uri)?.body;
    return body && mapTexts(material.bodySeen(win, body), material.toReader);
  };
  return { ...material, storyOf, other: material.other && { ...material.other, storyOf } };
}

/** Starts an attempt at a case. */
export function contextFor(material: CaseMaterial, limits: Limits, documentUri: string): CaseContext {
  const cited: Win[] = [];
  const numbers = new Map<string, number>();
  const told = new Set<string>();
  const goals = new Set<string>();
  let quotes = 0;
  const said: Omit<CaseContext, keyof CaseMaterial> = {
    limits,
    cited,
    cite(win, key = 'title') {
      if (!numbers.has(win.uri)) numbers.set(win.uri, cited.push(win));
      const label = `[${numbers.get(win.uri)!}]`;
      if (material.audience !== 'self') return link(`#${slug(phrased(evidenceHeading))}`, label);
      return linkToLine(documentUri, win.uri, [key, 'title'], label);
    },
    toFile: (uri, content) => (material.audience === 'self' ? link(linkTo(documentUri, uri), content) : content),
    outcomeOnce(win) {
      if (told.has(win.uri)) return '';
      told.add(win.uri);
      return outcomeOf(win, this.fit(win.impact), win.title, limits.figures);
    },
    fit(text) {
      if (text === undefined || text.trim() === '') return undefined;
      const told = material.toReader(text);
      return leadingSentences(told, limits.passage) ?? (material.form === 'full' ? told : undefined);
    },
    titleOf(win) {
      const title = this.fit(win.title);
      return title && (told.has(win.uri) ? shortTitle : writeTitle)(title);
    },
    takeQuote: () => quotes++ < limits.quotes,
    takeGoal: ({ uri }) => goals.size < goals.add(uri).size,
    isTold: (win) => told.has(win.uri),
  };
  const other = material.other && { ...material.other, ...said, other: undefined };
  return { ...material, ...said, other };
}

/** Whether an ask's `role` names this role. */
export function leadsTo(reference: string, role: Role): boolean {
  return findNamed([role], reference) !== undefined;
}

function memoize<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (!known.has(text)) known.set(text, compute(text));
    return known.get(text)!;
  };
}

/** The skills of a win by key, each once. */
function distinctKeys({ skills }: Win, keyOf: (skill: string) => string): readonly string[] {
  const keys: string[] = [];
  for (const skill of skills) {
    const key = keyOf(skill);
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** @param shown the keys of the skills of each win, in the order of the wins */
function groupBySkill(wins: readonly Win[], shown: readonly (readonly string[])[]): Map<string, Win[]> {
  const groups = new Map<string, Win[]>();
  for (const [place, win] of wins.entries())
    for (const key of shown[place]!) {
      const group = groups.get(key);
      if (group) group.push(win);
      else groups.set(key, [win]);
    }
  return groups;
}

function skillsAsExpectations(bySkill: ReadonlyMap<string, readonly Win[]>, names: SkillNames): Expectation[] {
  return [...bySkill]
    .map(([key, wins]) => {
      const written = wins.flatMap((win) => win.skills).filter((skill) => names.keyOf(skill) === key);
      // The name that reads best: as a person would write it, not as an id.
      const skill = written.find((name) => /[\s\p{Lu}]/u.test(name)) ?? written[0]!;
      return { skill: capitalize(skillLabel(names.labelOf(skill))), aliases: [], evidence: 2, within: 12, key, wins };
    })
    .sort((a, b) => b.wins.length - a.wins.length || compareText(a.key, b.key))
    .slice(0, maxSkillRows)
    .map(({ skill, aliases, evidence, within }) => ({ skill, aliases, evidence, within }));
}

/** How far down the order a win to tell at length is looked for. */
const maxTellable = 200;

/** The wins to tell at length: not what is told as invisible work, unless there is little else. */
function chooseHighlights(ranked: readonly RankedWin[], most: number, voiceOf: VoiceOf): Pick[] {
  const tellable: RankedWin[] = [];
  const visible: RankedWin[] = [];
  const projects = new Set<string>();
  for (const candidate of ranked) {
    if (projects.size >= 3 && visible.length >= maxTellable) break;
    const { win, strength } = candidate;
    if (!win.pin && strength.rung === 'claim' && !saysMore(win, voiceOf)) continue;
    if (tellable.length < maxTellable) tellable.push(candidate);
    if (!win.pin && (invisible.includes(win.kind) || win.role === 'supported')) continue;
    if (visible.length < maxTellable) visible.push(candidate);
    if (projects.size < 3) projects.add(projectOf(win));
  }
  if (projects.size >= 3) return pickLeading(visible, most);
  return pickLeading(tellable.length > 0 ? tellable : ranked.slice(0, 3), Math.min(3, most));
}

const invisible: readonly WinKind[] = ['mentoring', 'glue', 'recognition'];

const maxRowsForOneWin = 2;
const maxShown = 3;

/** Gives each row its best wins, and no win more rows than two while another can stand there. */
function spread(
  judged: readonly JudgedExpectation[],
  keys: readonly string[],
  ranked: readonly RankedWin[],
): ExpectationRow[] {
  // More than this a row can't lose to other rows, so what ranks lower never stands.
  const enough = maxShown * (judged.length + 1);
  const byKey = new Map<string, RankedWin[]>(keys.map((key) => [key, []]));
  let awaited = judged.reduce((sum, { wins }) => sum + Math.min(enough, wins.length), 0);
  for (const candidate of ranked) {
    if (awaited === 0) break;
    for (const key of candidate.serves) {
      const group = byKey.get(key)!;
      if (group.length >= enough) continue;
      group.push(candidate);
      awaited--;
    }
  }
  const uses = new Map<RankedWin, number>();
  const shown = new Map<number, Win[]>();
  const byScarcity = keys
    .map((key, row) => ({ row, candidates: byKey.get(key)! }))
    .sort((a, b) => a.candidates.length - b.candidates.length || a.row - b.row);
  for (const { row, candidates } of byScarcity) {
    const worth = (candidate: RankedWin) => candidate.total - 2 * (uses.get(candidate) ?? 0);
    const fresh = candidates.filter((candidate) => (uses.get(candidate) ?? 0) < maxRowsForOneWin);
    const chosen = (fresh.length > 0 ? [...fresh] : [...candidates])
      .sort((a, b) => worth(b) - worth(a))
      .slice(0, maxShown);
    for (const candidate of chosen) uses.set(candidate, (uses.get(candidate) ?? 0) + 1);
    shown.set(
      row,
      chosen.map(({ win }) => win),
    );
  }
  return judged.map((row, index) => ({ judged: row, key: keys[index]!, shown: shown.get(index) ?? [] }));
}

/** A person as they are introduced: by name, title and department. */
function introduce({ name, title, department }: Person): string {
  const place = title !== undefined && department !== undefined && title.includes(department) ? title : undefined;
  return [writeName(name), ...(place ? [place] : [title, title === undefined ? department : undefined])]
    .filter((part) => part !== undefined)
    .join(', ');
}
