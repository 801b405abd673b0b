import type { Expectation } from '../../../entries/role';
import { evidenceFor, isRecent, judgeExpectation } from '../../../evidence/expectationStatus';
import { strengthOf } from '../../../evidence/strength';
import { isPhrase, unphrased } from '../../../documents/kit/phrased';
import { voicesIn } from '../../../evidence/voices';
import { plural, sentence, type Sentence } from '../../../text/sentence';
import { slug } from '../../../text/slug';
import { ladderWords } from '../ladderWords';
import type { ReviewContext } from '../reviewContext';
import type { ReviewRule } from '../rule';

/** How one page says that its table has more rows. */
const inFullCase = [unphrased('{0} more is in the full case.'), unphrased('{0} more are in the full case.')];

/** Each expectation needs one strong and recent example; readers seize on the one without (StaffEng, promotion packets). */
export const noStrongExample: ReviewRule = {
  code: 'no-strong-example',
  reader: 'bar',
  severity: 'warning',
  find(context) {
    const { document, entries, names, date } = context;
    const voiceOf = voicesIn(entries);
    const weak = document.expectations.flatMap((line) => {
      const expectation = context.expectationOf(line);
      if (expectation === undefined) return [];
      const cited = context.winsOf(line);
      const strong = cited.some(
        (win) =>
          strengthOf(win, voiceOf).rung === 'corroborated' &&
          isRecent(win, expectation.within, date) &&
          (win.role === 'led' || win.role === 'owned'),
      );
      if (strong) return [];
      const all = evidenceFor(expectation.skill, entries.wins, names, date);
      if (judgeExpectation(expectation, all, date, voiceOf).status === 'strong') return [];
      const nothing = line.references.length === 0;
      return [{ message: asked(expectation, nothing), lines: line.lines }];
    });
    return [...weak, ...leftOut(context)];
  },
};

function asked(expectation: Expectation, nothing: boolean): Sentence {
  const lack = nothing
    ? sentence('This row has no example.')
    : plural(
        expectation.within,
        'No example in this row is from the last month, led or owned by you, and backed by a number and by a link or someone else.',
        'No example in this row is from the last {0} months, led or owned by you, and backed by a number and by a link or someone else.',
      );
  const words = ladderWords(expectation);
  return words === undefined
    ? sentence('{0}: {1}', expectation.skill, lack)
    : sentence('The ladder says: “{0}” {1}', words, lack);
}

/** Expectations of the role that the table no longer has. */
function leftOut({ document, role }: ReviewContext): { message: Sentence; lines: { first: number; last: number } }[] {
  const heading = document.sections.get('expectations');
  const shortened = document.blocks.some(({ text }) =>
    inFullCase.some((more) => isPhrase(more, text, document.phrases)),
  );
  if (heading === undefined || role === undefined || document.audience === 'public' || shortened) return [];
  const told = new Set(document.expectations.map(({ skill }) => slug(skill)));
  return role.expectations
    .filter(({ skill }) => !told.has(slug(skill)))
    .map(({ skill }) => ({
      message: sentence('The ladder also expects {0}. The table has no row for it.', skill),
      lines: heading.lines,
    }));
}
