import { shortened } from '../../entries/fieldProblem';
import { sentence } from '../../text/sentence';
import type { Rule } from '../rule';
import { wordingIn } from '../wording';

/** How a text begins that tells what somebody was there for instead of what came of it. */
export const duty =
  /^(?:i\s+(?:was|am)\s+|was\s+|am\s+|being\s+)?(?:(?:responsible|accountable)\s+for|in\s+charge\s+of|tasked\s+with|assigned\s+to|involved\s+in|participated\s+in|took\s+part\s+in|attended|my\s+(?:job|duty|duties|responsibility|responsibilities|task|tasks)\s+(?:was|were|is|are|included?)|duties\s+included|acted\s+as|served\s+as)(?![\p{L}\p{N}])/iu;

/** A win that tells a duty where its outcome should stand. */
export const dutyNotOutcome: Rule = {
  code: 'duty-not-outcome',
  severity: 'hint',
  find(context) {
    const win = context.evidence;
    if (win === undefined) return [];
    return wordingIn(context, win, duty).map(({ written, range }) => ({
      message: sentence(
        '"{0}" describes a duty. Add the outcome: what is different now, and for whom?',
        shortened(written),
      ),
      range,
    }));
  },
};
