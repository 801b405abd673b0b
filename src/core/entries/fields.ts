import * as v from 'valibot';
import { calendarDate, partialDate, type CalendarDate, type PartialDate } from '../time/calendarDate';

// The kinds of value a front matter key can hold. Front matter is read with every scalar as the text
// the user wrote; each field turns that text into its value or fails with a problem code as its message.

/** Reads the values that need no fixing as the schema does, without its cost; undefined leaves a value to the schema. */
type Shortcut = (value: unknown) => unknown;

// Ten thousand entries hold a quarter of a million values, nearly all of them written as they should be.
const shortcuts = new WeakMap<object, Shortcut>();

/** The shortcut of a schema, that of what it wraps included. */
export function shortcutOf(schema: v.GenericSchema): Shortcut | undefined {
  const { wrapped } = schema as { readonly wrapped?: v.GenericSchema };
  return shortcuts.get(schema) ?? (wrapped && shortcutOf(wrapped));
}

/** Gives a schema a shortcut, which must return what the schema returns, or undefined. */
export function withShortcut<Schema extends object>(schema: Schema, shortcut: Shortcut | undefined): Schema {
  if (shortcut) shortcuts.set(schema, shortcut);
  return schema;
}

const oddSpace = /^\s|\s\s|[^\S ]|\s$/;

/** Text on one line; line breaks and runs of spaces become one space. */
export const line = withShortcut(
  v.pipe(
    v.string('text-expected'),
    v.transform((text) => (oddSpace.test(text) ? text.replace(/\s+/g, ' ').trim() : text)),
  ),
  (value) => (typeof value === 'string' && value !== '' && !oddSpace.test(value) ? value : undefined),
);

/** Text that may have several lines or paragraphs. */
export const prose = v.pipe(v.string('text-expected'), v.trim());

/** A calendar date, `YYYY-MM-DD`. */
export const date = withShortcut(
  v.pipe(
    v.string('invalid-date'),
    v.trim(),
    v.check((text) => calendarDate(text) !== undefined, 'invalid-date'),
    v.transform((text) => text as CalendarDate),
  ),
  (value) => (typeof value === 'string' ? calendarDate(value) : undefined),
);

/** A calendar date, or its month or its year alone. */
export const dayMonthOrYear = withShortcut(
  v.pipe(
    v.string('invalid-date'),
    v.trim(),
    v.check((text) => partialDate(text) !== undefined, 'invalid-date'),
    v.transform((text) => text as PartialDate),
  ),
  (value) => (typeof value === 'string' ? partialDate(value) : undefined),
);

/** `true` or `false`, also as `yes` and `no`. */
export const yesOrNo = v.pipe(
  v.string('yes-or-no-expected'),
  v.trim(),
  v.regex(/^(?:true|yes|on|false|no|off)$/i, 'yes-or-no-expected'),
  v.transform((text) => /^(?:true|yes|on)$/i.test(text)),
);

/** Whether something is done: `yes`, `no`, or the date since when it is. */
export const doneOrNot = v.pipe(
  v.string('yes-or-no-expected'),
  v.trim(),
  v.check(
    (text) => /^(?:true|yes|on|false|no|off)$/i.test(text) || calendarDate(text) !== undefined,
    'yes-or-no-expected',
  ),
  v.transform((text) => !/^(?:false|no|off)$/i.test(text)),
);

/** A whole number from `least` to `most`; a unit behind it (`30 minutes`) is allowed and ignored. */
export function wholeNumber(least: number, most: number) {
  return v.pipe(
    v.string('number-expected'),
    v.trim(),
    v.regex(/^\d{1,6}(?:\s*[a-z]+)?$/i, 'number-expected'),
    v.transform((text) => Number.parseInt(text, 10)),
    v.minValue(least, 'number-expected'),
    v.maxValue(most, 'number-expected'),
  );
}

/** Months, as a number, `18 months` or `2 years`. */
export const months = v.pipe(
  v.string('number-expected'),
  v.trim(),
  v.regex(/^\d{1,3}(?:\s*(?:months?|years?))?$/i, 'number-expected'),
  v.transform((text) => Number.parseInt(text, 10) * (/year/i.test(text) ? 12 : 1)),
  v.minValue(1, 'number-expected'),
);

/** One of a closed list of words, in any case. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  const schema = v.pipe(v.string('text-expected'), v.trim(), v.toLowerCase(), v.picklist(words, 'unknown-value'));
  return withShortcut(schema, (value) => words.find((word) => word === value));
}

/** Written lists are short; the limit keeps repeated YAML aliases from multiplying into hours of work. */
const maxItems = 500;

/** A list of any number of items up to 500. */
export function list<Item extends v.GenericSchema>(item: Item) {
  const schema = v.pipe(v.array(item, 'list-expected'), v.maxLength(maxItems, 'too-many-items'));
  return withShortcut(schema, listShortcut(shortcutOf(item)));
}

function listShortcut(item: Shortcut | undefined): Shortcut | undefined {
  if (item === undefined) return undefined;
  return (value) => {
    if (!Array.isArray(value) || value.length > maxItems) return undefined;
    const read = value.map(item);
    return read.includes(undefined) ? undefined : read;
  };
}

/** A list, or its only item without the list. */
export function oneOrMore<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(
    v.unknown(),
    v.transform((value) => (typeof value === 'string' ? [value] : value)),
    list(item),
  );
}

/** A list inside a list item, up to 50. */
export function innerList<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(
    v.unknown(),
    v.transform((value) => (Array.isArray(value) ? value.filter((held) => !isBlank(held)) : value)),
    v.array(item, 'list-expected'),
    v.maxLength(50, 'too-many-items'),
  );
}

/** A list item written as `{key: value}`, or as text alone, which then stands for the key `main`. */
export function itemOrText<const Main extends string, Fields extends v.ObjectEntries>(main: Main, fields: Fields) {
  const schema = v.pipe(
    v.unknown(),
    v.transform((item) => (typeof item === 'string' ? { [main]: item } : dropBlank(item))),
    v.check(isMap, 'map-expected'),
    v.object(fields, (issue) => (issue.received === 'undefined' ? 'incomplete-item' : 'map-expected')),
    v.metadata({ main }),
  );
  return withShortcut(schema, itemShortcut(main, fields));
}

function itemShortcut(main: string, fields: v.ObjectEntries): Shortcut {
  const parts = Object.entries(fields).map(([key, field]) => ({
    key,
    read: shortcutOf(field as v.GenericSchema),
    canMiss: (field as v.GenericSchema).type === 'optional' && (field as { default?: unknown }).default === undefined,
  }));
  const text = parts.find(({ key }) => key === main)?.read;
  const isEnough = parts.every(({ key, canMiss }) => key === main || canMiss);
  return (value) => {
    if (typeof value === 'string') {
      const read = isEnough ? text?.(value) : undefined;
      return read === undefined ? undefined : { [main]: read };
    }
    if (!isMap(value)) return undefined;
    const held: Record<string, unknown> = {};
    for (const { key, read, canMiss } of parts) {
      const part = Object.hasOwn(value, key) ? value[key] : undefined;
      if (isBlank(part)) {
        if (!canMiss) return undefined;
        continue;
      }
      const found = read?.(part);
      if (found === undefined) return undefined;
      held[key] = found;
    }
    return held;
  };
}

/** Keys with values, none of them required. */
export function map<Fields extends v.ObjectEntries>(fields: Fields) {
  return v.pipe(v.unknown(), v.check(isMap, 'map-expected'), v.transform(dropBlank), v.object(fields, 'map-expected'));
}

/** Whether a front matter value holds keys with values. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key without a value counts as a key that is not there. */
export function dropBlank(value: unknown): unknown {
  if (!isMap(value)) return value;
  const kept = Object.create(null) as Record<string, unknown>;
  for (const [key, held] of Object.entries(value)) if (!isBlank(held)) kept[key] = held;
  return kept;
}

/** Whether a front matter value says nothing. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') {
    // Nearly every text starts with a Latin letter; only the others have to be looked through.
    const first = value.charCodeAt(0);
    return !(first > 32 && first < 128) && /^[\s\p{Cf}]*$/u.test(value);
  }
  return value === null || value === undefined;
}

/** What a name in front matter can stand for. */
export type NameKind = 'skill' | 'person' | 'role' | 'ask' | 'goal' | 'project' | 'tag';

/**
 * What a value means beyond its words. Completion, rename, references, links and the editions for others go by it, so
 * that a new key says here, once, what it holds; a text that says nothing is prose, in which names are looked for.
 */
export interface Meaning {
  /** It names something. */
  readonly names?: NameKind;
  /** Where it names a skill, that may be a win as well. */
  readonly orWin?: true;
  /** Another name of the entry itself. */
  readonly alias?: true;
  /** The address of a page or a file. */
  readonly link?: true;
  /** For me alone, whatever the entry is marked. */
  readonly alone?: true;
  /** The key that an item written as text alone stands for. */
  readonly main?: string;
  /** What the keys of a map name. */
  readonly keysName?: NameKind;
}

/** Says what the values of a schema mean. */
export function meaning<Schema extends v.GenericSchema>(schema: Schema, meant: Meaning) {
  return withShortcut(v.pipe(schema, v.metadata({ ...meant })), shortcutOf(schema));
}

/** The name of a person, a skill and so on. */
export const person = meaning(line, { names: 'person' });
export const skill = meaning(line, { names: 'skill' });

/** What is for me alone, whatever the entry is marked. */
export function alone<Schema extends v.GenericSchema>(schema: Schema) {
  return meaning(schema, { alone: true });
}

/** The address of a page or a file. */
export const address = meaning(line, { link: true });

/** Describes a key for the reference, completion and hovers, in one sentence of Markdown. */
export function described<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return withShortcut(v.pipe(schema, v.description(description)), shortcutOf(schema));
}
