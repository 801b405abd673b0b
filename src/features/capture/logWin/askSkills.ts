import * as vscode from 'vscode';
import type { SkillInUse } from '../../../core/library/skillsInUse';
import { slug } from '../../../core/text/slug';
import { arrange, awaitInput, type Answer, type Place } from '../../../editor/ask/quickSteps';
import { rows } from '../../../editor/show/messages';

interface SkillItem extends vscode.QuickPickItem {
  /** Missing in the first item, which goes on to the next question or adds what is typed. */
  readonly skill?: string;
}

/**
 * Asks for skills: chosen from those in use, or typed, several parted by commas. Enter takes or drops a skill and
 * stays; Enter without a text goes on.
 */
export async function askSkills(options: {
  readonly title: string;
  readonly place: Place;
  readonly inUse: readonly SkillInUse[];
  readonly value: readonly string[];
}): Promise<Answer<string[]>> {
  const pick = vscode.window.createQuickPick<SkillItem>();
  arrange(pick, options.title, options.place);
  pick.matchOnDescription = false;
  pick.placeholder = vscode.l10n.t('Which skills does it show? Choose or type, or press Enter to skip');
  const known = new Map(options.inUse.map(({ label, wins }) => [slug(label), { skill: label, used: countOf(wins) }]));
  const chosen = new Map<string, string>();
  const choose = (skill: string): void => {
    const key = slug(skill);
    if (!known.has(key)) known.set(key, { skill, used: '' });
    chosen.set(key, known.get(key)!.skill);
  };
  options.value.forEach(choose);

  const show = (): void => {
    const typed = pick.value.trim();
    const skills = [...known].map(([key, { skill, used }]) =>
      chosen.has(key)
        ? { icon: 'check', label: skill, description: vscode.l10n.t('chosen, press Enter to remove it'), skill }
        : { label: skill, description: used, skill },
    );
    // VS Code reports by position, which must mean the same before and after the list changed: this stays the first.
    pick.items = rows([typed === '' ? goOn([...chosen.values()]) : adding(typed), ...skills]);
  };
  pick.onDidChangeValue(show);
  show();

  const outcome = await awaitInput(pick, () => {
    const typed = pick.value.trim();
    // The active item may be of the list before, so it is known by what it holds.
    const skill = pick.activeItems[0]?.skill;
    if (skill === undefined && typed === '') return true;
    if (typed.includes(',')) skillsIn(typed).forEach(choose);
    else if (skill === undefined) choose(typed);
    else if (!chosen.delete(slug(skill))) choose(skill);
    pick.value = '';
    show();
    return false;
  });
  if (outcome === 'left') skillsIn(pick.value).forEach(choose);
  return { outcome, value: [...chosen.values()] };
}

function skillsIn(typed: string): string[] {
  return typed
    .split(',')
    .map((skill) => skill.trim())
    .filter((skill) => skill !== '');
}

function goOn(chosen: readonly string[]): SkillItem {
  return chosen.length === 0
    ? { label: vscode.l10n.t('Continue without a skill'), alwaysShow: true }
    : { label: vscode.l10n.t('Continue with {0}', chosen.join(', ')), alwaysShow: true };
}

function adding(skill: string): SkillItem {
  // VS Code lists first what matches at its start, which a skill in use then does and this label does not.
  return { label: vscode.l10n.t('Add “{0}”', skill), alwaysShow: true };
}

function countOf(wins: number): string {
  if (wins === 0) return vscode.l10n.t('no win yet');
  return wins === 1 ? vscode.l10n.t('1 win') : vscode.l10n.t('{0} wins', wins);
}
