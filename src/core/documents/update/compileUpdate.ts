import type { RootContent } from 'mdast';
import type { Entries } from '../../library/entries';
import { bullets, emphasis, heading, paragraph, toMarkdown, wordsOf, type Inline } from '../../markdown/nodes';
import { stripFullStop } from '../../text/punctuation';
import { longDate } from '../kit/dates';
import type { CompiledDocument } from '../kit/document';
import { phrased } from '../kit/phrased';
import { withRest } from '../kit/withRest';
import { done } from './sections/done';
import { inProgress } from './sections/inProgress';
import { needs } from './sections/needs';
import { next } from './sections/next';
import type { UpdatePart } from './updatePart';
import { makeUpdateContext, type UpdateContext, type UpdateRequest } from './updateContext';

/** The sections of an update in their order. A new one is a file and a line here. */
const sections: readonly ((context: UpdateContext) => UpdatePart)[] = [done, inProgress, needs, next];

/** An update is read between two meetings. */
export const mostUpdateWords = 200;

/** More items than so many don't fit anyway. */
const mostItems = 20;

/**
 * Compiles the update for my manager or a colleague: what has been done since we last met, what is in progress, what I
 * need from them, and what is next, in at most 200 words. What doesn't fit is counted, and no sentence is cut.
 *
 * @returns undefined where the record has nothing to tell
 */
export function compileUpdate(entries: Entries, request: UpdateRequest): CompiledDocument | undefined {
  const context = makeUpdateContext(entries, request);
  const parts = sections.map((section) => section(context));
  if (parts.every(({ items }) => items.length === 0)) return undefined;
  const { person, audience, date, from, lastMet } = context;
  const name = person && stripFullStop(person.name);
  const opening: RootContent[] = [
    heading(1, name === undefined ? phrased('Update') : phrased('Update for {0}', name)),
    paragraph(
      emphasis(
        lastMet === undefined
          ? phrased('{0}, since {1}|an update', longDate(date), longDate(from))
          : phrased('{0}, since we met on {1}|an update', longDate(date), longDate(lastMet)),
      ),
    ),
  ];
  const { since } = request;
  const frontMatter = { type: 'update', ...(person && { person: person.id }), audience, ...(since && { since }), date };
  return {
    markdown: toMarkdown(frontMatter, [...opening, ...fitted(parts, mostUpdateWords - wordsOf(opening).length)]),
    wins: [...context.done, ...context.inProgress].map(({ uri }) => uri),
  };
}

interface Shown {
  readonly part: UpdatePart;
  items: Inline[];
}

/** As much of all parts as fits: the longest one gives way first, at its end, by the title alone before not at all. */
function fitted(parts: readonly UpdatePart[], most: number): RootContent[] {
  const shown: Shown[] = parts.map((part) => ({
    part,
    items: part.items.slice(0, mostItems).map(({ whole }) => whole),
  }));
  const nodes = () => shown.flatMap(nodesOf);
  while (wordsOf(nodes()).length > most) {
    const longest = shown.reduce((one, other) => (other.items.length > one.items.length ? other : one));
    const { short } = longest.part.items[longest.items.length - 1]!;
    const kept = longest.items.slice(0, -1);
    if (longest.items.at(-1) !== short) longest.items = [...kept, short];
    else if (kept.length > 0) longest.items = kept;
    else if (!shorten(shown)) break;
  }
  return nodes();
}

/** Tells one thing by its title alone. Returns false where all are told so. */
function shorten(shown: readonly Shown[]): boolean {
  for (const each of shown) {
    const { short } = each.part.items[0] ?? {};
    if (short === undefined || each.items.length === 0 || each.items[0] === short) continue;
    each.items = [short];
    return true;
  }
  return false;
}

function nodesOf({ part, items }: Shown): RootContent[] {
  if (items.length === 0) return [];
  return [heading(2, part.title), bullets(withRest(items, part.items.length - items.length))];
}
