import type { RootContent } from 'mdast';
import type { Win } from '../../entries/win';
import { linkTo } from './document';

/** The addresses of the wins that a document links to, in the order in which it does. */
export function linkedWins(nodes: readonly RootContent[], wins: readonly Win[], documentUri: string): string[] {
  const byUrl = new Map(wins.map(({ uri }) => [linkTo(documentUri, uri), uri]));
  const found = new Set<string>();
  const visit = (node: object): void => {
    if ('url' in node && typeof node.url === 'string') {
      const uri = byUrl.get(node.url.replace(/#L\d+$/, ''));
      if (uri !== undefined) found.add(uri);
    }
    if ('children' in node && Array.isArray(node.children)) for (const child of node.children) visit(child as object);
  };
  for (const node of nodes) visit(node);
  return [...found];
}
