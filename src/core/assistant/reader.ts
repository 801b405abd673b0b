import { editionFor, type Edition } from '../documents/edition/edition';
import { unreadablePeople } from '../documents/edition/unreadablePeople';
import { readWinSource } from '../documents/kit/winSource';
import type { Entry } from '../entries/entry';
import type { Role } from '../entries/role';
import type { Audience } from '../entries/visibility';
import type { Win } from '../entries/win';
import { judgeExpectations, type JudgedExpectation } from '../evidence/expectationStatus';
import { strengthOf, type Rung } from '../evidence/strength';
import { voicesIn } from '../evidence/voices';
import type { Entries } from '../library/entries';
import { findNamed } from '../library/references';
import { SkillNames } from '../library/skillNames';
import { targetRole } from '../library/targetRole';
import { winFilter } from '../library/winFilter';
import { compareText } from '../text/compareText';
import { say } from '../text/sentence';
import type { CalendarDate } from '../time/calendarDate';
import { dueSoon } from '../views/conversationsTree';
import type { Text } from '../views/viewNode';
import { Failure } from './failure';

/** Which wins are asked for. */
export interface WinSearch {
  readonly text?: string | undefined;
  readonly skill?: string | undefined;
  readonly since?: CalendarDate | undefined;
}

/** A win as it is listed. */
export interface ListedWin {
  readonly id: string;
  readonly title: string;
  readonly date: CalendarDate;
  readonly status: Win['status'];
  readonly strength: Rung;
  readonly skills: readonly string[];
}

/** An unmet criterion of an open ask. */
export interface OpenCriterion {
  readonly ask: string;
  readonly text: string;
}

/** What one reader gets to know of a record: its edition, and nothing else. */
export class Reader {
  readonly #edition: Pick<Edition, 'entries' | 'bodySeen'>;
  readonly #names: SkillNames;

  private constructor(
    readonly audience: Audience,
    readonly date: CalendarDate,
    edition: Pick<Edition, 'entries' | 'bodySeen'>,
  ) {
    this.#edition = edition;
    this.#names = new SkillNames(edition.entries.roles);
  }

  /** The reader of a record; a failure where the names in it can't be hidden from them. */
  static of(entries: Entries, audience: Audience, date: CalendarDate): Reader | Failure {
    if (audience !== 'self' && unreadablePeople(entries).length > 0)
      return new Failure(
        'unreadable',
        "A person's file can't be read, so the name in it can't be hidden. Fix its problems, then try again.",
      );
    // What is mine is listed as I wrote it.
    if (audience === 'self') return new Reader(audience, date, { entries, bodySeen: (_, body) => body });
    const edition = editionFor(entries, audience);
    // Nobody has looked yet at whom a draft may be shown to.
    const wins = edition.entries.wins.filter(({ status }) => status !== 'draft');
    return new Reader(audience, date, { entries: { ...edition.entries, wins }, bodySeen: edition.bodySeen });
  }

  get entries(): Entries {
    return this.#edition.entries;
  }

  /** The wins that fit, the latest first. */
  wins({ text = '', skill, since }: WinSearch): ListedWin[] {
    const matches = winFilter(text);
    const key = skill === undefined ? undefined : this.#names.keyOf(skill);
    const voiceOf = voicesIn(this.entries);
    return this.entries.wins
      .filter(
        (win) =>
          (since === undefined || win.date >= since) &&
          (key === undefined || win.skills.some((name) => this.#names.keyOf(name) === key)) &&
          matches(win),
      )
      .map((win) => ({
        id: win.id,
        title: win.title,
        date: win.date,
        status: win.status,
        strength: strengthOf(win, voiceOf).rung,
        skills: win.skills,
      }));
  }

  /** The entry with an id or a name; one that is hidden is as unknown as one that never was. */
  entry(name: string): Entry | undefined {
    const { profile, unreadable: _, ...lists } = this.entries;
    const all = Object.values(lists).flatMap((list) => list as readonly Entry[]);
    return findNamed([...all.filter((entry) => 'type' in entry), ...(profile ? [profile] : [])], name);
  }

  /**
   * All that the reader may know of an entry: its keys, and what its text says under their headings.
   *
   * @param text the text of its file, where it can be read
   */
  fieldsOf(entry: Entry, text: string | undefined): Readonly<{ [key: string]: unknown }> {
    const { uri: _, ...fields } = entry;
    if (entry.type !== 'win') return fields;
    const body = text === undefined ? {} : this.#edition.bodySeen(entry, readWinSource(text).body);
    return { ...fields, ...body };
  }

  /** The role that is named, else the one aimed at; a failure where there is none. */
  role(name: string | undefined): Role | Failure {
    const { roles } = this.entries;
    const role = name === undefined ? targetRole(this.entries) : findNamed(roles, name);
    if (role !== undefined) return role;
    if (name !== undefined) return new Failure('usage', `There is no role "${name}".`);
    return new Failure('usage', 'There is no role yet. Add one in roles/, with what it expects.');
  }

  expectations(role: Role): JudgedExpectation[] {
    return judgeExpectations(role.expectations, this.entries.wins, this.#names, this.date, voicesIn(this.entries));
  }

  /** The expectations that lack evidence, and the criteria of open asks that aren't met. */
  gaps(role: Role): { readonly expectations: JudgedExpectation[]; readonly criteria: readonly OpenCriterion[] } {
    const open = this.entries.asks.filter(({ status }) => status !== 'agreed' && status !== 'withdrawn');
    return {
      expectations: this.expectations(role).filter(({ status }) => status !== 'strong' && status !== 'covered'),
      criteria: open.flatMap(({ title, criteria }) =>
        criteria.filter(({ met }) => !met).map(({ text }) => ({ ask: title, text })),
      ),
    };
  }

  /** What is due within two weeks or overdue; in an order that tells nothing of files. */
  due(): { readonly date: CalendarDate; readonly label: string; readonly about: readonly string[] }[] {
    return dueSoon(this.entries, this.date, { lastReview: undefined, snoozed: {} })
      .map(({ date, label, about }) => ({ date, label: textOf(label), about: about.map(textOf) }))
      .sort((a, b) => compareText(a.date, b.date) || compareText(a.label, b.label));
  }
}

function textOf(text: Text): string {
  return typeof text === 'string' ? text : say(text);
}

/** An expectation as data: its status, the reasons, what is lacking, and the ids of the wins behind it. */
export function judgedData({ expectation, status, reasons, gaps: lacking, wins }: JudgedExpectation) {
  return {
    skill: expectation.skill,
    status,
    reasons: reasons.map((reason) => say(reason)),
    gaps: lacking.map((gap) => say(gap)),
    wins: wins.map(({ id }) => id),
  };
}
