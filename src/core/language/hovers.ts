import { compareText } from '../text/compareText';
import { addMonths, calendarDate, daysBetween, longDate, type CalendarDate } from '../time/calendarDate';
import { findNamed } from '../library/references';
import { nameOf, type Entry, type EntryType } from '../entries/entry';
import type { Goal } from '../entries/goal';
import type { Person } from '../entries/person';
import type { TextRange } from '../text/textRange';
import type { Win } from '../entries/win';
import { progressOf, sayProgress } from '../evidence/goalProgress';
import { goalStatusNames } from '../evidence/goalStatusNames';
import { dayOf, evidenceFor, isEvidence, judgeExpectation } from '../evidence/expectationStatus';
import { winsServing } from '../library/servedGoals';
import type { SkillNames } from '../library/skillNames';
import { awaitedLift, strengthOf } from '../evidence/strength';
import { voicesIn } from '../evidence/voices';
import type { Entries } from '../library/entries';
import { plural, sentence, type Sentence } from '../text/sentence';
import { statusNames } from '../evidence/statusNames';
import { dueIn } from '../views/dueIn';
import { rungNames } from '../views/winRow';
import { cursorAt } from './cursorAt';
import { meaningOf } from './meaning';
import { changeInText, metricChange, signed, type MetricChange } from './metricChange';
import { nameAt } from './nameAt';
import { scanFrontMatter } from '../frontMatter/scanFrontMatter';

export interface HoverInput {
  readonly text: string;
  readonly offset: number;
  readonly type: EntryType;
  /** The entry as it was read last; undefined where it never could be. */
  readonly entry: Entry | undefined;
  readonly entries: Entries;
  readonly names: SkillNames;
  readonly today: CalendarDate;
}

/** What there is to say of a place. */
export interface HoverText {
  readonly range: TextRange;
  readonly title: string | Sentence;
  readonly lines: readonly (string | Sentence)[];
}

/** What to tell of a skill, a person, a role, an ask, a goal, a metric or a date in front matter; undefined elsewhere. */
export function hoverAt(input: HoverInput): HoverText | undefined {
  const { text, offset, type, entries, names } = input;
  const name = nameAt(type, text, offset);
  if (name !== undefined) {
    const meaning = meaningOf(name.kind, name.written, entries, names, name.orWin);
    if (meaning.kind === 'skill')
      return { range: name.range, title: meaning.label, lines: aboutSkill(meaning.key, input) };
    if (meaning.kind === 'entry')
      return { range: name.range, title: nameOf(meaning.entry), lines: aboutEntry(meaning.entry, input) };
    return undefined;
  }
  const cursor = cursorAt(text, offset);
  if ((cursor.kind !== 'value' && cursor.kind !== 'item') || cursor.range.start === cursor.range.end) return undefined;
  if (type === 'win' && cursor.path[0] === 'metrics') {
    const change = changeAt(text, cursor.path, cursor.written);
    return change && { range: cursor.range, title: changeText(change), lines: [] };
  }
  const date = calendarDate(cursor.written);
  if (date === undefined) return undefined;
  return { range: cursor.range, title: longDate(date), lines: aboutDate(date, cursor.path, input) };
}

function aboutSkill(key: string, { entries, names, today }: HoverInput): Sentence[] {
  const wins = evidenceFor(key, entries.wins, names, today);
  const lines: Sentence[] = [];
  for (const role of entries.roles)
    for (const expectation of role.expectations) {
      if (names.keyOf(expectation.skill) !== key) continue;
      const { status, reasons } = judgeExpectation(expectation, wins, today, voicesIn(entries));
      if (expectation.text !== undefined) lines.push(sentence('{0} asks for: {1}', role.title, expectation.text));
      lines.push(sentence('{0}: {1}. {2}', role.title, statusNames[status], reasons[0] ?? ''));
    }
  if (lines.length === 0) lines.push(sentence('No role expects it.'));
  if (wins.length === 0) lines.push(sentence('No win shows it yet.'));
  return [...lines, ...firstOf(wins, entries)];
}

function firstOf(wins: readonly Win[], entries: Entries): Sentence[] {
  const lines = wins
    .slice(0, 3)
    .map((win) => sentence('{0}: {1} ({2})', win.date, win.title, rungNames[strengthOf(win, voicesIn(entries)).rung]));
  return wins.length > 3 ? [...lines, plural(wins.length - 3, 'and {0} more win', 'and {0} more wins')] : lines;
}

function aboutGoal(goal: Goal, { entries, today }: HoverInput): Sentence[] {
  const wins = winsServing(goal, entries.wins, entries.goals);
  const done = wins.filter((win) => isEvidence(win, today));
  const status = goalStatusNames[goal.status];
  return [
    goal.status === 'open' && goal.due !== undefined ? sentence('{0}, {1}', status, dueIn(goal.due, today)) : status,
    ...goal.keyResults.map((result) => sayProgress(progressOf(result, done))),
    ...(wins.length === 0 ? [sentence('No win serves it yet.')] : firstOf(wins, entries)),
  ];
}

function aboutEntry(entry: Entry, input: HoverInput): (string | Sentence)[] {
  switch (entry.type) {
    case 'person':
      return aboutPerson(entry, input);
    case 'role': {
      const parts = [entry.level, entry.department].filter((part) => part !== undefined).join(', ');
      return [
        ...(parts === '' ? [] : [parts]),
        plural(entry.expectations.length, 'It has {0} expectation.', 'It has {0} expectations.'),
      ];
    }
    case 'ask':
      return [
        sentence('It is {0}.', entry.status),
        ...(entry.due === undefined ? [] : [sentence('It is due on {0}.', longDate(entry.due))]),
        ...(entry.outcome === undefined ? [] : [sentence('Outcome: {0}', entry.outcome)]),
      ];
    case 'goal':
      return aboutGoal(entry, input);
    case 'win':
      return [
        sentence('A win from {0}. {1}', longDate(entry.date), strengthOf(entry, voicesIn(input.entries)).reason),
        ...[awaitedLift(entry)].filter((awaited) => awaited !== undefined),
      ];
    default:
      return [];
  }
}

function aboutPerson(person: Person, { entries, names }: HoverInput): (string | Sentence)[] {
  const lines: (string | Sentence)[] = [];
  const work = [person.title, person.department].filter((part) => part !== undefined).join(', ');
  if (work !== '') lines.push(work);
  if (person.relation !== undefined)
    lines.push(sentence('Relation: {0}. Stance: {1}.', person.relation, person.stance));
  const isPerson = (name: string | undefined) => findNamed(entries.people, name)?.uri === person.uri;
  const vouched = entries.wins.filter(({ feedback }) => feedback.some(({ from }) => isPerson(from)));
  const worked = entries.wins.filter(({ collaborators }) => collaborators.some(isPerson));
  const vouchedSkills = [...new Set(vouched.flatMap(({ skills }) => skills.map((skill) => names.labelOf(skill))))];
  if (vouched.length === 0) lines.push(sentence("Hasn't vouched for a win yet."));
  else
    lines.push(
      vouchedSkills.length === 0
        ? plural(vouched.length, 'Has vouched for {0} win.', 'Has vouched for {0} wins.')
        : plural(
            vouched.length,
            'Has vouched for {0} win, which shows {1}.',
            'Has vouched for {0} wins, which show {1}.',
            vouchedSkills.join(', '),
          ),
    );
  if (worked.length > 0) lines.push(plural(worked.length, 'Worked on {0} win.', 'Worked on {0} wins.'));
  if (person.lastContact !== undefined) lines.push(sentence('You last spoke on {0}.', longDate(person.lastContact)));
  return lines;
}

function changeAt(text: string, path: readonly (string | number)[], written: string): MetricChange | undefined {
  if (path.length === 2) return changeInText(written);
  const scalars = scanFrontMatter(text)?.scalars ?? [];
  const held = (key: string) =>
    scalars.find(
      (scalar) =>
        scalar.kind === 'value' &&
        scalar.path.length === 3 &&
        scalar.path[0] === 'metrics' &&
        scalar.path[1] === path[1] &&
        scalar.path[2] === key,
    )?.written;
  const [before, after] = [held('before'), held('after')];
  if (before === undefined || after === undefined) return undefined;
  const inPercent = (value: string) => (held('unit') === '%' && !value.includes('%') ? `${value}%` : value);
  return metricChange(inPercent(before), inPercent(after));
}

/** A change in words and figures. */
function changeText(change: MetricChange): Sentence {
  return change.kind === 'percent'
    ? sentence('{0} %', signed(change.percent))
    : sentence('{0} percentage points', signed(change.points));
}

/** How long ago a day is, or how far ahead. */
export function age(date: CalendarDate, today: CalendarDate): Sentence {
  const days = daysBetween(date, today);
  if (days === 0) return sentence('today');
  if (days === 1) return sentence('yesterday');
  if (days === -1) return sentence('tomorrow');
  if (days > 0) {
    if (days < 60) return sentence('{0} days ago', days);
    const months = Math.round(days / 30.44);
    return months < 24 ? sentence('{0} months ago', months) : sentence('{0} years ago', Math.floor(months / 12));
  }
  return -days < 60 ? sentence('in {0} days', -days) : sentence('in {0} months', Math.round(-days / 30.44));
}

function aboutDate(date: CalendarDate, path: readonly (string | number)[], input: HoverInput): Sentence[] {
  const { entry, today } = input;
  const lines = [age(date, today)];
  const own = path.length === 1 && (path[0] === 'date' || path[0] === 'end');
  if (entry?.type !== 'win' || !own || dayOf(entry) !== date || entry.status !== 'done') return lines;
  return [...lines, ...windows(entry, input)];
}

/** For how many months a win is recent where no role says otherwise. */
const defaultMonths = 12;

/** Until when a win counts as recent for what it serves; by the usual window where no role expects what it shows. */
function windows(win: Win, { entries, names, today }: HoverInput): Sentence[] {
  const keys = new Set(win.skills.map((skill) => names.keyOf(skill)));
  const skillsByEnd = new Map<CalendarDate, Set<string>>();
  for (const { expectations } of entries.roles)
    for (const { skill, within } of expectations) {
      if (!keys.has(names.keyOf(skill))) continue;
      const end = addMonths(dayOf(win), within);
      skillsByEnd.set(end, (skillsByEnd.get(end) ?? new Set()).add(names.labelOf(skill)));
    }
  if (skillsByEnd.size === 0) {
    const end = addMonths(dayOf(win), defaultMonths);
    return [
      end < today
        ? sentence('It stopped counting as recent on {0}.', longDate(end))
        : sentence('It counts as recent until {0}.', longDate(end)),
    ];
  }
  return [...skillsByEnd]
    .sort(([a], [b]) => compareText(a, b))
    .map(([end, skills]) =>
      end < today
        ? sentence('It stopped counting as recent for {0} on {1}.', [...skills].join(', '), longDate(end))
        : sentence('It counts as recent for {0} until {1}.', [...skills].join(', '), longDate(end)),
    );
}
