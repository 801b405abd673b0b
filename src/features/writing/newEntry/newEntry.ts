import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { withoutRow } from '../../../editor/ask/withoutRow';
import type { AskedType } from './askEntry';

/** The commands that make a new file of each type, and one that asks for the type. */
export function register(brag: Brag): vscode.Disposable {
  const write =
    (type: AskedType) =>
    async (given?: unknown): Promise<vscode.Uri | undefined> => {
      const { writeEntry } = await import('./writeEntry');
      return writeEntry(brag, type, withoutRow(given));
    };
  return vscode.Disposable.from(
    registerCommand('brag.newEntry', async () => {
      const { writeEntryOfChosenType } = await import('./writeEntry');
      return writeEntryOfChosenType(brag);
    }),
    registerCommand('brag.newRole', write('role')),
    registerCommand('brag.newPerson', write('person')),
    registerCommand('brag.newAsk', write('ask')),
    registerCommand('brag.newMeeting', write('meeting')),
    registerCommand('brag.newResponsibility', write('responsibility')),
    registerCommand('brag.newGoal', write('goal')),
  );
}
