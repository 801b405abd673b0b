import * as v from 'valibot';
import { itemOrText, line, shortcutOf, withShortcut } from './fields';
import { readMetric, withUnit, type Metric } from './metric';

const written = itemOrText('text', {
  text: v.optional(line),
  name: v.optional(line),
  before: v.optional(line),
  after: v.optional(line),
  unit: v.optional(line),
  source: v.optional(line),
});

/** The schema of one item of a win's `metrics`. */
export const metric = withShortcut(
  v.pipe(written, v.check(saysSomething, 'incomplete-item'), v.transform(metricOf)),
  (value) => {
    const held = shortcutOf(written)!(value) as v.InferOutput<typeof written> | undefined;
    return held !== undefined && saysSomething(held) ? metricOf(held) : undefined;
  },
);

function saysSomething(held: v.InferOutput<typeof written>): boolean {
  return Boolean(held.text ?? held.name ?? held.before ?? held.after);
}

function metricOf(held: v.InferOutput<typeof written>): Metric {
  if (held.text !== undefined) return { ...readMetric(held.text), source: held.source };
  const before = held.before === undefined ? undefined : withUnit(held.before, held.unit);
  const after = held.after === undefined ? undefined : withUnit(held.after, held.unit);
  const values = before !== undefined && after !== undefined ? `${before} → ${after}` : (after ?? before);
  const text = [held.name, values].filter((part) => part !== undefined).join(': ');
  return { text, name: held.name, before, after, source: held.source };
}
