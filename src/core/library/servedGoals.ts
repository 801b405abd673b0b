import type { Goal } from '../entries/goal';
import type { Win } from '../entries/win';
import { findNamed } from './references';

/** The goals that a win names, each once, as far as they have a file. */
export function servedGoals(win: Win, goals: readonly Goal[]): readonly Goal[] {
  return [...new Set(win.goals.flatMap((name) => findNamed(goals, name) ?? []))];
}

/** The wins that name a goal, in the order given. */
export function winsServing(goal: Goal, wins: readonly Win[], goals: readonly Goal[]): readonly Win[] {
  return wins.filter((win) => servedGoals(win, goals).some(({ uri }) => uri === goal.uri));
}
