import { longDate } from '../../calendarDate';
import type { Ask } from '../../entries/ask';
import { say } from '../../sentence';
import type { CaseContext, ExpectationRow } from './caseContext';
import { ended, unended } from './wording';

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

/** What is lacking, in sentences. */
export function gapOf({ judged }: ExpectationRow): string {
  const reason = judged.status === 'missing' || judged.status === 'stale' ? judged.reasons.slice(0, 1) : [];
  const gaps = judged.status === 'stale' ? [] : judged.gaps;
  return [...reason, ...gaps].map((sentence) => say(sentence)).join(' ');
}

/** The steps that close a gap, the nearest first; one that says nothing is agreed where the record holds none. */
export function remediesFor(context: CaseContext, row: ExpectationRow): Remedy[] {
  const { underWay, asks, names, fit, date } = context;
  const shows = (skills: readonly string[]) => skills.some((skill) => names.keyOf(skill) === row.key);
  const steps: Remedy[] = [];
  const add = (sentence: string | undefined) => {
    if (sentence !== undefined) steps.push({ sentence, recorded: true });
  };
  for (const win of underWay.filter(({ skills }) => shows(skills))) {
    const title = fit(win.title);
    add(title && ended(`Under way: ${unended(title)}`));
  }
  for (const ask of asks.filter(({ needs }) => shows(needs))) add(askStep(context, ask));
  if (steps.length > 0) return steps;
  const skill = fit(row.judged.expectation.skill);
  if (skill === undefined) return [];
  if (row.judged.status === 'stale') return [open('A fresh example, with its number, is what I look for next.')];
  const unmeasured = row.shown.find(
    (win) => row.judged.status === 'thin' && win.date <= date && fit(win.title) !== undefined,
  );
  if (unmeasured && row.judged.gaps.some(({ pattern }) => pattern === 'None of its wins has a number.'))
    return [open('I find out what it changed, in figures, and take on one more piece of work that shows it.')];
  return [open('Which piece of work will show it is still to be agreed with my manager.')];
}

function open(sentence: string): Remedy {
  return { sentence, recorded: false };
}

/** Asks that are small steps towards the role; the promotion itself is no remedy for what it lacks. */
const small: readonly (string | undefined)[] = ['stretch', 'trial', 'scope', 'training', 'mentoring', 'introduction'];

function askStep({ fit, date, audience }: CaseContext, ask: Ask): string | undefined {
  const title = fit(ask.title);
  if (title === undefined || !small.includes(ask.kind)) return undefined;
  const what = unended(title);
  if (ask.status === 'agreed') return ended(`Agreed: ${what}`);
  if (ask.status === 'asked') return ended(`Asked for: ${what}`);
  if (ask.status === 'planned')
    return ended(
      ask.due !== undefined && ask.due >= date
        ? `I ask for it by ${longDate(ask.due)}: ${what}`
        : `I ask for it: ${what}`,
    );
  if (ask.status === 'deferred' && ask.followUp !== undefined && ask.followUp >= date && audience !== 'public')
    return ended(`To be asked again on ${longDate(ask.followUp)}: ${what}`);
  return undefined;
}
