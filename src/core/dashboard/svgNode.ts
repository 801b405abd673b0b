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

// eslint-disable-next-line no-control-regex -- with these a file is no XML, and isn't opened
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

function escapeXml(text: string): string {
  return escapeHtml(text.replace(notInXml, '\uFFFD'));
}

/** The text of an element in a file. */
export function svgText({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const held = children.map((child) => (typeof child === 'string' ? escapeXml(child) : svgText(child)));
  return `<${name}${written.join('')}>${held.join('')}</${name}>`;
}
