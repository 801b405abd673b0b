import { shortened } from '../../entries/fieldProblem';
import { FrontMatterSource } from '../../frontMatter/frontMatterSource';
import { findFrontMatter } from '../../frontMatter/frontMatter';
import { sentence } from '../../text/sentence';
import { editFix } from '../fixes';
import type { Rule } from '../rule';

/** A key that stands twice in one place, so that nobody can tell which value counts. */
export const duplicateKey: Rule = {
  code: 'duplicate-key',
  severity: 'error',
  find(context) {
    // The reader refuses such front matter, so its places are asked for here where it was refused.
    if (context.front.kind !== 'unreadable' || context.front.problem.code !== 'front-matter-syntax') return [];
    if (context.parsed.kind === 'other') return [];
    const block = findFrontMatter(context.text);
    if (block === undefined || 'code' in block) return [];
    return new FrontMatterSource(context.text, block)
      .repeatedKeys()
      .map(({ key, again, withoutFirst, withoutAgain }) => ({
        message: sentence('Duplicate key `{0}`. Remove one. This file is ignored until you fix it.', shortened(key)),
        range: again,
        fixes: () => [
          editFix(sentence('Remove this `{0}` and keep the first', shortened(key)), withoutAgain),
          editFix(sentence('Keep this `{0}` and remove the first', shortened(key)), withoutFirst),
        ],
      }));
  },
};
