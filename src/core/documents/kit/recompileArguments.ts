import { audiences, type Audience } from '../../entries/visibility';
import { readFrontMatter } from '../../frontMatter/frontMatter';
import { documentTypeOf, type DocumentType } from './documentType';

/** By type, the keys of the front matter that name what a document was made from, and the arguments they stand for. */
const keysOf: Readonly<Record<DocumentType, Readonly<Record<string, string>>>> = {
  case: { role: 'role', form: 'form', audience: 'audience', track: 'track' },
  script: { role: 'role', ask: 'ask', person: 'person', minutes: 'minutes' },
  plan: { role: 'role', ask: 'ask' },
  'career-check': { role: 'role' },
  handover: { to: 'to' },
  'week-review': { role: 'role', from: 'week' },
  'self-review': { form: 'form', period: 'period' },
  // What an update tells ends with its day.
  update: { person: 'person', audience: 'audience', since: 'since', date: 'date' },
  'quarter-review': { role: 'role', from: 'quarter' },
  'year-review': { year: 'year' },
};

/** What a compiled document was made from. */
export interface RecompileArguments {
  readonly type: DocumentType;
  /** The arguments of the command that compiles its type, all but the day. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Whom it is for, where it says. */
  readonly audience: Audience | undefined;
  /** The day it was compiled; undefined where it doesn't say. */
  readonly date: string | undefined;
}

/** Reads what a compiled document was made from, from its front matter; undefined where it is no document. */
export function recompileArguments(text: string): RecompileArguments | undefined {
  const type = documentTypeOf(text);
  const read = readFrontMatter(text);
  if (type === undefined || read.kind !== 'read') return undefined;
  const { data } = read;
  const given = Object.entries(keysOf[type]).filter(([key]) => data[key] !== undefined);
  // Front matter holds texts; a length is the one number among them.
  const options = Object.fromEntries(given.map(([key, name]) => [name, key === 'minutes' ? Number(data[key]) : data[key]])); // prettier-ignore
  const audience = data['audience'] === 'portable' ? 'public' : audiences.find((known) => known === data['audience']);
  return { type, options, audience, date: typeof data['date'] === 'string' ? data['date'] : undefined };
}

/**
 * All that a document may have been made from, the likeliest first. A script and a plan also name the ask and the person
 * that were found by what was given; the name of the file tells which were.
 *
 * @param roles further names of roles, for a document whose own may hide someone
 */
export function recompileCandidates(
  { type, options }: RecompileArguments,
  roles: readonly string[],
): readonly RecompileArguments['options'][] {
  if (type === 'case') return [options, ...roles.map((role) => ({ ...options, role }))].filter(({ role }) => role);
  return [[], ['person'], ['ask'], ['ask', 'person']]
    .filter((found) => found.every((key) => options[key] !== undefined))
    .map((found) => Object.fromEntries(Object.entries(options).filter(([key]) => !found.includes(key))));
}
