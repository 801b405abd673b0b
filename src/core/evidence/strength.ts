import { hasFigure, readMetric } from '../entries/metric';
import type { Win } from '../entries/win';
import { plural, sentence, type Sentence } from '../text/sentence';
import { dateInSentence } from '../time/dateInSentence';
import { awaitedResult } from './awaitedResult';
import { hasTwoVoices, wordsOfOthers, type VoiceOf } from './voices';

/** How far a win is proven, from the weakest to the strongest (StaffEng, promotion packets: a figure and an artefact or somebody's words). */
export const rungs = ['claim', 'described', 'measured', 'compared', 'corroborated'] as const;
export type Rung = (typeof rungs)[number];

export interface Strength {
  readonly rung: Rung;
  /** Why it stands there. */
  readonly reason: Sentence;
  /** The single thing that would lift it to the next rung; undefined at the top. */
  readonly lift: Sentence | undefined;
}

/**
 * The highest rung whose conditions a win fulfils, with the reason.
 *
 * @param voiceOf who is one person among those who spoke of it: `voicesIn` the entries that the reader may see
 */
export function strengthOf(win: Win, voiceOf: VoiceOf): Strength {
  if (isInvisibleWork(win) && hasTwoVoices(win, voiceOf))
    return {
      rung: 'corroborated',
      reason: sentence('Two people speak of it, which counts for mentoring and glue without a number.'),
      lift: undefined,
    };
  const quotes = wordsOfOthers(win, voiceOf).length;
  const known = judged.get(win);
  if (known?.quotes === quotes) return known.strength;
  const strength = judge(win, quotes);
  judged.set(win, { quotes, strength });
  return strength;
}

// A win never changes, and views and documents ask for its strength many times.
const judged = new WeakMap<Win, { readonly quotes: number; readonly strength: Strength }>();

/** Work that seldom has a number and is valued all the same (article B: invisible work). */
export function isInvisibleWork({ kind }: Pick<Win, 'kind'>): boolean {
  return kind === 'mentoring' || kind === 'glue';
}

/** @param quotes how many words of others it has */
function judge(win: Win, quotes: number): Strength {
  const measured = isMeasured(win);
  const compared = isCompared(win);
  if (measured && quotes + win.links.length > 0)
    return { rung: 'corroborated', reason: backing(win, quotes, compared), lift: undefined };
  const lift = sentence('Add a link to the artefact, or the words of someone who saw it.');
  const awaited = awaitedLift(win);
  if (compared) return { rung: 'compared', reason: sentence('It has a before and an after.'), lift };
  if (measured)
    return {
      rung: 'measured',
      reason: sentence('It has a number.'),
      lift:
        awaited ??
        (readMetric(win.title).before === undefined
          ? sentence('Add the value before, so that the number can be compared.')
          : sentence("Add the title's figures as a metric, so that they can be compared.")),
    };
  if (win.impact !== undefined)
    return {
      rung: 'described',
      reason: sentence('It says what changed, without a number.'),
      lift: awaited ?? sentence('Add a number: a metric, or a figure in the impact.'),
    };
  return {
    rung: 'claim',
    reason:
      win.links.length + win.feedback.length + win.metrics.length > 0
        ? sentence('It does not say what changed.')
        : sentence('It has a title and a date alone.'),
    lift: awaited ?? sentence('Add an impact: one sentence on what changed and for whom.'),
  };
}

/** That a result is still to come, where a day is set for it. */
export function awaitedLift(win: Win): Sentence | undefined {
  const day = awaitedResult(win);
  return day && sentence('Its result is to be measured on {0}.', dateInSentence(day));
}

/** Whether the first rung is at least as high as the second. */
export function isAtLeast(rung: Rung, least: Rung): boolean {
  return rungs.indexOf(rung) >= rungs.indexOf(least);
}

/** A metric with a number, or a number in the impact. */
export function isMeasured(win: Win): boolean {
  return (
    // Reading a text takes longer than what was read already.
    win.metrics.some(({ text, before, after }) => before !== undefined || after !== undefined || hasFigure(text)) ||
    (win.impact !== undefined && hasFigure(win.impact))
  );
}

/** A before and an after, in a metric or in the impact. */
export function isCompared(win: Win): boolean {
  if (win.metrics.some((metric) => metric.before !== undefined && metric.after !== undefined)) return true;
  return win.impact !== undefined && readMetric(win.impact).before !== undefined;
}

/** Somebody else's words, or a link to the artefact. */
export function isBackedByOthers(win: Win, voiceOf: VoiceOf): boolean {
  return wordsOfOthers(win, voiceOf).length > 0 || win.links.length > 0;
}

function backing(win: Win, quotes: number, compared: boolean): Sentence {
  const figures = compared ? sentence('a before and an after') : sentence('a number');
  if (quotes > 0 && win.links.length > 0) return sentence("It has {0}, someone else's words and a link.", figures);
  if (quotes > 0)
    return plural(quotes, "It has {1} and someone else's words.", 'It has {1}, and {0} quotes from others.', figures);
  return plural(
    win.links.length,
    'It has {1} and a link to the artefact.',
    'It has {1} and {0} links to artefacts.',
    figures,
  );
}
