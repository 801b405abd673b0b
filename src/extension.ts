import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { activate as activateWith, type BragExports } from './activate';
import { editorDisk } from './editor/files/editorDisk';
import { nodeDisk } from './files/nodeDisk';
import { nodeEntryFiles } from './editor/index/nodeEntryFiles';
import { nodeGitRunner } from './editor/git/nodeGitRunner';
import { workspaceEntryFiles } from './editor/index/workspaceEntryFiles';

/** The desktop and remote entry, in a Node extension host. */
export function activate(context: vscode.ExtensionContext): BragExports {
  return activateWith(
    context,
    ({ scheme }) => (scheme === 'file' ? nodeEntryFiles : workspaceEntryFiles),
    ({ scheme }) => (scheme === 'file' ? nodeDisk : editorDisk),
    nodeGitRunner,
    vscode.Uri.file(homedir()),
  );
}
