import { isStepKind } from './stepKinds';
import { addFullStop, stripFullStop } from '../../text/punctuation';
import type { CalendarDate } from '../../time/calendarDate';
import { longDate, monthOf } from '../kit/dates';
import type { Ask } from '../../entries/ask';
import type { Audience } from '../../entries/visibility';
import { hasFigure } from '../../entries/metric';
import { writeTitle } from '../kit/title';
import { isMeasured } from '../../evidence/strength';
import type { CaseContext, ExpectationRow } from './caseContext';
import { phrased } from '../kit/phrased';
import { sayInDocument } from '../kit/sayInDocument';

/** A step that would close a gap: from my record, or honest where it is silent. */
export interface Remedy {
  /** The step in a sentence. */
  readonly sentence: string;
  /** Whether my record holds it already. */
  readonly recorded: boolean;
}

/** Whether an expectation is still open: neither strong nor covered. */
export function isOpen({ judged }: ExpectationRow): boolean {
  return judged.status !== 'strong' && judged.status !== 'covered';
}

/** What is lacking, in sentences; to others, of the wins that are listed for them. */
export function gapOf({ judged }: Pick<ExpectationRow, 'judged'>, audience: Audience = 'self'): string {
  if (judged.status === 'missing' && audience !== 'self') return phrased('No win listed here shows it yet.');
  const reason = judged.status === 'missing' || judged.status === 'stale' ? judged.reasons.slice(0, 1) : [];
  const gaps = judged.status === 'stale' ? [] : judged.gaps;
  return [...reason, ...gaps].map((sentence) => sayInDocument(sentence)).join(' ');
}

/** What is lacking, in a few words. */
export function briefGapOf({ judged }: ExpectationRow): string {
  const latest = judged.reasons.flatMap(({ args }) => args).find((part) => typeof part === 'object' && 'date' in part);
  if (judged.status === 'missing') return phrased('None listed yet');
  if (judged.status === 'stale' && latest !== undefined)
    return phrased('None measured since {0}', monthOf(latest.date as CalendarDate));
  return judged.gaps
    .slice(0, 1)
    .map((sentence) => sayInDocument(sentence))
    .join('');
}

/** The steps that close a gap, the nearest first; none where the record is silent. */
export function remediesFor(context: CaseContext, row: ExpectationRow): Remedy[] {
  const { underWay, asks, names, fit } = context;
  const shows = (skills: readonly string[]) => skills.some((skill) => names.keyOf(skill) === row.key);
  const steps: Remedy[] = [];
  const add = (sentence: string | undefined) => {
    if (sentence !== undefined) steps.push({ sentence, recorded: true });
  };
  for (const win of underWay.filter(({ skills }) => shows(skills))) {
    const title = fit(win.title);
    add(title && addFullStop(phrased('Under way: {0}', stripFullStop(title))));
  }
  for (const ask of asks.filter(({ needs }) => shows(needs))) add(askStep(context, ask));
  if (steps.length > 0) return steps;
  const unmeasured = row.shown.map(({ title }) => fit(title)).find((title) => title !== undefined && !hasFigure(title));
  const { status, wins, expectation } = row.judged;
  if (status === 'stale')
    return [{ sentence: phrased('What closes it: a new example, with its number.'), recorded: false }];
  // The names of wins never become part of the user's sentences, so they stand in quotation marks.
  const onlyNumbersLack = status === 'thin' && wins.length >= expectation.evidence && !wins.some(isMeasured);
  if (onlyNumbersLack && unmeasured !== undefined)
    return [
      {
        sentence: phrased('What closes it: a number for “{0}”, or a new win that has one.', writeTitle(unmeasured)),
        recorded: false,
      },
    ];
  return [];
}

function askStep(context: CaseContext, ask: Ask): string | undefined {
  return isStepKind(ask.kind) ? sayAsk(context, ask) : undefined;
}

/** An ask and how far it is, in a sentence; undefined where it leads nowhere any more. */
export function sayAsk({ fit, date, nameOf }: CaseContext, ask: Ask): string | undefined {
  const title = fit(ask.title);
  if (title === undefined) return undefined;
  const what = stripFullStop(title);
  const to = ask.to === undefined ? '' : phrased(' of {0}', nameOf(ask.to));
  const by = ask.due !== undefined && ask.due >= date ? phrased(' by {0}', longDate(ask.due)) : '';
  const again = ask.followUp !== undefined && ask.followUp >= date ? phrased(' on {0}', longDate(ask.followUp)) : '';
  if (ask.status === 'agreed') return addFullStop(phrased('Agreed: {0}', what));
  if (ask.status === 'asked') return addFullStop(phrased('Asked{0}: {1}', to, what));
  if (ask.status === 'planned') return addFullStop(phrased('To be asked{0}{1}: {2}', to, by, what));
  if (ask.status === 'deferred') return addFullStop(phrased('To be asked again{0}{1}: {2}', to, again, what));
  return undefined;
}
