import type { CalendarDate } from '../time/calendarDate';
import { dateInSentence } from '../time/dateInSentence';
import type { Ask } from '../entries/ask';
import type { Goal } from '../entries/goal';
import type { Entry } from '../entries/entry';
import type { Role } from '../entries/role';
import type { Win } from '../entries/win';
import { goalStatusNames } from '../evidence/goalStatusNames';
import { evidenceFor, judgeExpectation } from '../evidence/expectationStatus';
import { servedGoals, winsServing } from '../library/servedGoals';
import type { SkillNames } from '../library/skillNames';
import { strengthOf } from '../evidence/strength';
import { voicesIn } from '../evidence/voices';
import type { Entries } from '../library/entries';
import { titleOffset } from '../frontMatter/titleOffset';
import { askReadiness } from '../evidence/askReadiness';
import { plural, sentence, type Sentence } from '../text/sentence';
import { statusNames } from '../evidence/statusNames';
import { dueIn } from '../views/dueIn';
import { rungNames } from '../views/winRow';
import { scanFrontMatter } from '../frontMatter/scanFrontMatter';

/** A line above a place that says how it stands. */
export interface Lens {
  readonly offset: number;
  readonly says: Sentence;
  /** The files it is about, to be listed. */
  readonly lists?: readonly string[];
  /** The ask whose talk can be prepared. */
  readonly prepares?: string;
}

/** What stands above a win, the expectations of a role, an ask, and a goal. */
export function lensesOf(entry: Entry, text: string, entries: Entries, names: SkillNames, today: CalendarDate): Lens[] {
  switch (entry.type) {
    case 'win':
      return aboveWin(entry, text, entries, names);
    case 'role':
      return aboveExpectations(entry, text, entries, names, today);
    case 'ask':
      return [{ offset: titleOffset(text), says: nextStep(entry, entries, today), prepares: entry.uri }];
    case 'goal':
      return [aboveGoal(entry, text, entries, today)];
    default:
      return [];
  }
}

function aboveWin(win: Win, text: string, entries: Entries, names: SkillNames): Lens[] {
  const offset = titleOffset(text);
  const { rung, reason, lift } = strengthOf(win, voicesIn(entries));
  const strength = sentence('{0}: {1}', rungNames[rung], lift ?? reason);
  const keys = new Set(win.skills.map((skill) => names.keyOf(skill)));
  const served = entries.roles.flatMap((role) => {
    const skills = role.expectations.filter(({ skill }) => keys.has(names.keyOf(skill))).map(({ skill }) => skill);
    return skills.length === 0 ? [] : [{ role, skills }];
  });
  const serves = served.map(({ role, skills }): Lens => ({
    offset,
    says: sentence('serves {0} ({1})', skills.join(', '), role.title),
    lists: [role.uri],
  }));
  const goals = servedGoals(win, entries.goals).map(({ title, uri }): Lens => ({
    offset,
    says: sentence('serves the goal {0}', title),
    lists: [uri],
  }));
  return [{ offset, says: strength }, ...serves, ...goals];
}

function aboveGoal(goal: Goal, text: string, { wins, goals }: Entries, today: CalendarDate): Lens {
  const served = winsServing(goal, wins, goals);
  const count = served.length === 0 ? sentence('no win yet') : plural(served.length, '{0} win', '{0} wins');
  const { status, due } = goal;
  return {
    offset: titleOffset(text),
    says:
      status !== 'open'
        ? sentence('{0}, {1}', goalStatusNames[status], count)
        : due === undefined
          ? count
          : sentence('{0}, {1}', count, dueIn(due, today)),
    ...(served.length > 0 && { lists: served.map(({ uri }) => uri) }),
  };
}

function aboveExpectations(role: Role, text: string, entries: Entries, names: SkillNames, today: CalendarDate): Lens[] {
  const places = (scanFrontMatter(text)?.scalars ?? []).filter(
    ({ kind, path }) =>
      path[0] === 'expectations' &&
      ((kind === 'item' && path.length === 2) || (kind === 'value' && path[2] === 'skill')),
  );
  return places.flatMap(({ written, range }): Lens[] => {
    const expectation = role.expectations.find(({ skill }) => names.keyOf(skill) === names.keyOf(written));
    if (expectation === undefined) return [];
    const wins = evidenceFor(expectation.skill, entries.wins, names, today);
    const { status, reasons, gaps } = judgeExpectation(expectation, wins, today, voicesIn(entries));
    const count = plural(wins.length, '{0} win', '{0} wins');
    const next = gaps[0] ?? reasons[0] ?? '';
    const says =
      wins.length === 0
        ? sentence('{0}. {1}', statusNames[status], next)
        : sentence('{0}, {1}. {2}', statusNames[status], count, next);
    return [{ offset: range.start, says, ...(wins.length > 0 && { lists: wins.map(({ uri }) => uri) }) }];
  });
}

function nextStep(ask: Ask, entries: Entries, today: CalendarDate): Sentence {
  switch (ask.status) {
    case 'agreed':
      return sentence('Agreed. Thank whoever helped, and log what follows from it.');
    case 'withdrawn':
      return sentence('Withdrawn. Nothing is open.');
    case 'asked':
      return ask.followUp === undefined
        ? sentence('Asked. Next: agree on the day of the answer, and add it as `follow-up`.')
        : sentence('Asked. Next: follow up on {0}.', dateInSentence(ask.followUp));
    default: {
      const { ready, unlocks } = askReadiness(ask, entries, today);
      const open = unlocks.find(({ met }) => !met);
      if (ready) return sentence('Everything is in place. Next: ask.');
      if (open !== undefined) return sentence('Next: {0}', open.reason);
      if (ask.status !== 'planned')
        return ask.followUp === undefined
          ? sentence('Next: set a day to follow up, as `follow-up`.')
          : sentence('Next: follow up on {0}.', dateInSentence(ask.followUp));
      return ask.due === undefined
        ? sentence('Next: set a day to ask, as `due`.')
        : sentence('Next: ask by {0}.', dateInSentence(ask.due));
    }
  }
}
