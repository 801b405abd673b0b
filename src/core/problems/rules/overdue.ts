import { addDays, type CalendarDate } from '../../time/calendarDate';
import { dateInSentence } from '../../time/dateInSentence';
import type { Ask } from '../../entries/ask';
import { goalStatuses, type Goal } from '../../entries/goal';
import type { Meeting } from '../../entries/meeting';
import { sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { Fix } from '../foundProblem';
import { editFix, intentFix } from '../fixes';
import type { ProblemContext } from '../problemContext';
import type { Finding, Rule } from '../rule';

/** When to come back to something that is late, counted from today. */
const daysToFollowUp = 14;

/** An ask, an open goal, or a follow-up on an ask or a meeting, whose day has passed. */
export const overdue: Rule = {
  code: 'overdue',
  severity: 'information',
  find(context) {
    const { entry } = context;
    if (entry?.type === 'ask')
      return [...dueOf(context, entry), ...followUpOf(context, entry, entry.status !== 'withdrawn')];
    if (entry?.type === 'goal') return goalOf(context, entry);
    if (entry?.type === 'meeting') return followUpOf(context, entry, !isFollowedUp(context, entry));
    return [];
  },
};

function dueOf(context: ProblemContext, { due, status, followUp, uri, asked }: Ask): Finding[] {
  if (due === undefined || due >= context.date) return [];
  const next = addDays(context.date, daysToFollowUp);
  const values = {
    status: 'asked',
    ...(asked === undefined && { asked: due }),
    ...((followUp === undefined || followUp < context.date) && { 'follow-up': next }),
  };
  if (status === 'planned')
    return [
      late(context, 'due', due, sentence('This was to be asked by {0}. Was it?', dateInSentence(due)), () => [
        editFix(
          'follow-up' in values
            ? sentence('It was asked: mark it as asked, and follow up on {0}', dateInSentence(next))
            : sentence('It was asked: mark it as asked'),
          context.source?.setKeys(values),
        ),
      ]),
    ];
  if (status === 'asked' && followUp === undefined)
    return [
      late(
        context,
        'due',
        due,
        sentence('The answer was due on {0}. Record it, or ask again.', dateInSentence(due)),
        () => [intentFix(sentence('Record the answer'), { kind: 'record-outcome', entry: uri })],
      ),
    ];
  return [];
}

function goalOf(context: ProblemContext, { due, status }: Goal): Finding[] {
  if (due === undefined || due >= context.date || status !== 'open') return [];
  return [
    late(
      context,
      'due',
      due,
      sentence('This goal was due on {0}. Set its status, or move it.', dateInSentence(due)),
      () =>
        goalStatuses
          .filter((word) => word !== 'open')
          .map((word) => editFix(sentence('Set the status to {0}', word), context.source?.setKeys({ status: word }))),
    ),
  ];
}

function followUpOf(context: ProblemContext, entry: Ask | Meeting, open: boolean): Finding[] {
  const { followUp, uri } = entry;
  if (followUp === undefined || followUp >= context.date || !open) return [];
  return [
    late(
      context,
      'follow-up',
      followUp,
      sentence('The follow-up was due on {0}. Record what came of it, or set another day.', dateInSentence(followUp)),
      () => [intentFix(sentence('Record the outcome'), { kind: 'record-outcome', entry: uri })],
    ),
  ];
}

function late(
  context: ProblemContext,
  key: 'due' | 'follow-up',
  day: CalendarDate,
  message: Sentence,
  fixes: () => (Fix | undefined)[],
): Finding {
  const next = addDays(context.date, daysToFollowUp);
  return {
    message,
    range: context.rangeOf([key]),
    fixes: () => [
      ...fixes(),
      day < next
        ? editFix(sentence('Move it to {0}', dateInSentence(next)), context.source?.replace([key], next))
        : undefined,
    ],
  };
}

/** A follow-up is done once a later meeting on the same ask, or with the same person, was held; or the ask names the same day itself. */
function isFollowedUp({ index, date }: ProblemContext, meeting: Meeting): boolean {
  const about = new Set(meeting.asks.map(slug));
  const people = new Set(meeting.with.map(slug));
  if (meeting.asks.some((name) => index.named('ask', name).some(({ followUp }) => followUp === meeting.followUp)))
    return true;
  for (const later of index.meetings) {
    if (later.date <= meeting.date || later.date > date || later.status === 'planned' || later.uri === meeting.uri)
      continue;
    if (later.asks.some((ask) => about.has(slug(ask))) || later.with.some((person) => people.has(slug(person))))
      return true;
  }
  return false;
}
