import { parseEntry } from '../../src/core/entries/parseEntry';
import type { Win } from '../../src/core/entries/win';
import { inboxDrafts, type InboxDraft } from '../../src/core/inbox/inboxDraft';
import { readExample } from '../unit/core/documents/readExample';

/** The front matter of a few drafts, by name. */
export const fewDrafts: Readonly<Record<string, string>> = {
  'retry-storm':
    'title: Stopped the retry storm in payments\ndate: 2026-05-22\nproject: Payments\nskills: [reliability]\nlinks: ["https://github.com/acme/shop/pull/12"]\n',
  pairing: 'title: Paired with Priya on the basket\ndate: 2026-05-20\nproject: Basket\ncollaborators: [Priya]\n',
  'all-hands':
    'title: Presented Fast Checkout at the all-hands\ndate: 2026-05-13\nskills: [communication]\nimpact: Two teams asked for it.\n',
  danger: 'title: "<img src=x onerror=alert(1)> [x](command:brag.init)"\ndate: 2026-04-02\nproject: Payments\n',
};
/** The address of a draft's file. */
export const draftUri = (name: string) => `file:///brag/wins/imported/${name}.md`;

/** Drafts beside the wins of the example, one of which is a duplicate of theirs. */
export function draftsOf(given: Readonly<Record<string, string>>): InboxDraft[] {
  const waiting = Object.entries(given).map(([name, front]) => {
    const parsed = parseEntry(draftUri(name), `---\ntype: win\n${front}status: draft\n---\n`);
    return (parsed as { entry: Win }).entry;
  });
  const { wins } = readExample('staff-engineer').entries;
  return inboxDrafts(waiting, [...wins, ...waiting], () => undefined);
}

/** So many drafts of five months and seven projects. */
export function manyDrafts(count: number): InboxDraft[] {
  const trees = ['Apple', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo'];
  return draftsOf(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `draft-${index}`,
        `title: Draft number ${index}\ndate: 2026-0${1 + (index % 5)}-10\nproject: ${trees[index % trees.length]}\n`,
      ]),
    ),
  );
}
