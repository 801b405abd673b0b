import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** How many letters of ordinary text fit on a line of a sheet, on the narrower of A4 and Letter. */
const lettersPerLine = 108;

/** About how many lines a document takes on paper as one page is set, its spaces between blocks included. */
export function linesOf(nodes: readonly RootContent[]): number {
  return nodes.reduce((sum, node) => sum + linesIn(node, lettersPerLine), 0);
}

const gap = 0.3;

function linesIn(node: Nodes, width: number): number {
  switch (node.type) {
    case 'heading':
      return node.depth === 1 ? 1.8 : node.depth === 2 ? 1.9 : 1.7;
    case 'list':
      // Evidence is set smaller, in two columns.
      return node.ordered
        ? gap + 1 + (node.children.reduce((sum, item) => sum + wrapped(toString(item), width / 2), 0) * 0.92) / 2
        : gap + node.children.reduce((sum, item) => sum + linesIn(item, width - 4), 0);
    case 'listItem':
      return node.children.reduce((sum, child) => sum + linesIn(child, width) - gap + 0.1, 0);
    case 'blockquote':
      return node.children.reduce((sum, child) => sum + linesIn(child, width - 4), 0);
    case 'table': {
      const columns = node.children[0]?.children.length ?? 1;
      const rows = node.children.map((row) =>
        Math.max(...row.children.map((cell) => wrapped(toString(cell), width / columns))),
      );
      return rows.reduce((sum, lines) => sum + lines + 0.2, gap);
    }
    case 'paragraph':
      return wrapped(toString(node), width) + gap;
    default:
      return 1;
  }
}

function wrapped(words: string, width: number): number {
  return Math.max(1, Math.ceil(words.length / width));
}
