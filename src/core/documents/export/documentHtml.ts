import type { Element, Nodes, Root as HtmlRoot } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Nodes as MarkdownNodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { imagesAsLinks } from '../../markdown/imagesAsLinks';
import { anchorsOf, evidenceItems, referenceNumber, type ReadDocument } from '../kit/readDocument';
import { printStyle } from './printStyle';

/** What HTML is allowed to hold: what Markdown can say, and no script, style, form or frame. */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, src: ['data'] },
};

/**
 * A document as one HTML file that needs no other: it prints on A4 and on Letter, and runs no script. Raw HTML in the
 * document is left out, and images from elsewhere are links, so that opening it loads nothing.
 */
export function documentHtml({ root, title, about }: ReadDocument): string {
  const body = toHtml(safeTree(root));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:">
<title>${toHtml({ type: 'text', value: title })}</title>
<style>
${printStyle}</style>
</head>
<body>
<main${about['form'] === 'one-page' ? ' class="one-page"' : ''}>
${body}
</main>
</body>
</html>
`;
}

/**
 * A document as a fragment of HTML for the clipboard, dressed in place, as editors of web documents keep nothing else.
 * Links into the document and to files beside it lead nowhere from there and become plain text.
 */
export function documentFragment({ root }: ReadDocument): string {
  const tree = safeTree(root);
  visit(tree, (element, parent, index) => {
    const { tagName, properties } = element;
    delete properties.id;
    if (tagName === 'table') properties.style = 'border-collapse: collapse; width: 100%';
    if (tagName === 'th' || tagName === 'td')
      properties.style = 'border: 1px solid #999; padding: 4px 8px; text-align: left; vertical-align: top';
    if (tagName === 'blockquote') properties.style = 'border-left: 3px solid #999; margin-left: 0; padding-left: 12px';
    if (tagName === 'input') parent.children[index] = { type: 'text', value: properties.checked === true ? '☑' : '☐' };
    if (tagName === 'a' && !/^(?:https?:|mailto:)/i.test(String(properties.href)))
      parent.children[index] = { type: 'element', tagName: 'span', properties: {}, children: element.children };
  });
  return toHtml(tree);
}

function safeTree(root: Root): HtmlRoot {
  const tree = toHast(withAnchors(root), { clobberPrefix: '' }) as Nodes;
  return sanitize(tree, schema) as HtmlRoot;
}

/** Gives headings and evidence the ids that links lead to, and leads each reference to its own evidence. */
function withAnchors(root: Root): Root {
  const copy = imagesAsLinks(structuredCloneOf(root));
  for (const [heading, id] of anchorsOf(copy.children)) identify(heading, id);
  const items = evidenceItems(copy);
  for (const [item, number] of items) identify(item, `evidence-${number}`);
  const numbers = new Set(items.values());
  const walk = (node: MarkdownNodes) => {
    if (node.type === 'link' && node.url.startsWith('#')) {
      const number = referenceNumber(toString(node));
      if (number !== undefined && numbers.has(number)) node.url = `#evidence-${number}`;
    }
    if (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value)) Object.assign(node, { type: 'break' });
    if ('children' in node) node.children.forEach(walk);
  };
  walk(copy);
  return copy;
}

function identify(node: MarkdownNodes, id: string): void {
  node.data = { ...node.data, hProperties: { id } };
}

/** A tree of plain data, copied. */
function structuredCloneOf(root: Root): Root {
  return JSON.parse(JSON.stringify(root)) as Root;
}

type Parent = HtmlRoot | Element;

function visit(parent: Parent, look: (element: Element, parent: Parent, index: number) => void): void {
  parent.children.forEach((child, index) => {
    if (child.type !== 'element') return;
    visit(child, look);
    look(child, parent, index);
  });
}
