import { plural, sentence, type Sentence } from '../../text/sentence';
import type { Rehearsal } from './rehearsal';
import { spentAt, type RehearsalState } from './rehearsalState';

/** Time against the agenda, in whole seconds. */
export interface AgendaTime {
  readonly part: number;
  readonly partPlanned: number;
  readonly whole: number;
  readonly wholePlanned: number;
}

/** How the time stands by a clock's reading in milliseconds. */
export function agendaTime(state: RehearsalState, now: number, { parts }: Rehearsal): AgendaTime {
  const spent = spentAt(state, now);
  const planned = parts.map(({ minutes }) => minutes * 60);
  return {
    part: seconds(spent[state.part] ?? 0),
    partPlanned: planned[state.part] ?? 0,
    whole: seconds(sum(spent)),
    wholePlanned: sum(planned),
  };
}

/** Seconds as minutes and seconds: `2:05`. */
export function clockTime(time: number): string {
  return `${Math.floor(time / 60)}:${String(time % 60).padStart(2, '0')}`;
}

/** Milliseconds as whole seconds that have gone by. */
export function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

/** What a warning says while more time went into a part, or the whole talk, than was planned; undefined while it did not. */
export function overTime({ part, partPlanned, whole, wholePlanned }: AgendaTime, title: string): Sentence | undefined {
  if (wholePlanned > 0 && whole > wholePlanned)
    return sentence('Over time: the meeting is {0} past its end.', clockTime(whole - wholePlanned));
  if (partPlanned > 0 && part > partPlanned)
    return sentence('Over time: “{0}” is {1} past its end.', title, clockTime(part - partPlanned));
  return undefined;
}

/** How the time spent compares with the plan; both in seconds. */
export function comparedWithPlan(spent: number, planned: number): Sentence {
  if (spent === 0) return sentence('not rehearsed');
  if (planned === 0) return sentence('not planned');
  if (spent === planned) return sentence('as planned');
  return spent > planned
    ? sentence('{0} over', clockTime(spent - planned))
    : sentence('{0} to spare', clockTime(planned - spent));
}

/**
 * What is said aloud between two readings: the end of a part or of the talk, its last minute, and each full minute. The
 * most urgent alone, so that it does not talk over the user; undefined where there is nothing to say.
 */
export function timeMark(before: AgendaTime, after: AgendaTime, title: string): Sentence | undefined {
  const passed = (from: number, to: number, mark: number): boolean => from < mark && to >= mark;
  const { wholePlanned, partPlanned } = after;
  if (wholePlanned > 0 && passed(before.whole, after.whole, wholePlanned))
    return sentence('The time of the meeting is up.');
  if (partPlanned > 0 && passed(before.part, after.part, partPlanned))
    return sentence('The time for “{0}” is up.', title);
  if (partPlanned > 60 && passed(before.part, after.part, partPlanned - 60))
    return sentence('One minute is left for “{0}”.', title);
  const minute = Math.floor(after.whole / 60);
  if (minute === 0 || minute === Math.floor(before.whole / 60)) return undefined;
  const of = wholePlanned / 60;
  return of === 0
    ? plural(minute, '{0} minute has passed.', '{0} minutes have passed.')
    : plural(minute, '{0} minute of {1} has passed.', '{0} minutes of {1} have passed.', of);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
