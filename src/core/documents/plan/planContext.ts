import { personName } from '../../library/personName';
import { compareText } from '../../text/compareText';
import type { CalendarDate } from '../../time/calendarDate';
import type { Ask } from '../../entries/ask';
import type { Entry } from '../../entries/entry';
import type { Meeting } from '../../entries/meeting';
import type { Role } from '../../entries/role';
import { alliesFor, type Allies } from '../../evidence/allies';
import { SkillNames } from '../../library/skillNames';
import type { Entries } from '../../library/entries';
import { entriesFor } from '../edition/edition';
import { findNamed } from '../../library/references';
import { sourcesOf, type SourceOf } from '../kit/source';
import { stripFullStop } from '../../text/punctuation';
import { phrased } from '../kit/phrased';
import { readSources } from '../kit/winSource';
import { comingBack, type ComingBack } from './comingBack';
import { findGaps, type Gap } from './findGaps';
import { asksInOrder, isJump, leadsTo } from './asksInOrder';
import { defaultPlanLimits, type PlanLimits, type PlanRequest } from './planRequest';
import { managerOf } from '../../library/managerOf';

/** What a plan is written from, but for the lines of files; all of it for myself. */
interface PlanMaterial {
  readonly request: PlanRequest;
  readonly limits: PlanLimits;
  readonly date: CalendarDate;
  readonly entries: Entries;
  readonly role: Role | undefined;
  /** The ask that was declined or put off, or waits for its answer: that of the request, else the latest for the role. */
  readonly ask: Ask | undefined;
  /** The talks that were held about it, the latest first. */
  readonly talks: readonly Meeting[];
  /** The asks on the way, the first to be made first. */
  readonly asks: readonly Ask[];
  readonly names: SkillNames;
  readonly gaps: readonly Gap[];
  readonly allies: Allies;
  readonly comeBack: ComingBack;
  /** With whom the steps are to be agreed, as they are named on file. */
  readonly manager: string;
  nameOf(reference: string): string;
}

/** What the sections of a plan are written from. */
export interface PlanContext extends PlanMaterial {
  /** The file of an entry, at a front matter key where its text was read. */
  readonly sourceOf: SourceOf;
}

/** Gathers what a plan is written from. Pure: the same input gives the same material. */
export function gatherMaterial(all: Entries, request: PlanRequest, changed: Partial<PlanLimits> = {}): PlanMaterial {
  const limits = { ...defaultPlanLimits, ...changed };
  const entries = entriesFor(all, 'self');
  const { date } = request;
  const named = request.role !== undefined && 'type' in request.role ? request.role : undefined;
  const role = named ?? (request.role === undefined ? findNamed(entries.roles, request.ask?.role) : undefined);
  const ask = request.ask ?? latestAnswer(entries, role);
  const names = new SkillNames(role === undefined ? entries.roles : [role, ...entries.roles]);
  const talks = talksAbout(entries, ask);
  const asks = asksInOrder(entries, role, ask, request.ask === undefined);
  const manager = managerOf(entries);
  const nameIn = (reference: string) => stripFullStop(personName(entries.people, reference));
  const comeBack = comingBack(entries, ask, talks, date, role, asks.find(isNextJump));
  const basis = { entries, limits, role, ask, talks, asks, names, date, comeBack };
  return {
    request,
    ...basis,
    gaps: findGaps(basis),
    allies: alliesFor(role, entries, date),
    manager: manager === undefined ? phrased('my manager') : nameIn(manager),
    nameOf: nameIn,
  };
}

/** The material with the lines of files, from their texts by address; one that is missing costs its line number. */
export function withTexts(material: PlanMaterial, texts: ReadonlyMap<string, string>): PlanContext {
  return { ...material, sourceOf: sourcesOf(material.request.documentUri, readSources(texts)) };
}

/** The addresses of the files whose lines a plan links to. */
export function entriesToRead({ ask, role, talks, asks, entries: { meetings, profile } }: PlanMaterial): string[] {
  const read: (Entry | undefined)[] = [ask, role, ...talks, ...asks, ...meetings, profile];
  return [...new Set(read.filter((entry) => entry !== undefined).map(({ uri }) => uri))];
}

/** The latest ask for the role itself that was declined or put off, else the latest that waits for its answer. */
function latestAnswer(entries: Entries, role: Role | undefined): Ask | undefined {
  const day = ({ asked, due }: Ask) => asked ?? due ?? '';
  const isOpen = ({ status }: Ask) => Number(status === 'asked');
  return entries.asks
    .filter(
      (ask) =>
        ['declined', 'deferred', 'asked'].includes(ask.status) &&
        (ask.kind === undefined || ['promotion', 'title', 'pay', 'lateral', 'scope'].includes(ask.kind)) &&
        leadsTo(entries, role, ask),
    )
    .toSorted((a, b) => isOpen(a) - isOpen(b) || compareText(day(b), day(a)) || compareText(a.uri, b.uri))[0];
}

/** What the plan leads to, where it is still to be asked. */
function isNextJump({ status, kind, due }: Ask): boolean {
  return status === 'planned' && due !== undefined && (kind === undefined || isJump(kind));
}

function talksAbout({ asks, meetings }: Entries, ask: Ask | undefined): Meeting[] {
  return meetings
    .filter(
      ({ status, asks: about }) =>
        status === 'held' && ask !== undefined && about.some((name) => findNamed(asks, name)?.uri === ask.uri),
    )
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.uri, b.uri));
}
