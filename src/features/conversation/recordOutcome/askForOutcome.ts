import * as vscode from 'vscode';
import { longDate } from '../../../core/time/calendarDate';
import { followUpDate } from '../../../core/documents/kit/followUpDate';
import type { Ask, AskStatus } from '../../../core/entries/ask';
import { findEntry } from '../../../core/library/references';
import type { SaidCriterion, SaidStep } from '../../../core/conversation/outcome/outcome';
import { typedCriterion, typedStep } from '../../../core/conversation/outcome/typedItems';
import { typedDate } from '../../../core/time/typedDate';
import type { Brag } from '../../../editor/index/brag';
import { askChoice, askText, runSteps, type Place, type Step } from '../../../editor/ask/quickSteps';
import type { Recorded } from './recorded';
import type { Subject } from './recorded';

/**
 * Asks what was said: about what, the answer, and then, each of them skippable, what follows. Undefined where the user
 * left.
 *
 * @param known what it was about; asked where that is several things, or left out
 */
export async function askForOutcome(brag: Brag, known?: readonly Subject[]): Promise<Recorded | undefined> {
  const { people } = brag.library.entries;
  const today = brag.today();
  const about = known ?? openSubjects(brag);
  let subject = known?.length === 1 ? known[0] : undefined;
  const isKnown = subject !== undefined;
  const name = subject?.meeting?.title ?? subject?.ask?.title;
  const title =
    name === undefined ? vscode.l10n.t('Record Meeting Outcome') : vscode.l10n.t('Record Meeting Outcome: {0}', name);
  let status: AskStatus | undefined;
  let outcome = '';
  let feedback = '';
  let criteria: readonly SaidCriterion[] = [];
  let steps: readonly SaidStep[] = [];
  let followUp = '';

  const text = (
    options: { prompt: string; placeholder?: string; problemOf?: (typed: string) => string | undefined },
    read: () => string,
    write: (typed: string) => void,
  ): Step => {
    return async (place) => {
      const answer = await askText({ title, place, value: read(), ...options });
      write(answer.value);
      return answer.outcome;
    };
  };
  const lines = <Item>(
    options: { prompt: string; placeholder: string },
    read: (line: string) => Item,
    write: (items: readonly Item[]) => void,
  ): Step => {
    const typed: string[] = [];
    return async (place) => {
      for (;;) {
        const answer = await askText({ title, place, value: '', ...options, prompt: promptFor(options.prompt, typed) });
        if (answer.outcome !== 'next') return answer.outcome;
        if (answer.value.trim() === '') break;
        typed.push(answer.value);
        write(typed.map(read));
      }
      return 'next';
    };
  };
  const askSubject: Step = async (place) => {
    const answer = await askChoice({
      title,
      place,
      placeholder: vscode.l10n.t('What was it about?'),
      value: subject,
      choices: about.map((each) => ({ ...wordsFor(each, about), value: each })),
    });
    subject = answer.value;
    return answer.outcome;
  };
  const askStatus = async (place: Place) => {
    const answer = await askChoice<AskStatus>({
      title,
      place,
      placeholder: vscode.l10n.t('What was the answer?'),
      value: status,
      choices: [
        { label: vscode.l10n.t('Yes'), value: 'agreed' },
        { label: vscode.l10n.t('Not yet'), value: 'deferred' },
        { label: vscode.l10n.t('No'), value: 'declined' },
        { label: vscode.l10n.t('Still open'), value: 'asked' },
        { label: vscode.l10n.t('Withdrawn'), value: 'withdrawn' },
      ],
    });
    status = answer.value;
    return answer.outcome;
  };
  const proposed = followUpDate(brag.library.entries, today, undefined, []).date;
  const left = await runSteps([
    ...(isKnown ? [] : [askSubject]),
    askStatus,
    text(
      {
        prompt: vscode.l10n.t('What was decided, in a sentence?'),
        problemOf: (typed) =>
          typed.trim() === '' ? vscode.l10n.t('One sentence is enough, such as: Not before the budget.') : undefined,
      },
      () => outcome,
      (typed) => (outcome = typed),
    ),
    text(
      { prompt: vscode.l10n.t('What did they say, in their words? Press Enter to skip.') },
      () => feedback,
      (typed) => (feedback = typed),
    ),
    lines(
      {
        prompt: vscode.l10n.t('What will count as done? One at a time; press Enter to continue.'),
        placeholder: vscode.l10n.t('A design that all three teams have signed by 2026-07-10'),
      },
      typedCriterion,
      (items) => (criteria = items),
    ),
    lines(
      {
        prompt: vscode.l10n.t('Who does what, and by when? One step at a time; press Enter to continue.'),
        placeholder: vscode.l10n.t('Ingrid: tell the leads of Fares by 2026-04-24'),
      },
      (line) => typedStep(line, people),
      (items) => (steps = items),
    ),
    text(
      {
        prompt: vscode.l10n.t('When do you speak again? Press Enter to skip.'),
        placeholder: vscode.l10n.t('{0}, for example: {1}', proposed, longDate(proposed)),
        problemOf: (typed) =>
          typed.trim() === '' || typedDate(typed, today) !== undefined
            ? undefined
            : vscode.l10n.t('Enter the date as YYYY-MM-DD.'),
      },
      () => followUp,
      (typed) => (followUp = typed),
    ),
  ]);
  if (left !== undefined || subject === undefined || status === undefined) return undefined;
  const day = typedDate(followUp, today);
  return {
    ...subject,
    outcome: {
      status,
      outcome: outcome.trim(),
      ...(feedback.trim() !== '' && { feedback: feedback.trim() }),
      criteria,
      nextSteps: steps,
      ...(day !== undefined && { followUp: day }),
    },
  };
}

function promptFor(prompt: string, typed: readonly string[]): string {
  return typed.length === 0 ? prompt : vscode.l10n.t('{0} So far: {1}', prompt, typed.join(' · '));
}

/** What an outcome may be recorded for: talks whose day has come and that have none, then the asks not taken back. */
function openSubjects({ library: { entries }, today }: Brag): Subject[] {
  const talks = entries.meetings.filter(
    ({ status, outcome, date }) => status !== 'held' && outcome === undefined && date <= today(),
  );
  return [
    ...talks.map((meeting) => ({ meeting, ask: onlyAsk(entries.asks, meeting.asks) })),
    ...entries.asks.filter(({ status }) => status !== 'withdrawn').map((ask) => ({ ask, meeting: undefined })),
  ];
}

/** What the row of an ask or a meeting is about; of a meeting about several asks each of them. None where it is neither. */
export function subjectsOf({ library: { entries } }: Brag, uri: string): Subject[] {
  const meeting = entries.meetings.find((each) => each.uri === uri);
  if (meeting === undefined)
    return entries.asks.filter((ask) => ask.uri === uri).map((ask) => ({ ask, meeting: undefined }));
  const asks = namedAsks(entries.asks, meeting.asks);
  return asks.length === 0 ? [{ meeting, ask: undefined }] : asks.map((ask) => ({ meeting, ask }));
}

function wordsFor({ ask, meeting }: Subject, among: readonly Subject[]): { label: string; description: string } {
  const isOneOfSeveral = meeting !== undefined && among.filter((other) => other.meeting === meeting).length > 1;
  if (meeting !== undefined && !isOneOfSeveral) return { label: meeting.title, description: meeting.date };
  return { label: ask?.title ?? '', description: meeting?.title ?? ask?.due ?? '' };
}

/** The ask of a meeting that is about one alone. */
function onlyAsk(asks: readonly Ask[], names: readonly string[]): Ask | undefined {
  const found = namedAsks(asks, names);
  return found.length === 1 ? found[0] : undefined;
}

function namedAsks(asks: readonly Ask[], names: readonly string[]): Ask[] {
  return [...new Set(names.map((name) => findEntry(asks, name)))].filter((ask) => ask !== undefined);
}
