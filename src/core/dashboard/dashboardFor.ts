import { addDays, addMonths, quarterOf, type CalendarDate } from '../time/calendarDate';
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
import { plural, sentence, type Sentence } from '../text/sentence';
import { compareText } from '../text/compareText';
import { decodeAddress } from '../text/decodeAddress';
import { lastSegment } from '../text/lastSegment';
import { firstOfQuarter, periodOf, type DashboardPeriod } from './periodOf';
import type { Dashboard, DashboardChoice, Figure, Picture } from './dashboard';
import { drift } from './pictures/drift';
import { fading } from './pictures/fading';
import { holes } from './pictures/holes';
import { invisible } from './pictures/invisible';
import { proof } from './pictures/proof';
import { vouching } from './pictures/vouching';
import { groupsByQuarter, groupWins, type QuarterWin, type Sight } from './sight';

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
      "Nothing is shown: {0} can't be read, so the name in it can't be hidden from others.",
      decodeAddress(lastSegment(unreadable)),
    );
    return { note: say(note), roles: [], figures: [], pictures: [] };
  }
  const seen = entriesFor(entries, choice.audience);
  const role = seen.roles.find(({ uri }) => uri === choice.role);
  const wins = seen.wins.filter((win) => isEvidence(win, today));
  const names = new SkillNames(role === undefined ? seen.roles : [role, ...seen.roles]);
  const voiceOf = voicesIn(seen);
  const skillsOf = ({ skills }: Win) => skills.map((skill) => names.keyOf(skill));
  const bySkill = groupWins(wins, skillsOf);
  const period = periodOf(choice.period, wins, decisionDay(role), today);
  const inPeriod = winsOf(period, wins);
  const sight: Sight = {
    choice,
    entries: seen,
    wins,
    inPeriod,
    names,
    bySkill,
    quartersBySkill: groupsByQuarter(bySkill, inPeriod),
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

/** The wins of a period, each in the quarter of its last day; the first column holds what is earlier, too. */
function winsOf({ from, until, quarters }: DashboardPeriod, wins: readonly Win[]): QuarterWin[] {
  const columns = new Map(quarters.map((quarter, column) => [quarter, column]));
  const known = new Map<CalendarDate, number>();
  const within: QuarterWin[] = [];
  for (const win of wins) {
    const day = dayOf(win);
    if (day < from || day > until) continue;
    let quarter = known.get(day);
    if (quarter === undefined) known.set(day, (quarter = columns.get(quarterOf(day)) ?? 0));
    within.push({ win, quarter });
  }
  return within;
}

function figuresOf(sight: Sight): Figure[] {
  const { choice, wins, entries, judged, today, say } = sight;
  const since = firstOfQuarter(today);
  const before = addMonths(since, 3);
  const figure = (label: Sentence, value: number): Figure => ({ label: say(label), value: String(value) });
  const thisQuarter = wins.filter((win) => dayOf(win) >= since && dayOf(win) < before).length;
  const drafts = entries.wins.filter(({ status }) => status === 'draft').length;
  const next = nextDay(sight);
  return [
    figure(plural(thisQuarter, 'win this quarter', 'wins this quarter'), thisQuarter),
    ...(judged.length === 0
      ? []
      : expectationStatuses.map((status) =>
          figure(statusNames[status], judged.filter((each) => each.status === status).length),
        )),
    ...(choice.audience === 'self' ? [figure(plural(drafts, 'draft to review', 'drafts to review'), drafts)] : []),
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
