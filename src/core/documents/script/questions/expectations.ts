import type { JudgedExpectation } from '../../../evidence/expectationStatus';
import type { Win } from '../../../entries/win';
import { monthOf } from '../../kit/dates';
import { isMeasured } from '../../../evidence/strength';
import { stepAloud, tell } from '../branches/evidence';
import type { ScriptContext } from '../scriptContext';
import { announced, skillAloud } from '../../kit/speech';
import { spokenDate } from '../wording';
import type { LikelyQuestion, QuestionFinder } from './question';
import { phrased } from '../../kit/phrased';
import { sayInDocument } from '../../kit/sayInDocument';
import { spokenCount } from '../../kit/spokenCount';

const order = ['missing', 'stale', 'thin'] as const;
const maxQuestions = 4;

/** What the role asks for and the record does not show, shows too little of, or shows too long ago. */
export const expectations: QuestionFinder = (context) =>
  order
    .flatMap((status) => context.judged.filter((judged) => judged.status === status))
    .slice(0, maxQuestions)
    .map((judged) => questionFor(context, judged));

function questionFor(context: ScriptContext, judged: JudgedExpectation): LikelyQuestion {
  const { sourceOf, role } = context;
  const skill = skillAloud(judged.expectation.skill);
  const plan = planFor(context, judged);
  const because =
    judged.status === 'missing'
      ? phrased('No win that they may see shows it yet.')
      : [...judged.reasons, ...judged.gaps].map((reason) => sayInDocument(reason)).join(' ');
  const [win] = judged.wins.toSorted((a, b) => Number(b.impact !== undefined) - Number(a.impact !== undefined));
  const expected = role ? [sourceOf(role, 'expectations')] : [];
  const common = { because, ...(plan.prepare !== undefined && { prepare: plan.prepare }) };
  if (judged.status === 'missing' || win === undefined)
    return {
      ...common,
      question: phrased('Where have you shown “{0}”?', skill),
      say: [phrased("I haven't brought an example of that, and I'd rather say so myself."), ...plan.say],
      sources: [...plan.sources, ...expected],
    };
  const evidence = sourceOf(win, win.impact === undefined ? 'title' : 'impact');
  if (judged.status === 'stale')
    return {
      ...common,
      question: phrased('Do you have a recent example of “{0}”?', skill),
      say: [
        phrased('My example is from {0}, and it still holds.', monthOf(win.end ?? win.date)),
        ...tell(context, win),
        ...plan.say,
      ],
      sources: [evidence, ...plan.sources],
    };
  return {
    ...common,
    question: phrased('Is there more that shows “{0}”?', skill),
    say: [
      ...(judged.wins.length === 1
        ? announced(phrased('Here is the one example I have so far'), tell(context, win))
        : [
            phrased(
              'I have {0} examples, {1}.',
              spokenCount(judged.wins.length),
              judged.wins.some(isMeasured)
                ? phrased('in a supporting part')
                : phrased('and no number for any of them yet'),
            ),
            ...announced(phrased('Here is the best one'), tell(context, win)),
          ]),
      ...plan.say,
    ],
    sources: [evidence, ...plan.sources],
  };
}

/** What is under way or planned for a skill; else the honest question which work would show it. */
function planFor(context: ScriptContext, { expectation }: JudgedExpectation) {
  const { said, names, smallerAsks, sourceOf, date } = context;
  const key = names.keyOf(expectation.skill);
  const showsIt = (win: Win) => win.skills.some((skill) => names.keyOf(skill) === key);
  const underWay = said.wins.find((win) => win.status === 'in-progress' && showsIt(win));
  const ask = smallerAsks.find(({ needs }) => needs.some((need) => names.keyOf(need) === key));
  const sources = [...(underWay ? [sourceOf(underWay, 'title')] : []), ...(ask ? [sourceOf(ask, 'title')] : [])];
  if (underWay === undefined && ask === undefined)
    return {
      say: [phrased('Which piece of work in the next months would let me show it?')],
      sources,
      prepare: phrased('One piece of work in the next three months that would show it, to propose before they ask.'),
    };
  return {
    say: [
      ...(underWay
        ? [phrased("I'm working on something that will show it: “{0}”.", context.phrase(underWay.title))]
        : []),
      ...(ask
        ? [
            phrased(
              "The next step I'd like to take: {0}{1}.",
              stepAloud(context, ask),
              ask.due !== undefined && ask.due > date ? phrased(', by {0}', spokenDate(ask.due, date)) : '',
            ),
          ]
        : []),
    ],
    sources,
    prepare: undefined,
  };
}
