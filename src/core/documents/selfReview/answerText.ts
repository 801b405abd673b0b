import { toString } from 'mdast-util-to-string';
import type { Nodes, RootContent } from 'mdast';

/** How much of an answer counts toward its limit. */
export interface AnswerLength {
  readonly words: number;
  /** In Unicode characters, so that an emoji is one. */
  readonly characters: number;
}

/**
 * An answer as plain text, as it is pasted into a form: paragraphs and list items, without references to the evidence
 * and without notes to myself, which are paragraphs in italics.
 */
export function answerText(nodes: readonly RootContent[]): string {
  return nodes
    .flatMap((node): string[] => {
      if (node.type === 'list') return [node.children.map((item) => `- ${plain(item)}`).join('\n')];
      if (node.type === 'paragraph' && node.children.length === 1 && node.children[0]!.type === 'emphasis') return [];
      return [plain(node)];
    })
    .filter((part) => part !== '')
    .join('\n\n');
}

/** How long a plain text is. Words are what spaces part, as word processors count them. */
export function lengthOf(text: string): AnswerLength {
  return { words: text.split(/\s+/).filter(Boolean).length, characters: [...text].length };
}

function plain(node: Nodes): string {
  return toString(withoutReferences(node)).replace(/\s+/g, ' ').trim();
}

function withoutReferences(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const kept = node.children.filter((child) => child.type !== 'link' || !/^\[\d+\]$/.test(toString(child)));
  return { ...node, children: kept.map(withoutReferences) } as Nodes;
}
