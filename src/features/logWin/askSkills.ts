import * as vscode from 'vscode';
import type { SkillInUse } from '../../core/evidence/skillsInUse';
import { slug } from '../../core/slug';
import { arrange, ended, type Answer, type Place } from '../../editor/quickSteps';

interface SkillItem extends vscode.QuickPickItem {
  readonly skill: string;
}

/**
 * Asks for skills: ticked from those in use, or typed, several parted by commas. Enter takes what is typed and stays;
 * Enter without a text goes on.
 */
export async function askSkills(options: {
  readonly title: string;
  readonly place: Place;
  readonly inUse: readonly SkillInUse[];
  readonly value: readonly string[];
}): Promise<Answer<string[]>> {
  const pick = vscode.window.createQuickPick<SkillItem>();
  arrange(pick, options.title, options.place);
  pick.canSelectMany = true;
  pick.placeholder = vscode.l10n.t('Which skills does it show? Tick or type, Enter to go on, or skip with Enter');
  const known = new Map<string, SkillItem>(
    options.inUse.map(({ label, wins }) => [slug(label), { label, skill: label, description: countOf(wins) }]),
  );
  for (const skill of options.value) if (!known.has(slug(skill))) known.set(slug(skill), itemOf(skill));
  let chosen = new Set(options.value.map(slug));

  const show = (typed: string): void => {
    const items = [...known.values()];
    const added = typed === '' || known.has(slug(typed)) ? [] : [adding(typed)];
    const fits = items.some(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()));
    pick.items = fits ? [...items, ...added] : [...added, ...items];
    pick.selectedItems = pick.items.filter(({ skill }) => chosen.has(slug(skill)));
  };
  const choose = (skill: string): void => {
    if (!known.has(slug(skill))) known.set(slug(skill), itemOf(skill));
    chosen.add(slug(skill));
  };
  pick.onDidChangeSelection((selected) => {
    chosen = new Set(selected.map(({ skill }) => slug(skill)));
    for (const { skill } of selected) if (!known.has(slug(skill))) known.set(slug(skill), itemOf(skill));
  });
  pick.onDidChangeValue((typed) => show(typed.trim()));
  show('');

  const outcome = await ended(pick, () => {
    const typed = pick.value.trim();
    if (typed === '') return true;
    if (typed.includes(',')) skillsIn(typed).forEach(choose);
    else choose(pick.activeItems[0]?.skill ?? typed);
    pick.value = '';
    show('');
    return false;
  });
  if (outcome === 'left') skillsIn(pick.value).forEach(choose);
  return { outcome, value: [...known].filter(([key]) => chosen.has(key)).map(([, { skill }]) => skill) };
}

function skillsIn(typed: string): string[] {
  return typed
    .split(',')
    .map((skill) => skill.trim())
    .filter((skill) => skill !== '');
}

function itemOf(skill: string): SkillItem {
  return { label: skill, skill };
}

function adding(skill: string): SkillItem {
  return { label: skill, skill, description: vscode.l10n.t('new skill'), alwaysShow: true };
}

function countOf(wins: number): string {
  if (wins === 0) return vscode.l10n.t('no win yet');
  return wins === 1 ? vscode.l10n.t('1 win') : vscode.l10n.t('{0} wins', wins);
}
