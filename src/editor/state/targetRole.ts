import * as vscode from 'vscode';
import type { Role } from '../../core/entries/role';
import { targetRole } from '../../core/library/targetRole';
import type { Brag } from '../index/brag';

const stateKey = 'brag.targetRole';
const chosenRole = new vscode.EventEmitter<void>();

/** Fires when the user chose another role to aim at. */
export const onDidChooseRole = chosenRole.event;

/** The role the user aims at: the one they chose, else the one they ask a promotion to, else the first. */
export function currentRole(brag: Brag): Role | undefined {
  return targetRole(brag.library.entries, brag.state.get<string | undefined>(stateKey, undefined));
}

/** Remembers,, which role the user aims at; undefined goes back to the one they ask for. */
export async function chooseRole(brag: Brag, role: Role | undefined): Promise<void> {
  await brag.state.update(stateKey, role?.id);
  chosenRole.fire();
}
