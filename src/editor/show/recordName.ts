import * as vscode from 'vscode';
import type { Brag } from '../index/brag';

/** What the window's record is called, where it could be another one; undefined where there is no other to switch to. */
export function recordName({ record }: Pick<Brag, 'record'>): string | undefined {
  if (record?.personalPath === undefined || record.personal === undefined) return undefined;
  if (record.kind === 'workspace') return vscode.l10n.t('this workspace');
  const { remoteName } = vscode.env;
  // There `~` is a home that the user may not think of.
  return remoteName === undefined ? record.personalPath : vscode.l10n.t('{0} on {1}', record.personalPath, remoteName);
}
