import type * as v from 'valibot';
import type { Path } from '../frontMatter/frontMatterSource';
import type { EntryType } from './entry';
import { entrySchemas } from './entrySchemas';
import type { Meaning, NameKind } from './fields';

/** What may be written at a place of front matter, and what it means there, as far as its schema says. */
export interface FieldShape extends Meaning {
  /** The words of a closed list. */
  readonly words?: readonly string[];
  /** The keys of a map. */
  readonly keys?: Readonly<Record<string, v.GenericSchema>>;
  /** What each item of a list is. */
  readonly item?: v.GenericSchema;
}

/** What may be written at a path in the front matter of a type; undefined where no such key exists. */
export function shapeAt(type: EntryType, path: Path): FieldShape | undefined {
  let shape: FieldShape = { keys: entrySchemas[type].entries };
  for (const step of path) {
    const schema: v.GenericSchema | undefined =
      typeof step === 'number'
        ? shape.item
        : shape.keys && Object.hasOwn(shape.keys, step)
          ? shape.keys[step]
          : undefined;
    if (schema === undefined) return undefined;
    shape = shapeOf(schema);
  }
  return shape;
}

/** What the text at a path means: of the only item of a list, and of an item without keys too. */
export function meaningAt(type: EntryType, path: Path): Meaning {
  const shape = shapeAt(type, path);
  return shape === undefined ? {} : meaningOfText(shape);
}

/** What a key itself names: those of the self-ratings name skills. */
export function nameKindOfKey(type: EntryType, path: Path): NameKind | undefined {
  return path.length === 0 ? undefined : shapeAt(type, path.slice(0, -1))?.keysName;
}

/** What a text means that is written where a shape is expected. */
export function meaningOfText(shape: FieldShape): Meaning {
  if (shape.main !== undefined && shape.keys?.[shape.main]) return shapeOf(shape.keys[shape.main]!);
  return shape.names === undefined && shape.item !== undefined ? meaningOfText(shapeOf(shape.item)) : shape;
}

interface Step {
  readonly type: string;
  readonly pipe?: readonly Step[];
  readonly wrapped?: Step;
  readonly options?: readonly string[];
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly metadata?: Meaning;
}

const known = new WeakMap<v.GenericSchema, FieldShape>();

/** The shape of a schema. */
export function shapeOf(schema: v.GenericSchema): FieldShape {
  let shape = known.get(schema);
  if (shape === undefined) known.set(schema, (shape = readShape(schema)));
  return shape;
}

function readShape(schema: v.GenericSchema): FieldShape {
  const steps = stepsOf(schema as unknown as Step);
  const words = steps.find(({ type }) => type === 'picklist')?.options;
  const item = steps.find(({ type }) => type === 'array')?.item;
  const keys = item === undefined ? steps.find(({ type }) => type === 'object')?.entries : undefined;
  const meaning = Object.assign({}, ...steps.map(({ metadata }) => metadata ?? {})) as Meaning;
  return { ...(words && { words }), ...(item && { item }), ...(keys && { keys }), ...meaning };
}

function stepsOf(schema: Step): Step[] {
  const inner = [...(schema.wrapped ? [schema.wrapped] : []), ...(schema.pipe ?? [])];
  return [schema, ...inner.flatMap((step) => (step === schema ? [] : stepsOf(step)))];
}
