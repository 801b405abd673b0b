import * as vscode from 'vscode';
import { toolNames } from '../../../core/assistant/toolNames';
import type { Brag } from '../../../editor/index/brag';
import type { ToolCalls } from './toolCalls';

/** The tools by which the user's own assistant may read one edition, once they allow it. */
export function register(brag: Brag): vscode.Disposable {
  // An editor made from VS Code may offer no language models.
  const { lm } = vscode as Partial<typeof vscode>;
  if (lm?.registerTool === undefined) return new vscode.Disposable(() => undefined);
  let calls: Promise<ToolCalls> | undefined;
  const loaded = () => (calls ??= import('./toolCalls').then(({ ToolCalls }) => new ToolCalls(brag)));
  return vscode.Disposable.from(
    ...toolNames.map((name) =>
      lm.registerTool<object>(`brag_${name}`, {
        prepareInvocation: async ({ input }) => (await loaded()).prepare(name, input),
        invoke: async ({ input }) => (await loaded()).answer(name, input),
      }),
    ),
  );
}
