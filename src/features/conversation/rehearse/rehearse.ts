import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { documentOf, isRow, withoutRow } from '../../../editor/ask/withoutRow';
import type { Rehearsals } from './rehearsals';
import { registerCommand } from '../../../editor/ask/registerCommand';

const viewType = 'brag.rehearsal';

/** `brag.rehearse`: a meeting script as cards with a clock, beside the editors. Returns the script's address. */
export function register(brag: Brag): vscode.Disposable {
  let rehearsals: Rehearsals | undefined;
  const loaded = async (): Promise<Rehearsals> => {
    const { Rehearsals } = await import('./rehearsals');
    return (rehearsals ??= new Rehearsals(brag, viewType));
  };
  return vscode.Disposable.from(
    { dispose: () => rehearsals?.dispose() },
    registerCommand('brag.rehearse', async (given?: unknown): Promise<vscode.Uri | undefined> => {
      const { scriptFor } = await import('./chooseScript');
      const script = await scriptFor(brag, withoutRow(given), isRow(given) ? documentOf(given)?.uri : undefined);
      return script && (await loaded()).show(script);
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await loaded()).restore(panel, state),
    }),
  );
}
