import { toString } from 'mdast-util-to-string';
import type { List, Nodes, RootContent } from 'mdast';
import { readableText } from '../../markdown/markdownTree';
import { english, isPhrase, unphrased, type Phrases } from '../kit/phrased';

/** The notes to myself that may stand in place of an answer, or above all of them. */
export const noteWordings = {
  toAdd: unphrased('To add: {0}.'),
  unknownTopic: unphrased('To add: my own words, or what the question is about, as its {0} in the form.'),
  allTold: unphrased('All that is recorded for this is told elsewhere.'),
  tooLong: unphrased('Nothing recorded fits the limit. The shortest has {0} words and {1} characters: “{2}”'),
};

/** How much of an answer counts toward its limit. */
export interface AnswerLength {
  readonly words: number;
  /** In Unicode characters, so that an emoji is one. */
  readonly characters: number;
}

/**
 * An answer as plain text, as it is pasted into a form: paragraphs and list items, without references to the evidence
 * and without notes to myself, which are in italics and worded as `phrases` have it.
 */
export function answerText(nodes: readonly RootContent[], phrases: Phrases = english): string {
  return nodes
    .filter((node) => node.type !== 'html' && !isNote(node, phrases))
    .map((node) => (node.type === 'list' ? listText(node) : plain(node)))
    .filter((part) => part !== '')
    .join('\n\n');
}

function isNote(node: RootContent, phrases: Phrases): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1 || node.children[0]!.type !== 'emphasis') return false;
  const text = toString(node);
  return Object.values(noteWordings).some((wording) => isPhrase(wording, text, phrases));
}

function listText({ children, ordered, start }: List): string {
  return children.map((item, at) => `${ordered ? `${(start ?? 1) + at}.` : '-'} ${plain(item)}`).join('\n');
}

/** How long a plain text is. Words are what spaces part, as word processors count them. */
export function lengthOf(text: string): AnswerLength {
  return { words: text.split(/\s+/).filter(Boolean).length, characters: [...text].length };
}

function plain(node: Nodes): string {
  return readableText(withoutReferences(node)).replace(/\s+/g, ' ').trim();
}

function withoutReferences(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const kept = node.children.filter((child) => child.type !== 'link' || !/^\[\d+\]$/.test(toString(child)));
  return { ...node, children: kept.map(withoutReferences) } as Nodes;
}
