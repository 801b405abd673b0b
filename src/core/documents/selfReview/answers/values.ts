import { slug } from '../../../text/slug';
import { phrased } from '../../kit/phrased';
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
    toAdd: phrased('your `values` in profile.md, and the ones that a win shows among its `tags`'),
  };
};
