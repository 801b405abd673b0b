import { addDays, calendarDate, type CalendarDate } from '../../time/calendarDate';
import { longDate } from '../kit/dates';
import { findNamed } from '../../library/references';
import type { ScriptContext } from './scriptContext';
import type { Source } from '../kit/source';
import { spokenTitle, toPhrase } from './speech';
import { onWorkday } from './followUpDate';
import { phrased } from '../kit/phrased';

/** A step worth proposing, which becomes one only once both sides agree to it. */
export interface ProposedStep {
  readonly text: string;
  readonly owner: string;
  readonly by: string;
  readonly source?: Source;
}

const fewestSteps = 3;
const mostSteps = 5;

/** Three to five steps to propose at the end, from the record and from what may be said alone. */
export function proposedSteps(context: ScriptContext): ProposedStep[] {
  const { date, saidAsk, listener, followUp, sourceOf, phrase } = context;
  const me = context.said.profile?.name === undefined ? phrased('me') : toPhrase(context.said.profile.name);
  const them = listener.name ?? phrased('‹name›');
  const steps: ProposedStep[] = [];
  for (const { text, by, met } of saidAsk?.criteria ?? [])
    if (!met) steps.push({ text: phrase(text), owner: me, by: shownDate(by), source: sourceOf(saidAsk!, 'criteria') });
  for (const step of owedByThem(context))
    steps.push({ text: phrase(step.text), owner: them, by: longDate(followUp.date), source: step.source });
  for (const ask of listener.kind === 'hr' ? [] : context.smallerAsks) {
    const asked = ask.to === undefined ? undefined : findNamed(context.said.people, ask.to);
    const isTheirs = asked !== undefined && asked.uri === listener.person?.uri;
    steps.push({
      text: phrase(spokenTitle(ask.title)),
      owner: isTheirs ? them : asked === undefined ? me : phrased('{0}, with {1}', me, toPhrase(asked.name)),
      by: longDate(ask.due !== undefined && ask.due > date ? ask.due : followUp.date),
      source: sourceOf(ask, 'title'),
    });
  }
  const decider = otherDeciders(context)[0];
  const fixed: ProposedStep[] = [
    ...(listener.kind === 'hr'
      ? [
          {
            text: phrased('Send the rules and the dates that hold this time'),
            owner: them,
            by: longDate(followUp.date),
          },
        ]
      : []),
    ...(decider === undefined
      ? []
      : [
          {
            text: phrased('Speak with {0} about it', toPhrase(decider.name)),
            owner: listener.kind === 'manager' || listener.kind === 'ally' ? them : me,
            by: longDate(onWorkday(addDays(date, 14))),
            source: sourceOf(context.role!, 'deciders'),
          },
        ]),
    ...((saidAsk?.criteria.length ?? 0) === 0
      ? [
          {
            text: phrased('Put in writing what has to be done for a yes, in three to five points'),
            owner: me,
            by: longDate(onWorkday(addDays(date, 7))),
          },
        ]
      : []),
    { text: phrased('Send what was agreed by email'), owner: me, by: longDate(date) },
  ];
  const found = [...steps.slice(0, mostSteps - fixed.length), ...fixed];
  if (found.length >= fewestSteps) return found;
  return [
    { text: phrased('Name one piece of work that would show it'), owner: them, by: longDate(followUp.date) },
    ...found,
  ];
}

/** Who else decides on the role, as far as the listener may know. */
export function otherDeciders({ role, said, listener }: ScriptContext) {
  return (role?.deciders ?? [])
    .map((name) => findNamed(said.people, name))
    .filter((person) => person !== undefined && person.uri !== listener.person?.uri)
    .filter((person) => person !== undefined);
}

/** What the listener took upon themselves in earlier talks and has not done yet. */
function owedByThem({ earlierTalks, said, listener, sourceOf }: ScriptContext): { text: string; source: Source }[] {
  if (listener.person === undefined) return [];
  return earlierTalks
    .flatMap((talk) => said.meetings.filter(({ uri }) => uri === talk.uri))
    .flatMap((talk) =>
      talk.nextSteps
        .filter(({ done, owner }) => !done && findNamed(said.people, owner)?.uri === listener.person!.uri)
        .map(({ text }) => ({ text, source: sourceOf(talk, 'next-steps') })),
    );
}

/** A date as it is read; what is no date, such as the name of a cycle, as it was written. */
export function shownDate(written: CalendarDate | string | undefined): string {
  if (written === undefined) return '–';
  const date = calendarDate(written);
  return date === undefined ? written : longDate(date);
}
