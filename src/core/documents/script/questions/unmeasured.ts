import type { Win } from '../../../entries/win';
import { isEvidence, isRecent } from '../../../evidence/expectationStatus';
import { isMeasured } from '../../../evidence/strength';
import { typed } from '../../kit/notes';
import { toPhrase, toSpeech } from '../speech';
import type { QuestionFinder } from './question';
import type { ScriptContext } from '../scriptContext';
import { tell } from '../branches/evidence';
import { phrased, phrasedInline } from '../../kit/phrased';

const mostQuestions = 2;

/** Wins that I am likely to bring up and that have no number. */
export const unmeasured: QuestionFinder = (context) =>
  candidates(context)
    .slice(0, mostQuestions)
    .map((win) => {
      const { sourceOf } = context;
      const [feedback] = win.feedback;
      const [artefact] = win.links;
      const words = feedback === undefined ? undefined : toSpeech(feedback.quote).slice(0, 2).join(' ');
      const teller =
        feedback?.from === undefined
          ? phrased('Somebody')
          : toPhrase(context.nameOf(feedback.from)).replace(/^my /, 'My ').replace(/^a /, 'A ');
      return {
        question: phrased('What did this change: “{0}”?', toPhrase(win.title)),
        because:
          win.impact === undefined
            ? phrased('It has a title and a date alone.')
            : phrased('It says what changed, without a number.'),
        say: [
          ...(win.impact === undefined && words === undefined && artefact === undefined
            ? []
            : [phrased("I can't put a number on it yet.")]),
          ...(win.impact === undefined ? [] : tell(context, win)),
          ...(words === undefined ? [] : [phrased('{0} said: “{1}”', teller, words)]),
          ...(words === undefined && artefact !== undefined ? [phrased('I can show you the work itself.')] : []),
          ...(win.impact === undefined && words === undefined && artefact === undefined
            ? [phrased("I don't know yet what it changed, and I'd rather say so than guess.")]
            : []),
        ],
        sources: [sourceOf(win, win.impact === undefined ? 'title' : 'impact')],
        prepare: phrasedInline(
          'Find one figure from before and one from after, and add them as {0}. Without one, leave this win out.',
          typed('metrics'),
        ),
      };
    });

function candidates({ said, highlights, request, judged }: ScriptContext): Win[] {
  const standing = judged.flatMap(({ wins }) => wins.slice(0, 3));
  const recent = judged.length > 0 ? standing : said.wins;
  return [...new Set([...highlights, ...recent])].filter(
    (win) =>
      isEvidence(win, request.date) &&
      isRecent(win, 12, request.date) &&
      !isMeasured(win) &&
      !win.omit &&
      win.kind !== 'recognition' &&
      win.role !== 'supported',
  );
}
