import { sentence } from '../text/sentence';
import type { Picture } from './dashboard';
import type { Sight } from './sight';

/** What a picture of expectations lacks where this audience sees none; undefined where it sees one. */
export function lackOfExpectations({ judged, role, say }: Sight): Picture['lacks'] {
  if (judged.length > 0) return undefined;
  return {
    // A role may be there that this audience may not see.
    says: say(
      role === undefined
        ? sentence('No role is shown here, so there are no expectations to hold wins against.')
        : sentence('{0} names no expectations yet.', role.title),
    ),
    command: 'brag.newRole',
    label: say(sentence('New Role…')),
  };
}
