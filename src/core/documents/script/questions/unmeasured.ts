import type { Win } from '../../../entries/win';
import { isResultAhead } from '../../../evidence/awaitedResult';
import { isEvidence, isRecent } from '../../../evidence/expectationStatus';
import { hasFigure } from '../../../entries/metric';
import { awaitedLift, isMeasured } from '../../../evidence/strength';
import { voicesIn, wordsOfOthers } from '../../../evidence/voices';
import { typed } from '../../kit/notes';
import { shortTitle } from '../../kit/title';
import { spokenTitle, toPhrase, toSpeech } from '../../kit/speech';
import type { QuestionFinder } from './question';
import type { ScriptContext } from '../scriptContext';
import { tell } from '../branches/evidence';
import { speaksOf } from '../listener';
import { phrased, phrasedInline } from '../../kit/phrased';
import { sayInDocument } from '../../kit/sayInDocument';

const maxQuestions = 2;

/** Wins that I am likely to bring up and that have no number. */
export const unmeasured: QuestionFinder = (context) =>
  candidates(context)
    .slice(0, maxQuestions)
    .map((win) => {
      const { sourceOf } = context;
      const feedback = wordsOfOthers(win, voicesIn(context.all)).find(
        ({ quote }) => !speaksOf(context.listener, quote),
      );
      const [artefact] = win.links;
      const words = feedback === undefined ? undefined : toSpeech(feedback.quote).slice(0, 2).join(' ');
      const teller =
        feedback?.from === undefined
          ? phrased('Someone')
          : toPhrase(context.nameOf(feedback.from)).replace(/^my /, 'My ').replace(/^a /, 'A ');
      return {
        question: phrased('What did this change: “{0}”?', shortTitle(spokenTitle(win.title))),
        because:
          win.impact === undefined
            ? phrased('Its file says neither what changed nor by how much.')
            : phrased('It says what changed, without a number.'),
        say: [
          ...(win.impact === undefined && words === undefined && artefact === undefined
            ? []
            : [phrased("I can't put a number on it yet.")]),
          ...(win.impact === undefined && words === undefined ? [] : tell(context, win)),
          ...(words === undefined
            ? []
            : [phrased('{0} said: “{1}”', teller.includes(',') ? `${teller},` : teller, words)]),
          ...(isResultAhead(win, context.request.date) ? [sayInDocument(awaitedLift(win)!)] : []),
          ...(words === undefined && artefact !== undefined ? [phrased('I can show you the work itself.')] : []),
          ...(win.impact === undefined && words === undefined && artefact === undefined
            ? [phrased("I haven't put a number on it. I can tell you what I did, and what I saw change.")]
            : []),
        ],
        sources: [sourceOf(win, win.impact === undefined ? 'title' : 'impact')],
        prepare: phrasedInline(
          'Find one figure from before and one from after, and add them as {0}; or what someone said of it, as {1}.',
          typed('metrics'),
          typed('feedback'),
        ),
      };
    });

function candidates({ highlights, request, judged }: ScriptContext): Win[] {
  const standing = judged.flatMap(({ wins }) => wins.slice(0, 3));
  return [...new Set([...highlights, ...standing])].filter(
    (win) =>
      isEvidence(win, request.date) &&
      isRecent(win, 12, request.date) &&
      !isMeasured(win) &&
      !hasFigure(win.title) &&
      !win.omit &&
      win.kind !== 'recognition' &&
      win.role !== 'supported',
  );
}
