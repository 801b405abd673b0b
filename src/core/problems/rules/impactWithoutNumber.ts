import { isMeasured } from '../../evidence/strength';
import { sentence } from '../../text/sentence';
import { writeKey } from '../fixes';
import type { Rule } from '../rule';

/** A win that says what changed, and not by how much. */
export const impactWithoutNumber: Rule = {
  code: 'impact-without-number',
  severity: 'hint',
  find(context) {
    const win = context.evidence;
    if (win?.impact === undefined || isMeasured(win)) return [];
    return [
      {
        message: sentence('It says what changed, without a number. Add one: how many, how much, how long, how often?'),
        range: context.rangeOf(['impact']),
        fixes: () => [
          writeKey(
            context,
            'metrics',
            sentence('Add a metric'),
            sentence('what was measured, before -> after'),
            "['",
            "']",
          ),
        ],
      },
    ];
  },
};
