import { findNamed } from '../library/references';
import type { Entry } from '../entries/entry';
import type { TextRange } from '../text/textRange';
import type { Win } from '../entries/win';
import type { Entries } from '../library/entries';
import type { TextEdit } from '../text/textEdits';
import { findFrontMatter } from '../frontMatter/frontMatter';
import { FrontMatterSource } from '../frontMatter/frontMatterSource';
import { sentence, type Sentence } from '../text/sentence';
import { slug } from '../text/slug';
import { scanFrontMatter } from '../frontMatter/scanFrontMatter';

/** Something that can be done to an entry where the cursor is. */
export type EntryAction = { readonly title: Sentence } & (
  | { readonly kind: 'edit'; readonly edits: readonly TextEdit[] }
  /** Text to be finished: the parts stand around the places the user fills in. */
  | { readonly kind: 'write'; readonly at: number; readonly parts: readonly string[] }
  | { readonly kind: 'log-win'; readonly win: { readonly title: string; readonly impact?: string } }
  | { readonly kind: 'ask-for-feedback'; readonly person: string; readonly win: string }
);

/** What can be done with a selection, which may be empty. */
export function actionsFor(entry: Entry, text: string, selection: TextRange, entries: Entries): EntryAction[] {
  const block = findFrontMatter(text);
  if (block === undefined || 'code' in block) return [];
  const source = new FrontMatterSource(text, block);
  const actions: (EntryAction | undefined)[] = [
    selection.start >= block.bodyStart ? winFrom(text.slice(selection.start, selection.end)) : undefined,
    ...(entry.type === 'win'
      ? [addMetric(source, text), addBefore(text, selection), ...askForFeedback(entry, entries)]
      : []),
    entry.visibility === 'private' ? undefined : moveToPrivate(source),
  ];
  return actions.filter((action) => action !== undefined);
}

const longestTitle = 120;

/** A win with the first line of a text as its title and the rest as its impact. */
function winFrom(selected: string): EntryAction | undefined {
  const lines = selected
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:#{1,6}\s+|>\s*|(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?)?/, '').trim())
    .filter((line) => line !== '');
  const title = lines[0];
  if (title === undefined) return undefined;
  const [short, over] =
    title.length <= longestTitle ? [title, ''] : [`${title.slice(0, longestTitle - 1).trimEnd()}…`, title];
  const impact = [over, ...lines.slice(1)].filter((line) => line !== '').join(' ');
  const win = impact === '' ? { title: short } : { title: short, impact };
  return { kind: 'log-win', title: sentence('Log selection as a win'), win };
}

function addMetric(source: FrontMatterSource, text: string): EntryAction | undefined {
  const at = source.endOfKeys;
  if (at === undefined || source.keyRangeOf(['metrics']) !== undefined) return undefined;
  const parts = [
    `metrics:${source.lineBreak}  - name: `,
    `${source.lineBreak}    after: `,
    `${source.lineBreak}    unit: `,
    source.lineBreak,
  ];
  return { kind: 'write', title: sentence('Add a metric'), at: Math.min(at, text.length), parts };
}

const maxAsked = 3;

/** Those who worked on a win and have said nothing about it yet. */
function askForFeedback(win: Win, { people }: Entries): EntryAction[] {
  const nameFor = (written: string) => findNamed(people, written)?.name ?? written;
  const spoke = new Set(win.feedback.map(({ from }) => (from === undefined ? '' : slug(nameFor(from)))));
  return [...new Set(win.collaborators)]
    .filter((written) => !spoke.has(slug(nameFor(written))))
    .slice(0, maxAsked)
    .map((person) => ({
      kind: 'ask-for-feedback',
      title: sentence('Ask {0} for feedback', nameFor(person)),
      person,
      win: win.uri,
    }));
}

/** Puts the missing half of a comparison beside the other one. */
function addBefore(text: string, selection: TextRange): EntryAction | undefined {
  const title = sentence('Add before and after');
  const scalars = (scanFrontMatter(text)?.scalars ?? []).filter(
    ({ path }) => path[0] === 'metrics' && path.length === 3,
  );
  const keys = scalars.filter(({ kind, inFlow }) => kind === 'key' && !inFlow);
  const incomplete = keys.filter(
    (key) =>
      key.written === 'after' && !keys.some((other) => other.path[1] === key.path[1] && other.written === 'before'),
  );
  const after =
    incomplete.find(({ range }) => range.start <= selection.end && selection.start <= lineEnd(text, range.end)) ??
    incomplete[0];
  if (after === undefined) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const parts = ['before: ', `${lineBreak}${' '.repeat(after.column)}`];
  return { kind: 'write', title, at: after.range.start, parts };
}

function moveToPrivate(source: FrontMatterSource): EntryAction | undefined {
  const edits = source.setKeys({ visibility: 'private' });
  return edits && { kind: 'edit', title: sentence('Make Private'), edits };
}

function lineEnd(text: string, offset: number): number {
  const at = text.slice(offset).search(/[\r\n]/);
  return at === -1 ? text.length : offset + at;
}
