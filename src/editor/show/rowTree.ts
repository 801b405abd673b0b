import * as vscode from 'vscode';
import type { ViewNode } from '../../core/views/viewNode';
import { explanation } from './explanation';
import { plainWords } from './plainWords';

type Roots = readonly ViewNode[] | Promise<readonly ViewNode[]>;

/** Shows the nodes of a view as an editor's tree. */
export class RowTree implements vscode.TreeDataProvider<ViewNode> {
  readonly #changed = new vscode.EventEmitter<ViewNode | readonly ViewNode[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event as vscode.Event<ViewNode | ViewNode[] | undefined>;
  readonly #roots: () => Roots;

  constructor(roots: () => Roots) {
    this.#roots = roots;
  }

  /** Draws some nodes anew with what is below them, or the whole tree. */
  refresh(nodes: 'all' | readonly ViewNode[]): void {
    if (nodes === 'all') this.#changed.fire(undefined);
    else if (nodes.length > 0) this.#changed.fire(nodes);
  }

  getChildren(node?: ViewNode): ViewNode[] | Promise<ViewNode[]> {
    const children = node ? node.children() : this.#roots();
    return children instanceof Promise ? children.then((roots) => [...roots]) : [...children];
  }

  getParent(node: ViewNode): ViewNode | undefined {
    return node.parent;
  }

  getTreeItem(node: ViewNode): vscode.TreeItem {
    const row = node.row();
    const item = new vscode.TreeItem(plainWords(row.label), folds[row.fold]);
    const details = row.details.map(plainWords);
    item.id = node.id;
    item.description = details.join(' · ');
    item.iconPath = new vscode.ThemeIcon(
      row.icon.id,
      row.icon.color === undefined ? undefined : new vscode.ThemeColor(row.icon.color),
    );
    item.contextValue = row.kind;
    item.accessibilityInformation = { label: [plainWords(row.label), ...details].join(', ') };
    if (row.opens) item.command = { command: 'brag.openEntry', title: vscode.l10n.t('Open'), arguments: [row.opens] };
    if (row.runs) item.command = { command: row.runs, title: plainWords(row.label), arguments: [node] };
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: ViewNode): vscode.TreeItem {
    const [heading = '', ...paragraphs] = node.row().tooltip().map(plainWords);
    item.tooltip = explanation(heading, paragraphs);
    return item;
  }
}

const folds = {
  none: vscode.TreeItemCollapsibleState.None,
  closed: vscode.TreeItemCollapsibleState.Collapsed,
  open: vscode.TreeItemCollapsibleState.Expanded,
};
