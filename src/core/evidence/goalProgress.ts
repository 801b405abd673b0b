import type { KeyResult } from '../entries/goal';
import { readKeyResult, type ReadKeyResult } from '../entries/keyResult';
import { readQuantity, sharedUnit } from '../entries/quantity';
import type { Win } from '../entries/win';
import { sentence, type Sentence } from '../text/sentence';
import { slug } from '../text/slug';
import { dateInSentence } from '../time/dateInSentence';

/** Where a key result is now. */
export interface Progress extends ReadKeyResult {
  /** By the user's word, else by its figures where these leave no doubt. */
  readonly isMet: boolean | undefined;
}

/**
 * Where a key result is, in the goal's own unit. What it is now is its own `now`, else what the latest win says that
 * measures the same thing from the same start.
 *
 * @param wins those that serve the goal and are done, the latest first
 */
export function progressOf(result: KeyResult, wins: readonly Win[] = []): Progress {
  const read = readKeyResult(result);
  const now = read.now ?? measuredBy(wins, read);
  return { ...read, now, isMet: read.met ?? reaches(read, now) };
}

function measuredBy(wins: readonly Win[], { name, from }: ReadKeyResult): string | undefined {
  if (from === undefined) return undefined;
  const words = wordsOf(name);
  const isSame = (metric: Win['metrics'][number]): boolean =>
    metric.before !== undefined &&
    compare(metric.before, from) === 0 &&
    (metric.name === undefined || wordsOf(metric.name).some((word) => words.includes(word)));
  return wins.flatMap(({ metrics }) => metrics.filter(isSame)).find(({ after }) => after !== undefined)?.after;
}

function wordsOf(name: string): readonly string[] {
  return slug(name).split('-').filter(Boolean);
}

/** Whether a value is at its target or past it, seen from where it started. */
function reaches({ from, target }: ReadKeyResult, now: string | undefined): boolean | undefined {
  if (from === undefined || target === undefined || now === undefined) return undefined;
  const direction = compare(target, from);
  const ahead = compare(now, target);
  if (direction === undefined || direction === 0 || ahead === undefined) return undefined;
  return ahead === 0 || ahead > 0 === direction > 0;
}

/** How much more one value is than another; undefined where that isn't certain. */
function compare(one: string, other: string): number | undefined {
  const [a, b] = [readQuantity(one), readQuantity(other)];
  return a === undefined || b === undefined || sharedUnit(a, b) === undefined ? undefined : a.value - b.value;
}

/** A key result and where it is: `p95: 540 ms, target 600 ms, from 900 ms: met`. */
export function sayProgress(progress: Progress): Sentence {
  const { name, by, isMet } = progress;
  const figures = figuresOf(progress);
  const said = figures === undefined ? sentence('{0}', name) : sentence('{0}: {1}', name, figures);
  if (isMet) return sentence('{0}: met', said);
  return by === undefined ? said : sentence('{0}, by {1}', said, dateInSentence(by));
}

function figuresOf({ from, target, now }: Progress): Sentence | undefined {
  if (target === undefined) return now === undefined ? undefined : sentence('{0}', now);
  if (now !== undefined)
    return from === undefined
      ? sentence('{0}, target {1}', now, target)
      : sentence('{0}, target {1}, from {2}', now, target, from);
  return from === undefined ? sentence('target {0}', target) : sentence('target {0}, from {1}', target, from);
}
