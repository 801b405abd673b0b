import type { WrittenAnswer } from '../documents/selfReview/writtenAnswers';
import { plural, sentence, type Sentence } from '../text/sentence';

/** How long an answer is, and how long it may be. */
export function answerSize({ length, limit }: WrittenAnswer): Sentence {
  const { words, characters } = limit ?? {};
  if (words !== undefined)
    return sized(length.words, words, plural(words, '{1} of {0} word', '{1} of {0} words', length.words));
  if (characters !== undefined)
    return sized(
      length.characters,
      characters,
      plural(characters, '{1} of {0} character', '{1} of {0} characters', length.characters),
    );
  return plural(length.words, '{0} word', '{0} words');
}

function sized(count: number, limit: number, size: Sentence): Sentence {
  return count > limit ? sentence('{0}, {1} too many', size, count - limit) : size;
}
