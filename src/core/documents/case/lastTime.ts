import { compareText } from '../../text/compareText';
import { capitalize, stripFullStop } from '../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Ask } from '../../entries/ask';
import type { Win } from '../../entries/win';
import { closestText, showsSkillIn, wordsOf } from '../../evidence/closestWin';
import { dayOf } from '../../evidence/expectationStatus';
import { bullets, paragraph, strong, type Inline } from '../../markdown/nodes';
import { longDate } from '../kit/dates';
import { noteOf } from '../kit/noteOf';
import { phrased } from '../kit/phrased';
import { leadingItems } from '../kit/withRest';
import type { CaseContext } from './caseContext';
import { withRestOfCase } from './withRestOfCase';
import { isOfTrack } from './mainAsk';
import { voiceBeside } from './sections/voices';
import { tellResult } from './tellResult';
import { leadingSentences } from './wording';

/** What was asked of me when the answer was no or not yet, beside what has happened since: the first argument now. */
export function lastTime(context: CaseContext): RootContent[] {
  const ask = latestRefusal(context);
  if (ask === undefined) return [];
  const { fit, limits, nameOf } = context;
  const said =
    ask.outcome === undefined
      ? undefined
      : context.form === 'full'
        ? fit(ask.outcome)
        : leadingSentences(context.toReader(ask.outcome), maxWordsOnOnePage);
  const points = ask.criteria.filter(({ text }) => fit(text) !== undefined);
  if (said === undefined && points.length === 0) return [];
  const used = new Set<Win>();
  const since = winsSince(context, ask);
  const items = leadingItems(points, limits.points).map(({ text, met }): Inline => {
    const shown = closest(text, since, used);
    const told = shown && tellResult(context, shown);
    // A point that nobody has ticked may be met all the same: then what came since speaks for itself.
    const standing = met ? ` ${phrased('met.')}` : told === undefined ? ` ${phrased('to be shown.')}` : '';
    return [
      `${capitalize(stripFullStop(fit(text)!))}:`,
      standing,
      ...(told === undefined ? [] : [' ', ...told, ...voiceBeside(context, shown!)]),
    ];
  });
  const others = since
    .filter((win) => !used.has(win))
    .slice(0, Math.max(0, limits.results - used.size))
    .flatMap((win, index) => {
      const told = tellResult(context, win);
      const also = items.length === 0 || index > 0 ? '' : `${phrased('Since then, too:')} `;
      return told === undefined ? [] : [[also, ...told, ...voiceBeside(context, win)]];
    });
  const whom = ask.to === undefined ? '' : phrased(' {0}', nameOf(ask.to));
  const answer = ask.status === 'deferred' ? phrased('The answer was “not yet”.') : phrased('The answer was no.');
  return [
    paragraph(
      strong(
        items.length + others.length === 0
          ? phrased('What was asked of me last time.')
          : phrased('What was asked of me last time, and what has happened since.'),
      ),
      ` ${
        ask.asked === undefined
          ? phrased('I asked{0} before.', whom)
          : phrased('I asked{0} on {1}.', whom, longDate(ask.asked))
      } ${answer}${said === undefined ? '' : ` ${noteOf(said)}`}`,
    ),
    ...(items.length + others.length === 0
      ? []
      : [bullets([...withRestOfCase(context, items, ask.criteria.length), ...others])]),
  ];
}

const maxWordsOnOnePage = 24;

/** The latest ask for what this case is about that was declined or deferred. */
export function latestRefusal({ asks, track, date }: CaseContext): Ask | undefined {
  return asks
    .filter(
      ({ status, kind, role, asked }) =>
        (status === 'declined' || status === 'deferred') &&
        // A raise that names no role was about the money, and its answer tells nothing of the role.
        (kind === undefined || (isOfTrack(kind, track) && (kind !== 'pay' || role !== undefined))) &&
        (asked === undefined || asked <= date),
    )
    .toSorted((a, b) => compareText(b.asked ?? '', a.asked ?? ''))[0];
}

/** The wins since the answer, those first whose skill it speaks of, then the best; none where no day says since when. */
function winsSince({ ranked }: CaseContext, { asked, outcome = '' }: Ask): Win[] {
  if (asked === undefined) return [];
  const isWanted = (win: Win) => showsSkillIn(win, outcome);
  const since = ranked.map(({ win }) => win).filter((win) => dayOf(win) > asked);
  return [...since.filter(isWanted), ...since.filter((win) => !isWanted(win))];
}

function closest(text: string, wins: readonly Win[], used: Set<Win>): Win | undefined {
  const left = wins.filter((win) => !used.has(win));
  // What others said of a win may mention much that it was not about.
  const index = closestText(
    text,
    left.map((win) => wordsOf({ ...win, feedback: [], attribution: undefined })),
    () => 0,
    0.5,
  );
  const win = index === undefined ? undefined : left[index];
  if (win !== undefined) used.add(win);
  return win;
}
