import { capitalize, stripFullStop } from '../../text/punctuation';
import { withoutArrows } from './figure';

/** A title as documents print it: begun with a capital, without a full stop, "from 9 to 4" for `9 -> 4`. */
export function writeTitle(title: string): string {
  return capitalize(stripFullStop(withoutArrows(title)));
}
