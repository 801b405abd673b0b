import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where a card's heading stands in the script, counted from 1. */
const line = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Another card of the rehearsal: one of its parts, or one of its branches. */
const placeSchema = v.object({ kind: v.picklist(['part', 'branch']), index: count });

/** Words, and where they lead: to a file by an address relative to the script's, or to another card. */
const wordsSchema = v.object({ text: v.string(), url: v.optional(v.string()), to: v.optional(placeSchema) });

/** One point of a note; `done` where it is a box, ticked or not. */
const pointSchema = v.object({ words: v.array(wordsSchema), done: v.optional(v.boolean()) });

/** What stands on a card: lines to say, or a note to oneself below its label, which may be empty. */
const blockSchema = v.variant('kind', [
  v.object({ kind: v.literal('say'), text: v.string() }),
  v.object({ kind: v.literal('note'), label: v.string(), points: v.array(pointSchema) }),
]);

const partSchema = v.object({
  title: v.string(),
  /** Minutes of the agenda; none where the talk is too short for it. */
  minutes: count,
  /** How long its lines take to say, in seconds. */
  seconds: count,
  blocks: v.array(blockSchema),
  line,
});

const branchSchema = v.object({
  /** The heading that it stands below, such as `If they say`. */
  group: v.string(),
  title: v.string(),
  blocks: v.array(blockSchema),
  line,
});

/** What is rehearsed: the parts of a talk as cards in their order, and the answers at hand. */
export const rehearsalSchema = v.object({
  title: v.string(),
  parts: v.array(partSchema),
  branches: v.array(branchSchema),
});

export type Place = v.InferOutput<typeof placeSchema>;
export type Words = v.InferOutput<typeof wordsSchema>;
export type Point = v.InferOutput<typeof pointSchema>;
export type Block = v.InferOutput<typeof blockSchema>;
export type Part = v.InferOutput<typeof partSchema>;
export type Branch = v.InferOutput<typeof branchSchema>;
export type Rehearsal = v.InferOutput<typeof rehearsalSchema>;
