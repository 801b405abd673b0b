import { sentence } from '../text/sentence';
import type { Picture } from './dashboard';
import type { Sight } from './sight';

/** What a picture of expectations lacks where this audience sees none; undefined where it sees one. */
export function lackOfExpectations({ judged, role, say }: Sight): Picture['lacks'] {
  if (judged.length > 0) return undefined;
  if (role !== undefined)
    return {
      says: say(sentence('{0} has no expectations yet. Add what this role takes.', role.title)),
      command: 'brag.openEntry',
      arguments: { uri: role.uri, at: 'title' },
      label: say(sentence('Open Role')),
    };
  return {
    // A role may be there that this audience may not see.
    says: say(sentence('No role is shown, so there are no expectations to compare wins with.')),
    command: 'brag.newRole',
    label: say(sentence('New Role…')),
  };
}
