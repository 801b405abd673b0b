import { lastSegment } from '../text/lastSegment';
import * as v from 'valibot';
import { readFrontMatter, type FrontMatter } from '../frontMatter/frontMatter';
import { type FrontMatterBlock } from '../frontMatter/frontMatterBlock';
import { sentence, type Sentence } from '../text/sentence';
import { documentTypes, entryTypes, type Entry, type EntryType } from './entry';
import { entrySchemas } from './entrySchemas';
import {
  emptyVisibility,
  endsTooEarly,
  fieldProblem,
  misspeltVisibility,
  shortened,
  tooLarge,
  unknownVisibility,
} from './fieldProblem';
import { propertyOf } from './entryTexts';
import { dropBlank, isBlank, isMap, shortcutOf } from './fields';
import { folderTypeOf } from './folderType';
import type { Problem, ProblemCode } from '../text/problem';
import { decodeAddress } from '../text/decodeAddress';

/** What a file holds: an entry with what is wrong in it, a file that should be an entry and can't be read, or no entry. */
export type ParsedFile =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'broken';
      /** What it claims to be, or its folder says; undefined for a note that claims nothing. */
      readonly type: EntryType | undefined;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'other' };

const maxProblems = 50;

// One shared list for the many keys that hold none keeps a win small.
const none: readonly never[] = Object.freeze([]);

interface Field {
  readonly key: string;
  /** The key as the entry's property: `next-steps` is `nextSteps`. */
  readonly name: string;
  readonly field: v.GenericSchema;
  readonly shortcut: ReturnType<typeof shortcutOf>;
  /** What the field reads where its key is missing, found out once. */
  readonly fallback: v.SafeParseResult<v.GenericSchema>;
}

const fieldsByType = Object.fromEntries(
  Object.entries(entrySchemas).map(([type, schema]) => [type, Object.entries(schema.entries).map(fieldOf)]),
) as unknown as Readonly<Record<EntryType, readonly Field[]>>;

/**
 * An entry of each type with no value yet, to start from: V8 turns an object that grows key by key past a dozen into a
 * hash table four times the size, but not a copy of one that JSON made.
 */
const blankEntries = Object.fromEntries(
  Object.entries(fieldsByType).map(([type, fields]) => {
    const names = Object.fromEntries(fields.map(({ name }) => [name, null]));
    const blank = JSON.parse(JSON.stringify({ type, uri: '', id: '', ...names })) as Record<string, unknown>;
    for (const name in names) blank[name] = undefined;
    return [type, blank];
  }),
) as Readonly<Record<EntryType, Readonly<Record<string, unknown>>>>;

function fieldOf([key, field]: [string, v.GenericSchema]): Field {
  const name = propertyOf(key);
  const read = v.safeParse(field, undefined);
  const fallback = read.success && Array.isArray(read.output) ? { ...read, output: none } : read;
  return { key, name, field, shortcut: shortcutOf(field), fallback: fallback as Field['fallback'] };
}

/**
 * Reads one Markdown file. Never throws and never changes anything; a value that can't be read is left out
 * with a problem, and only a file without what its type requires is broken as a whole.
 *
 * @param uri the file's address, whose last parts give the entry's id and, below a `wins/` folder, its type
 * @param text the whole file
 * @param bragFolder the start of `uri` that says nothing about the type: the brag folder's own address
 * @param front the text's front matter, where it was read already
 */
export function parseEntry(
  uri: string,
  text: string,
  bragFolder = '',
  front: FrontMatter = readFrontMatter(text),
): ParsedFile {
  const folder = folderTypeOf(uri.slice(bragFolder.length));
  if (front.kind === 'unreadable') {
    const written =
      /^\uFEFF?---[ \t]*\r?\n(?:.*\r?\n){0,20}?type:\s*["']?(win|role|person|ask|responsibility|meeting|goal|form|profile)\b/.exec(
        text,
      )?.[1] as EntryType | undefined;
    const meant = written ?? folder;
    return meant ? { kind: 'broken', type: meant, problems: [front.problem] } : { kind: 'other' };
  }
  if (front.kind === 'none') {
    const problems = folder && [frontMatterMissing(folder)];
    return problems
      ? { kind: 'broken', type: wasMeantAsEntry(text) ? folder : undefined, problems }
      : { kind: 'other' };
  }

  const data = front.data;
  const type = typeOf(data['type'], folder);
  if (type === 'document') return { kind: 'other' };
  if (typeof type === 'object') return folder ? { kind: 'broken', type: folder, problems: [type] } : { kind: 'other' };
  if (type === undefined) return { kind: 'other' };
  return readEntry(type, uri, data, text, front.block);
}

/** What a text begins with whose front matter went wrong, or which can't be read as it is. */
const spoiltStart = /^\s*(?:-{2}|[–—]|`{3}|~{3}|\+{3}|<{7}|\{|version https:\/\/git-lfs)/;
/** Keys that say what a file is. */
const claims = new Set(['type', 'name', 'aliases', 'visibility']);

/** Whether a text without front matter was plainly meant as an entry; else it is a note that lies in its folder. */
function wasMeantAsEntry(text: string): boolean {
  const start = text.slice(0, 4096).replace(/^\uFEFF/, '');
  return spoiltStart.test(start) || start.split(/[\r\n]+/).some(claimsSomething);
}

function claimsSomething(line: string): boolean {
  const first = /\p{L}[\p{L}\p{N}_-]*/u.exec(line);
  if (first === null) return false;
  const [word] = first;
  const isKey = /^[ \t*_`"']{0,4}[:=|]/.test(line.slice(first.index + word.length));
  return restrictive.test(word) || (isKey && (claims.has(word.toLowerCase()) || meansVisibility(word)));
}

function typeOf(written: unknown, folder: EntryType | undefined): EntryType | 'document' | Problem | undefined {
  if (isBlank(written)) {
    if (folder === 'win') return 'win';
    return folder
      ? problem('missing-type', sentence('Say what this is: add `type: {0}`. This file is ignored until then.', folder))
      : undefined;
  }
  const name = typeof written === 'string' ? written.trim().toLowerCase() : '';
  if (name === '')
    return problem(
      'unknown-type',
      sentence('`type` should be one of: {0}. This file is ignored until you fix it.', entryTypes.join(', ')),
      ['type'],
    );
  if ((documentTypes as readonly string[]).includes(name)) return 'document';
  if ((entryTypes as readonly string[]).includes(name)) return name as EntryType;
  return problem(
    'unknown-type',
    sentence(
      '"{0}" isn\'t a type of entry. Use one of: {1}. This file is ignored until you fix it.',
      shortened(name),
      entryTypes.join(', '),
    ),
    ['type'],
  );
}

function readEntry(
  type: EntryType,
  uri: string,
  data: Readonly<Record<string, unknown>>,
  text: string,
  block: FrontMatterBlock,
): ParsedFile {
  const problems: Problem[] = [];
  const nameKey = type === 'person' || type === 'profile' ? 'name' : 'title';
  const id = typeof data['id'] === 'string' && data['id'].trim() !== '' ? data['id'].trim() : fileId(uri);
  const values: Record<string, unknown> = { ...blankEntries[type], uri, id };
  let complete = true;

  const budget = { left: mayRepeat(text, block) ? maxUnits : Infinity };
  for (const { key, name, field, shortcut, fallback } of fieldsByType[type]) {
    const written: unknown = Object.hasOwn(data, key) ? data[key] : undefined;
    if (!isBlank(written)) {
      const output = budget.left === Infinity ? shortcut?.(written) : undefined;
      if (output !== undefined) {
        values[name] = output;
        continue;
      }
    }
    // Left empty, it was to say something; and what can't be told from private is private.
    if (key === 'visibility' && Object.hasOwn(data, key) && isBlank(written)) {
      problems.push(emptyVisibility());
      values[name] = 'private';
      continue;
    }
    let value = dropBlank(written);
    if (isBlank(value)) value = undefined;
    if (value === undefined && key === nameKey && type !== 'profile')
      value = firstHeading(text, block) ?? (type === 'win' ? undefined : id);
    const required = field.type !== 'optional';
    let read: v.SafeParseResult<v.GenericSchema> = fallback;
    if (value === undefined) {
      if (!fallback.success) problems.push(missing(key));
    } else if (!fits(value, budget)) problems.push(tooLarge(key, required ? 'file' : 'field'));
    else read = v.safeParse(field, withoutBlankItems(value));
    if (value !== undefined && !read.success && key !== 'visibility')
      read = withoutBadParts(field, key, value, required, problems);
    // What was meant to be restricted must not become visible by a typing mistake.
    if (value !== undefined && key === 'visibility' && (read === fallback || !read.success)) {
      problems.push(unknownVisibility(value));
      read = v.safeParse(field, 'private');
    }
    if (!read.success && required) complete = false;
    if (read.success && read.output !== undefined) values[name] = read.output;
  }
  const isWritten = Object.hasOwn(data, 'visibility');
  const others = Object.keys(data).filter((key) => key !== 'visibility');
  const misspelt =
    others.find((key) => restricts(type, key, data[key])) ??
    (isWritten ? undefined : others.find((key) => key === '<<' || meansVisibility(key)));
  if (misspelt !== undefined) {
    problems.push(misspeltVisibility(misspelt));
    values['visibility'] = 'private';
  }
  for (const [first, last] of periods) {
    const [start, end] = [values[first], values[last]];
    if (typeof start !== 'string' || typeof end !== 'string' || end >= start.slice(0, end.length)) continue;
    problems.push(endsTooEarly(first, last, start));
    values[last] = undefined;
  }
  if (!complete) return { kind: 'broken', type, problems };
  return { kind: 'entry', entry: values as unknown as Entry, problems: problems.length === 0 ? none : problems };
}

/** Whether a key that is not read was meant to restrict who may see the entry: `Visibility`, `visiblity`, `visible`. */
function meansVisibility(key: string): boolean {
  return (key[0] === 'v' || key[0] === 'V') && /^vi?s[aeiou]?b/i.test(key);
}

/** Words that keep something to oneself, in the languages in which tables are imported. */
const restrictive =
  /^(?:privat[eo]?|privée?|privad[ao]|confidential|confidentiel(?:le)?|confidencial|vertraulich|geheim|secret|restricted|hidden|(?:only|just) me|me only)$/i;

/** Whether a key restricts an entry in words of its own: `private: true`, `access: private`, `share: {with: only me}`. */
export function restricts(type: EntryType, key: string, value: unknown): boolean {
  if (keepsPrivate(key, value)) return true;
  if (key === 'type' || key === 'id') return false;
  const known = fieldsByType[type].find((field) => field.key === key);
  if (typeof value === 'string')
    return restrictive.test(value.trim()) && (known === undefined || !v.safeParse(known.field, value).success);
  if (known !== undefined || key === '<<' || !isMap(value)) return false;
  return Object.entries(value).some(
    ([inner, held]) =>
      meansVisibility(inner) ||
      keepsPrivate(inner, held) ||
      (typeof held === 'string' && restrictive.test(held.trim())),
  );
}

function keepsPrivate(key: string, value: unknown): boolean {
  return restrictive.test(key) && (typeof value !== 'string' || !/^\s*(?:false|no|off)\s*$/i.test(value));
}

/** The keys of a first and a last day. */
const periods = [
  ['date', 'end'],
  ['since', 'until'],
  ['start', 'due'],
] as const;

/** More than front matter of the allowed length holds, as long as no YAML alias repeats parts of it. */
const maxUnits = 64 * 1024;

function mayRepeat(text: string, block: FrontMatterBlock): boolean {
  const star = text.indexOf('*', block.yamlStart);
  return star !== -1 && star < block.yamlEnd;
}

/** Whether a value with its aliases written out is small enough to read; if so, takes its size from what is left. */
function fits(value: unknown, budget: { left: number }): boolean {
  if (budget.left === Infinity) return true;
  const pending = [value];
  let { left } = budget;
  while (pending.length > 0 && left >= 0) {
    const next = pending.pop();
    left -= typeof next === 'string' ? next.length + 1 : 1;
    if (typeof next === 'object' && next !== null) for (const held of Object.values(next)) pending.push(held);
  }
  if (left < 0) return false;
  budget.left = left;
  return true;
}

/** An item without a value counts as one that is not there, as a key does. */
function withoutBlankItems(value: unknown): unknown {
  return Array.isArray(value) && value.some(isBlank) ? value.filter((item) => !isBlank(item)) : value;
}

/** Leaves out the items of a list and the keys of a map that can't be read, or else the whole value, with a problem each. */
function withoutBadParts(
  field: v.GenericSchema,
  key: string,
  value: unknown,
  required: boolean,
  problems: Problem[],
): v.SafeParseResult<v.GenericSchema> {
  let items = Array.isArray(value)
    ? value.map((item: unknown, position) => ({ item, position })).filter(({ item }) => !isBlank(item))
    : undefined;
  let pairs = isMap(value) ? value : undefined;
  while (problems.length < maxProblems) {
    const read = v.safeParse(field, items?.map(({ item }) => item) ?? pairs ?? value);
    if (read.success) return read;
    const issue = read.issues[0];
    const step = issue.path?.[0]?.key;
    const bad = typeof step === 'number' ? items?.[step] : undefined;
    if (bad !== undefined) {
      problems.push(fieldProblem(key, issue, 'item', bad.position));
      items = items!.filter((item) => item !== bad);
    } else if (typeof step === 'string' && pairs !== undefined && Object.hasOwn(pairs, step)) {
      problems.push(fieldProblem(key, issue, 'field'));
      const { [step]: _, ...others } = pairs;
      pairs = others;
    } else {
      problems.push(fieldProblem(key, issue, required ? 'file' : 'field'));
      break;
    }
  }
  return v.safeParse(field, undefined);
}

function fileId(uri: string): string {
  const name = lastSegment(uri).replace(/\.md$/i, '');
  return name.includes('%') ? decodeAddress(name) : name;
}

/** The text of the first heading that has one, outside of fenced code, near the body's start. */
function firstHeading(text: string, block: FrontMatterBlock): string | undefined {
  let fence: string | undefined;
  for (const line of text.slice(block.bodyStart, block.bodyStart + 4096).split(/[\r\n]+/)) {
    const opened = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (opened?.startsWith(fence)) fence = undefined;
    } else if (opened !== undefined) fence = opened;
    else if (/^ {0,3}#{1,6}[ \t]/.test(line)) {
      const heading = line.trim().replace(/^#+/, '').trim();
      const closed = heading.replace(/(?:^|[ \t])#+$/, '').trim();
      if (closed !== '') return closed;
    }
  }
  return undefined;
}

function problem(code: ProblemCode, message: Sentence, path?: readonly (string | number)[]): Problem {
  return { code, severity: 'error', message, path: path ?? [] };
}

function frontMatterMissing(type: EntryType): Problem {
  return {
    code: 'front-matter-missing',
    severity: 'warning',
    message: sentence(
      "This file is in a folder of entries but has no front matter, so it isn't read as a {0}. Start it with three dashes, its keys, and three dashes again.",
      type,
    ),
    range: { start: 0, end: 0 },
  };
}

function missing(key: string): Problem {
  if (key === 'date')
    return problem('missing-date', sentence('Add the day: `date: YYYY-MM-DD`. This file is ignored until then.'));
  return problem(
    'missing-title',
    sentence('Add a `{0}`, or a heading to use as one. This file is ignored until then.', key),
  );
}
