import * as v from 'valibot';
import { monthOf } from '../time/calendarDate';
import type { Win } from '../entries/win';
import { say, sentence, type Localize, type Sentence } from '../text/sentence';
import { LikelyDuplicates } from './likelyDuplicates';

/** A draft as the inbox shows it. */
export const inboxDraftSchema = v.object({
  uri: v.string(),
  title: v.string(),
  /** `YYYY-MM-DD`. */
  date: v.string(),
  end: v.optional(v.string()),
  month: v.string(),
  /** The workspace folder it is in, where there are several. */
  folder: v.optional(v.string()),
  project: v.optional(v.string()),
  /** Where its first link leads: a repository, a site. */
  source: v.optional(v.string()),
  impact: v.optional(v.string()),
  skills: v.array(v.string()),
  metrics: v.array(v.string()),
  people: v.array(v.string()),
  tags: v.array(v.string()),
  quotes: v.array(v.object({ quote: v.string(), from: v.optional(v.string()) })),
  links: v.array(v.object({ url: v.string(), label: v.optional(v.string()) })),
  /** Only where it differs from what most wins have. */
  visibility: v.optional(v.string()),
  duplicates: v.array(
    v.object({ uri: v.string(), title: v.string(), date: v.string(), reason: v.string(), isDraft: v.boolean() }),
  ),
});

export type InboxDraft = v.InferOutput<typeof inboxDraftSchema>;

/**
 * The drafts among the wins as the inbox shows them, in the order given.
 *
 * @param drafts those to show
 * @param wins all wins, among which likely duplicates are looked for
 * @param folderOf the name of the workspace folder that a file is in, where there are several
 */
export function inboxDrafts(
  drafts: readonly Win[],
  wins: readonly Win[],
  folderOf: (uri: string) => string | undefined,
  localize?: Localize,
): InboxDraft[] {
  const duplicates = new LikelyDuplicates(wins);
  return drafts.map((win) => ({
    uri: win.uri,
    title: win.title,
    date: win.date,
    ...(win.end !== undefined && win.end !== win.date && { end: win.end }),
    month: monthOf(win.date),
    ...optional('folder', folderOf(win.uri)),
    ...(win.project !== undefined && { project: win.project }),
    ...optional('source', placeOf(win)),
    ...(win.impact !== undefined && { impact: win.impact }),
    skills: [...win.skills],
    metrics: win.metrics.map(({ text }) => text),
    people: [...win.collaborators],
    tags: [...win.tags],
    quotes: win.feedback.map(({ quote, from }) => ({ quote, ...optional('from', from) })),
    links: win.links.map(({ url, label }) => ({ url, ...optional('label', label) })),
    ...(win.visibility !== 'committee' && { visibility: say(visibilityWords[win.visibility], localize) }),
    duplicates: duplicates.of(win).map(({ win: other, reason }) => ({
      uri: other.uri,
      title: other.title,
      date: other.date,
      reason: say(reason, localize),
      isDraft: other.status === 'draft',
    })),
  }));
}

const visibilityWords: Readonly<Record<Win['visibility'], Sentence>> = {
  private: sentence('For me alone'),
  manager: sentence('For my manager'),
  committee: sentence('For the committee'),
  public: sentence('For everyone'),
};

function optional<const Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}

/** Where a draft's first link leads: the repository on a forge, else the site. */
function placeOf({ links }: Win): string | undefined {
  const url = links
    .map((link) => /^https?:\/\/(?:www\.)?([^/?#]+)\/?([^?#]*)/i.exec(link.url))
    .find((match) => match !== null);
  if (!url) return undefined;
  const host = url[1]!.toLowerCase();
  const path = url[2]!.split('/-/')[0]!.split('/').filter(Boolean);
  const isForge = /\/(?:-\/)?(?:pull|pulls|issues|commit|commits|merge_requests|pull-requests)\//.test(url[0]);
  return isForge && path.length >= 2 ? `${host}/${path[0]}/${path[1]}` : host;
}
