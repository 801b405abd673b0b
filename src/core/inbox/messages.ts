import * as v from 'valibot';
import { inboxDraftSchema } from './inboxDraft';

const uris = v.pipe(v.array(v.string()), v.minLength(1));

/** What the inbox's page tells the extension. */
export const pageMessageSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('accept'), drafts: uris }),
  v.object({ type: v.literal('drop'), drafts: uris }),
  v.object({ type: v.literal('snooze'), drafts: uris }),
  /** Into the win named; without one the user chooses. */
  v.object({ type: v.literal('merge'), drafts: uris, into: v.optional(v.string()) }),
  /** Makes the words of somebody that a draft offers feedback, counted from 0. */
  v.object({ type: v.literal('takeQuote'), draft: v.string(), quote: v.number() }),
  v.object({ type: v.literal('undo') }),
  v.object({ type: v.literal('wake') }),
  v.object({ type: v.literal('import') }),
  /** Opens a draft, or the win it may duplicate, beside the inbox. */
  v.object({ type: v.literal('open'), uri: v.string() }),
  v.object({ type: v.literal('openLink'), url: v.string() }),
  /** Asks for the body of a draft. */
  v.object({ type: v.literal('body'), uri: v.string() }),
]);

const contents = {
  drafts: v.array(inboxDraftSchema),
  /** How many are put off until a later day. */
  later: v.number(),
  /** What undo would take back, in a few words; empty where there is nothing. */
  undo: v.string(),
};

/** What the extension tells the page. */
export const extensionMessageSchema = v.variant('type', [
  v.object({
    type: v.literal('show'),
    ...contents,
    /** What the page says in the user's language, by the English. */
    translations: v.record(v.string(), v.string()),
  }),
  v.object({ type: v.literal('drafts'), ...contents }),
  v.object({ type: v.literal('body'), uri: v.string(), body: v.string() }),
  /** What came of an action, in sentences; empty where the user left. */
  v.object({ type: v.literal('said'), said: v.string() }),
  /** The inbox is the active editor again. */
  v.object({ type: v.literal('active') }),
]);

export type PageMessage = v.InferOutput<typeof pageMessageSchema>;
export type ExtensionMessage = v.InferOutput<typeof extensionMessageSchema>;
