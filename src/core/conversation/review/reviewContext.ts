import type { CalendarDate } from '../../time/calendarDate';
import { entriesFor } from '../../documents/edition/edition';
import { findEntry, findNamed } from '../../library/references';
import type { Person } from '../../entries/person';
import type { Expectation, Role } from '../../entries/role';
import type { Win } from '../../entries/win';
import { SkillNames } from '../../library/skillNames';
import type { Entries } from '../../library/entries';
import { slug } from '../../text/slug';
import type { Block, CaseText, ExpectationLine, Heading } from './readCase';

/** What the rules look at: the case, and the record as its readers may see it. */
export interface ReviewContext {
  readonly document: CaseText;
  readonly entries: Entries;
  readonly date: CalendarDate;
  readonly names: SkillNames;
  /** The role it argues for, where a file tells it. */
  readonly role: Role | undefined;
  /** The wins a block refers to, as far as they are known. */
  winsOf(block: Pick<Block, 'references'>): readonly Win[];
  /** The expectation a row is about. */
  expectationOf(line: ExpectationLine): Expectation | undefined;
  /** The projects told at length. */
  readonly stories: readonly Story[];
  /** Those who speak in the case: whose words are quoted, or who are named as having said something. */
  readonly voices: readonly Voice[];
}

export interface Story {
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  readonly text: string;
  /** The win it is about. */
  readonly win: Win | undefined;
}

export interface Voice {
  readonly name: string;
  readonly person: Person | undefined;
  readonly block: Block;
}

/** Lays out a case for its readers. */
export function reviewContext(document: CaseText, entries: Entries, date: CalendarDate): ReviewContext {
  const seen = entriesFor(entries, document.audience);
  const role = document.role === undefined ? undefined : findEntry(seen.roles, document.role);
  const names = new SkillNames(role === undefined ? seen.roles : [role, ...seen.roles]);
  const wins = winsByNumber(document, seen.wins);
  const winsOf = ({ references }: Pick<Block, 'references'>) =>
    references.map((number) => wins.get(number)).filter((win) => win !== undefined);
  const expected = (role === undefined ? [] : [role, ...seen.roles]).flatMap(({ expectations }) => expectations);
  const bySkill = new Map<string, Expectation>();
  for (const expectation of expected) {
    const key = slug(expectation.skill);
    if (!bySkill.has(key)) bySkill.set(key, expectation);
  }
  return {
    document,
    entries: seen,
    date: document.date ?? date,
    names,
    role,
    winsOf,
    expectationOf: ({ skill }) => bySkill.get(slug(skill)),
    stories: storiesOf(document, winsOf),
    voices: voicesOf(document, seen.people),
  };
}

/** The wins that the evidence lists, by their numbers: those whose titles its items begin with. */
function winsByNumber({ evidence }: CaseText, wins: readonly Win[]): Map<number, Win> {
  const titles = wins.map((win) => ({ win, title: plain(win.title) })).filter(({ title }) => title !== '');
  const found = new Map<number, Win>();
  for (const [number, { text }] of evidence) {
    const said = plain(text);
    let best: (typeof titles)[number] | undefined;
    for (const candidate of titles)
      if (said.startsWith(candidate.title) && candidate.title.length > (best?.title.length ?? 0)) best = candidate;
    if (best) found.set(number, best.win);
  }
  return found;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLowerCase();
}

function storiesOf({ blocks }: CaseText, winsOf: ReviewContext['winsOf']): Story[] {
  const stories = new Map<Heading, Block[]>();
  for (const block of blocks) {
    if (block.section !== 'highlights' || block.part === undefined) continue;
    const group = stories.get(block.part);
    if (group) group.push(block);
    else stories.set(block.part, [block]);
  }
  return [...stories].map(([heading, told]) => ({
    heading,
    blocks: told,
    text: told.map(({ text }) => text).join('\n'),
    win: told.flatMap((block) => winsOf(block))[0],
  }));
}

function voicesOf({ blocks }: CaseText, people: readonly Person[]): Voice[] {
  return blocks
    .filter(({ kind, section }) => kind === 'quote' || section === 'voices')
    .flatMap((block): Voice[] => {
      if (block.kind === 'quote') {
        const name = /^[^\S\r\n\u2028\u2029]*[—–-]+\s*([^,\n[]+)/m.exec(block.text)?.[1]?.trim();
        return name === undefined || name === '' ? [] : [{ name, person: findNamed(people, name), block }];
      }
      if (block.kind !== 'paragraph') return [];
      return people
        .filter(({ name }) => name !== '' && block.text.includes(name))
        .map((person) => ({ name: person.name, person, block }));
    });
}
