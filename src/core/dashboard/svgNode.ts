import { escapeHtml } from '../text/escapeHtml';

/** An element of a drawing, as data: the page makes elements of it, a file text. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** An element with its attributes and children; a text stays text. */
export function svgNode(
  name: string,
  attributes: SvgNode['attributes'],
  ...children: readonly (SvgNode | string | undefined)[]
): SvgNode {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/** The text of an element in a file. */
export function svgText({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  const held = children.map((child) => (typeof child === 'string' ? escapeHtml(child) : svgText(child)));
  return `<${name}${written.join('')}>${held.join('')}</${name}>`;
}
