import { wordsOfOthers, type VoiceOf } from '../../evidence/voices';
import { addFullStop, stripFullStop } from '../../text/punctuation';
import { hasFigure } from '../../entries/metric';
import type { Win } from '../../entries/win';
import { isInEnglish } from './phrased';
import { continuing, inFirstPerson } from './speech';
import { figuresOf, sayFigure, tellsFigure, withoutArrows } from './figure';

/**
 * What came of a win, to stand behind its title: after a colon where its first word can be small, as a verb or "all"
 * can; else, as that word may be a name, in a sentence of its own.
 */
export function behindTitle(outcome: string): string {
  if (outcome === '') return '.';
  const said = isInEnglish() && inFirstPerson(outcome) !== outcome ? uncapitalised(outcome) : continuing(outcome);
  return /^\p{Lu}/u.test(said) ? `. ${addFullStop(said)}` : `: ${addFullStop(said)}`;
}

function uncapitalised(text: string): string {
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/**
 * What came of a win: its best figures, and its impact; empty where the record holds neither.
 *
 * @param impact as much of its impact as may be told
 * @param beside what stands beside it and may hold a figure already
 * @param most how many figures at most, where no impact says what they mean
 */
export function outcomeOf(
  win: Pick<Win, 'title' | 'metrics'>,
  impact: string | undefined,
  beside: string = win.title,
  most = 1,
): string {
  // The best ones alone: where they are told, the lesser ones don't take their place.
  const told = figuresOf(win)
    .slice(0, impact === undefined ? most : 1)
    .filter((figure) => !tellsFigure(`${beside} ${impact ?? ''}`, figure))
    .map((figure) => stripFullStop(sayFigure(figure)))
    .join('; ');
  if (impact === undefined) return stripFullStop(told);
  const said = stripFullStop(withoutArrows(impact));
  if (told === '') return said;
  // What begins with a small letter goes on in the same sentence.
  return `${stripFullStop(told)}${/^\p{Lu}/u.test(said) ? '. ' : '; '}${said}`;
}

/** Whether a win says more than that it happened: what came of it, a number, my part, or the words of someone else. */
export function saysMore(win: Win, voiceOf: VoiceOf): boolean {
  return (
    outcomeOf(win, win.impact) !== '' ||
    hasFigure(win.title) ||
    win.role === 'led' ||
    win.role === 'owned' ||
    wordsOfOthers(win, voiceOf).length > 0
  );
}
