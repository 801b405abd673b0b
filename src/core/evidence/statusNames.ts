import { type Sentence, sentence } from '../text/sentence';
import type { ExpectationStatus } from './expectationStatus';

/** A status as a word. */
export const statusNames: Readonly<Record<ExpectationStatus, Sentence>> = {
  strong: sentence('strong'),
  covered: sentence('covered'),
  thin: sentence('thin'),
  stale: sentence('stale'),
  missing: sentence('missing'),
};
