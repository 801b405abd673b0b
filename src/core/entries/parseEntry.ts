import * as v from 'valibot';
import { readFrontMatter, type FrontMatterBlock } from '../markdown/frontMatter';
import { plural, sentence, type Sentence } from '../sentence';
import { documentTypes, entrySchemas, entryTypes, type Entry, type EntryType } from './entry';
import { dropBlank, isBlank } from './fields';
import type { Problem, ProblemCode } from './problem';
import { visibilities } from './visibility';

/** What a file holds: an entry with what is wrong in it, a file that should be an entry and can't be read, or no entry. */
export type ParsedFile =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly problems: readonly Problem[] }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }
  | { readonly kind: 'other' };

/** Hands back an equal string that shares memory with earlier ones and pins no file's text. */
export type Intern = (text: string) => string;

const folderTypes: Readonly<Record<string, EntryType>> = {
  wins: 'win',
  roles: 'role',
  people: 'person',
  asks: 'ask',
  responsibilities: 'responsibility',
  meetings: 'meeting',
};

const mostProblems = 50;

/**
 * Reads one Markdown file. Never throws and never changes anything; a value that can't be read is left out
 * with a problem, and only a file without what its type requires is broken as a whole.
 *
 * @param uri the file's address, whose last parts give the entry's id and, below a `wins/` folder, its type
 * @param text the whole file
 * @param intern what the entry's strings go through before they are kept
 */
export function parseEntry(uri: string, text: string, intern: Intern = (value) => value): ParsedFile {
  const folder = folderTypeOf(uri);
  const front = readFrontMatter(text);
  if (front.kind === 'unreadable') {
    const meant =
      folder !== undefined ||
      /^\uFEFF?---[ \t]*\r?\n(?:.*\r?\n){0,20}?type:\s*["']?(?:win|role|person|ask|responsibility|meeting|profile)\b/.test(
        text,
      );
    return meant ? { kind: 'broken', problems: [front.problem] } : { kind: 'other' };
  }
  if (front.kind === 'none')
    return folder ? { kind: 'broken', problems: [frontMatterMissing(folder)] } : { kind: 'other' };

  const data = front.data;
  const type = typeOf(data['type'], folder);
  if (type === 'document') return { kind: 'other' };
  if (typeof type === 'object') return folder ? { kind: 'broken', problems: [type] } : { kind: 'other' };
  if (type === undefined) return { kind: 'other' };
  return readEntry(type, uri, data, text, front.block, intern);
}

/** The type that a file's folder says it has, if any. */
export function folderTypeOf(uri: string): EntryType | undefined {
  const folder = /\/([^/]+)\/[^/]*$/.exec(uri)?.[1];
  if (folder !== undefined && Object.hasOwn(folderTypes, folder)) return folderTypes[folder];
  return uri.includes('/wins/') ? 'win' : undefined;
}

function typeOf(written: unknown, folder: EntryType | undefined): EntryType | 'document' | Problem | undefined {
  if (isBlank(written)) {
    if (folder === 'win') return 'win';
    return folder ? problem('missing-type', sentence('Say what this is: add `type: {0}`.', folder)) : undefined;
  }
  const name = typeof written === 'string' ? written.trim().toLowerCase() : '';
  if ((documentTypes as readonly string[]).includes(name)) return 'document';
  if ((entryTypes as readonly string[]).includes(name)) return name as EntryType;
  return problem(
    'unknown-type',
    sentence('`{0}` is not a type of entry. Use one of: {1}.', name || 'type', entryTypes.join(', ')),
    ['type'],
  );
}

function readEntry(
  type: EntryType,
  uri: string,
  data: Readonly<Record<string, unknown>>,
  text: string,
  block: FrontMatterBlock,
  intern: Intern,
): ParsedFile {
  const problems: Problem[] = [];
  const nameKey = type === 'person' || type === 'profile' ? 'name' : 'title';
  const id = typeof data['id'] === 'string' && data['id'].trim() !== '' ? data['id'].trim() : fileId(uri);
  const values: Record<string, unknown> = { type, uri, id: intern(id) };
  let complete = true;

  const fields = entrySchemas[type].entries as Readonly<Record<string, v.GenericSchema>>;
  for (const key in fields) {
    let value: unknown = Object.hasOwn(data, key) ? dropBlank(data[key]) : undefined;
    if (isBlank(value)) value = undefined;
    if (value === undefined && key === nameKey && type !== 'profile')
      value = firstHeading(text, block) ?? (type === 'win' ? undefined : id);
    const field = fields[key]!;
    let read = v.safeParse(field, value);
    if (!read.success && value !== undefined) {
      // What was meant to be restricted must not become visible by a typing mistake.
      if (key === 'visibility') problems.push(unknownVisibility(value, read.issues[0]));
      read =
        key === 'visibility'
          ? v.safeParse(field, 'private')
          : withoutBadItems(field, key, value, read.issues[0], problems);
      if (!read.success && field.type !== 'optional') complete = false;
    } else if (!read.success) {
      problems.push(missing(key));
      complete = false;
    }
    if (read.success && read.output !== undefined) values[camelCase(key)] = kept(read.output, intern);
  }
  return complete ? { kind: 'entry', entry: values as unknown as Entry, problems } : { kind: 'broken', problems };
}

/** Leaves out the items of a list that can't be read, or the whole value, each with a problem. */
function withoutBadItems(
  field: v.GenericSchema,
  key: string,
  value: unknown,
  firstIssue: Issue,
  problems: Problem[],
): v.SafeParseResult<v.GenericSchema> {
  const items = Array.isArray(value) ? value.map((item: unknown, position) => ({ item, position })) : [];
  let issue = firstIssue;
  while (problems.length < mostProblems) {
    const index = issue.path?.[0]?.key;
    const bad = typeof index === 'number' ? items[index] : undefined;
    if (bad === undefined) break;
    problems.push(fieldProblem(key, value, issue, bad.position));
    items.splice(index as number, 1);
    const read = v.safeParse(
      field,
      items.map(({ item }) => item),
    );
    if (read.success) return read;
    issue = read.issues[0];
  }
  if (problems.length < mostProblems) problems.push(fieldProblem(key, value, issue));
  return v.safeParse(field, undefined);
}

function fileId(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function firstHeading(text: string, block: FrontMatterBlock): string | undefined {
  const heading = /^#{1,6}[ \t]+(.+?)[ \t#]*$/m.exec(text.slice(block.bodyStart, block.bodyStart + 4096));
  return heading?.[1];
}

const camelCases = new Map<string, string>();
for (const { entries } of Object.values(entrySchemas))
  for (const key of Object.keys(entries))
    camelCases.set(
      key,
      key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    );

function camelCase(key: string): string {
  return camelCases.get(key) ?? key;
}

function kept(value: unknown, intern: Intern): unknown {
  if (typeof value === 'string') return intern(value);
  if (Array.isArray(value)) return value.length === 0 ? none : value.map((item) => kept(item, intern));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key in value) {
    const held = (value as Record<string, unknown>)[key];
    if (held !== undefined) copy[key] = kept(held, intern);
  }
  return copy;
}

// One shared list for the many keys that hold none keeps a win small.
const none: readonly never[] = Object.freeze([]);

function problem(code: ProblemCode, message: Sentence, path?: readonly (string | number)[]): Problem {
  return { code, severity: 'error', message, path: path ?? [] };
}

function frontMatterMissing(type: EntryType): Problem {
  return {
    code: 'front-matter-missing',
    severity: 'warning',
    message: sentence(
      'This file is in a folder of entries but has no front matter, so it is not read as a {0}. Start it with three dashes, its keys, and three dashes again.',
      type,
    ),
    range: { start: 0, end: 0 },
  };
}

function missing(key: string): Problem {
  if (key === 'date') return problem('missing-date', sentence('Add the day it happened: `date: YYYY-MM-DD`.'));
  return problem('missing-title', sentence('Add a `{0}`, or a heading that can serve as one.', key));
}

function unknownVisibility(value: unknown, issue: Issue): Problem {
  const message = sentence(
    '`visibility` can be {0}; "{1}" is none of them. Until it is mended this entry counts as private.',
    visibilities.join(', '),
    shown(value, issue),
  );
  return { code: 'unknown-value', severity: 'warning', message, path: ['visibility'] };
}

type Issue = v.BaseIssue<unknown>;

function fieldProblem(key: string, value: unknown, issue: Issue, position?: number): Problem {
  const path = [key, ...(issue.path ?? []).map((step) => step.key as string | number)];
  if (position !== undefined) path[1] = position;
  const place = path.filter((step) => typeof step === 'string').join('.');
  const code = issue.message as ProblemCode;
  return { code, severity: 'warning', message: explain(code, place, shown(value, issue), issue), path };
}

function shown(value: unknown, issue: Issue): string {
  const written =
    typeof issue.input === 'string' || typeof issue.input === 'number'
      ? String(issue.input)
      : typeof value === 'string'
        ? value
        : '';
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

function explain(code: ProblemCode, place: string, written: string, issue: Issue): Sentence {
  switch (code) {
    case 'invalid-date':
      return written
        ? sentence(
            '`{0}` should be a day on the calendar, written YYYY-MM-DD; "{1}" is not one. It was left out.',
            place,
            written,
          )
        : sentence('`{0}` should be a day on the calendar, written YYYY-MM-DD. It was left out.', place);
    case 'unknown-value':
      return sentence('`{0}` can be {1}; "{2}" is none of them. It was left out.', place, options(issue), written);
    case 'list-expected':
      return sentence('`{0}` should be a list, such as [{1}]. It was left out.', place, written || 'one, two');
    case 'map-expected':
      return sentence('`{0}` should hold keys with values. It was left out.', place);
    case 'number-expected':
      return sentence(
        '`{0}` should be a whole number that makes sense here; "{1}" is not. It was left out.',
        place,
        written,
      );
    case 'yes-or-no-expected':
      return sentence('`{0}` should be yes or no. It was left out.', place);
    case 'incomplete-item':
      return sentence('An item of `{0}` lacks what it needs. It was left out.', place);
    case 'too-many-items':
      return plural(
        Number(issue.expected?.replace(/\D/g, '') ?? 500),
        '`{1}` holds more than {0} item. It was left out.',
        '`{1}` holds more than {0} items. It was left out.',
        place,
      );
    default:
      return sentence('`{0}` should be text, not a list or keys. It was left out.', place);
  }
}

function options(issue: Issue): string {
  return (issue.expected ?? '').replace(/[()"]/g, '').replace(/ \| /g, ', ');
}
