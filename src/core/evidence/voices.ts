import type { Entries } from '../library/entries';
import { isMe } from '../library/isMe';
import { findNamed } from '../library/references';
import { slug } from '../text/slug';
import type { Win } from '../entries/win';

/** Tells who spoke, by a text that is the same for all names of one person; undefined where no one is named. */
export type VoiceOf = (from: string | undefined) => string | undefined;

/** What stands for me, whose words prove nothing of mine. */
const myVoice = 'me';

/** By the people on file, their ids, names and aliases; whom no file knows, by how the name is written. */
export function voicesIn(entries: Pick<Entries, 'people' | 'profile'>): VoiceOf {
  const known = new Map<string, string | undefined>();
  return (from) => {
    if (from === undefined) return undefined;
    if (!known.has(from))
      known.set(
        from,
        isMe(entries, from) ? myVoice : (findNamed(entries.people, from)?.uri ?? (slug(from) || undefined)),
      );
    return known.get(from);
  };
}

/** What others said of a win: all that is not in my own name. */
export function wordsOfOthers({ feedback }: Pick<Win, 'feedback'>, voiceOf: VoiceOf): Win['feedback'] {
  return feedback.length === 0 ? feedback : feedback.filter(({ from }) => voiceOf(from) !== myVoice);
}

/** What others said of a win with a name to it; without one, a note isn't a quotation. */
export function quotesOf(
  win: Pick<Win, 'feedback'>,
  voiceOf: VoiceOf,
): { readonly quote: string; readonly from: string }[] {
  return wordsOfOthers(win, voiceOf).flatMap(({ quote, from }) => (from === undefined ? [] : [{ quote, from }]));
}

/** Whether two different people speak of a win; a name that is part of another one may be the same person's. */
export function hasTwoVoices(win: Pick<Win, 'feedback'>, voiceOf: VoiceOf): boolean {
  if (win.feedback.length < 2) return false;
  const voices = [
    ...new Set(
      wordsOfOthers(win, voiceOf)
        .map(({ from }) => voiceOf(from))
        .filter((voice) => voice !== undefined),
    ),
  ];
  return voices.some((one, index) => voices.slice(index + 1).some((other) => !isPartOf(one, other)));
}

/** The only one of some names that a first or last name alone may be short for; undefined where none or several are. */
export function longerName(name: string, names: readonly string[]): string | undefined {
  const own = slug(name);
  if (own === '' || own.includes('-')) return undefined;
  const longer = names.filter((other) => slug(other) !== own && isPartOf(own, slug(other)));
  return new Set(longer.map(slug)).size === 1 ? longer[0] : undefined;
}

function isPartOf(one: string, other: string): boolean {
  const [short, long] = [one.split('-'), other.split('-')].sort((a, b) => a.length - b.length);
  return short!.every((word) => long!.includes(word));
}
