import type { RootContent } from 'mdast';
import type { Win } from '../../../entries/win';
import { voicesIn, wordsOfOthers, type VoiceOf } from '../../../evidence/voices';
import { personName } from '../../../library/personName';
import { heading, paragraph, quote } from '../../../markdown/nodes';
import { leadingItems, withRest } from '../../kit/withRest';
import { capitalize, stripQuotes } from '../../../text/punctuation';
import type { ReviewContext } from '../reviewContext';

const maxQuotes = 6;

/** What others said of the wins of the year. */
export function quotes({ logged, entries, linkTo }: ReviewContext): RootContent[] {
  const all = logged.flatMap((win) => quotesOf(win, voicesIn(entries)).map((said) => ({ win, ...said })));
  if (all.length === 0) return [];
  const shown = leadingItems(all, maxQuotes);
  return [
    heading(2, 'What others said'),
    ...shown.map(({ win, quote: words, from }) =>
      quote(`“${stripQuotes(words)}”`, capitalize(personName(entries.people, from)), ', on ', linkTo(win)),
    ),
    ...withRest([], all.length - shown.length).map((rest) => paragraph(rest)),
  ];
}

/** The words of others about a win; without a name to them, a note isn't a quotation. */
export function quotesOf(win: Win, voiceOf: VoiceOf): { readonly quote: string; readonly from: string }[] {
  return wordsOfOthers(win, voiceOf).flatMap(({ quote: words, from }) =>
    from === undefined ? [] : [{ quote: words, from }],
  );
}
