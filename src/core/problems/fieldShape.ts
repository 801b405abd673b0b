import type * as v from 'valibot';
import { entrySchemas, type EntryType } from '../entries/entry';
import type { Path } from '../frontMatter/frontMatterSource';

/** What may be written at a place of front matter, as far as it is closed. */
export interface FieldShape {
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

interface Step {
  readonly type: string;
  readonly pipe?: readonly Step[];
  readonly wrapped?: Step;
  readonly options?: readonly string[];
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
}

const known = new WeakMap<v.GenericSchema, FieldShape>();

function shapeOf(schema: v.GenericSchema): FieldShape {
  let shape = known.get(schema);
  if (shape === undefined) known.set(schema, (shape = readShape(schema)));
  return shape;
}

function readShape(schema: v.GenericSchema): FieldShape {
  const steps = stepsOf(schema as unknown as Step);
  const words = steps.find(({ type }) => type === 'picklist')?.options;
  const item = steps.find(({ type }) => type === 'array')?.item;
  const keys = item === undefined ? steps.find(({ type }) => type === 'object')?.entries : undefined;
  return { ...(words && { words }), ...(item && { item }), ...(keys && { keys }) };
}

function stepsOf(schema: Step): Step[] {
  const inner = [...(schema.wrapped ? [schema.wrapped] : []), ...(schema.pipe ?? [])];
  return [schema, ...inner.flatMap((step) => (step === schema ? [] : stepsOf(step)))];
}
