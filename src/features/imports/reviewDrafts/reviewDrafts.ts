import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import type { InboxPanel } from './inboxPanel';
import type { DraftActions } from './draftActions';
import { registerCommand } from '../../../editor/ask/registerCommand';

const viewType = 'brag.inbox';

/** `brag.reviewDrafts`: the inbox, in which drafts become wins. With arguments it does one thing and opens nothing. */
export function register(brag: Brag): vscode.Disposable {
  let inbox: { readonly panel: InboxPanel; readonly actions: DraftActions } | undefined;
  const loaded = async () => {
    const [{ InboxPanel }, { DraftActions }] = await Promise.all([import('./inboxPanel'), import('./draftActions')]);
    if (inbox === undefined) {
      const actions = new DraftActions(brag);
      inbox = { actions, panel: new InboxPanel(brag, viewType, actions) };
    }
    return inbox;
  };
  return vscode.Disposable.from(
    { dispose: () => inbox?.panel.dispose() },
    registerCommand('brag.reviewDrafts', async (given?: unknown) => {
      const { panel, actions } = await loaded();
      const { reviewByArguments } = await import('./reviewByArguments');
      const asked = withoutRow(given);
      if (asked !== undefined && asked !== null) return reviewByArguments(brag, actions, asked);
      panel.show();
      return undefined;
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel) => (await loaded()).panel.restore(panel),
    }),
  );
}
