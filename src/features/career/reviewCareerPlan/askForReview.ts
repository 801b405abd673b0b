import * as vscode from 'vscode';
import type { PastReview } from '../../../core/career/careerReview';
import { say, type Sentence } from '../../../core/text/sentence';
import { arrange, askText, awaitInput, runSteps, type Place, type Step } from '../../../editor/ask/quickSteps';
import { rows } from '../../../editor/show/messages';
import { plainWords } from '../../../editor/show/plainWords';

/** What the user says in a review, and which facts belong into it. */
export interface SaidReview {
  readonly facts: readonly Sentence[];
  readonly changed: string;
  readonly inTheWay: string;
  readonly nextStep: string;
}

/** Shows what the record says, and asks what changed, what stands in the way, and what is next; undefined where the user left. */
export async function askForReview(
  facts: readonly Sentence[],
  last: PastReview | undefined,
): Promise<SaidReview | undefined> {
  const title = vscode.l10n.t('Review Career Plan');
  let chosen = facts;
  const said = { changed: '', inTheWay: '', nextStep: '' };
  const chooseFacts: Step = async (place) => {
    const answer = await askFacts(title, place, facts, chosen, last);
    chosen = answer.chosen;
    return answer.outcome;
  };
  const text =
    (key: keyof typeof said, prompt: string, options: { placeholder?: string; problem?: string } = {}): Step =>
    async (place) => {
      const answer = await askText({
        title,
        place,
        prompt,
        value: said[key],
        ...(options.placeholder !== undefined && { placeholder: options.placeholder }),
        problemOf: (typed) => (typed.trim() === '' ? options.problem : undefined),
      });
      said[key] = answer.value;
      return answer.outcome;
    };
  const left = await runSteps([
    chooseFacts,
    text(
      'changed',
      last === undefined
        ? vscode.l10n.t('What has changed in the last three months: in the work, in what you want, around you?')
        : vscode.l10n.t('What has changed since {0}: in the work, in what you want, around you?', last.date),
      {
        problem: vscode.l10n.t('A sentence is enough. “Nothing” is an answer, too.'),
        ...(last?.nextStep !== undefined && {
          placeholder: vscode.l10n.t('The next step was going to be: {0}', last.nextStep),
        }),
      },
    ),
    text('inTheWay', vscode.l10n.t('What is in the way? Press Enter to skip.')),
    text('nextStep', vscode.l10n.t('What is the next step, and by when? Press Enter to skip.')),
  ]);
  return left === undefined ? { facts: chosen, ...said } : undefined;
}

async function askFacts(
  title: string,
  place: Place,
  facts: readonly Sentence[],
  chosen: readonly Sentence[],
  last: PastReview | undefined,
) {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly fact: Sentence }>();
  arrange(pick, title, place);
  pick.canSelectMany = true;
  pick.placeholder = plainWords(
    last === undefined
      ? vscode.l10n.t("What the record shows of the last three months; clear what doesn't belong here")
      : vscode.l10n.t("What the record shows since {0}; clear what doesn't belong here", last.date),
  );
  pick.items = rows(facts.map((fact) => ({ label: say(fact, vscode.l10n.t), fact })));
  pick.selectedItems = pick.items.filter(({ fact }) => chosen.includes(fact));
  // Once the question is closed it forgets what was ticked.
  let ticked = chosen;
  pick.onDidChangeSelection((items) => (ticked = facts.filter((fact) => items.some((item) => item.fact === fact))));
  const outcome = await awaitInput(pick, () => true);
  return { outcome, chosen: ticked };
}
