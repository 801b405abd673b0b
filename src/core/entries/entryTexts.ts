import type * as v from 'valibot';
import type { Entry, EntryType } from './entry';
import { entrySchemas } from './entrySchemas';
import { isMap, type Meaning } from './fields';
import { meaningOfText, shapeOf, type FieldShape } from './fieldShape';

/** A key's name as a property of the entry: `next-steps` is `nextSteps`. */
export function propertyOf(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A text in an entry as it was read, with what it means there. */
export interface EntryText {
  readonly text: string;
  readonly meaning: Meaning;
}

/** Every text that an entry's front matter holds; its id and address are none. */
export function textsOf(entry: Entry): EntryText[] {
  const found: EntryText[] = [];
  changeTexts(entry, (text, meaning) => {
    found.push({ text, meaning });
    return text;
  });
  return found;
}

/** What becomes of a text; undefined takes it out, and with it the item that is nothing without it. */
export type ChangeText = (text: string, meaning: Meaning, key: string) => string | undefined;

/** An entry with its texts changed; the entry itself where nothing changes. */
export function changeTexts<Kind extends Entry>(entry: Kind, change: ChangeText): Kind {
  const values = entry as unknown as Readonly<Record<string, unknown>>;
  let changed: Record<string, unknown> | undefined;
  for (const { key, name, shape } of fieldsOf(entry.type)) {
    const held = values[name];
    if (held === undefined || typeof held === 'number' || typeof held === 'boolean') continue;
    const now = changeIn(held, shape, (text, meaning) => change(text, meaning, key));
    if (now !== held) (changed ??= { ...values })[name] = now;
  }
  return (changed as unknown as Kind | undefined) ?? entry;
}

interface Field {
  readonly key: string;
  readonly name: string;
  readonly shape: FieldShape;
}

const fields = new Map<EntryType, readonly Field[]>();

/** The keys of a type that can hold the user's own words: those of a closed list can't. */
function fieldsOf(type: EntryType): readonly Field[] {
  const schemas = Object.entries<v.GenericSchema>(entrySchemas[type].entries);
  let known = fields.get(type);
  if (known?.length !== schemas.length)
    fields.set(
      type,
      (known = schemas.map(([key, schema]) => ({ key, name: propertyOf(key), shape: shapeOf(schema) }))),
    );
  return known!;
}

function changeIn(
  value: unknown,
  shape: FieldShape,
  change: (text: string, meaning: Meaning) => string | undefined,
): unknown {
  // A word of a closed list is nobody's own.
  if (typeof value === 'string') return shape.words?.includes(value) ? value : change(value, meaningOfText(shape));
  if (Array.isArray(value)) {
    const item = shape.item === undefined ? { names: shape.keysName } : shapeOf(shape.item);
    const items = value.map((held: unknown) => changeIn(held, item as FieldShape, change));
    if (items.every((held, place) => held === value[place])) return value;
    // Two names may have become one.
    return [...new Set(items)].filter((held) => held !== undefined);
  }
  if (!isMap(value)) return value;
  let changed: Record<string, unknown> | undefined;
  for (const [key, held] of Object.entries(value)) {
    const inner = shape.keys && Object.hasOwn(shape.keys, key) ? shapeOf(shape.keys[key]!) : undefined;
    const now = changeIn(held, inner ?? (shape.names === undefined ? {} : { names: shape.names }), change);
    if (now === held) continue;
    if (now === undefined && key === shape.main) return undefined;
    changed ??= { ...value };
    changed[key] = now;
  }
  return changed ?? value;
}
