import type { CalendarDate } from '../time/calendarDate';
import { findNamed } from '../library/references';
import type { Ask, AskStatus } from '../entries/ask';
import type { Expectation } from '../entries/role';
import type { Win } from '../entries/win';
import { isEvidence, judgeExpectation, type ExpectationStatus } from './expectationStatus';
import { voicesIn, type VoiceOf } from './voices';
import { SkillNames } from '../library/skillNames';
import type { Entries } from '../library/entries';
import { sentence, type Sentence } from '../text/sentence';

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
  return readinessIn(entries, date)(ask);
}

/** Judges one ask after another as `askReadiness` does, and looks at each win only once for all of them. */
export function readinessIn(entries: Entries, date: CalendarDate): (ask: Ask) => AskReadiness {
  let record: SkillRecord | undefined;
  return (ask) => {
    const refused = ask.status === 'declined' || ask.status === 'deferred';
    const unlockOf = (need: string, day: CalendarDate) => unlockIn((record ??= recordOf(entries)), need, ask, day);
    const unlocks = [
      ...ask.after.map((name) => earlierAsk(name, entries)),
      ...ask.needs.map((need) => unlockOf(need, date)),
      ...(refused ? ask.criteria.map(({ text, met }) => criterion(text, met, ask.uri)) : []),
    ];
    const complete = unlocks.length > 0 && unlocks.every(({ met }) => met);
    const isNews = () =>
      !refused ||
      ask.criteria.length > 0 ||
      ask.asked === undefined ||
      ask.needs.some((need) => !unlockOf(need, ask.asked!).met);
    return { ready: waiting.includes(ask.status) && complete && isNews(), unlocks };
  };
}

/** The entries with their wins by skill. */
interface SkillRecord {
  readonly entries: Entries;
  readonly names: SkillNames;
  readonly bySkill: ReadonlyMap<string, readonly Win[]>;
  readonly voiceOf: VoiceOf;
}

function recordOf(entries: Entries): SkillRecord {
  const names = new SkillNames(entries.roles);
  const keys = new Map<string, string>();
  const bySkill = new Map<string, Win[]>();
  for (const win of entries.wins) {
    const shown = new Set<string>();
    for (const skill of win.skills) {
      if (!keys.has(skill)) keys.set(skill, names.keyOf(skill));
      shown.add(keys.get(skill)!);
    }
    for (const key of shown) {
      const group = bySkill.get(key);
      if (group) group.push(win);
      else bySkill.set(key, [win]);
    }
  }
  return { entries, names, bySkill, voiceOf: voicesIn(entries) };
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
  if (ask === undefined) return { met: false, reason: sentence('There is no ask named “{0}”.', name), uri: undefined };
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
      return sentence('“{0}” was deferred.', title);
    case 'declined':
      return sentence('“{0}” was declined.', title);
    case 'withdrawn':
      return sentence('“{0}” was withdrawn.', title);
  }
}

function unlockIn(
  { entries, names, bySkill, voiceOf }: SkillRecord,
  need: string,
  ask: Ask,
  date: CalendarDate,
): Unlock {
  const win = findNamed(entries.wins, need);
  if (win !== undefined) return { met: isEvidence(win, date), reason: winStands(win, date), uri: win.uri };
  const wins = (bySkill.get(names.keyOf(need)) ?? []).filter((each) => isEvidence(each, date));
  const { status, expectation } = judgeExpectation(expectationOf(need, ask, entries, names), wins, date, voiceOf);
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
  return day > date ? sentence('“{0}” is dated in the future.', title) : sentence('“{0}” is done.', title);
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
