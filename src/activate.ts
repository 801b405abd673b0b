import type * as vscode from 'vscode';

export function activateShared(_context: vscode.ExtensionContext): { ready: Promise<void> } {
  return { ready: Promise.resolve() };
}
