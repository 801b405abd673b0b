import type { Nodes, Root } from 'mdast';

/** Whether an address leads to another machine: nothing of it may be loaded just because a page is shown. */
function isElsewhere(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(url.trim()) && !/^data:image\//i.test(url.trim());
}

/** A tree in which images from elsewhere are links to them; those in the folder, and those written out, stay. */
export function imagesAsLinks<Tree extends Root>(root: Tree): Tree {
  const elsewhere = new Set<string>();
  const define = (node: Nodes): void => {
    if (node.type === 'definition' && isElsewhere(node.url)) elsewhere.add(node.identifier);
    if ('children' in node) node.children.forEach(define);
  };
  define(root);
  const changed = (node: Nodes): Nodes => {
    if (node.type === 'image' && isElsewhere(node.url))
      return { type: 'link', url: node.url, children: [{ type: 'text', value: node.alt || node.url }] };
    if (node.type === 'imageReference' && elsewhere.has(node.identifier))
      return {
        type: 'linkReference',
        identifier: node.identifier,
        referenceType: node.referenceType,
        ...(node.label !== undefined && { label: node.label }),
        children: [{ type: 'text', value: node.alt || node.identifier }],
      };
    if (!('children' in node)) return node;
    const children = node.children.map(changed);
    const isLinkInLink =
      (node.type === 'link' || node.type === 'linkReference') &&
      children.some((child, at) => child !== node.children[at] && /^link/.test(child.type));
    // A link holds no link: where an image was one, its words stay.
    return {
      ...node,
      children: isLinkInLink
        ? children.flatMap((c) => (/^link/.test(c.type) && 'children' in c ? c.children : [c]))
        : children,
    } as Nodes;
  };
  return changed(root) as Tree;
}
