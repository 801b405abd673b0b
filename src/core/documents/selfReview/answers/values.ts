import { slug } from '../../../text/slug';
import { phrasedInline } from '../../kit/phrased';
import { typed } from '../../kit/notes';
import type { FindAnswer } from '../answer';
import { tellWin } from './wins';

/** The wins that name one of my values as a skill or a tag. */
export const values: FindAnswer = ({ wins, entries: { profile }, names }) => {
  const held = new Set(profile?.values.flatMap((value) => [slug(value), names.keyOf(value)]));
  return {
    statements: wins
      .filter(
        ({ skills, tags }) =>
          tags.some((tag) => held.has(slug(tag))) || skills.some((one) => held.has(names.keyOf(one))),
      )
      .map(tellWin),
    toAdd: phrasedInline(
      'my {0} in {1}, and the ones that a win shows among its {2}',
      typed('values'),
      typed('profile.md'),
      typed('tags'),
    ),
  };
};
