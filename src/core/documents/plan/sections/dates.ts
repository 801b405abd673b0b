import { compareText } from '../../../text/compareText';
import { stripFullStop } from '../../../text/punctuation';
import { isMe } from '../../../library/isMe';
import { findNamed } from '../../../library/references';
import type { RootContent } from 'mdast';
import { addDays, addMonths, calendarDate, type CalendarDate } from '../../../time/calendarDate';
import { occurrences } from '../../../evidence/timing';
import { longDate } from '../../kit/dates';
import { heading, link, table, type Inline } from '../../../markdown/nodes';
import { phrased, phrasedInline } from '../../kit/phrased';
import { sourceLink } from '../../kit/notes';
import type { PlanContext } from '../planContext';

interface Dated {
  readonly day: CalendarDate;
  readonly what: Inline;
  /** By which two that are the same stand once. */
  readonly key: string;
}

/** Every day on file that matters to the plan, the overdue ones first. */
export function dates(context: PlanContext): RootContent[] {
  const { date, limits } = context;
  const until = addMonths(date, limits['months-ahead']);
  const all = [...ofAsks(context), ...ofTalks(context), ...ofCalendar(context, until)]
    .filter(({ day }) => day <= until)
    .toSorted((a, b) => compareText(a.day, b.day) || compareText(a.key, b.key));
  const seen = new Set<string>();
  const once = all.filter(({ key, day }) => {
    const sameThing = `${day} ${key}`;
    return !seen.has(sameThing) && seen.add(sameThing);
  });
  if (once.length === 0) return [];
  return [
    heading(2, phrased('By when')),
    table(
      [phrased('Day'), phrased('What')],
      once.map(({ day, what }) => [day < date ? phrased('{0}, overdue', longDate(day)) : longDate(day), what]),
    ),
  ];
}

function ofAsks({ asks, ask, nameOf, sourceOf }: PlanContext): Dated[] {
  const all = [...new Set([...(ask ? [ask] : []), ...asks])];
  return all.flatMap((each) => {
    const link = sourceLink(sourceOf(each));
    const dated: Dated[] = each.criteria.flatMap(({ text, by, met }) => {
      const day = by === undefined ? undefined : calendarDate(by);
      return met || day === undefined
        ? []
        : [{ day, what: phrasedInline('{0}, for {1}|a criterion, the ask', stripFullStop(text), link), key: text }];
    });
    const whom = each.to === undefined ? '' : ` ${nameOf(each.to)}`;
    if (each.status === 'planned' && each.due !== undefined)
      dated.push({ day: each.due, what: phrasedInline('Ask{0} for {1}', whom, link), key: `ask ${each.uri}` });
    if (each.followUp !== undefined)
      dated.push({
        day: each.followUp,
        what: phrasedInline('Come back{0} on {1}', whom === '' ? '' : phrased(' to {0}', whom.trim()), link),
        key: `follow ${each.uri}`,
      });
    return dated;
  });
}

function ofTalks({ entries, talks, asks, nameOf, sourceOf, date }: PlanContext): Dated[] {
  const about = new Set(asks.map(({ uri }) => uri));
  const concerned = entries.meetings.filter(
    (meeting) =>
      talks.includes(meeting) || meeting.asks.some((name) => about.has(findNamed(entries.asks, name)?.uri ?? '')),
  );
  return concerned.flatMap((meeting) => {
    const from = sourceLink(sourceOf(meeting, 'next-steps'));
    const dated: Dated[] = meeting.nextSteps.flatMap(({ text, owner, due, done }) => {
      if (done || due === undefined) return [];
      const who = owner === undefined || isMe(entries, owner) ? '' : ` (${nameOf(owner)})`;
      const what = phrasedInline('{0}{1}, from {2}|a next step, who does it, the talk', stripFullStop(text), who, from);
      return [{ day: due, what, key: text }];
    });
    if (meeting.status !== 'held' && meeting.date >= date)
      dated.push({
        day: meeting.date,
        what: phrasedInline('Meeting: {0}', sourceLink(sourceOf(meeting))),
        key: meeting.uri,
      });
    return dated;
  });
}

function ofCalendar({ entries, date, sourceOf }: PlanContext, until: CalendarDate): Dated[] {
  const { profile } = entries;
  if (profile === undefined) return [];
  const shown = profile.calendar.filter(({ kind }) => kind !== undefined && kind !== 'launch');
  return occurrences(shown, date, addDays(until, 0)).map(({ name, date: day }) => ({
    day,
    what: link(sourceOf(profile, 'calendar').url, name),
    key: name,
  }));
}
