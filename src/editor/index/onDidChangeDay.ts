import * as vscode from 'vscode';
import type { Brag } from './brag';

/** Calls back once the day is another one than it was; looks whenever the window gets the focus. */
export function onDidChangeDay(brag: Brag, changed: () => void): vscode.Disposable {
  let day = brag.today();
  return vscode.window.onDidChangeWindowState(() => {
    const today = brag.today();
    if (today === day) return;
    day = today;
    changed();
  });
}
