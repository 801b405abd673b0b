import * as vscode from 'vscode';
import { plainText } from '../../core/text/plainText';

/** Registers a command. What it throws is shown by the editor as a notification, so its message is made plain. */
export function registerCommand<Arguments extends readonly unknown[]>(
  id: string,
  run: (...given: Arguments) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...given) => {
    try {
      return await run(...(given as unknown as Arguments));
    } catch (error) {
      if (error instanceof Error) error.message = plainText(error.message);
      throw error;
    }
  });
}
