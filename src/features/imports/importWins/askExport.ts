import * as vscode from 'vscode';
import { dateOrders, type DateOrder } from '../../../core/imports/answers';
import { csvKeys, type CsvKey } from '../../../core/imports/exports/csv';
import type { Question } from '../../../core/imports/reading';
import { plural, say } from '../../../core/text/sentence';
import { askChoice, runSteps, type Outcome, type Place } from '../../../editor/ask/quickSteps';
import { importTitle } from './importWords';
import { askWhichAreMe } from './askWhichAreMe';
import { showQuickPick } from '../../../editor/show/messages';

/** Asks which of the people in an export is the user. */
export async function askMe(question: Extract<Question, { kind: 'me' }>): Promise<string[] | undefined> {
  return askWhichAreMe(
    importTitle(),
    vscode.l10n.t('Which of them are you? Your answer is remembered on this machine.'),
    question.people.map(({ name, records }) => ({
      label: name,
      description: say(plural(records, '{0} record', '{0} records'), vscode.l10n.t),
      person: name,
    })),
  );
}

/** Asks how a date is meant that can be read two ways. */
export async function askDateOrder({
  sample,
}: Extract<Question, { kind: 'date-order' }>): Promise<DateOrder | undefined> {
  const chosen = await showQuickPick(
    dateOrders.map((order) => ({
      label: order === 'day-first' ? vscode.l10n.t('The day comes first') : vscode.l10n.t('The month comes first'),
      order,
    })),
    {
      title: importTitle(),
      placeHolder: vscode.l10n.t('How are dates such as {0} meant?', sample),
      ignoreFocusOut: true,
    },
  );
  return chosen?.order;
}

/** Asks for each key of a win which column holds it, with a value of each column to tell by. */
export async function askColumns(
  question: Extract<Question, { kind: 'columns' }>,
): Promise<Record<string, string> | undefined> {
  const columns = new Map<CsvKey, string>();
  const stepFor =
    (key: CsvKey) =>
    async (place: Place): Promise<Outcome> => {
      const isRequired = key === 'title' || key === 'date';
      const taken = new Set([...columns].flatMap(([other, name]) => (other === key ? [] : [name])));
      const choices = question.columns
        .filter(({ name }) => name !== '' && !taken.has(name))
        .map(({ name, sample }) => ({ label: name, description: sample.slice(0, 80), value: name }));
      const none = { label: vscode.l10n.t('No column'), description: '', value: '' };
      const { outcome, value } = await askChoice({
        title: importTitle(),
        place,
        placeholder: columnQuestions[key],
        choices: isRequired ? choices : [none, ...choices],
        value: columns.get(key) ?? question.proposed[key] ?? '',
      });
      if (value) columns.set(key, value);
      else columns.delete(key);
      return outcome;
    };
  const leftAt = await runSteps((Object.keys(csvKeys) as CsvKey[]).filter(isAsked(question)).map(stepFor));
  return leftAt === undefined ? Object.fromEntries(columns) : undefined;
}

/** Keys that no table has by chance are asked for only where a column looks like it. */
function isAsked({ proposed }: Extract<Question, { kind: 'columns' }>): (key: CsvKey) => boolean {
  const usual: readonly CsvKey[] = ['title', 'date', 'project', 'impact', 'skills', 'links', 'collaborators', 'body'];
  return (key) => usual.includes(key) || key in proposed;
}

const columnQuestions: Readonly<Record<CsvKey, string>> = {
  title: vscode.l10n.t('Which column says what you did?'),
  date: vscode.l10n.t('Which column holds the day?'),
  end: vscode.l10n.t('Which column holds the last day?'),
  project: vscode.l10n.t('Which column holds the project?'),
  impact: vscode.l10n.t('Which column says what changed and for whom?'),
  metrics: vscode.l10n.t('Which column holds what was measured?'),
  skills: vscode.l10n.t('Which column holds the skills?'),
  role: vscode.l10n.t('Which column says your part: led, owned, contributed or supported?'),
  kind: vscode.l10n.t('Which column holds the kind of work?'),
  scope: vscode.l10n.t('Which column says how far it reached?'),
  attribution: vscode.l10n.t("Which column says what was yours and what was the team's?"),
  links: vscode.l10n.t('Which column holds addresses?'),
  collaborators: vscode.l10n.t('Which column holds who worked on it with you?'),
  tags: vscode.l10n.t('Which column holds tags?'),
  visibility: vscode.l10n.t('Which column says who may see it?'),
  body: vscode.l10n.t('Which column holds the story?'),
  id: vscode.l10n.t('Which column holds a number or key that stays the same at the next export?'),
};
