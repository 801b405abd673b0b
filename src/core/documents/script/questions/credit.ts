import type { Win } from '../../../entries/win';
import { myPart } from '../sections/accomplishments';
import { typed } from '../../kit/notes';
import { shortTitle } from '../../kit/title';
import { sentencesOf, spokenTitle } from '../../kit/speech';
import type { QuestionFinder } from './question';
import { phrased, phrasedInline } from '../../kit/phrased';

const maxQuestions = 2;

/** Wins to speak of that don't tell my part from the team's (“led, or took part?”: promotion documents). */
export const credit: QuestionFinder = (context) =>
  context.highlights
    .filter(leavesOpenWhose)
    .slice(0, maxQuestions)
    .map((win) => {
      const { action, free } = context.bodyOf(win);
      const mine = sentencesOf(action ?? free ?? '')
        .filter((sentence) => /\bI\b/.test(sentence))
        .slice(0, 2);
      const part = myPart(context, win);
      return {
        question: phrased('Was that you or the team: “{0}”?', shortTitle(spokenTitle(win.title))),
        because:
          win.role === undefined
            ? phrased('The file names neither my role nor what was mine.')
            : phrased("The file names my role, and not what was mine and what was the team's."),
        say: [
          ...part,
          ...(mine.length > 0
            ? [phrased('This was my part.'), ...mine.flatMap((sentence) => context.speech(sentence))]
            : part.length > 0
              ? [phrased("I'll tell you exactly what was mine, and who did the rest.")]
              : [phrased("I'd like to be exact about that. I'll tell you what was mine, and who did the rest.")]),
        ],
        sources: [context.sourceOf(win, win.role === undefined ? 'title' : 'role')],
        prepare: phrasedInline("One sentence on what was mine and what was the team's, as {0}.", typed('attribution')),
      };
    });

function leavesOpenWhose(win: Win): boolean {
  if (win.attribution !== undefined) return false;
  if (win.role === undefined || win.collaborators.length > 0) return true;
  return /\b(?:we|our|us)\b/i.test(`${win.title} ${win.impact ?? ''}`);
}
