import * as v from 'valibot';
import { rehearsalSchema } from './rehearsal';

/** What the rehearsal's page tells the extension. */
export const pageMessageSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('notes'), text: v.string() }),
  v.object({ type: v.literal('open'), url: v.string() }),
  /** To edit a card where it stands in the script, by its line counted from 1. */
  v.object({ type: v.literal('openScript'), line: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.object({ type: v.literal('putNotes'), text: v.string() }),
]);

/** What the extension tells the page. */
export const extensionMessageSchema = v.variant('type', [
  v.object({
    type: v.literal('show'),
    /** The script's address. */
    script: v.string(),
    rehearsal: rehearsalSchema,
    notes: v.string(),
    /** What the page says in the user's language, by the English. */
    translations: v.record(v.string(), v.string()),
    /** Whether the page comes back after the window was closed, when nobody was rehearsing. */
    restored: v.boolean(),
  }),
  v.object({ type: v.literal('script'), rehearsal: rehearsalSchema }),
  v.object({ type: v.literal('saved'), text: v.string() }),
  /** The notes stand in a meeting's file. */
  v.object({ type: v.literal('put'), meeting: v.string() }),
  v.object({ type: v.literal('notPut') }),
  /** The rehearsal is the active editor again. */
  v.object({ type: v.literal('active') }),
]);

export type PageMessage = v.InferOutput<typeof pageMessageSchema>;
export type ExtensionMessage = v.InferOutput<typeof extensionMessageSchema>;
