import type { Refresh } from './evidenceTree';
import type { ViewNode, ViewRow } from './viewNode';

/**
 * A tree that is made anew at every change, shown by nodes that stay: the editor takes the argument of a menu from the
 * rows it was given last, and has none for a moment after it was told to draw rows anew.
 */
export class KeptTree {
  #roots: readonly KeptNode[] = [];

  get roots(): readonly ViewNode[] {
    return this.#roots;
  }

  /** Shows what a tree has become. Returns which rows to draw anew: none where all look as before. */
  show(nodes: readonly ViewNode[]): Refresh {
    const before = this.#roots;
    const changed: ViewNode[] = [];
    this.#roots = keep(before, nodes, undefined, changed);
    return hasSameIds(before, nodes) ? changed : 'all';
  }
}

class KeptNode implements ViewNode {
  #node: ViewNode;
  #look: string;
  #children: readonly KeptNode[] | undefined;

  constructor(
    node: ViewNode,
    readonly parent: ViewNode | undefined,
  ) {
    this.#node = node;
    this.#look = lookOf(node.row());
  }

  get id(): string {
    return this.#node.id;
  }

  row(): ViewRow {
    return this.#node.row();
  }

  children(): readonly KeptNode[] {
    return (this.#children ??= this.#node.children().map((child) => new KeptNode(child, this)));
  }

  /** Shows another node of the same id; adds to `changed` the rows that look different. */
  show(node: ViewNode, changed: ViewNode[]): void {
    const [look, children] = [this.#look, this.#children];
    this.#node = node;
    this.#look = lookOf(node.row());
    const below: ViewNode[] = [];
    if (children !== undefined) this.#children = keep(children, node.children(), this, below);
    const isSame = look === this.#look && (children === undefined || hasSameIds(children, node.children()));
    // A row is drawn anew with all that is below it.
    changed.push(...(isSame ? below : [this]));
  }
}

function keep(
  before: readonly KeptNode[],
  nodes: readonly ViewNode[],
  parent: ViewNode | undefined,
  changed: ViewNode[],
): readonly KeptNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return nodes.map((node) => {
    const kept = known.get(node.id);
    if (kept === undefined) return new KeptNode(node, parent);
    kept.show(node, changed);
    return kept;
  });
}

function hasSameIds(before: readonly ViewNode[], after: readonly ViewNode[]): boolean {
  return before.length === after.length && before.every(({ id }, position) => id === after[position]!.id);
}

function lookOf(row: ViewRow): string {
  return JSON.stringify({ ...row, tooltip: row.tooltip() });
}
