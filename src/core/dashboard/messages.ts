import * as v from 'valibot';
import { audiences } from '../entries/visibility';
import { marks, periods, pictureIds } from './dashboard';

const choice = v.object({
  /** The address of the role. */
  role: v.optional(v.string()),
  period: v.picklist(periods),
  audience: v.picklist(audiences),
});

const picture = v.picklist(pictureIds);
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the dashboard's page tells the extension. */
export const pageMessageSchema = v.variant('type', [
  v.object({ type: v.literal('ready'), choice: v.optional(choice) }),
  v.object({ type: v.literal('choose'), choice }),
  /** Opens the wins behind a cell. */
  v.object({ type: v.literal('open'), picture, row: place, column: place }),
  /** Runs what a picture offers while something is missing for it. */
  v.object({ type: v.literal('provide'), picture }),
  v.object({ type: v.literal('copy'), picture }),
  v.object({ type: v.literal('save'), picture }),
]);

const mark = v.picklist(marks);
const cell = v.object({ text: v.string(), count: v.number(), mark: v.optional(mark) });

const pictureSchema = v.object({
  id: picture,
  form: v.picklist(['marks', 'bars', 'stack', 'days']),
  title: v.string(),
  says: v.string(),
  corner: v.string(),
  columns: v.array(v.object({ label: v.string(), note: v.optional(v.string()) })),
  rows: v.array(
    v.object({
      label: v.string(),
      note: v.optional(v.string()),
      cells: v.array(cell),
      day: v.optional(v.number()),
      isMarked: v.optional(v.boolean()),
    }),
  ),
  shown: v.number(),
  legend: v.array(v.object({ mark, label: v.string() })),
  lacks: v.optional(v.object({ says: v.string(), command: v.string(), label: v.string() })),
});

/** What the extension tells the page. */
export const extensionMessageSchema = v.variant('type', [
  v.object({
    type: v.literal('show'),
    choice,
    /** The roles that this audience may see. */
    roles: v.array(v.object({ uri: v.string(), title: v.string() })),
    /** Why nothing is shown. */
    note: v.optional(v.string()),
    figures: v.array(v.object({ label: v.string(), value: v.string() })),
    pictures: v.array(pictureSchema),
    /** What the page says in the user's language, by the English. */
    translations: v.record(v.string(), v.string()),
  }),
  /** What came of an action, in a sentence. */
  v.object({ type: v.literal('said'), said: v.string() }),
]);

export type PageMessage = v.InferOutput<typeof pageMessageSchema>;
export type ExtensionMessage = v.InferOutput<typeof extensionMessageSchema>;
