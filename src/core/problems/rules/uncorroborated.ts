import { isBackedByOthers, isMeasured } from '../../evidence/strength';
import { voicesIn } from '../../evidence/voices';
import { sentence } from '../../text/sentence';
import { writeKey } from '../fixes';
import type { Rule } from '../rule';

/** A number that stands on my word alone. */
export const uncorroborated: Rule = {
  code: 'uncorroborated',
  severity: 'hint',
  find(context) {
    const win = context.evidence;
    const { people, profiles } = context.index;
    if (win === undefined || !isMeasured(win)) return [];
    if (isBackedByOthers(win, voicesIn({ people, profile: profiles[0] }))) return [];
    return [
      {
        message: sentence(
          'No one but you vouches for it. Add a link to the artefact, or the words of someone who saw it.',
        ),
        range: context.titleRange,
        fixes: () => [
          writeKey(context, 'links', sentence('Add a link'), sentence('the address of the artefact'), "['", "']"),
          writeKey(
            context,
            'feedback',
            sentence('Add what someone said'),
            sentence('their words'),
            "[{ quote: '",
            "' }]",
          ),
        ],
      },
    ];
  },
};
