import * as vscode from 'vscode';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** What one keypress does while a win is being typed; each is a command of its own, so that keys can be bound to it. */
export type Shortcut = 'yesterday' | 'lastFriday' | 'pickDay' | 'likeLast' | 'complete';

const pressed = new vscode.EventEmitter<Shortcut>();
export const onDidPressShortcut = pressed.event;

/** Registers the commands behind the buttons; they do nothing while no win is being typed. */
export function registerShortcuts(): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('brag.logWin.yesterday', () => pressed.fire('yesterday')),
    registerCommand('brag.logWin.lastFriday', () => pressed.fire('lastFriday')),
    registerCommand('brag.logWin.pickDay', () => pressed.fire('pickDay')),
    registerCommand('brag.logWin.likeLast', () => pressed.fire('likeLast')),
    registerCommand('brag.logWin.complete', () => pressed.fire('complete')),
  );
}
