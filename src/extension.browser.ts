import type * as vscode from 'vscode';
import { activate as activateWith, type BragExports } from './activate';
import { editorDisk } from './editor/files/editorDisk';
import { workspaceEntryFiles } from './editor/index/workspaceEntryFiles';

/** The web entry, in a web worker extension host. */
export function activate(context: vscode.ExtensionContext): BragExports {
  return activateWith(
    context,
    () => workspaceEntryFiles,
    () => editorDisk,
  );
}
