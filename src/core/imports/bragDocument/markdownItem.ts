import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readMetric } from '../../entries/metric';
import { isWebAddress, oneLine } from '../candidateFrom';
import { each } from './markdownSource';

/** The words of a block on one line, without tags. */
export function saidIn(block: Nodes): string {
  return oneLine(wordsOf(block));
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  // What is struck through has not been done.
  if (node.type === 'delete') return '';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : '';
  if (!('children' in node)) return toString(node);
  return node.children.map(wordsOf).join(node.type === 'blockquote' ? ' ' : '');
}

const longestTitle = 160;

/** The first sentence of a long text, or as many words as a title can hold. */
export function shortened(text: string): string {
  if (text.length <= longestTitle) return text;
  const [first] = /^.{10,160}?[.!?](?=\s)/u.exec(text) ?? [];
  return (
    first ??
    `${text
      .slice(0, longestTitle - 20)
      .replace(/\p{Surrogate}$/u, '')
      .replace(/\s+\S*$/, '')} …`
  );
}

/** A title made of the first words below an item that has none of its own. */
export function firstWords(parts: readonly string[]): string {
  return shortened(oneLine(parts.join(' ').replace(/[*_`#>[\]-]+/g, ' ')));
}

const mostLinks = 20;

/** The web addresses in some blocks, each once, with the words that they stand behind. */
export function linksIn(nodes: readonly Nodes[]): (string | { url: string; label: string })[] {
  const links = new Map<string, string>();
  for (const node of nodes)
    each(node, (inner) => {
      if (inner.type === 'link' && isWebAddress(inner.url) && !links.has(inner.url))
        links.set(inner.url, oneLine(toString(inner)));
    });
  return [...links].slice(0, mostLinks).map(([url, label]) => (label === '' || label === url ? url : { label, url }));
}

/** A before and an after with a unit, which can be nothing but a measurement; versions and days are none. */
export function metricIn(text: string): { name?: string; before: string; after: string } | undefined {
  const { name, before, after } = readMetric(text);
  if (before === undefined || after === undefined) return undefined;
  const hasUnit = /[%$€£¥‰]|\d\s?\p{L}/u.test(before + after);
  const isNaming =
    /\d\.\d+\.\d|^v?\d{4}$/.test(before) ||
    /(?:^|\s)(?:version|node|python|java|react|angular|vue|go)\s*$/i.test(name ?? '') ||
    new RegExp(months, 'i').test(after);
  if (!hasUnit || isNaming) return undefined;
  const measured = name?.replace(/[\s([]+$/, '') ?? '';
  return { ...(measured !== '' && measured.length <= 60 && { name: measured }), before, after };
}

const months = String.raw`\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)`;
