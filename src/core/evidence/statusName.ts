import { type Sentence, sentence } from '../text/sentence';
import type { ExpectationStatus } from './expectationStatus';

/** A status as a word. */
export function statusName(status: ExpectationStatus): Sentence {
  switch (status) {
    case 'strong':
      return sentence('strong');
    case 'covered':
      return sentence('covered');
    case 'thin':
      return sentence('thin');
    case 'stale':
      return sentence('stale');
    case 'missing':
      return sentence('missing');
  }
}
