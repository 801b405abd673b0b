import * as v from 'valibot';
import * as vscode from 'vscode';
import { periods } from '../../../core/dashboard/dashboard';
import { audiences } from '../../../core/entries/visibility';
import { entryName, namedEntry, readArguments } from '../../../editor/ask/commandArguments';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { withoutRow } from '../../../editor/ask/withoutRow';
import type { Brag } from '../../../editor/index/brag';
import type { DashboardPanel } from './dashboardPanel';

const command = 'brag.openDashboard';
const viewType = 'brag.dashboard';

const argumentsSchema = v.strictObject({
  role: v.optional(entryName),
  period: v.optional(v.picklist(periods, 'unknown-value')),
  audience: v.optional(v.picklist(audiences, 'unknown-value')),
});

/** `brag.openDashboard`: the record in six pictures, for a role, a period and an audience. */
export function register(brag: Brag): vscode.Disposable {
  let panel: DashboardPanel | undefined;
  const loaded = async (): Promise<DashboardPanel> => {
    const { DashboardPanel } = await import('./dashboardPanel');
    return (panel ??= new DashboardPanel(brag, viewType));
  };
  return vscode.Disposable.from(
    { dispose: () => panel?.dispose() },
    registerCommand(command, async (given?: unknown): Promise<void> => {
      const options = readArguments(command, argumentsSchema, withoutRow(given));
      await brag.ready;
      const role = namedEntry(brag.library.entries.roles, options?.role, command, 'role');
      (await loaded()).show({ ...options, role: role?.uri });
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (restored) => (await loaded()).restore(restored),
    }),
  );
}
