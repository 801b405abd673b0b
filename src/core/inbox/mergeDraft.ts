import { applyEdits } from '../text/textEdits';
import { capitalize, stripFullStop } from '../text/punctuation';
import type { RootContent } from 'mdast';
import { longDate } from '../time/calendarDate';
import { bullets, heading, toMarkdown } from '../markdown/nodes';
import { isMap } from '../entries/fields';
import { parseEntry } from '../entries/parseEntry';
import type { Problem } from '../text/problem';
import { visibilities, type Visibility } from '../entries/visibility';
import type { Win } from '../entries/win';
import { editFrontMatter, type FrontMatterChange } from '../frontMatter/editFrontMatter';
import type { TextEdit } from '../text/textEdits';
import { findFrontMatter, readFrontMatter } from '../frontMatter/frontMatter';
import { textDifference } from '../text/textDifference';
import { sentence } from '../text/sentence';
import { slug } from '../text/slug';
import { linkKey } from './linkKey';

/** A win's file. */
export interface WinFile {
  readonly uri: string;
  readonly text: string;
}

type Item = Readonly<Record<string, unknown>>;

/** How the items of a list are told apart: `main` is what text alone stands for, `parts` what makes up an item's name. */
interface ListForm {
  readonly main: string;
  readonly parts: readonly string[];
  readonly keyOf: (win: Win, position: number, names: SkillKeys) => string;
}

/** The same text for all spellings of one skill. */
export type SkillKeys = (skill: string) => string;

const lists: Readonly<Record<string, ListForm>> = {
  skills: { main: 'text', parts: [], keyOf: ({ skills }, at, names) => names(skills[at]!) },
  tags: { main: 'text', parts: [], keyOf: ({ tags }, at) => slug(tags[at]!) },
  collaborators: { main: 'text', parts: [], keyOf: ({ collaborators }, at) => slug(collaborators[at]!) },
  links: { main: 'url', parts: ['url'], keyOf: ({ links }, at) => linkKey(links[at]!.url) },
  metrics: {
    main: 'text',
    parts: ['text', 'name', 'before', 'after', 'unit'],
    keyOf: ({ metrics }, at) => slug(metrics[at]!.text),
  },
  feedback: { main: 'quote', parts: ['quote'], keyOf: ({ feedback }, at) => slug(feedback[at]!.quote) },
};

/** What says what the file is rather than what was done, or is taken care of by itself. */
const settled = new Set(['type', 'status', 'title', 'date', 'visibility', 'omit']);

/**
 * The edits that bring what a draft says into the file of a win that exists: items its lists lack, keys it has no
 * value for; and what has no place there, with the draft's own body, below a heading at the end of its body. Nothing
 * that stands there is overwritten, nothing is written twice, and the win is shown to nobody who may not see the draft.
 * A problem where that can't be done safely: then nothing is to be changed.
 */
export function mergeDraft(into: WinFile, draft: WinFile, names: SkillKeys = slug): readonly TextEdit[] | Problem {
  const [target, source] = [readWin(into), readWin(draft)];
  if ('code' in target) return target;
  if ('code' in source) return source;
  const changes: FrontMatterChange[] = [];
  const left: [key: string, text: string][] = [];
  for (const [key, value] of Object.entries(source.data)) {
    if (settled.has(key) || value === null || value === '') continue;
    const held = Object.hasOwn(target.data, key) ? target.data[key] : undefined;
    const form = Object.hasOwn(lists, key) ? lists[key] : undefined;
    if (form && Array.isArray(value)) mergeList(key, form, target, source, names, changes, left);
    else if (typeof value !== 'string' || form) {
      if (JSON.stringify(value) !== JSON.stringify(held))
        left.push([key, typeof value === 'string' ? value : JSON.stringify(value)]);
    } else if (isFree(key, held, target.win, source.win)) changes.push({ set: key, value: oneLine(value) });
    else if (typeof held !== 'string' || oneLine(held) !== oneLine(value)) left.push([key, value]);
  }
  const stricter = stricterVisibility(target.win, source.win);
  if (stricter !== undefined) changes.push({ set: 'visibility', value: stricter });
  const edits = editFrontMatter(into.text, changes);
  if ('code' in edits) return edits;
  const section = sectionOf(target, source, left, into.text);
  return section === undefined ? edits : [...edits, section];
}

/** A win's text after one draft after another was merged into it, as one edit; a problem of the first that can't be. */
export function mergeDrafts(into: WinFile, drafts: readonly WinFile[], names?: SkillKeys): TextEdit[] | Problem {
  let text = into.text;
  for (const draft of drafts) {
    const edits = mergeDraft({ uri: into.uri, text }, draft, names);
    if ('code' in edits) return edits;
    if (drafts.length === 1) return [...edits];
    text = applyEdits(text, edits);
  }
  return textDifference(into.text, text);
}

/** Whom a win may be shown to once a draft is merged into it, where that is fewer than before; else undefined. */
export function stricterVisibility(win: Win, draft: Win): Visibility | undefined {
  const [now, wanted] = [visibilities.indexOf(win.visibility), visibilities.indexOf(draft.visibility)];
  return wanted < now ? draft.visibility : undefined;
}

interface ReadWin {
  readonly win: Win;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function readWin({ uri, text }: WinFile): ReadWin | Problem {
  const parsed = parseEntry(uri, text);
  const read = readFrontMatter(text);
  if (read.kind === 'unreadable') return read.problem;
  if (read.kind !== 'read' || parsed.kind !== 'entry' || parsed.entry.type !== 'win') {
    const message = sentence("It can't be read as a win anymore.");
    return { code: 'missing-type', severity: 'error', message, range: { start: 0, end: 0 } };
  }
  const block = findFrontMatter(text);
  const body = block !== undefined && 'bodyStart' in block ? text.slice(block.bodyStart) : '';
  return { win: parsed.entry, data: read.data, body: withLineFeeds(body).trim() };
}

function mergeList(
  key: string,
  { main, parts, keyOf }: ListForm,
  target: ReadWin,
  source: ReadWin,
  names: SkillKeys,
  changes: FrontMatterChange[],
  left: [string, string][],
): void {
  const held = itemsOf(target.data[key]);
  const positions = new Map<string, number>();
  namesOf(target.win, key, held, keyOf, names).forEach((name, at) => {
    if (!positions.has(name)) positions.set(name, at);
  });
  const added = new Map<string, Record<string, string> | string>();
  const items = itemsOf(source.data[key]);
  namesOf(source.win, key, items, keyOf, names).forEach((name, at) => {
    const item = items[at]!;
    const position = positions.get(name);
    const twin = added.get(name);
    if (position === undefined && twin === undefined) {
      const flat = listItem(item);
      if (flat === undefined) left.push([key, plainText(item)]);
      else added.set(name, flat);
      return;
    }
    if (typeof item === 'string') return;
    const there = position === undefined ? twin : held[position];
    for (const [part, value] of Object.entries(item as Item)) {
      if (parts.includes(part) || value === null || value === '') continue;
      const known = typeof there === 'object' ? there[part] : undefined;
      const isNew = typeof value === 'string' && (known === undefined || known === null);
      if (isNew && position !== undefined)
        changes.push({ list: key, position, main, set: part, value: oneLine(value) });
      else if (isNew) {
        // The draft says it twice, and more of it the second time.
        const whole = added.get(name)!;
        added.set(name, { ...(typeof whole === 'string' ? { [main]: whole } : whole), [part]: oneLine(value) });
      } else if (JSON.stringify(known) !== JSON.stringify(value)) left.push([key, plainText(item)]);
    }
  });
  changes.push({ addTo: key, items: [...added.values()] });
}

/** What tells the items of a list apart; their own words where the win is read with another list than its file holds. */
function namesOf(
  win: Win,
  key: string,
  items: readonly (string | Item)[],
  keyOf: ListForm['keyOf'],
  names: SkillKeys,
): string[] {
  const read = win[key as 'tags'].length === items.length;
  return items.map((item, at) => (read ? keyOf(win, at, names) : slug(plainText(item))));
}

function itemsOf(value: unknown): (string | Item)[] {
  return Array.isArray(value)
    ? value.filter((item): item is string | Item => typeof item === 'string' || isMap(item))
    : [];
}

function listItem(item: string | Item): Record<string, string> | string | undefined {
  if (typeof item === 'string') return oneLine(item);
  const pairs = Object.entries(item).filter(([, value]) => value !== null && value !== '');
  if (!pairs.every(([, value]) => typeof value === 'string')) return undefined;
  return Object.fromEntries(pairs.map(([part, value]) => [part, oneLine(value as string)]));
}

/** Whether a key of the draft may be given to the win, which says nothing there. */
function isFree(key: string, held: unknown, target: Win, draft: Win): boolean {
  if (held !== undefined && held !== null && held !== '') return false;
  // A last day belongs to its first day, and an id to its file.
  return key === 'end' ? target.date === draft.date : key !== 'id';
}

/** What has no place in the front matter, below a heading that says where it is from. */
function sectionOf(target: ReadWin, source: ReadWin, left: [string, string][], text: string): TextEdit | undefined {
  const whole = withLineFeeds(text);
  const sameTitle = slug(target.win.title) === slug(source.win.title);
  const body = source.body !== '' && target.body.includes(source.body) ? '' : source.body;
  if (sameTitle && target.win.date === source.win.date && left.length === 0 && body === '') return undefined;
  const day = longDate(source.win.date);
  const head = heading(
    2,
    sameTitle ? `From a draft of ${day}` : `From a draft: ${stripFullStop(source.win.title)}, ${day}`,
  );
  const items = left.map(([key, value]) => `${capitalize(key.replaceAll('-', ' '))}: ${value}`);
  const front = markdownOf(items.length === 0 ? [head] : [head, bullets(items)]);
  if (whole.includes(front) && body === '') return undefined;
  const section = `${front}${body === '' ? '' : `\n${body}\n`}`;
  const gap = /(?:^|\n)---[ \t]*\n*$/.test(whole) ? (whole.endsWith('\n') ? '\n' : '\n\n') : gapAfter(whole);
  const lineBreak = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const end = text.length;
  return { range: { start: end, end }, text: `${gap}${section}`.replaceAll('\n', lineBreak) };
}

function gapAfter(text: string): string {
  return text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
}

function markdownOf(nodes: RootContent[]): string {
  return toMarkdown({}, nodes).replace(/^---\n---\n\n/, '');
}

function plainText(item: string | Item): string {
  if (typeof item === 'string') return item;
  return Object.entries(item)
    .filter(([, value]) => value !== null && value !== '')
    .map(([part, value]) => `${part} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
