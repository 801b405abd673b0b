import * as vscode from 'vscode';
import type { Role } from '../../../core/entries/role';
import { findEntry } from '../../../core/library/references';
import type { Brag } from '../../../editor/index/brag';
import { askChoice, askText, type Answer, type Place } from '../../../editor/ask/quickSteps';
import { currentRole } from '../../../editor/state/targetRole';

/** A role of the library, or a title alone to aim at. */
export type AimedRole = Role | { readonly title: string };

/** Asks for the role to aim at: one of the role files, or a title where there is none or none fits. */
export async function askRole(
  brag: Brag,
  title: string,
  place: Place,
  value: AimedRole | undefined,
): Promise<Answer<AimedRole | undefined>> {
  const { roles } = brag.library.entries;
  if (roles.length === 0) return askRoleTitle(title, place, value);
  const choices = roles.map((role) => ({
    label: role.title,
    description: [role.level, role.department].filter((part) => part !== undefined).join(' · '),
    value: role as Role | undefined,
  }));
  const other = { label: vscode.l10n.t('Another title…'), value: undefined };
  for (;;) {
    const answer = await askChoice({
      title,
      place,
      placeholder: vscode.l10n.t('Which role is it for?'),
      choices: [...choices, other],
      value: value === undefined ? currentRole(brag) : 'type' in value ? value : undefined,
    });
    if (answer.outcome !== 'next' || answer.value !== undefined) return answer;
    const typed = await askRoleTitle(title, { step: Math.max(2, place.step), totalSteps: place.totalSteps }, value);
    if (typed.outcome !== 'back') return typed;
  }
}

async function askRoleTitle(
  title: string,
  place: Place,
  value: AimedRole | undefined,
): Promise<Answer<AimedRole | undefined>> {
  const answer = await askText({
    title,
    place,
    prompt: vscode.l10n.t('Which title do you aim for?'),
    placeholder: vscode.l10n.t('Staff Engineer'),
    value: value === undefined || 'type' in value ? '' : value.title,
    problemOf: (text) => (text.trim() === '' ? vscode.l10n.t('A case needs a title to aim at.') : undefined),
  });
  const typed = answer.value.replace(/\s+/g, ' ').trim();
  return { outcome: answer.outcome, value: typed === '' ? value : { title: typed } };
}

/**
 * The role that a command's argument names, or the text as a title to aim at where no file holds such a role.
 * @throws with one sentence where it is the address of a file that is no role
 */
export function aimedRole(brag: Brag, command: string, name: string): AimedRole {
  const role = findEntry(brag.library.entries.roles, name);
  if (role === undefined && /^[a-z][\w+.-]*:\/\//i.test(name))
    throw new Error(vscode.l10n.t("{0} failed: the file {1} isn't a role that can be read.", command, name));
  return role ?? { title: name.replace(/\s+/g, ' ') };
}

/** The role that a command's argument names, else the one the user aims at. */
export function aimOf(brag: Brag, command: string, name: string | undefined): AimedRole | undefined {
  return name === undefined ? currentRole(brag) : aimedRole(brag, command, name);
}

/** The role where a file holds it; undefined for a title alone. */
export function withFile(role: AimedRole | undefined): Role | undefined {
  return role !== undefined && 'type' in role ? role : undefined;
}
