import { leadingSentences } from '../../documents/case/wording';
import type { Expectation } from '../../entries/role';

const maxWords = 32;

/** What the ladder says of an expectation, in its own words, cut to whole sentences where that is possible. */
export function ladderWords({ text }: Expectation): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const said = leadingSentences(text, maxWords);
  return said ?? `${text.trim().split(/\s+/).slice(0, maxWords).join(' ')}…`;
}
