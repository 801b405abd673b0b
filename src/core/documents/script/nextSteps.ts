import { slug } from '../../text/slug';
import { compareText } from '../../text/compareText';
import { decisionDay } from '../../evidence/decisionDay';
import type { Source } from '../kit/source';
import { calendarDate, type CalendarDate } from '../../time/calendarDate';
import { longDate } from '../kit/dates';
import { findNamed } from '../../library/references';
import { isMe } from '../../library/isMe';
import { findManager } from '../../library/managerOf';
import type { ScriptContext } from './scriptContext';
import { spokenTitle, toPhrase } from '../kit/speech';
import { dayBefore } from '../kit/followUpDate';
import { capitalize } from '../../text/punctuation';
import { phrased } from '../kit/phrased';

/** A step worth proposing, which becomes one only once both sides agree to it. */
export interface ProposedStep {
  readonly text: string;
  /** Me, the listener, or me with somebody else by name. */
  readonly owner: 'me' | 'them' | { readonly with: string };
  /** A day after the meeting and, but for what has its own date, no later than the day on which we speak again. */
  readonly by: CalendarDate | string;
  readonly source?: Source;
}

const fewestSteps = 3;
const maxSteps = 5;

/** Three to five steps to propose at the end, from the record and from what may be said alone, the first one first. */
export function proposedSteps(context: ScriptContext): ProposedStep[] {
  const { date, role, saidAsk, listener, followUp, sourceOf, phrase } = context;
  const steps: ProposedStep[] = [];
  for (const { text, by, met } of saidAsk?.criteria ?? [])
    if (!met)
      steps.push({
        text: phrase(text),
        owner: 'me',
        by: dueAfter(context, by),
        source: sourceOf(saidAsk!, 'criteria'),
      });
  for (const step of owedByThem(context))
    steps.push({ text: phrase(step.text), owner: 'them', by: dueAfter(context, step.due), source: step.source });
  for (const ask of listener.kind === 'hr' ? [] : context.waitingAsks)
    if (findNamed(context.said.people, ask.to)?.uri === listener.person?.uri)
      steps.push({
        text: phrased('Answer on “{0}”', phrase(spokenTitle(ask.title))),
        owner: 'them',
        by: followUp.date,
        source: sourceOf(ask, 'status'),
      });
  for (const ask of listener.kind === 'hr' ? [] : context.smallerAsks) {
    const asked = ask.to === undefined ? undefined : findNamed(context.said.people, ask.to);
    const isTheirs = asked !== undefined && asked.uri === listener.person?.uri;
    steps.push({
      text: phrase(spokenTitle(ask.title)),
      owner: isTheirs ? 'them' : asked === undefined ? 'me' : { with: toPhrase(asked.name) },
      by: dueAfter(context, ask.due),
      source: sourceOf(ask, 'title'),
    });
  }
  const other = otherDeciders(context)[0] ?? managerToWin(context);
  // Whom a step names already is spoken with once.
  const decider = steps.some(({ text }) => other !== undefined && names(text, other.name)) ? undefined : other;
  const fixed: ProposedStep[] = [
    ...(listener.kind === 'hr'
      ? [
          {
            text: phrased('Send the rules and the dates that apply this time'),
            owner: 'them' as const,
            by: followUp.date,
          },
        ]
      : []),
    ...(decider === undefined
      ? []
      : [
          {
            text: phrased('Speak with {0} about it', toPhrase(decider.name)),
            owner: listener.kind === 'manager' || listener.kind === 'ally' ? ('them' as const) : ('me' as const),
            by: deciderDay(context),
            source: role?.deciders.length ? sourceOf(role, 'deciders') : sourceOf(decider, 'relation'),
          },
        ]),
    ...((saidAsk?.criteria.length ?? 0) === 0
      ? [
          {
            text: phrased('Put in writing what has to be done for a yes, in three to five points'),
            owner: 'me' as const,
            by: dayBefore(lastDay(context), date, 7),
          },
        ]
      : []),
    { text: phrased('Send what was agreed by email'), owner: 'me', by: date },
  ];
  const found = [...steps.slice(0, maxSteps - fixed.length), ...fixed];
  const all: ProposedStep[] =
    found.length >= fewestSteps
      ? found
      : [
          {
            text: phrased('Name one piece of work that would show I can do the role'),
            owner: 'them',
            by: followUp.date,
          },
          ...found,
        ];
  return all
    .map((step) => ({ ...step, text: capitalize(step.text) }))
    .toSorted((a, b) => compareText(sortKey(a), sortKey(b)));
}

/** Whether a text names someone, by their last name at least. */
function names(text: string, name: string): boolean {
  const last = slug(name).split('-').at(-1)!;
  return slug(text).split('-').includes(last);
}

function sortKey({ by }: ProposedStep): string {
  return calendarDate(by) ?? '9';
}

/** The day by which the listener, or I, speak with somebody else who decides. */
export function deciderDay(context: Pick<ScriptContext, 'date' | 'followUp' | 'role'>): CalendarDate {
  return dayBefore(lastDay(context), context.date, 14);
}

/** What has to be done first is done before we speak again, and before the decision where that comes earlier. */
function lastDay({ date, followUp, role }: Pick<ScriptContext, 'date' | 'followUp' | 'role'>): CalendarDate {
  const decided = decisionDay(role);
  return decided !== undefined && decided > date && decided < followUp.date ? decided : followUp.date;
}

/** A date from the files where it lies after the meeting, else the day on which we speak again. */
function dueAfter({ date, followUp }: ScriptContext, due: CalendarDate | string | undefined): CalendarDate | string {
  if (due === undefined) return followUp.date;
  const day = calendarDate(due);
  return day === undefined || day > date ? due : followUp.date;
}

/** Where no one is known to decide, an ally can speak with my manager. */
function managerToWin({ said, listener }: ScriptContext) {
  return listener.kind === 'ally' ? findManager(said) : undefined;
}

/** Who else decides on the role, as far as the listener may know. */
export function otherDeciders({ role, said, listener }: ScriptContext) {
  return (role?.deciders ?? [])
    .map((name) => findNamed(said.people, name))
    .filter((person) => person !== undefined && person.uri !== listener.person?.uri)
    .filter((person) => person !== undefined);
}

/** What the listener took upon themselves in earlier talks and has not done yet. */
function owedByThem({
  earlierTalks,
  said,
  listener,
  sourceOf,
}: ScriptContext): { text: string; due: CalendarDate | undefined; source: Source }[] {
  if (listener.person === undefined) return [];
  return earlierTalks
    .flatMap((talk) => said.meetings.filter(({ uri }) => uri === talk.uri))
    .flatMap((talk) =>
      talk.nextSteps
        .filter(
          ({ done, owner }) =>
            !done &&
            owner !== undefined &&
            !isMe(said, owner) &&
            findNamed(said.people, owner)?.uri === listener.person!.uri,
        )
        .map(({ text, due }) => ({ text, due, source: sourceOf(talk, 'next-steps') })),
    );
}

/** A date as it is read; what is no date, such as the name of a cycle, as it was written. */
export function shownDate(written: CalendarDate | string | undefined): string {
  if (written === undefined) return '–';
  const date = calendarDate(written);
  return date === undefined ? written : longDate(date);
}
