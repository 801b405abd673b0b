import { compareText } from '../text/compareText';
import { sentence, type Sentence } from '../text/sentence';
import { slug } from '../text/slug';
import type { InboxDraft } from './inboxDraft';

export const draftGroupings = ['month', 'project', 'source'] as const;
export type DraftGrouping = (typeof draftGroupings)[number];

/** Drafts that belong together. */
export interface DraftGroup {
  readonly key: string;
  /** The group's name as the drafts write it; a sentence for those that have none. */
  readonly label: string | Sentence;
  readonly drafts: readonly InboxDraft[];
}

/** Which drafts hold every word of a text, in any case, somewhere in what the inbox shows of them. */
export function draftFilter(text: string): (draft: InboxDraft) => boolean {
  const words = searchable(text).split(/\s+/).filter(Boolean);
  return (draft) => {
    if (words.length === 0) return true;
    const { title, date, month, folder, project, source, impact, skills, metrics, people, tags, links } = draft;
    const searched = searchable(
      [title, date, month, folder, project, source, impact, ...skills, ...metrics, ...people, ...tags]
        .concat(links.flatMap(({ url, label }) => [url, label]))
        .join('\n'),
    );
    return words.every((word) => searched.includes(word));
  };
}

/** Drafts in groups: months with the latest first, others by name, those without a name last; in each the latest first. */
export function arrangeDrafts(drafts: readonly InboxDraft[], by: DraftGrouping): DraftGroup[] {
  const groups = new Map<string, { label: string | Sentence; drafts: InboxDraft[] }>();
  for (const draft of drafts.toSorted((a, b) => compareText(b.date, a.date) || compareText(a.uri, b.uri))) {
    const label = draft[by];
    const key = by === 'month' ? draft.date.slice(0, 7) : label === undefined ? '' : slug(label);
    const group = groups.get(key);
    if (group) group.drafts.push(draft);
    else groups.set(key, { label: label ?? unnamed[by], drafts: [draft] });
  }
  const order = by === 'month' ? -1 : 1;
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || order * compareText(a, b))
    .map(([key, group]) => ({ key, ...group }));
}

const unnamed: Readonly<Record<DraftGrouping, Sentence>> = {
  month: sentence('Without a date'),
  project: sentence('Without a project'),
  source: sentence('Without a link'),
};

function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
