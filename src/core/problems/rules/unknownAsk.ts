import { shortened } from '../../entries/fieldProblem';
import { sentence } from '../../text/sentence';
import { editFix, intentFix } from '../fixes';
import { nearest } from '../nearest';
import type { Rule } from '../rule';
import { writtenTexts } from '../writtenTexts';

/** An ask named by another one or by a meeting, that has no file, once any ask has one. */
export const unknownAsk: Rule = {
  code: 'unknown-ask',
  severity: 'warning',
  find(context) {
    const { entry, index } = context;
    if (entry === undefined || index.asks.length === 0) return [];
    return writtenTexts(context).flatMap(({ path, text: name, meaning }) => {
      if (meaning.names !== 'ask' || index.named('ask', name).length > 0) return [];
      const near = nearest(
        name,
        index.asks.flatMap(({ uri, id, title }) => (uri === entry.uri ? [] : [id, title])),
      );
      return [
        {
          message:
            near === undefined
              ? sentence('No ask has the name "{0}".', shortened(name))
              : sentence('No ask has the name "{0}". Did you mean "{1}"?', shortened(name), near),
          range: context.rangeOf(path),
          fixes: () => [
            near === undefined
              ? undefined
              : editFix(sentence('Change it to "{0}"', near), context.source?.replace(path, near)),
            intentFix(sentence('Create the ask {0}', shortened(name)), {
              kind: 'create-entry',
              type: 'ask',
              name,
            }),
            editFix(sentence('Remove it'), context.source?.removeItem(path)),
          ],
        },
      ];
    });
  },
};
