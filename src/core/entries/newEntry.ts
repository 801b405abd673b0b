import * as v from 'valibot';
import { frontMatterText, type FrontMatterValue } from '../frontMatter/frontMatterText';
import { fileSlug } from '../text/slug';
import { nameKeyOf, type Entry } from './entry';
import { entrySchemas } from './entrySchemas';
import { dropBlank, isBlank } from './fields';
import type { FiledType } from './folderType';

/** A file that is to be written. */
export interface NewFileText {
  readonly text: string;
  /** Where the next thing goes, in UTF-16 offsets. */
  readonly cursor: number;
}

/** The file of a new entry, which goes into the folder of its type. */
export interface NewEntry extends NewFileText {
  readonly type: FiledType;
  /** Its file name without `.md`, as long as that name is free. */
  readonly stem: string;
}

/** The keys of an entry, each as front matter would hold it. */
export type EntryKeys = Readonly<Record<string, unknown>>;

/**
 * A new entry: `parseEntry` reads back what was given, on one line each, with nothing added.
 *
 * @param waits the key that is written without a value where it was not given: there the cursor waits, else after the body
 */
export function newEntry(type: FiledType, keys: EntryKeys, waits?: string, body = ''): NewEntry {
  const values: Record<string, FrontMatterValue> = { type };
  for (const key of Object.keys(entrySchemas[type].entries)) {
    const value = valueOf(keys[key]);
    if (value !== undefined) values[key] = value;
    else if (key === waits) values[key] = '';
  }
  const front = frontMatterText(values);
  const text = body.trim() === '' ? `${front}\n` : `${front}\n${body.replace(/^\s*\n/, '').trimEnd()}\n`;
  const empty = `\n${waits}: \n`;
  const place = waits !== undefined && values[waits] === '' ? front.indexOf(empty) : -1;
  return {
    type,
    stem: stemOf(type, values),
    text,
    cursor: place === -1 ? text.length : place + empty.length - 1,
  };
}

/** What a command that makes an entry is given: its keys and no others. What it is called must say something. */
export function newEntrySchema(type: FiledType) {
  const key = nameKeyOf(type);
  const { [key]: name, ...others } = entrySchemas[type].entries as v.ObjectEntries;
  const named = v.pipe(
    name as v.GenericSchema<unknown, Entry['id']>,
    v.check((text) => text !== '', 'missing-title'),
  );
  return v.strictObject({ [key]: named, ...others });
}

/** What an entry is called by; a win and a meeting after its day, a meeting by whom it is with. */
function stemOf(type: FiledType, values: Readonly<Record<string, FrontMatterValue>>): string {
  const [first] = type === 'meeting' && Array.isArray(values['with']) ? values['with'] : [];
  const name = fileSlug(String(first ?? values[nameKeyOf(type)] ?? ''), type);
  return type === 'win' || type === 'meeting' ? `${String(values['date'])}-${name}` : name;
}

function valueOf(given: unknown): FrontMatterValue | undefined {
  if (Array.isArray(given)) {
    const items = given.map(valueOf).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof given === 'object' && given !== null) {
    const pairs = Object.entries(dropBlank(given) as object).map(([key, held]) => [key, valueOf(held)] as const);
    return Object.fromEntries(pairs.filter(([, held]) => held !== undefined)) as Record<string, FrontMatterValue>;
  }
  return isBlank(given) ? undefined : String(given).replace(/\s+/g, ' ').trim();
}
