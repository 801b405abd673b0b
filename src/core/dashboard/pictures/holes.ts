import { decisionDay } from '../../evidence/decisionDay';
import type { JudgedExpectation } from '../../evidence/expectationStatus';
import { statusNames } from '../../evidence/statusNames';
import { sentence, type Sentence } from '../../text/sentence';
import { dateInSentence } from '../../time/dateInSentence';
import type { Picture } from '../dashboard';
import { lackOfExpectations } from '../lackOfExpectations';
import { quarterCells, quarterColumns } from '../quarterTable';
import type { Sight } from '../sight';
import { rungLegend, strongestRung } from '../strongestRung';

/** Expectation by quarter: how far the best win of each quarter is proven; and which to work on next. */
export function holes(sight: Sight): Picture {
  const { judged, say, names } = sight;
  const next = weakestOf(judged);
  return {
    id: 'holes',
    form: 'marks',
    title: say(sentence('Where is the hole?')),
    says: say(withDecision(sight, answerOf(judged, next))),
    corner: say(sentence('Expectation')),
    columns: quarterColumns(sight),
    rows: judged.map((each) => ({
      label: each.expectation.skill,
      note: say(statusNames[each.status]),
      cells: quarterCells(sight, sight.quartersBySkill.get(names.keyOf(each.expectation.skill)), (held) =>
        strongestRung(sight, held),
      ),
      isMarked: each === next,
    })),
    shown: judged.length,
    legend: rungLegend(sight),
    lacks: lackOfExpectations(sight),
  };
}

/** The expectation that is evidenced least, and of equals the one that lacks most; undefined where each is strong. */
function weakestOf(judged: readonly JudgedExpectation[]): JudgedExpectation | undefined {
  const statuses = ['missing', 'thin', 'stale', 'covered'] as const;
  const weakest = statuses.find((status) => judged.some((each) => each.status === status));
  const equals = judged.filter(({ status }) => status === weakest);
  return equals.toSorted((a, b) => b.gaps.length - a.gaps.length)[0];
}

/** With the day of the decision, which may lie past the quarters that are shown. */
function withDecision({ role, today }: Sight, answer: Sentence): Sentence {
  const decision = decisionDay(role);
  return decision === undefined || decision < today
    ? answer
    : sentence('{0} The decision is on {1}.', answer, dateInSentence(decision));
}

function answerOf(judged: readonly JudgedExpectation[], next: JudgedExpectation | undefined): Sentence {
  if (judged.length === 0) return sentence('Nothing is expected yet.');
  if (next === undefined) return sentence('Each expectation is strong today.');
  return sentence(
    'Work on {0} next. It is {1} today: {2}',
    next.expectation.skill,
    statusNames[next.status],
    next.gaps[0]!,
  );
}
