import { lastSegment } from '../../text/lastSegment';
import { shortened } from '../../entries/fieldProblem';
import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { Fix } from '../foundProblem';
import type { ProblemContext } from '../problemContext';
import { relativeLinks, relativePath, type RelativeLink } from '../relativeLinks';
import type { Rule } from '../rule';
import { decodeAddress } from '../../text/decodeAddress';

/** A file in which all links are broken was moved as a whole. */
const maxShown = 50;

/** A relative link to a file that is not there. */
export const brokenLink: Rule = {
  code: 'broken-link',
  severity: 'warning',
  find(context) {
    const { fileExists } = context.input;
    if (fileExists === undefined || context.parsed.kind === 'other') return [];
    return relativeLinks(context)
      .filter(({ uri }) => !context.index.hasFile(uri) && fileExists(uri) === false)
      .slice(0, maxShown)
      .map((link) => ({
        message: sentence('There is no file at `{0}`.', shortened(link.target)),
        range: link.range(),
        fixes: () => [...moved(context, link), withoutLink(context, link)],
      }));
  },
};

/** Where an entry of the same file name stands now. */
function moved(context: ProblemContext, link: RelativeLink) {
  const name = lastSegment(link.uri);
  const id = decodeAddress(name.replace(/\.md$/i, ''));
  return (['win', 'person', 'ask', 'role'] as const)
    .flatMap((type) => context.index.named(type, id))
    .slice(0, 3)
    .map(({ uri }) => {
      const path = relativePath(context.uri, uri) + (/#.*/.exec(link.target)?.[0] ?? '');
      return editFix(sentence('Change it to `{0}`', path), { range: link.range(), text: path });
    });
}

/** The list, the feedback or the sentence without the link; the words of a link in a sentence stay. */
function withoutLink({ source, text }: ProblemContext, link: RelativeLink): Fix | undefined {
  const { path } = link;
  if (path !== undefined) {
    const item = path[0] === 'links' ? path.slice(0, 2) : path;
    return editFix(
      sentence('Remove the link'),
      path[0] === 'links' ? source?.removeItem(item) : source?.removeKey(item),
    );
  }
  const { start, end } = link.range();
  const before = /(!?\[)([^[\]\n]*)\]\(<?$/.exec(text.slice(Math.max(0, start - 500), start));
  const behind = /^>?[^()\n]*\)/.exec(text.slice(end, end + 500));
  if (before === null || behind === null) return undefined;
  const range = { start: start - before[0].length, end: end + behind[0].length };
  return editFix(sentence('Remove the link and keep its text'), { range, text: before[2]! });
}
