import { personName } from '../../library/personName';
import { compareText } from '../../text/compareText';
import type { CalendarDate } from '../../time/calendarDate';
import type { Ask } from '../../entries/ask';
import type { Win } from '../../entries/win';
import { isEvidence } from '../../evidence/expectationStatus';
import { showsSkillIn } from '../../evidence/closestWin';
import { rankWins } from '../../evidence/ranking';
import { voicesIn } from '../../evidence/voices';
import { SkillNames } from '../../library/skillNames';
import type { Entries } from '../../library/entries';
import { entriesFor } from '../edition/edition';
import { leadingItems } from '../kit/withRest';
import { stripFullStop } from '../../text/punctuation';
import { defaultHandoverLimits, type HandoverLimits, type HandoverRequest } from './handoverRequest';

/** What a handover is written from: only what a manager may see. */
export interface HandoverContext {
  readonly date: CalendarDate;
  readonly to: string | undefined;
  readonly entries: Entries;
  /** The asks that were made, the latest first. */
  readonly asks: readonly Ask[];
  /** What has been done since the first of them was made, the best first; of the last year where none was. */
  readonly winsSince: readonly Win[];
  /** Whether those come first that show what the last answer asked for. */
  readonly answersFirst: boolean;
  /** How many more there are. */
  readonly more: number;
  readonly since: CalendarDate | undefined;
  nameOf(reference: string): string;
}

/** Gathers what a handover is written from, from the edition for a manager. */
export function makeHandoverContext(
  all: Entries,
  { date, to }: HandoverRequest,
  changed: Partial<HandoverLimits> = {},
): HandoverContext {
  const limits = { ...defaultHandoverLimits, ...changed };
  const entries = entriesFor(all, 'manager');
  const asks = entries.asks
    .filter(({ status, asked }) => status !== 'planned' && status !== 'withdrawn' && (asked ?? date) <= date)
    .toSorted((a, b) => compareText(b.asked ?? '', a.asked ?? ''));
  const since = asks
    .map(({ asked }) => asked)
    .filter((day) => day !== undefined)
    .toSorted()[0];
  const names = new SkillNames(entries.roles);
  const expected = new Set(entries.roles.flatMap((role) => role.expectations.map(({ skill }) => names.keyOf(skill))));
  const done = entries.wins.filter(
    (win) => isEvidence(win, date) && (since === undefined || (win.end ?? win.date) >= since),
  );
  const ranked = rankWins(
    done,
    {
      serves: (win) => win.skills.map((skill) => names.keyOf(skill)).filter((key) => expected.has(key)),
      voiceOf: voicesIn(entries),
    },
    date,
  );
  const answers = (win: Win) =>
    asks.some(
      ({ status, outcome }) =>
        (status === 'declined' || status === 'deferred') && outcome !== undefined && showsSkillIn(win, outcome),
    );
  const answering = ranked.filter(({ win }) => answers(win));
  const shown = leadingItems([...answering, ...ranked.filter(({ win }) => !answers(win))], limits.wins);
  return {
    date,
    to,
    entries,
    asks,
    winsSince: shown.map(({ win }) => win),
    more: ranked.length - shown.length,
    answersFirst: answering.length > 0,
    since,
    nameOf: (reference) => stripFullStop(personName(entries.people, reference)),
  };
}
