import { lastSegment } from '../../text/lastSegment';
import { nameOf } from '../../entries/entry';
import { sentence } from '../../text/sentence';
import { intentFix } from '../fixes';
import type { Rule } from '../rule';

/** Two wins or two meetings of one title and day, of which one would count twice, or two goals of one name. */
export const duplicateEntry: Rule = {
  code: 'duplicate-entry',
  severity: 'warning',
  find(context) {
    const { entry, index } = context;
    const isGoal = entry?.type === 'goal';
    if (entry?.type !== 'win' && entry?.type !== 'meeting' && !isGoal) return [];
    const twins = isGoal
      ? index.named('goal', entry.title).filter(({ uri }) => uri !== entry.uri)
      : index.twinsOf(entry);
    if (twins.length === 0) return [];
    const file = (uri: string): string => lastSegment(uri);
    return [
      {
        message: isGoal
          ? sentence('`{0}` is a goal of the same name. Which one a win means is unclear.', file(twins[0]!.uri))
          : sentence('`{0}` has the same title and date. What happened once should count once.', file(twins[0]!.uri)),
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
