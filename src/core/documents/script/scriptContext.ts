import { personName } from '../../library/personName';
import { compareText } from '../../text/compareText';
import { addDays, type CalendarDate } from '../../time/calendarDate';
import type { Entry } from '../../entries/entry';
import type { Ask } from '../../entries/ask';
import type { Meeting } from '../../entries/meeting';
import type { Person } from '../../entries/person';
import type { CalendarEvent } from '../../entries/profile';
import type { Role } from '../../entries/role';
import type { Win } from '../../entries/win';
import { judgeExpectations, type JudgedExpectation } from '../../evidence/expectationStatus';
import { SkillNames } from '../../library/skillNames';
import { occurrences, type Occurrence } from '../../evidence/timing';
import type { Entries } from '../../library/entries';
import type { BodySections } from '../../markdown/bodySections';
import { slug } from '../../text/slug';
import { voicesIn } from '../../evidence/voices';
import { editionFor, type Edition } from '../edition/edition';
import { readSources } from '../kit/winSource';
import { addressing } from '../kit/addressing';
import { chooseHighlights } from './highlights';
import { followUpDate, followUpsOnFile, type FollowUp } from '../kit/followUpDate';
import { listenerOf, type Listener } from './listener';
import { findNamed } from '../../library/references';
import type { ScriptRequest } from './scriptRequest';
import { spokenTitle, toPhrase, toSpeech } from '../kit/speech';
import { phrased } from '../kit/phrased';
import { sourcesOf, type Source, type SourceOf } from '../kit/source';

/** How much a script may hold: what fits on two sheets, what half an hour takes, or what an hour leaves room for. */
export type Depth = 'short' | 'usual' | 'long';

/** The depth of a script for so many minutes. */
export function depthOf(minutes: number): Depth {
  return minutes < 20 ? 'short' : minutes < 45 ? 'usual' : 'long';
}

/** What a script is written from, but for what stands in the texts of files. */
interface ScriptMaterial {
  readonly request: ScriptRequest;
  readonly depth: Depth;
  /** The day of the talk: that of the planned meeting, else the follow-up on file, else the day of compiling. */
  readonly date: CalendarDate;
  readonly meeting: Meeting | undefined;
  readonly listener: Listener;
  /** Everything, for the notes to myself. */
  readonly all: Entries;
  /** What may be said to the listener and written to them. */
  readonly said: Entries;
  readonly role: Role | undefined;
  /** The role to aim at as it is said, where one is known. */
  readonly aim: string | undefined;
  /** With what is for myself alone. */
  readonly ask: Ask | undefined;
  /** The ask as it may be said. */
  readonly saidAsk: Ask | undefined;
  readonly names: SkillNames;
  /** The role's expectations, judged from what may be said. */
  readonly judged: readonly JudgedExpectation[];
  /** The wins to speak of, the first one first; all may be said. */
  readonly highlights: readonly Win[];
  /** All wins that may be said and count as evidence, the best first. */
  readonly ranked: readonly Win[];
  /** Smaller asks on the way that can be made, the first to be made first. */
  readonly smallerAsks: readonly Ask[];
  /** Smaller asks that have been made and wait for an answer. */
  readonly waitingAsks: readonly Ask[];
  readonly followUp: FollowUp;
  /** The next event of a kind that may be spoken of, on or after the day of the talk and within a year. */
  next(kind: NonNullable<CalendarEvent['kind']>): Occurrence | undefined;
  /** Held talks with the listener or about this ask, the latest first. */
  readonly earlierTalks: readonly Meeting[];
  /** See `Edition`. */
  readonly bodySeen: Edition['bodySeen'];
  /** A text of mine as sentences said to the listener. */
  speech(written: string): string[];
  /** A text of mine as a phrase inside a sentence said or written to the listener. */
  phrase(written: string): string;
  /** A person's name as it may be said and written, from a name, an id or a relation. */
  nameOf(reference: string): string;
}

/** What the parts of a script are written from. */
export interface ScriptContext extends ScriptMaterial {
  /** What I would give or accept, as it may be said. */
  readonly tradeOffs: readonly { readonly text: string; readonly source: Source }[];
  /** The file of an entry, at a front matter key where its text was read. */
  readonly sourceOf: SourceOf;
  /** What a win's body tells, as it may be said. */
  bodyOf(win: Win): BodySections;
  /** The body of a file that was read, as plain text for myself. */
  noteIn(entry: Entry): string | undefined;
}

/** Gathers what a script is written from. Pure: the same input gives the same material. */
export function gatherMaterial(entries: Entries, request: ScriptRequest, maxHighlights?: number): ScriptMaterial {
  const self = editionFor(entries, 'self');
  const all = self.entries;
  const { ask } = request;
  const role = roleOf(all, request);
  const listener = listenerOf(all, request, role);
  // What the talk is about is said in it, whatever its file is marked as; and to whom, by name.
  const subjects = [ask, role, listener.person].flatMap((subject) => (subject === undefined ? [] : [subject.uri]));
  const edition = editionFor(all, listener.audience, new Set(subjects));
  const said = edition.entries;
  const saidAsk = ask && said.asks.find(({ uri }) => uri === ask.uri);
  const saidRole = role && said.roles.find(({ uri }) => uri === role.uri);
  const title = saidRole?.title ?? request.role?.title;
  const aim = title === undefined ? undefined : roleAloud(title, saidRole?.department);
  const meeting = plannedMeeting(all, request, listener.person);
  const earlierTalks = talksBefore(all, request, listener.person);
  const date = meeting?.date ?? nextFollowUp(ask, earlierTalks, request.date) ?? request.date;
  const names = new SkillNames(said.roles);
  const judged = judgeExpectations(saidRole?.expectations ?? [], said.wins, names, request.date, voicesIn(said));
  const address = addressing(listener.person, all.people);
  const calendar = said.profile?.calendar ?? [];
  return {
    request,
    depth: depthOf(request.minutes),
    date,
    meeting,
    listener,
    all,
    said,
    role: saidRole,
    aim,
    ask,
    saidAsk,
    names,
    judged,
    ...chooseHighlights(said, saidRole, names, judged, request, listener, saidAsk, maxHighlights),
    smallerAsks: smallerAsksOf(said, saidAsk, saidRole, ['planned', 'deferred']),
    waitingAsks: smallerAsksOf(said, saidAsk, saidRole, ['asked']),
    followUp: followUpDate(all, date, ask, earlierTalks),
    next: (kind) =>
      occurrences(
        calendar.filter((event) => event.kind === kind),
        date,
        addDays(date, 365),
      )[0],
    earlierTalks,
    bodySeen: edition.bodySeen,
    speech: (written) => toSpeech(address(written)),
    phrase: (written) => toPhrase(address(written)),
    nameOf: (reference) => toPhrase(personName(said.people, reference)),
  };
}

/** The material with what the texts of files say, by address; one that is missing costs its line number and body. */
export function withTexts(material: ScriptMaterial, texts: ReadonlyMap<string, string>): ScriptContext {
  const { said, saidAsk, request, bodySeen } = material;
  const fileAt = readSources(texts);
  const sourceOf = sourcesOf(request.documentUri, fileAt);
  return {
    ...material,
    tradeOffs: tradeOffsOf(said, saidAsk, sourceOf),
    sourceOf,
    bodyOf: (win) => bodySeen(win, fileAt(win.uri)?.body ?? {}),
    noteIn: (entry) => fileAt(entry.uri)?.body.free,
  };
}

/** The addresses of the wins a script may quote, and of the entries it links to by line: whose texts it needs. */
export function entriesToRead(material: ScriptMaterial): string[] {
  const { highlights, earlierTalks, said, judged, all, ask, role, ranked } = material;
  const judgedWins = judged.flatMap(({ wins }) => wins.slice(0, 2));
  const open = said.wins.filter(({ status }) => status === 'in-progress');
  const others: (Entry | undefined)[] = [
    ...earlierTalks,
    ...all.asks,
    ...all.goals,
    ...all.responsibilities,
    ...all.people,
    ...[ask, role, all.profile],
  ];
  return [
    ...new Set(
      [...highlights, ...judgedWins, ...ranked.slice(0, 24), ...open, ...others]
        .filter((entry) => entry !== undefined)
        .map(({ uri }) => uri),
    ),
  ];
}

function roleOf(all: Entries, { role, ask }: ScriptRequest): Role | undefined {
  if (role !== undefined && 'type' in role) return role;
  return role === undefined ? findNamed(all.roles, ask?.role) : undefined;
}

/** The next meeting on file, from the day of compiling on, that is the talk about an ask or with a person. */
export function plannedMeeting(
  all: Entries,
  request: Pick<ScriptRequest, 'ask' | 'date'>,
  person: Person | undefined,
): Meeting | undefined {
  return all.meetings
    .filter(({ status, date }) => status !== 'held' && date >= request.date)
    .filter((meeting) => concerns(all, meeting, request.ask, person))
    .toSorted((a, b) => compareText(a.date, b.date))[0];
}

/** The day that was set for speaking again about what was asked before: without a planned meeting, this talk is the one. */
function nextFollowUp(
  ask: Ask | undefined,
  earlierTalks: readonly Meeting[],
  today: CalendarDate,
): CalendarDate | undefined {
  if (ask !== undefined && (ask.status === 'planned' || ask.status === 'withdrawn')) return undefined;
  return followUpsOnFile(ask, earlierTalks)
    .filter((day) => day >= today && day <= addDays(today, 42))
    .toSorted()[0];
}

/** Whether a meeting is the talk: about the ask and, where a person is known, with that person. */
function concerns(all: Entries, meeting: Meeting, ask: Ask | undefined, person: Person | undefined): boolean {
  const isWith = meeting.with.some((name) => findNamed(all.people, name)?.uri === person?.uri && person !== undefined);
  const isAbout = meeting.asks.some((name) => findNamed(all.asks, name)?.uri === ask?.uri && ask !== undefined);
  return (isWith && (isAbout || ask === undefined || meeting.asks.length === 0)) || (isAbout && person === undefined);
}

function talksBefore(all: Entries, { ask, date }: ScriptRequest, person: Person | undefined): Meeting[] {
  return all.meetings
    .filter((meeting) => meeting.status === 'held' && meeting.date <= date)
    .filter(
      (meeting) =>
        (person !== undefined && meeting.with.some((name) => findNamed(all.people, name)?.uri === person.uri)) ||
        (ask !== undefined && meeting.asks.some((name) => findNamed(all.asks, name)?.uri === ask.uri)),
    )
    .toSorted((a, b) => compareText(b.date, a.date));
}

function tradeOffsOf(
  said: Entries,
  ask: Ask | undefined,
  sourceOf: ScriptContext['sourceOf'],
): ScriptContext['tradeOffs'] {
  const offered = (ask?.tradeOffs ?? []).map((text) => ({ text, source: sourceOf(ask!, 'trade-offs') }));
  if (offered.length > 0 || said.profile === undefined) return offered;
  const { profile } = said;
  return profile.tradeOffs.map((text) => ({
    text,
    source: { ...sourceOf(profile, 'trade-offs'), label: phrased('My profile') },
  }));
}

function smallerAsksOf(
  said: Entries,
  ask: Ask | undefined,
  role: Role | undefined,
  statuses: readonly Ask['status'][],
): Ask[] {
  // Those not made yet come before what has been deferred.
  const orderOf = ({ status, due, uri }: Ask) => `${statuses.indexOf(status)} ${due ?? '9'} ${uri}`;
  const isOpen = ({ status }: Ask) => statuses.includes(status);
  const first = (ask?.after ?? []).map((name) => findNamed(said.asks, name)).filter((found) => found !== undefined);
  const others = said.asks.filter(
    (other) =>
      role !== undefined &&
      findNamed(said.roles, other.role)?.uri === role.uri &&
      !['promotion', 'lateral', 'pay', 'title'].includes(other.kind ?? ''),
  );
  return [...new Set([...first, ...others])]
    .filter((other) => other.uri !== ask?.uri && isOpen(other))
    .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'));
}

/** A role as it is said: "Principal Engineer in Booking" for "Principal Engineer (IC), Booking" of the department Booking. */
function roleAloud(title: string, department: string | undefined): string {
  const said = spokenTitle(title);
  return department !== undefined && said.endsWith(`, ${department}`)
    ? phrased('{0} in {1}', said.slice(0, -department.length - 2), department)
    : said;
}

/** Whether two names mean the same, however they are written. */
export function sameName(a: string, b: string): boolean {
  return slug(a) === slug(b);
}
