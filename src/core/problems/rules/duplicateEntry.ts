import { lastSegment } from '../../text/lastSegment';
import { nameOf } from '../../entries/entry';
import { sentence } from '../../text/sentence';
import { intentFix } from '../fixes';
import type { Rule } from '../rule';

/** Two wins, or two meetings, of one title and day: one of them would count twice. */
export const duplicateEntry: Rule = {
  code: 'duplicate-entry',
  severity: 'warning',
  find(context) {
    const { entry, index } = context;
    if (entry?.type !== 'win' && entry?.type !== 'meeting') return [];
    const twins = index.twinsOf(entry);
    if (twins.length === 0) return [];
    const file = (uri: string): string => lastSegment(uri);
    return [
      {
        message: sentence(
          '`{0}` has the same title and date. What happened once should count once.',
          file(twins[0]!.uri),
        ),
        range: context.titleRange,
        fixes: () =>
          twins
            .slice(0, 3)
            .map((twin) =>
              intentFix(sentence('Open the other "{0}"', nameOf(twin)), { kind: 'open-file', uri: twin.uri }),
            ),
      },
    ];
  },
};
