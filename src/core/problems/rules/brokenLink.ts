import { shortened } from '../../entries/fieldProblem';
import { sentence } from '../../sentence';
import { editFix } from '../fixes';
import type { ProblemContext } from '../problemContext';
import { relativeLinks, relativePath, type RelativeLink } from '../relativeLinks';
import type { Rule } from '../rule';

/** A file in which all links are broken was moved as a whole. */
const mostShown = 50;

/** A relative link to a file that is not there. */
export const brokenLink: Rule = {
  code: 'broken-link',
  severity: 'warning',
  find(context) {
    const { fileExists } = context.input;
    if (fileExists === undefined || context.parsed.kind === 'other') return [];
    return relativeLinks(context)
      .filter(({ uri }) => !context.index.hasFile(uri) && fileExists(uri) === false)
      .slice(0, mostShown)
      .map((link) => ({
        message: sentence('There is no file at `{0}`.', shortened(link.target)),
        range: link.range(),
        fixes: () => moved(context, link),
      }));
  },
};

/** Where an entry of the same file name stands now. */
function moved(context: ProblemContext, link: RelativeLink) {
  const name = link.uri.slice(link.uri.lastIndexOf('/') + 1);
  const id = decoded(name.replace(/\.md$/i, ''));
  return (['win', 'person', 'ask', 'role'] as const)
    .flatMap((type) => context.index.named(type, id))
    .slice(0, 3)
    .map(({ uri }) => {
      const path = relativePath(context.uri, uri) + (/#.*$/.exec(link.target)?.[0] ?? '');
      return editFix(sentence('Change it to `{0}`', path), { range: link.range(), text: path });
    });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
