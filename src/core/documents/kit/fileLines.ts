import type { Link, Nodes, RootContent } from 'mdast';
import { link, type Inline } from '../../markdown/nodes';
import { linkTo } from './document';
import { readWinSource } from './winSource';

declare module 'mdast' {
  interface LinkData {
    /** The place in a file that the link leads to, until its line is known. */
    fileLine?: FileLine;
  }
}

interface FileLine {
  readonly uri: string;
  /** The front matter keys of whose line the first that is written counts; without any it is the first line. */
  readonly keys: readonly string[];
}

/** A link to the line of a front matter key, which `withLines` puts in once the file is read. */
export function linkToLine(documentUri: string, uri: string, keys: readonly string[], content: Inline): Link {
  return { ...link(linkTo(documentUri, uri), content), data: { fileLine: { uri, keys } } };
}

/**
 * Puts the lines into links made by `linkToLine`.
 *
 * @param texts the texts of the files, by address; a link to one that is missing leads to the file as a whole
 */
export function withLines(
  nodes: readonly RootContent[],
  texts: ReadonlyMap<string, string>,
  documentUri: string,
): readonly RootContent[] {
  const visit = (node: Nodes): void => {
    const place = node.type === 'link' ? node.data?.fileLine : undefined;
    const text = place && texts.get(place.uri);
    if (node.type === 'link' && text !== undefined) {
      const { lineOf } = readWinSource(text);
      const line = place!.keys.map((key) => lineOf(key)).find((found) => found !== undefined) ?? 1;
      node.url = linkTo(documentUri, place!.uri, line);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return nodes;
}
