import type { Win } from '../../entries/win';
import { dayOf, isRecent } from '../../evidence/expectationStatus';
import { isAtLeast, strengthOf } from '../../evidence/strength';
import { occurrences } from '../../evidence/timing';
import { compareText } from '../../text/compareText';
import { enumerate } from '../../text/enumerate';
import { sentence } from '../../text/sentence';
import { addDays, addMonths, daysBetween, type CalendarDate } from '../../time/calendarDate';
import { dateInSentence } from '../../time/dateInSentence';
import type { Picture } from '../dashboard';
import { lackOfExpectations } from '../lackOfExpectations';
import type { Sight } from '../sight';

/** How far ahead one looks, in months. */
const ahead = 12;
const shown = 16;

interface Item {
  readonly date: CalendarDate;
  readonly what: string;
  readonly bearsOn: readonly string[];
  readonly wins: readonly Win[];
  readonly isMarked: boolean;
}

/** The days on which the wins that an expectation's status rests on stop being recent, beside the events of the calendar and the days of goals. */
export function fading(sight: Sight): Picture {
  const { say, today, entries, judged, voiceOf } = sight;
  const until = addMonths(today, ahead);
  const recent = leavingWins(sight);
  const leaving = recent.filter(({ date }) => date <= until);
  const goals = entries.goals.flatMap(({ title, due, status }) =>
    due === undefined || status !== 'open' || due < today || due > until ? [] : [{ name: title, date: due }],
  );
  const events = [...occurrences(entries.profile?.calendar ?? [], today, until), ...goals].map(({ name, date }) => ({
    ...{ date, what: name, bearsOn: [], wins: [] },
    isMarked: true,
  }));
  const items: Item[] = leaving.length === 0 ? [] : [...leaving, ...events];
  items.sort(
    (a, b) => compareText(a.date, b.date) || Number(a.isMarked) - Number(b.isMarked) || compareText(a.what, b.what),
  );
  const first = items.find(({ isMarked }) => !isMarked);
  const isMeasured = judged.some(({ wins }) =>
    wins.some((win) => isAtLeast(strengthOf(win, voiceOf).rung, 'measured')),
  );
  return {
    id: 'fading',
    form: 'days',
    title: say(sentence('What fades next?')),
    says: say(
      first === undefined
        ? recent.length === 0
          ? sentence('No win with a number shown here is recent any more, so none is left to fade.')
          : sentence('No win shown here stops being recent for an expectation in the next {0} months.', ahead)
        : sentence(
            'From {0}, “{1}” is no longer recent for {2}.',
            dateInSentence(first.date),
            first.what,
            enumerate(first.bearsOn),
          ),
    ),
    corner: say(sentence('From')),
    columns: [sentence('Win or event'), sentence('No longer recent for')].map((label) => ({ label: say(label) })),
    rows: items.map(({ date, what, bearsOn, wins, isMarked }) => ({
      label: date,
      day: daysBetween(today, date),
      isMarked,
      cells: [
        { text: what, count: wins.length, wins },
        { text: bearsOn.join(', '), count: 0, wins: [] },
      ],
    })),
    shown,
    legend: [
      { mark: 'fades', label: say(sentence('a win stops being recent')) },
      { mark: 'event', label: say(sentence('a date of the calendar, or a goal is due')) },
    ],
    lacks:
      lackOfExpectations(sight) ??
      (isMeasured
        ? undefined
        : {
            says: say(sentence('No win with a number is shown for an expectation yet, so none can fade.')),
            command: 'brag.strengthen',
            label: say(sentence('Strengthen Next Document…')),
          }),
  };
}

/** Each win that a status rests on, with the first day on which it is no longer recent. */
function leavingWins({ judged, today, voiceOf }: Sight): Item[] {
  const found = new Map<Win, { date: CalendarDate; bearsOn: string[] }[]>();
  for (const { expectation, wins } of judged) {
    const since = addMonths(today, -expectation.within);
    const past = new Map<CalendarDate, CalendarDate>();
    for (const win of wins) {
      const day = dayOf(win);
      if (day < since || !isAtLeast(strengthOf(win, voiceOf).rung, 'measured')) continue;
      let date = past.get(day);
      if (date === undefined) past.set(day, (date = firstDayPast(win, expectation.within)));
      const leaves = found.get(win);
      const known = leaves?.find((each) => each.date === date);
      if (known) known.bearsOn.push(expectation.skill);
      else if (leaves) leaves.push({ date, bearsOn: [expectation.skill] });
      else found.set(win, [{ date, bearsOn: [expectation.skill] }]);
    }
  }
  return [...found].flatMap(([win, leaves]) =>
    leaves.map(({ date, bearsOn }) => ({ date, what: win.title, bearsOn, wins: [win], isMarked: false })),
  );
}

/** The first day on which a win is older than so many months. */
export function firstDayPast(win: Win, within: number): CalendarDate {
  let day = addMonths(dayOf(win), within);
  // A short month holds the days of a longer one back.
  while (isRecent(win, within, day)) day = addDays(day, 1);
  return day;
}
