import * as v from 'valibot';
import type { Rehearsal } from './rehearsal';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const milliseconds = v.pipe(v.number(), v.minValue(0));

export const rehearsalStateSchema = v.object({
  /** The titles of the parts, by which the times find them again in a script that was edited. */
  titles: v.array(v.string()),
  /** Milliseconds in each part, up to `runningSince`. */
  spent: v.array(milliseconds),
  part: count,
  /** The branches that are open, the one to be seen last. */
  branches: v.array(count),
  /** The clock's reading, in milliseconds, since which time counts for the part; null while the timer stands. */
  runningSince: v.nullable(v.number()),
  ended: v.boolean(),
});

/** Where a rehearsal stands. */
export type RehearsalState = v.InferOutput<typeof rehearsalStateSchema>;

export type RehearsalStep =
  | { readonly kind: 'startOrPause' | 'next' | 'previous' | 'back' | 'end' | 'startOver' }
  | { readonly kind: 'part'; readonly index: number }
  | { readonly kind: 'branch'; readonly index: number };

/** A rehearsal before its first word, the timer standing. */
export function newRehearsal({ parts }: Rehearsal): RehearsalState {
  const titles = parts.map(({ title }) => title);
  return { titles, spent: titles.map(() => 0), part: 0, branches: [], runningSince: null, ended: false };
}

/**
 * The state after a step. Time in a branch counts for the part that it was opened from; only the end stops the timer
 * by itself. A step to where nothing is changes nothing.
 *
 * @param now the clock's reading in milliseconds
 */
export function take(state: RehearsalState, step: RehearsalStep, now: number, rehearsal: Rehearsal): RehearsalState {
  switch (step.kind) {
    case 'startOrPause':
      if (state.ended) return state;
      return state.runningSince === null ? { ...state, runningSince: now } : paused(state, now);
    case 'next':
      return toPart(state, state.part + 1, now, rehearsal);
    case 'previous':
      return toPart(state, state.part - 1, now, rehearsal);
    case 'part':
      return toPart(state, step.index, now, rehearsal);
    case 'branch':
      return toBranch(state, step.index, rehearsal);
    case 'back':
      if (state.ended) return { ...state, ended: false };
      return state.branches.length === 0 ? state : { ...state, branches: state.branches.slice(0, -1) };
    case 'end':
      return { ...paused(state, now), branches: [], ended: true };
    case 'startOver':
      return newRehearsal(rehearsal);
  }
}

function toPart(state: RehearsalState, index: number, now: number, { parts }: Rehearsal): RehearsalState {
  if (parts[index] === undefined) return state;
  return { ...settled(state, now), part: index, branches: [], ended: false };
}

function toBranch(state: RehearsalState, index: number, { branches }: Rehearsal): RehearsalState {
  if (branches[index] === undefined || state.branches.at(-1) === index) return state;
  // Coming back to a branch on the way closes what was opened since, so that Back always gets out.
  const open = state.branches.indexOf(index);
  const kept = open === -1 ? state.branches : state.branches.slice(0, open);
  return { ...state, branches: [...kept, index], ended: false };
}

/** The same state with the timer standing. */
export function paused(state: RehearsalState, now: number): RehearsalState {
  return { ...settled(state, now), runningSince: null };
}

function settled(state: RehearsalState, now: number): RehearsalState {
  if (state.runningSince === null) return state;
  return { ...state, spent: spentAt(state, now), runningSince: now };
}

/** Milliseconds in each part by now; a clock that was set back takes none away. */
export function spentAt({ spent, part, runningSince }: RehearsalState, now: number): number[] {
  const since = runningSince === null ? 0 : Math.max(0, now - runningSince);
  return spent.map((held, index) => (index === part ? held + since : held));
}

/** The state carried over to a script that was edited: each part keeps its time by its title. */
export function carriedOver(state: RehearsalState, now: number, rehearsal: Rehearsal): RehearsalState {
  const { parts, branches } = rehearsal;
  const titles = parts.map(({ title }) => title);
  const same = titles.length === state.titles.length && titles.every((title, index) => title === state.titles[index]);
  const spent = spentAt(state, now);
  const byTitle = new Map(state.titles.map((title, index) => [title, spent[index] ?? 0]));
  const at = titles.indexOf(state.titles[state.part] ?? '');
  return {
    titles,
    spent: titles.map((title, index) => (same ? (spent[index] ?? 0) : (byTitle.get(title) ?? 0))),
    part: same ? state.part : at !== -1 ? at : Math.max(0, Math.min(state.part, titles.length - 1)),
    branches: state.branches.filter((index) => index < branches.length),
    runningSince: state.runningSince === null ? null : now,
    ended: state.ended,
  };
}
