import * as vscode from 'vscode';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { withoutRow } from '../../../editor/ask/withoutRow';
import type { Brag } from '../../../editor/index/brag';
import type { DashboardPanel } from './dashboardPanel';

const viewType = 'brag.dashboard';

/** `brag.openDashboard`: the record in six pictures, for a role, a period and an audience. */
export function register(brag: Brag): vscode.Disposable {
  let panel: DashboardPanel | undefined;
  const loaded = async (): Promise<DashboardPanel> => {
    const { DashboardPanel } = await import('./dashboardPanel');
    return (panel ??= new DashboardPanel(brag, viewType));
  };
  return vscode.Disposable.from(
    { dispose: () => panel?.dispose() },
    registerCommand('brag.openDashboard', async (given?: unknown) => (await loaded()).open(withoutRow(given))),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (restored) => (await loaded()).restore(restored),
    }),
  );
}
