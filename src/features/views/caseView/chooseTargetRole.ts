import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Role } from '../../../core/entries/role';
import { findEntry } from '../../../core/library/references';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import type { Brag } from '../../../editor/index/brag';
import { showInformation, showQuickPick } from '../../../editor/show/messages';
import { chooseRole, currentRole } from '../../../editor/state/targetRole';

const chooseRoleArguments = v.strictObject({ role: v.optional(entryName) });

/** `brag.chooseRole`: makes a role the one aimed at, which is named or chosen. */
export async function chooseTargetRole(brag: Brag, given: unknown): Promise<void> {
  const options = readArguments('brag.chooseRole', chooseRoleArguments, given);
  const role = options?.role === undefined ? await pickRole(brag) : givenRole(brag, options.role);
  if (role) await chooseRole(brag, role);
}

function givenRole(brag: Brag, name: string): Role {
  const { roles } = brag.library.entries;
  const role = findEntry(roles, name);
  if (role) return role;
  throw new Error(vscode.l10n.t('No role named {0}. The target role is unchanged.', name));
}

async function pickRole(brag: Brag): Promise<Role | undefined> {
  const { roles } = brag.library.entries;
  if (roles.length === 0) {
    const newRole = vscode.l10n.t('New Role');
    if ((await showInformation(vscode.l10n.t('No roles yet.'), newRole)) === newRole)
      await vscode.commands.executeCommand('brag.newRole');
    return undefined;
  }
  const current = currentRole(brag);
  const items = [...roles]
    .sort((a, b) => a.title.localeCompare(b.title))
    .map((role) => ({
      label: role.title,
      description: role === current ? vscode.l10n.t('now') : '',
      detail: [role.department, role.level, role.cycle].filter(Boolean).join(' · '),
      role,
    }));
  const picked = await showQuickPick(items, { title: vscode.l10n.t('Which role do you aim for?') });
  return picked?.role;
}
