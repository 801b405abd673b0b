import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { documentOf, isRow, withoutRow } from '../../../editor/ask/withoutRow';
import type { Rehearsals } from './rehearsals';
import { registerCommand } from '../../../editor/ask/registerCommand';

const command = 'brag.rehearse';
const viewType = 'brag.rehearsal';

const argumentsSchema = v.strictObject({ script: v.optional(entryName) });

/** `brag.rehearse`: a meeting script as cards with a clock, beside the editors. Returns the script's address. */
export function register(brag: Brag): vscode.Disposable {
  let rehearsals: Rehearsals | undefined;
  const loaded = async (): Promise<Rehearsals> => {
    const { Rehearsals } = await import('./rehearsals');
    return (rehearsals ??= new Rehearsals(brag, viewType));
  };
  return vscode.Disposable.from(
    { dispose: () => rehearsals?.dispose() },
    registerCommand(command, async (given?: unknown): Promise<vscode.Uri | undefined> => {
      const options = readArguments(command, argumentsSchema, withoutRow(given));
      const { chooseScript, namedScript } = await import('./chooseScript');
      const named = options?.script ?? (isRow(given) ? documentOf(given)?.uri : undefined);
      const script = named === undefined ? await chooseScript(brag) : await namedScript(brag, command, named);
      return script && (await loaded()).show(script);
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await loaded()).restore(panel, state),
    }),
  );
}
