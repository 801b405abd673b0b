import { isMap } from '../../entries/fields';
import { hasFigure } from '../../entries/metric';
import { editFrontMatter } from '../../frontMatter/editFrontMatter';
import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { Rule } from '../rule';

/** A key result of an open goal with neither a figure nor a word on whether it is met. */
export const keyResultWithoutFigure: Rule = {
  code: 'key-result-without-figure',
  severity: 'hint',
  find(context) {
    const results = context.data?.['key-results'];
    if (context.entry?.type !== 'goal' || context.entry.status !== 'open' || !Array.isArray(results)) return [];
    return results.flatMap((written: unknown, position) => {
      const { text, from, target, now, met } = isMap(written) ? written : { text: written };
      const parts = [text, from, target, now].filter((part) => typeof part === 'string');
      if (parts.length === 0 || typeof met === 'string' || parts.some(hasFigure)) return [];
      const path = ['key-results', position];
      return [
        {
          message: sentence('Without a figure, no one can tell when this is met. Add one, or `met`.'),
          range: context.rangeOf(isMap(written) ? [...path, 'text'] : path),
          fixes: () => {
            const edits = editFrontMatter(context.text, [
              { list: 'key-results', position, main: 'text', set: 'met', value: 'no' },
            ]);
            return 'code' in edits ? [] : [editFix(sentence('Add `met: no`, to change once it is met'), edits)];
          },
        },
      ];
    });
  },
};
