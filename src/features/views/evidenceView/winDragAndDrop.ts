import * as vscode from 'vscode';
import { WinNode } from '../../../core/views/evidenceTree';
import { skillOf, type ViewNode } from '../../../core/views/viewNode';
import type { Brag } from '../../../editor/index/brag';
import { showStatus } from '../../../editor/show/messages';

const mimeType = 'application/vnd.code.tree.brag.evidence';

/** Dragging wins onto a skill tags them with it; dragging them into an editor opens or links their files. */
export class WinDragAndDrop implements vscode.TreeDragAndDropController<ViewNode> {
  readonly dragMimeTypes = ['text/uri-list'];
  readonly dropMimeTypes = [mimeType];

  constructor(private readonly brag: Brag) {}

  handleDrag(nodes: readonly ViewNode[], data: vscode.DataTransfer): void {
    const uris = [...new Set(nodes.flatMap((node) => (node instanceof WinNode ? node.win.uri : [])))];
    if (uris.length === 0) return;
    data.set(mimeType, new vscode.DataTransferItem(uris));
    data.set('text/uri-list', new vscode.DataTransferItem(uris.join('\r\n')));
  }

  async handleDrop(target: ViewNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const uris = data.get(mimeType)?.value as readonly string[] | undefined;
    if (uris === undefined || target === undefined) return;
    const skill = skillOf(target);
    if (skill === undefined) {
      showStatus(
        vscode.l10n.t("Drag wins onto a skill or an expectation to tag them. This isn't one, so nothing was changed."),
        5000,
      );
      return;
    }
    const wins = uris.flatMap((uri) => {
      const entry = this.brag.library.files.get(uri)?.entry;
      return entry?.type === 'win' ? entry : [];
    });
    const { tagWins } = await import('./tagWins');
    await tagWins(this.brag, wins, skill);
  }
}
