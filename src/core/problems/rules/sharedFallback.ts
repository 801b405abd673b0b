import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { Rule } from '../rule';

/** Shorter fallbacks ("more pay") stand in sentences that are no fallback. */
const fewestCharacters = 8;

/** What I would settle for, in a document that others read. */
export const sharedFallback: Rule = {
  code: 'shared-fallback',
  severity: 'error',
  find(context) {
    const { audience, index, text } = context;
    if (audience === undefined || audience === 'self') return [];
    return index.asks.flatMap(({ fallback, title }) => {
      const words = fallback?.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      if (words.join('').length < fewestCharacters) return [];
      const match = new RegExp(
        String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`[^\p{L}\p{N}]+`)}(?![\p{L}\p{N}])[.!]?`,
        'iu',
      ).exec(text);
      if (!match) return [];
      const range = { start: match.index, end: match.index + match[0].length };
      return [
        {
          message: sentence(
            'This is your fallback in "{0}". It is for you alone, and this document is for others.',
            title,
          ),
          range,
          fixes: () => [editFix(sentence('Remove it'), { range, text: '' })],
        },
      ];
    });
  },
};
