import * as v from 'valibot';
import { date, dayMonthOrYear, doneOrNot, line, months, prose, yesOrNo } from '../../src/core/entries/fields';

/** A key as the reference shows it, in Markdown. */
export interface DescribedField {
  readonly form: string;
  readonly required: boolean;
  /** What counts where the key is left out, as the user would write it; undefined where nothing does. */
  readonly ifLeftOut: string | undefined;
  readonly description: string | undefined;
  /** The keys inside the value, or inside each of its items. */
  readonly inner: Readonly<Record<string, v.GenericSchema>> | undefined;
}

/** What may be written for a schema of an entry's front matter or of a command's arguments. */
export function describeField(schema: v.GenericSchema): DescribedField {
  const { form, inner } = formOf(schema);
  return {
    form,
    inner,
    required: schema.type !== 'optional',
    ifLeftOut: defaultOf(schema),
    description: v.getDescription(withoutOptional(schema)),
  };
}

interface Form {
  readonly form: string;
  readonly inner?: DescribedField['inner'];
}

/** What a list of it is called too. */
const named = new Map<unknown, readonly [one: string, many: string]>([
  [line, ['text', 'texts']],
  [prose, ['text', 'texts']],
  [date, ['date, `YYYY-MM-DD`', 'dates, `YYYY-MM-DD`']],
  [dayMonthOrYear, ['date, `YYYY-MM-DD`, or `YYYY-MM` or `YYYY`', 'dates, `YYYY-MM-DD`, or `YYYY-MM` or `YYYY`']],
  [yesOrNo, ['`true` or `false`', '`true` or `false`']],
  [doneOrNot, ['`yes`, `no`, or the date since when', '`yes`, `no`, or the date since when']],
  [months, ['number of months, or `2 years`', 'numbers of months']],
]);

interface Step {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly Step[];
  readonly [property: string]: unknown;
}

function formOf(schema: v.GenericSchema): Form {
  const steps = stepsOf(withoutOptional(schema) as unknown as Step);
  const known = steps.map((step) => named.get(step)).find((name) => name !== undefined);
  if (known) return { form: known[0] };
  const step = (type: string) => steps.find((held) => held.type === type);

  const words = step('picklist')?.['options'];
  if (words) return { form: `one of ${oxford((words as string[]).map(code))}` };

  const array = step('array');
  if (array) {
    const item = formOf(array['item'] as v.GenericSchema);
    const many = manyOf(array['item'] as v.GenericSchema) ?? (item.inner ? `items: ${item.form}` : item.form);
    const alone = Array.isArray(probe(steps, 'text')) ? ', or one without the list' : '';
    return { form: `list of ${many}${alone}`, inner: item.inner };
  }

  const object = step('object') ?? step('strict_object');
  if (object) {
    const inner = object['entries'] as Record<string, v.GenericSchema>;
    const main = Object.entries(probe(steps, 'text') ?? {}).find(([, held]) => held === 'text')?.[0];
    return { form: main === undefined ? 'keys as below' : `keys as below, or only text for ${code(main)}`, inner };
  }

  const least = step('min_value')?.['requirement'];
  if (least !== undefined)
    return { form: `whole number from ${String(least)} to ${String(step('max_value')?.['requirement'])}` };
  if (steps.some((held) => held['message'] === 'map-expected')) return { form: 'keys of your own, each with a value' };
  if (step('boolean')) return { form: '`true` or `false`' };
  if (step('union') || step('string')) return { form: 'text' };
  throw new Error(`The reference has no words for a field of the type ${schema.type}.`);
}

function manyOf(item: v.GenericSchema): string | undefined {
  const steps = stepsOf(withoutOptional(item) as unknown as Step);
  return steps.map((step) => named.get(step)?.[1]).find((many) => many !== undefined);
}

/** The schema and all that its pipes are made of, outermost first, so that a field known by name is met before its parts. */
function stepsOf(schema: Step): Step[] {
  return [schema, ...(schema.pipe ?? []).flatMap((step) => (step === schema ? [] : stepsOf(step)))];
}

/** What the first transformation makes of a value, which tells what may be written in short. */
function probe(steps: readonly Step[], value: string): object | undefined {
  const transform = steps.find(({ type }) => type === 'transform')?.['operation'] as
    ((given: unknown) => unknown) | undefined;
  const made = transform?.(value);
  return typeof made === 'object' && made !== null ? made : undefined;
}

function withoutOptional(schema: v.GenericSchema): v.GenericSchema {
  return schema.type === 'optional' ? (schema as unknown as { wrapped: v.GenericSchema }).wrapped : schema;
}

function defaultOf(schema: v.GenericSchema): string | undefined {
  const value = (schema as { default?: unknown }).default;
  if (value === undefined || (typeof value === 'object' && Object.keys(value as object).length === 0)) return undefined;
  return String(value);
}

/** Words in a row: `a`, `b` or `c`. */
function oxford(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
}

/** A word as code. */
export function code(word: string): string {
  return `\`${word}\``;
}
