import { shortened } from '../../entries/fieldProblem';
import { sentence } from '../../text/sentence';
import type { Rule } from '../rule';
import { anyOf, wordingIn } from '../wording';
import { duty } from './dutyNotOutcome';

/** Words that stand where the fact should. The setting `brag.vagueWords` adds to them. */
export const vagueWords: readonly string[] = [
  'helped with', 'helped out', 'worked on', 'worked with', 'responsible for', 'involved in', 'assisted with', 'various',
  'a lot', 'lots of', 'many things', 'several things', 'stuff', 'things', 'etc', 'and so on', 'some improvements',
  'some issues', 'as needed', 'in many ways', 'a number of', 'a bunch of', 'day-to-day',
]; // prettier-ignore

const builtIn = anyOf(vagueWords);
let own: { words: readonly string[]; pattern: RegExp } | undefined;

/** Wording that would fit any other win as well. */
export const vagueWording: Rule = {
  code: 'vague-wording',
  severity: 'hint',
  find(context) {
    const win = context.evidence;
    if (win === undefined) return [];
    return wordingIn(context, win, patternFor(context.input.vagueWords))
      .filter(({ written }) => !duty.test(written))
      .map(({ written, range }) => ({
        message: sentence('"{0}" is vague. Name what you did, or how much it was.', shortened(written)),
        range,
      }));
  },
};

function patternFor(words: readonly string[] | undefined): RegExp {
  const added = words?.filter((word) => word.trim() !== '') ?? [];
  if (added.length === 0) return builtIn;
  if (own === undefined || own.words.length !== added.length || own.words.some((word, index) => word !== added[index]))
    own = { words: added, pattern: anyOf([...added, ...vagueWords]) };
  return own.pattern;
}
