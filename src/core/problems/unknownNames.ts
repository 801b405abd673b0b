import { nameOf, type Entry } from '../entries/entry';
import { shortened } from '../entries/fieldProblem';
import { sentence, type Sentence } from '../text/sentence';
import { editFix, intentFix } from './fixes';
import { nearest } from './nearest';
import type { ProblemContext } from './problemContext';
import type { Finding } from './rule';
import { writtenTexts } from './writtenTexts';

interface Words {
  unknown(name: string): Sentence;
  near(name: string, near: string): Sentence;
  create(name: string): Sentence;
}

/** The names of a kind of entry that no file has, once any file is of that kind. */
export function unknownNames(
  context: ProblemContext,
  type: 'ask' | 'goal',
  known: readonly Entry[],
  words: Words,
): readonly Finding[] {
  const { entry, index } = context;
  if (entry === undefined || known.length === 0) return [];
  return writtenTexts(context).flatMap(({ path, text: name, meaning }) => {
    if (meaning.names !== type || index.named(type, name).length > 0) return [];
    const near = nearest(
      name,
      known.flatMap((other) => (other.uri === entry.uri ? [] : [other.id, nameOf(other)])),
    );
    const written = shortened(name);
    return [
      {
        message: near === undefined ? words.unknown(written) : words.near(written, near),
        range: context.rangeOf(path),
        fixes: () => [
          near === undefined
            ? undefined
            : editFix(sentence('Change it to "{0}"', near), context.source?.replace(path, near)),
          intentFix(words.create(written), { kind: 'create-entry', type, name }),
          editFix(sentence('Remove it'), context.source?.removeItem(path)),
        ],
      },
    ];
  });
}
