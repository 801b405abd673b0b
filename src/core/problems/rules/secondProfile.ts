import { lastSegment } from '../../text/lastSegment';
import { sentence } from '../../text/sentence';
import { intentFix } from '../fixes';
import type { Rule } from '../rule';

/** A profile beside the one that is read. */
export const secondProfile: Rule = {
  code: 'second-profile',
  severity: 'warning',
  find(context) {
    const { entry, index, uri } = context;
    const read = index.profiles[0];
    if (entry?.type !== 'profile' || read === undefined || read.uri === uri) return [];
    return [
      {
        message: sentence(
          'Only one profile is read, `{0}`. Move what matters here into it, and delete this file.',
          lastSegment(read.uri),
        ),
        range: context.rangeOf(['type']),
        fixes: () => [intentFix(sentence('Open the profile that is read'), { kind: 'open-file', uri: read.uri })],
      },
    ];
  },
};
