import { addDays, quarterOf, type CalendarDate } from '../time/calendarDate';
import { decisionDay } from '../evidence/decisionDay';
import { dateInSentence } from '../time/dateInSentence';
import { entriesFor } from '../documents/edition/edition';
import { unreadablePeople } from '../documents/edition/unreadablePeople';
import type { Win } from '../entries/win';
import { dayOf, expectationStatuses, isEvidence, judgeExpectation } from '../evidence/expectationStatus';
import { statusNames } from '../evidence/statusNames';
import { occurrences } from '../evidence/timing';
import { voicesIn } from '../evidence/voices';
import type { Entries } from '../library/entries';
import { SkillNames } from '../library/skillNames';
import { sentence, type Sentence } from '../text/sentence';
import { compareText } from '../text/compareText';
import { decodeAddress } from '../text/decodeAddress';
import { lastSegment } from '../text/lastSegment';
import { periodOf, type DashboardPeriod } from './periodOf';
import type { Dashboard, DashboardChoice, Figure, Picture } from './dashboard';
import { drift } from './pictures/drift';
import { fading } from './pictures/fading';
import { holes } from './pictures/holes';
import { invisible } from './pictures/invisible';
import { proof } from './pictures/proof';
import { vouching } from './pictures/vouching';
import { groupBySkill, type Sight } from './sight';

/**
 * The record at a glance, as an audience may see it: everything is computed from that edition alone.
 *
 * @param entries all entries
 * @param today the day to judge at
 * @param say puts a sentence into the user's language
 */
export function dashboardFor(
  entries: Entries,
  choice: DashboardChoice,
  today: CalendarDate,
  say: (spoken: Sentence) => string,
): Dashboard {
  const [unreadable] = choice.audience === 'self' ? [] : unreadablePeople(entries);
  if (unreadable !== undefined) {
    const note = sentence(
      "Nothing is shown: {0} can't be read, so the name in it can't be kept from others.",
      decodeAddress(lastSegment(unreadable)),
    );
    return { note: say(note), roles: [], figures: [], pictures: [] };
  }
  const seen = entriesFor(entries, choice.audience);
  const role = seen.roles.find(({ uri }) => uri === choice.role);
  const wins = seen.wins.filter((win) => isEvidence(win, today));
  const names = new SkillNames(role === undefined ? seen.roles : [role, ...seen.roles]);
  const voiceOf = voicesIn(seen);
  const bySkill = groupBySkill(wins, names);
  const period = periodOf(choice.period, wins, decisionDay(role), today);
  const sight: Sight = {
    choice,
    entries: seen,
    wins,
    inPeriod: quartersOf(wins, period),
    names,
    bySkill,
    role,
    today,
    say,
    voiceOf,
    judged: (role?.expectations ?? []).map((expectation) =>
      judgeExpectation(expectation, bySkill.get(names.keyOf(expectation.skill)) ?? [], today, voiceOf),
    ),
    period,
  };
  return {
    roles: seen.roles.map(({ uri, title }) => ({ uri, title })),
    figures: figuresOf(sight),
    pictures: [holes, drift, invisible, proof, fading, vouching].map((picture) => withoutTail(picture(sight), say)),
  };
}

/** A longer table is of no use to anyone. */
const mostRows = 200;

function withoutTail(picture: Picture, say: Sight['say']): Picture {
  const { rows, says } = picture;
  if (rows.length <= mostRows) return picture;
  const told = sentence('{0} Only the first {1} of {2} rows are included.', says, mostRows, rows.length);
  return { ...picture, rows: rows.slice(0, mostRows), says: say(told) };
}

function quartersOf(wins: readonly Win[], { from, until, quarters: [first] }: DashboardPeriod): Map<Win, string> {
  const within = wins.filter((win) => dayOf(win) >= from && dayOf(win) <= until);
  const quarters = new Map<CalendarDate, string>();
  // The first column holds what is earlier, too.
  const columnOf = (day: CalendarDate) => (quarterOf(day) < first! ? first! : quarterOf(day));
  return new Map(
    within.map((win) => {
      const day = dayOf(win);
      let quarter = quarters.get(day);
      if (quarter === undefined) quarters.set(day, (quarter = columnOf(day)));
      return [win, quarter];
    }),
  );
}

function figuresOf(sight: Sight): Figure[] {
  const { choice, wins, entries, judged, today, say } = sight;
  const now = quarterOf(today);
  const figure = (label: Sentence, value: number | string): Figure => ({ label: say(label), value: String(value) });
  const next = nextDay(sight);
  return [
    figure(sentence('wins this quarter'), wins.filter((win) => quarterOf(dayOf(win)) === now).length),
    ...(judged.length === 0
      ? []
      : expectationStatuses.map((status) =>
          figure(statusNames[status], judged.filter((each) => each.status === status).length),
        )),
    ...(choice.audience === 'self'
      ? [figure(sentence('drafts to review'), entries.wins.filter(({ status }) => status === 'draft').length)]
      : []),
    ...(next === undefined
      ? []
      : [{ label: say(sentence('next: {0}', next.name)), value: say(sentence('{0}', dateInSentence(next.date))) }]),
  ];
}

/** The next day that counts: a meeting, an event of the calendar, or the decision on the role. */
function nextDay({ entries, role, today, say }: Sight): { name: string; date: CalendarDate } | undefined {
  const decision = decisionDay(role);
  return [
    ...entries.meetings.flatMap(({ status, title, date }) => (status === 'planned' ? [{ name: title, date }] : [])),
    ...occurrences(entries.profile?.calendar ?? [], today, addDays(today, 366)),
    ...(decision === undefined ? [] : [{ name: say(sentence('decision on {0}', role!.title)), date: decision }]),
  ]
    .filter(({ date }) => date >= today)
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.name, b.name))[0];
}
