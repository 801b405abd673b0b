import type { CalendarDate } from '../calendarDate';
import { findNamed } from '../documents/script/references';
import type { Ask, AskStatus } from '../entries/ask';
import type { Expectation } from '../entries/role';
import type { Win } from '../entries/win';
import { evidenceFor, isEvidence, judgeExpectation, type ExpectationStatus } from '../evidence/expectationStatus';
import { SkillNames } from '../evidence/skillNames';
import type { Entries } from '../library/entries';
import { sentence, type Sentence } from '../sentence';

/** One thing that unlocks an ask: a win, a skill, another ask, or a criterion that was agreed. */
export interface Unlock {
  readonly met: boolean;
  /** How it stands, in a sentence. */
  readonly reason: Sentence;
  /** The file it stands in, where one is named. */
  readonly uri: string | undefined;
}

export interface AskReadiness {
  /** Whether it may be asked (again) now: something unlocks it, and all of that is there. */
  readonly ready: boolean;
  readonly unlocks: readonly Unlock[];
}

const waiting: readonly AskStatus[] = ['planned', 'deferred', 'declined'];

/**
 * Whether the time for an ask has come: the evidence it `needs` is there, the asks in `after` are agreed, and, after a
 * no or a not yet, the criteria agreed then are met. After a no without criteria, some of the evidence must be newer
 * than the answer (incremental negotiating; development plan after a no). An ask that names nothing is never ready.
 *
 * @param date the day to judge at
 */
export function askReadiness(ask: Ask, entries: Entries, date: CalendarDate): AskReadiness {
  const names = new SkillNames(entries.roles);
  const needs = ask.needs.map((need) => unlockOf(need, ask, entries, names, date));
  const after = ask.after.map((name) => earlierAsk(name, entries));
  const refused = ask.status === 'declined' || ask.status === 'deferred';
  const criteria = refused ? ask.criteria.map(({ text, met }) => criterion(text, met, ask.uri)) : [];
  const unlocks = [...after, ...needs, ...criteria];
  const complete = unlocks.length > 0 && unlocks.every(({ met }) => met);
  const isNews =
    !refused ||
    criteria.length > 0 ||
    ask.asked === undefined ||
    ask.needs.some((need) => !unlockOf(need, ask, entries, names, ask.asked!).met);
  return { ready: waiting.includes(ask.status) && complete && isNews, unlocks };
}

function criterion(text: string, met: boolean, uri: string): Unlock {
  return {
    met,
    reason: met ? sentence('Agreed and met: “{0}”', text) : sentence('Agreed and still open: “{0}”', text),
    uri,
  };
}

function earlierAsk(name: string, entries: Entries): Unlock {
  const ask = findNamed(entries.asks, name);
  if (ask === undefined) return { met: false, reason: sentence('No ask is called “{0}”.', name), uri: undefined };
  return { met: ask.status === 'agreed', reason: askStands(ask), uri: ask.uri };
}

function askStands({ title, status }: Ask): Sentence {
  switch (status) {
    case 'planned':
      return sentence('“{0}” has not been asked yet.', title);
    case 'asked':
      return sentence('“{0}” is asked and not yet answered.', title);
    case 'agreed':
      return sentence('“{0}” is agreed.', title);
    case 'deferred':
      return sentence('“{0}” was put off.', title);
    case 'declined':
      return sentence('“{0}” was declined.', title);
    case 'withdrawn':
      return sentence('“{0}” was taken back.', title);
  }
}

function unlockOf(need: string, ask: Ask, entries: Entries, names: SkillNames, date: CalendarDate): Unlock {
  const win = findNamed(entries.wins, need);
  if (win !== undefined) return { met: isEvidence(win, date), reason: winStands(win, date), uri: win.uri };
  const { status, expectation } = judgeExpectation(
    expectationOf(need, ask, entries, names),
    evidenceFor(need, entries.wins, names, date),
    date,
  );
  return {
    met: status === 'strong' || status === 'covered',
    reason: skillStands(expectation.skill, status),
    uri: undefined,
  };
}

/** The expectation that a skill stands for: of the ask's role, else of any, else two wins within a year. */
function expectationOf(skill: string, ask: Ask, { roles }: Entries, names: SkillNames): Expectation {
  const key = names.keyOf(skill);
  const own = findNamed(roles, ask.role);
  const all = [...(own ? [own] : []), ...roles].flatMap(({ expectations }) => expectations);
  return (
    all.find((expectation) => names.keyOf(expectation.skill) === key) ?? {
      skill: names.labelOf(skill),
      aliases: [],
      text: undefined,
      evidence: 2,
      within: 12,
    }
  );
}

function winStands({ title, status, date: day }: Win, date: CalendarDate): Sentence {
  if (status === 'draft') return sentence('“{0}” is still a draft.', title);
  if (status === 'in-progress') return sentence('“{0}” is still under way.', title);
  return day > date ? sentence('“{0}” lies in the future.', title) : sentence('“{0}” is done.', title);
}

function skillStands(skill: string, status: ExpectationStatus): Sentence {
  switch (status) {
    case 'strong':
      return sentence('{0} is strong.', skill);
    case 'covered':
      return sentence('{0} is covered.', skill);
    case 'thin':
      return sentence('{0} is still thin.', skill);
    case 'stale':
      return sentence('{0} has no recent evidence.', skill);
    case 'missing':
      return sentence('{0} has no evidence yet.', skill);
  }
}
