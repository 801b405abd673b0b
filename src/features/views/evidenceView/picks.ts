import * as vscode from 'vscode';
import type { Win } from '../../../core/entries/win';
import type { Grouping } from '../../../core/library/winGroups';
import { askChoice } from '../../../editor/ask/quickSteps';
import type { Brag } from '../../../editor/index/brag';
import { showQuickPick } from '../../../editor/show/messages';

/** Asks by what to group; undefined where the user backs out. */
export async function pickGrouping(current: Grouping): Promise<Grouping | undefined> {
  const items: (vscode.QuickPickItem & { by: Grouping })[] = [
    { by: 'skill', label: vscode.l10n.t('Skill') },
    {
      by: 'expectation',
      label: vscode.l10n.t('Expectation'),
      detail: vscode.l10n.t('Of the role you aim at, in its order'),
    },
    { by: 'project', label: vscode.l10n.t('Project') },
    { by: 'quarter', label: vscode.l10n.t('Quarter'), detail: vscode.l10n.t('The latest first') },
    { by: 'person', label: vscode.l10n.t('Person'), detail: vscode.l10n.t('Who worked on it or spoke of it') },
    {
      by: 'kind',
      label: vscode.l10n.t('Kind'),
      detail: vscode.l10n.t('Delivery, leadership, mentoring, glue work and so on'),
    },
  ];
  for (const item of items) if (item.by === current) item.description = vscode.l10n.t('now');
  const picked = await showQuickPick(items, { title: vscode.l10n.t('Group the evidence by') });
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
