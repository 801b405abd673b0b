import * as v from 'valibot';
import { date, described, itemOrText, line, list, map, oneOf, prose, wholeNumber } from './fields';
import { audiences, visibility } from './visibility';
import type { EntryOf } from './entryOf';

export const questionTopics = ['wins', 'goals', 'growth', 'feedback', 'values', 'next'] as const;
export type QuestionTopic = (typeof questionTopics)[number];

const maxLimit = 100_000;

const question = itemOrText('ask', {
  id: v.optional(line),
  ask: prose,
  limit: v.optional(
    map({
      words: v.optional(wholeNumber(1, maxLimit)),
      characters: v.optional(wholeNumber(1, maxLimit)),
    }),
  ),
  about: v.optional(oneOf(questionTopics)),
});

/** The front matter of a form: the questions my company asks in a review. */
export const formSchema = v.object({
  title: described(line, 'What the form is called.'),
  period: v.optional(described(line, 'The time it asks about, such as `2026`, `2026-H1`, or `2026-01-01/2026-06-30`.')),
  due: v.optional(described(date, 'When your answers are due.')),
  audience: v.optional(described(oneOf(audiences), 'Who reads your answers.'), 'manager'),
  questions: v.optional(
    described(
      list(question),
      'What it asks: `{id, ask, limit: {words, characters}, about}`. `about` is `wins`, `goals`, `growth`, `feedback`, `values`, or `next`; otherwise the words of the question tell.',
    ),
    [],
  ),
  visibility,
});

/** The questions of a review, with their limits. */
export type Form = EntryOf<'form', typeof formSchema>;
export type FormQuestion = Form['questions'][number];
