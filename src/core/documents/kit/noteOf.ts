import { addFullStop, capitalize, capitalizeSentences } from '../../text/punctuation';
import { phrased } from './phrased';

/** What I noted of an answer, as my note: whom its "he" and "says" mean is clear from what stands before it. */
export function noteOf(outcome: string): string {
  return phrased('My note of it: “{0}”|what the answer was', addFullStop(capitalizeSentences(capitalize(outcome))));
}
