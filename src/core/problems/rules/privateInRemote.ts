import { sentence } from '../../text/sentence';
import { intentFix } from '../fixes';
import type { Rule } from '../rule';

/** A private entry in a git repository that is pushed somewhere. Whether and how often to say so is the editor's to decide. */
export const privateInRemote: Rule = {
  code: 'private-in-remote',
  severity: 'information',
  find(context) {
    const { entry, input, uri } = context;
    if (input.sharedByGit !== true || entry?.visibility !== 'private') return [];
    return [
      {
        message: sentence('This entry is private, and its folder is in a Git repository with a remote.'),
        range: context.rangeOf(['visibility']),
        fixes: () => {
          const uris = [...new Set([uri, ...context.index.privateFiles])];
          return [
            uris.length === 1
              ? undefined
              : intentFix(sentence('Keep all {0} private entries out of Git', uris.length), {
                  kind: 'ignore-in-git',
                  uris,
                }),
            intentFix(sentence('Keep this file out of Git'), { kind: 'ignore-in-git', uris: [uri] }),
          ];
        },
      },
    ];
  },
};
