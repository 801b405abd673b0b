import type { InlineCode, PhrasingContent, RootContent } from 'mdast';
import { bullets, emphasis, joinInline, link, paragraph, strong, type Inline } from '../../markdown/nodes';
import type { Source } from './source';
import type { Passage } from './source';
import { phrased } from './phrased';

/** A key or a file name, as it is typed. */
export function typed(name: string): InlineCode {
  return { type: 'inlineCode', value: name };
}

/** Lines to say: the only quotations in a script, so that the eye finds them. */
export function spoken(sentences: readonly string[]): RootContent[] {
  return sentences.length === 0 ? [] : [{ type: 'blockquote', children: [paragraph(sentences.join(' '))] }];
}

/** Lines to say, with where they come from below; neighbours from one file share that line. */
export function passages(all: readonly Passage[]): RootContent[] {
  return all.flatMap(({ say, sources = [] }, index) => {
    const next = all[index + 1]?.sources ?? [];
    const before = sourcesUpTo(all, index);
    const goesOn = sources.length > 0 && next.length > 0 && fileOf(next[0]!) === fileOf(sources[0]!);
    return [...spoken(say), ...(sources.length === 0 || goesOn ? [] : [sourceLine(phrased('From my files'), before)])];
  });
}

function sourcesUpTo(all: readonly Passage[], last: number): Source[] {
  let first = last;
  const file = all[last]?.sources?.[0];
  while (first > 0 && file !== undefined && fileOf(all[first - 1]!.sources?.[0]) === fileOf(file)) first--;
  return all.slice(first, last + 1).flatMap(({ sources = [] }) => sources);
}

function fileOf(source: Source | undefined): string | undefined {
  return source?.url.replace(/#L\d+$/, '');
}

/** A label and links to where something comes from. */
export function sourceLine(label: string, sources: readonly Source[]): RootContent {
  return paragraph(...sourceWords(label, sources));
}

/** The same inside a list. */
export function sourceWords(label: string, sources: readonly Source[]): Inline[] {
  const shown = unique(sources);
  const last = shown.at(-1)?.label ?? '';
  return [`${label}: `, ...joinInline(shown.map(sourceLink), ', '), /[.?!:…]["'”’]?$/.test(last) ? '' : '.'];
}

/** A link to where something comes from. */
export function sourceLink({ label, url }: Source): PhrasingContent {
  return link(url, label);
}

function unique(sources: readonly Source[]): Source[] {
  return sources.filter((source, index) => sources.findIndex(({ url }) => url === source.url) === index);
}

/** A label and what belongs to it: one line, or a list below it. */
export function labelled(label: string, items: readonly Inline[]): RootContent[] {
  if (items.length === 0) return [];
  if (items.length === 1) return [paragraph(strong(`${label}:`), ' ', items[0]!)];
  return [paragraph(strong(`${label}:`)), bullets(items)];
}

/** What is not on file yet, and where to add it. */
export function toAdd(...content: Inline[]): RootContent {
  return paragraph(emphasis(phrased('To add: '), ...content));
}
