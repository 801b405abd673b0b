import { assert } from 'chai';
import fc from 'fast-check';
import { KeptTree } from '../../../../src/core/views/keptTree';
import type { ViewNode } from '../../../../src/core/views/viewNode';

/** A row by its name and its label, with what is below it. */
interface Given {
  readonly name: string;
  readonly label: string;
  readonly below: readonly Given[];
}

function nodeOf({ name, label, below }: Given, parent?: ViewNode): ViewNode {
  const node: ViewNode = {
    id: parent === undefined ? name : `${parent.id}/${name}`,
    parent,
    row: () => ({ label, details: [], icon: { id: 'x' }, kind: 'x', fold: 'open', tooltip: () => [label] }),
    children: () => below.map((child) => nodeOf(child, node)),
  };
  return node;
}

const { tree } = fc.letrec<{ tree: Given[] }>((tie) => ({
  tree: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      label: fc.constantFrom('one', 'two'),
      below: fc.oneof({ maxDepth: 3 }, fc.constant([]), tie('tree')),
    }),
    { maxLength: 3, selector: ({ name }) => name },
  ),
}));

/** What an editor shows that asks for rows only where it was told to. */
class Editor {
  readonly #drawn = new Map<ViewNode, { label: unknown; children: readonly ViewNode[] }>();
  #roots: readonly ViewNode[] = [];

  draw(nodes: readonly ViewNode[]): void {
    for (const node of nodes) {
      this.#drawn.set(node, { label: node.row().label, children: node.children() });
      this.draw(node.children());
    }
  }

  drawAll(roots: readonly ViewNode[]): void {
    this.#roots = roots;
    this.draw(roots);
  }

  shown(nodes = this.#roots): unknown {
    return nodes.map((node) => ({
      name: node.id.split('/').at(-1),
      label: this.#drawn.get(node)?.label,
      below: this.shown(this.#drawn.get(node)?.children),
    }));
  }
}

describe('a tree whose rows stay', () => {
  it('draws nothing anew where all looks as before, and keeps its nodes', () =>
    fc.assert(
      fc.property(tree, (given) => {
        const kept = new KeptTree();
        kept.show(given.map((each) => nodeOf(each)));
        const before = [...kept.roots];
        before.forEach((node) => node.children());
        assert.deepEqual(kept.show(given.map((each) => nodeOf(each))), []);
        assert.sameOrderedMembers([...kept.roots], before);
      }),
    ));

  it('draws anew whatever differs', () =>
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (states) => {
        const kept = new KeptTree();
        const editor = new Editor();
        for (const state of states) {
          const changed = kept.show(state.map((each) => nodeOf(each)));
          if (changed === 'all') editor.drawAll(kept.roots);
          else editor.draw(changed);
          assert.deepEqual(editor.shown(), state);
        }
      }),
    ));

  it('draws anew the one row that changed, and leaves those beside it', () => {
    const kept = new KeptTree();
    const state = (label: string): ViewNode[] => [
      nodeOf({
        name: 'a',
        label: 'one',
        below: [
          { name: 'b', label, below: [] },
          { name: 'c', label: 'one', below: [] },
        ],
      }),
    ];
    kept.show(state('one'));
    const b = kept.roots[0]!.children()[0]!;
    assert.deepEqual(kept.show(state('two')), [b]);
    assert.strictEqual(b.row().label, 'two');
  });
});
