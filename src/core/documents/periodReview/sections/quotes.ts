import type { RootContent } from 'mdast';
import { quotesOf, voicesIn } from '../../../evidence/voices';
import { personName } from '../../../library/personName';
import { heading, paragraph, quote } from '../../../markdown/nodes';
import { leadingItems, withRest } from '../../kit/withRest';
import { capitalize, stripQuotes } from '../../../text/punctuation';
import type { ReviewContext } from '../reviewContext';

const maxQuotes = 6;

/** What others said of the wins of the year. */
export function quotes({ logged, entries, linkTo }: ReviewContext): RootContent[] {
  const voiceOf = voicesIn(entries);
  const all = logged.flatMap((win) => quotesOf(win, voiceOf).map((said) => ({ win, ...said })));
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
