import { scalarLike } from '../../frontMatter/frontMatterText';
import { nearDate } from '../../time/nearDate';
import { isBlank, isMap } from '../../entries/fields';
import { restricts } from '../../entries/parseEntry';
import type { TextEdit } from '../../text/textEdits';
import type { Path } from '../../frontMatter/frontMatterSource';
import { sentence } from '../../text/sentence';
import { typedDate } from '../../time/typedDate';
import { calendarDate } from '../../time/calendarDate';
import { shapeAt } from '../../entries/fieldShape';
import type { Fix } from '../foundProblem';
import { editFix } from '../fixes';
import { nearest } from '../nearest';
import type { ProblemContext } from '../problemContext';
import type { QuickFix } from './quickFix';

const firstDays = new Map<unknown, string>([
  ['end', 'date'],
  ['until', 'since'],
  ['due', 'start'],
]);

/** The day that was meant where there is no doubt; for a last day before the first, the two the other way round. */
export const fixDate: QuickFix = (context, { path = [] }) => {
  const { source, date } = context;
  const written = textAt(context, path);
  if (written === undefined) return [];
  const near = nearDate(written) ?? typedDate(written, date);
  if (near !== undefined && near !== written)
    return [editFix(sentence('Write {0}', near), source?.replace(path, near))];
  const first = firstDays.get(path[0]);
  const start = first === undefined ? undefined : textAt(context, [first]);
  if (first === undefined || start === undefined || calendarDate(written) === undefined) return [];
  return [
    editFix(sentence('Swap the two days'), [source?.replace([first], written), source?.replace(path, start)]),
    editFix(sentence('Remove `{0}`', path[0]!), source?.removeKey(path)),
  ];
};

/** The nearest word of a closed list; all of them where none is near. */
export const fixValue: QuickFix = (context, problem) => {
  const { path = [] } = problem;
  const { source, type, entry } = context;
  const [key] = path;
  const useCommittee = () => editFix(sentence('Use {0}', 'committee'), source?.setKeys({ visibility: 'committee' }));
  if (path.length === 1 && (key === '<<' || (key === 'visibility' && isBlank(valueAt(context, path)))))
    return [useCommittee()];
  if (
    path.length === 1 &&
    key !== 'visibility' &&
    entry?.visibility === 'private' &&
    restricts(entry.type, String(key), valueAt(context, path))
  )
    return [editFix(sentence('Change it to `{0}`', 'visibility: private'), makePrivate(context, path))];
  if (path[0] !== 'visibility' && path.length === 1 && type !== undefined && shapeAt(type, path) === undefined)
    return [editFix(sentence('Change it to `{0}`', 'visibility'), source?.renameKey(path, 'visibility'))];
  if (Array.isArray(valueAt(context, path))) return makeText(context, problem);
  const words = type === undefined ? undefined : shapeAt(type, path)?.words;
  const written = textAt(context, path);
  if (words === undefined || written === undefined) return [];
  const synonym = nearest(
    written,
    Object.keys(synonyms).filter((word) => words.includes(synonyms[word]!)),
  );
  const meant = synonym && synonyms[synonym];
  const near = nearest(written, words) ?? meant ?? startOf(written, words);
  const offered = near === undefined ? words : [near];
  return offered.map((word) => editFix(sentence('Change it to `{0}`', word), source?.replace(path, word)));
};

/** `visibility: private` in the place of a key such as `private: true`; where the key is there, it is the one that stays. */
function makePrivate({ source, data }: ProblemContext, path: Path): readonly (TextEdit | undefined)[] {
  const rename = source?.renameKey(path, 'visibility');
  if (data !== undefined && Object.hasOwn(data, 'visibility')) {
    const set = source?.setKeys({ visibility: 'private' }) ?? [undefined];
    return [source?.removeKey(path), ...set].toSorted((a, b) => (a?.range.start ?? 0) - (b?.range.start ?? 0));
  }
  if (data !== undefined && !isBlank(data[String(path[0])])) return [rename, source?.replace(path, 'private')];
  return [rename, ...(source?.setKeys({ [String(path[0])]: 'private' }) ?? [undefined])];
}

/** Words that mean one of ours without looking like it. */
const synonyms: Readonly<Record<string, string>> = {
  finished: 'done', complete: 'done', completed: 'done', shipped: 'done', wip: 'in-progress', ongoing: 'in-progress',
  doing: 'in-progress', todo: 'draft', lead: 'led', leader: 'led', owner: 'owned', contributor: 'contributed',
  helped: 'supported', approved: 'agreed', accepted: 'agreed', rejected: 'declined', refused: 'declined', no: 'declined',
  postponed: 'deferred', open: 'planned', boss: 'manager', salary: 'pay', raise: 'pay', colleague: 'peer',
  yearly: 'year', annually: 'year', quarterly: 'quarter', monthly: 'month',
}; // prettier-ignore

function startOf(written: string, words: readonly string[]): string | undefined {
  const start = written.trim().toLowerCase();
  const found = words.filter((word) => start.length >= 3 && (word.startsWith(start) || start.startsWith(word)));
  return found.length === 1 ? found[0] : undefined;
}

/** A text in brackets, at its commas where it is plainly a row of words; keys with values behind a dash. */
export const wrapInList: QuickFix = (context, { path = [] }) => {
  const { source } = context;
  if (isMap(valueAt(context, path))) return [editFix(sentence('Make it a list'), itemOf(context, path))];
  const written = textAt(context, path);
  if (written === undefined || source === undefined) return [];
  return [
    editFix(
      sentence('Make it a list'),
      source.rewrite(path, (raw) =>
        /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,+-]{0,59}$/u.test(raw) || /^"[^"]*"$|^'[^']*'$/.test(raw)
          ? `[${raw}]`
          : `[${scalarLike('"', written, true)}]`,
      ),
    ),
  ];
};

/** Keys with values as the only item of a list: behind a dash, or in brackets where they stand in braces. */
function itemOf({ source, text }: ProblemContext, path: Path): TextEdit[] | undefined {
  const range = source?.rangeOf(path);
  if (range === undefined) return undefined;
  const insert = (at: number, inserted: string): TextEdit => ({ range: { start: at, end: at }, text: inserted });
  if (text[range.start] === '{') return [insert(range.start, '['), insert(range.end, ']')];
  const lines = [...text.slice(range.start, range.end).matchAll(/\n(?=[^\r\n])/g)];
  return [insert(range.start, '- '), ...lines.map(({ index }) => insert(range.start + index + 1, '  '))];
}

/** Quotes around a text whose colon made it a key; the only item of a list without the list. */
export const makeText: QuickFix = (context, { path = [] }) => {
  const { source } = context;
  const value = valueAt(context, path);
  if (source === undefined) return [];
  if (isMap(value)) return [quoteWhole(context, path)];
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string') {
    const only = source.rangeOf([...path, 0]);
    return [
      only &&
        editFix(
          sentence('Remove the brackets'),
          source.rewrite(path, (raw) => (raw.startsWith('[') ? context.text.slice(only.start, only.end) : raw)),
        ),
    ];
  }
  return [];
};

/** Quotes around an item that was meant as text. */
export const fixItem: QuickFix = (context, { path = [] }) => {
  const item = path.slice(0, 2);
  const value = valueAt(context, item);
  const isText = isMap(value) && Object.keys(value).length === 1 && /[^a-z-]/.test(Object.keys(value)[0]!);
  return [
    isText ? quoteWhole(context, item) : undefined,
    editFix(sentence('Remove this item'), context.source?.removeItem(item)),
  ];
};

function quoteWhole({ source }: ProblemContext, path: Path): Fix | undefined {
  return editFix(
    sentence('Put it in quotes'),
    source?.rewrite(path, (raw) => (/^[[{"']/.test(raw) ? raw : scalarLike('"', raw, true))),
  );
}

/** The one number in the text. */
export const fixNumber: QuickFix = (context, { path = [] }) => {
  const written = textAt(context, path);
  const numbers = written?.match(/\d+/g) ?? [];
  if (numbers.length !== 1 || numbers[0] === written) return [];
  return [editFix(sentence('Write {0}', numbers[0]!), context.source?.replace(path, numbers[0]!))];
};

/** Yes or no, whichever was meant; both where that can't be told. */
export const fixYesOrNo: QuickFix = (context, { path = [] }) => {
  const written = textAt(context, path)?.toLowerCase();
  if (written === undefined) return [];
  const near = /^(?:y|x|1|done|✓|✔|yep|tru.?|ye.?s?)$/u.test(written)
    ? 'yes'
    : /^(?:n|0|nope|none|not yet|fals.?)$/.test(written)
      ? 'no'
      : undefined;
  return (near === undefined ? ['yes', 'no'] : [near]).map((word) =>
    editFix(sentence('Change it to `{0}`', word), context.source?.replace(path, word)),
  );
};

function valueAt({ data }: ProblemContext, path: readonly (string | number)[]): unknown {
  let value: unknown = data;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = (value as unknown[])[step];
    else if (isMap(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

function textAt(context: ProblemContext, path: readonly (string | number)[]): string | undefined {
  const value = valueAt(context, path);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
