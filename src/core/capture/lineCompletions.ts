import type { Entries } from '../library/entries';
import type { SkillNames } from '../library/skillNames';
import { skillsInUse } from '../library/skillsInUse';
import { visibilities } from '../entries/visibility';
import { compareText } from '../text/compareText';
import { folded } from '../text/foldedWord';
import { addMonths, type CalendarDate } from '../time/calendarDate';
import { typedDate } from '../time/typedDate';
import { weekdays } from '../time/weekday';
import { peopleInUse } from './knownNames';
import { markOf } from './winLine';

/** What may stand in place of the last words of a line that is being typed. */
export interface LineCompletion {
  readonly kind: 'skill' | 'person' | 'goal' | 'visibility' | 'date' | 'measure';
  /** As it is put into the line. */
  readonly text: string;
  /** The line with it, ready for the next word. */
  readonly line: string;
  /** For a date, and for when to measure: the day it means. */
  readonly day?: CalendarDate;
}

const measuring = [
  ['measure in 1 month', 1],
  ['measure in 3 months', 3],
  ['measure in 6 months', 6],
] as const;

/** The names that a line can be completed by, the likeliest first. */
export interface NamesInUse {
  readonly skills: readonly string[];
  readonly people: readonly string[];
  /** The ids of goals, those that are due first before the others. */
  readonly goals: readonly string[];
}

const mostOffered = 5;
/** From so many letters on, a word that carries no mark may be the beginning of a day. */
const fewestLetters = 3;
const marked = /(?<=^|[\s,;/&([])([#@!^])(?:"([^"]*)|([^\s"#@!^,;/&]*))$/u;
const days = ['today', 'yesterday', ...weekdays.map((day) => `last ${day[0]!.toUpperCase()}${day.slice(1)}`)];

/** The skills, the people and the goals of a record: skills by how often wins show them, open goals first. */
export function namesInUse(entries: Entries, names: SkillNames): NamesInUse {
  const goals = entries.goals.toSorted(
    (a, b) =>
      Number(b.status === 'open') - Number(a.status === 'open') || compareText(a.due ?? '9999', b.due ?? '9999'),
  );
  return {
    skills: skillsInUse(entries, names).map(({ label }) => label),
    people: peopleInUse(entries),
    goals: goals.map(({ id }) => id),
  };
}

/**
 * What the last word of a line may be meant as: a skill behind `#`, a person behind `@`, a goal behind `^`, who may see it behind `!`, or a
 * day. A name is found by the beginning of any of its words; none where the word is complete.
 */
export function lineCompletions(
  line: string,
  { skills, people, goals }: NamesInUse,
  today: CalendarDate,
): LineCompletion[] {
  const mark = marked.exec(line);
  const put = (at: number, text: string) => ({ text, line: `${line.slice(0, at)}${text} ` });
  if (mark === null) return dayCompletions(line, today, put);
  const [, sign, quoted, plain] = mark;
  const typed = quoted ?? plain ?? '';
  const offer = (kind: LineCompletion['kind'], known: readonly string[], write: (name: string) => string) =>
    beginningWith(typed, known).map((name) => ({ kind, ...put(mark.index, write(name)) }));
  if (sign === '#') return offer('skill', skills, (name) => markOf('skill', name));
  if (sign === '@') return offer('person', people, (name) => markOf('person', name));
  if (sign === '^') return offer('goal', goals, (name) => markOf('goal', name));
  return offer('visibility', visibilities, (name) => `!${name}`);
}

/** The names of which a word begins with what is typed, those that begin with it themselves first. */
function beginningWith(typed: string, names: readonly string[]): string[] {
  const wanted = folded(typed.trim());
  if (names.some((name) => folded(name) === wanted)) return [];
  const ofName = names.filter((name) => folded(name).startsWith(wanted));
  const ofWord = names.filter(
    (name) =>
      !ofName.includes(name) &&
      folded(name)
        .split(/[\s_/-]+/)
        .some((_, at, words) => words.slice(at).join(' ').startsWith(wanted)),
  );
  return [...ofName, ...ofWord].slice(0, mostOffered);
}

function dayCompletions(
  line: string,
  today: CalendarDate,
  put: (at: number, text: string) => Pick<LineCompletion, 'text' | 'line'>,
): LineCompletion[] {
  const begun = line.toLowerCase().lastIndexOf(' meas') + 1;
  const later = measuring.flatMap(([text, months]): LineCompletion[] =>
    begun > 0 && text.startsWith(line.slice(begun).toLowerCase()) && text.length > line.length - begun
      ? [{ kind: 'measure', ...put(begun, text), day: addMonths(today, months) }]
      : [],
  );
  if (later.length > 0) return later;
  const lastWord = line.lastIndexOf(' ') + 1;
  // The last two words, then the last alone.
  for (const index of new Set([line.lastIndexOf(' ', lastWord - 2) + 1, lastWord])) {
    const wanted = line.slice(index).toLowerCase();
    if (wanted.length < fewestLetters || days.some((day) => day.toLowerCase() === wanted)) continue;
    const meant = days.flatMap((text): LineCompletion[] => {
      const day = text.toLowerCase().startsWith(wanted) ? typedDate(text, today) : undefined;
      return day === undefined ? [] : [{ kind: 'date', ...put(index, text), day }];
    });
    if (meant.length > 0) return meant.slice(0, mostOffered);
  }
  return [];
}
