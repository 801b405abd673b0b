import { sentence } from '../../text/sentence';
import type { Rule } from '../rule';

/** A form that asks nothing, or the same twice: each answer belongs to one question. */
export const formQuestions: Rule = {
  code: 'form-questions',
  severity: 'warning',
  find(context) {
    const { entry } = context;
    if (entry?.type !== 'form') return [];
    if (entry.questions.length === 0)
      return [
        {
          message: sentence('The form has no questions, so there is nothing to answer. Add them as `questions`.'),
          range: context.titleRange,
        },
      ];
    const seen = new Set<string>();
    return entry.questions.flatMap(({ id, ask }, index) => {
      const names = [...(id === undefined ? [] : [`id ${id.toLowerCase()}`]), `ask ${ask.toLowerCase()}`];
      const isTwin = names.some((name) => seen.has(name));
      for (const name of names) seen.add(name);
      return isTwin
        ? [
            {
              message: sentence('The form asks this already. Give each question its own wording and `id`.'),
              range: context.rangeOf(['questions', index]),
            },
          ]
        : [];
    });
  },
};
