import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Win } from '../../../core/entries/win';
import { groupings, type Grouping } from '../../../core/library/winGroups';
import { entryName, namedEntry, readArguments } from '../../../editor/ask/commandArguments';
import { askChoice, askText } from '../../../editor/ask/quickSteps';
import type { Brag } from '../../../editor/index/brag';
import { showQuickPick } from '../../../editor/show/messages';

const groupByArguments = v.strictObject({ by: v.optional(v.picklist(groupings, 'unknown-value')) });
const filterArguments = v.strictObject({
  text: v.optional(v.string('text-expected')),
  wins: v.optional(v.array(entryName, 'list-expected')),
});

/** What is filtered by words, or to some wins for which the words are a name. */
interface Filtered {
  readonly filter: string;
  readonly only: ReadonlySet<string> | undefined;
  filterBy(text: string, wins?: Iterable<string>): void;
}

/** By what the argument of `brag.groupBy` or the user wants to group; undefined where the user backs out. */
export async function chooseGrouping(given: unknown, current: Grouping): Promise<Grouping | undefined> {
  return readArguments('brag.groupBy', groupByArguments, given)?.by ?? pickGrouping(current);
}

/** Filters by what the arguments of `brag.filter` say, else by what is typed, at once; Escape brings back what was. */
export async function filterEvidence(brag: Brag, view: Filtered, given: unknown): Promise<void> {
  const options = readArguments('brag.filter', filterArguments, given);
  const { wins } = brag.library.entries;
  const uris = options?.wins?.map((name) => namedEntry(wins, name, 'brag.filter', 'wins').uri);
  if (options?.text !== undefined) return view.filterBy(options.text, uris);
  const { filter, only } = view;
  const { outcome } = await askText({
    title: vscode.l10n.t('Filter Evidence'),
    place: { step: 1, totalSteps: 1 },
    prompt: vscode.l10n.t(
      'Matches the title, impact, project, skills, people, tags and numbers of a win. Leave it empty to show all.',
    ),
    value: filter,
    onType: (text) => view.filterBy(text, uris),
  });
  if (outcome !== 'next') view.filterBy(filter, only);
}

async function pickGrouping(current: Grouping): Promise<Grouping | undefined> {
  const items: (vscode.QuickPickItem & { by: Grouping })[] = [
    { by: 'skill', label: vscode.l10n.t('Skill') },
    {
      by: 'expectation',
      label: vscode.l10n.t('Expectation'),
      detail: vscode.l10n.t('In the order of your target role'),
    },
    { by: 'project', label: vscode.l10n.t('Project') },
    { by: 'quarter', label: vscode.l10n.t('Quarter'), detail: vscode.l10n.t('The latest first') },
    { by: 'person', label: vscode.l10n.t('Person'), detail: vscode.l10n.t('Who worked on it or vouched for it') },
    {
      by: 'kind',
      label: vscode.l10n.t('Kind'),
      detail: vscode.l10n.t('Delivery, leadership, mentoring, glue work and so on'),
    },
    { by: 'goal', label: vscode.l10n.t('Goal'), detail: vscode.l10n.t('What you set out to achieve') },
    { by: 'latest', label: vscode.l10n.t('Latest First'), detail: vscode.l10n.t('All wins in one list') },
  ];
  for (const item of items) if (item.by === current) item.description = vscode.l10n.t('now');
  const picked = await showQuickPick(items, { title: vscode.l10n.t('Group Evidence By') });
  return picked?.by;
}

/** Asks which skill some wins show: one that exists, or a new one typed in; undefined where the user backs out. */
export async function pickSkill(brag: Brag, wins: readonly Win[]): Promise<string | undefined> {
  const names = brag.library.skillNames;
  const labels = new Map<string, string>();
  for (const role of brag.library.entries.roles)
    for (const { skill } of role.expectations) labels.set(names.keyOf(skill), skill);
  for (const win of brag.library.entries.wins)
    for (const skill of win.skills)
      if (!labels.has(names.keyOf(skill))) labels.set(names.keyOf(skill), names.labelOf(skill));
  for (const skill of wins.length === 1 ? wins[0]!.skills : []) labels.delete(names.keyOf(skill));
  const known = [...labels.values()].sort((a, b) => a.localeCompare(b));

  const answer = await askChoice({
    title: vscode.l10n.t('Add Skill'),
    place: { step: 1, totalSteps: 1 },
    placeholder: vscode.l10n.t('Choose a skill or type a new one'),
    choices: known.map((skill) => ({ label: skill, value: skill })),
    value: undefined,
    typed: (text) =>
      known.some((skill) => names.keyOf(skill) === names.keyOf(text))
        ? undefined
        : { label: text, value: text, description: vscode.l10n.t('new skill') },
  });
  return answer.outcome === 'next' ? answer.value : undefined;
}
