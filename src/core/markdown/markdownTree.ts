import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Parsing takes time that grows with the square of the marks in one passage, so a passage may have only so many. */
const mostMarks = 3_000;
const mostCharacters = 512 * 1024;

/** The Markdown as a tree; undefined where it is too long, or would take too long to read. */
export function markdownTree(text: string): Root | undefined {
  if (text.length > mostCharacters) return undefined;
  const perPassage = text.split(/\n[ \t]*\n|\n(?=[ \t]*\|)/);
  if (perPassage.some((passage) => (passage.match(/[*_[\]`~<&\\]/g)?.length ?? 0) > mostMarks)) return undefined;
  return parser.parse(text);
}

/** What a reader sees of a node, with line breaks where the page has them: `<br>`, list items, paragraphs. */
export function readableText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return htmlBreaks(node.value);
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return '';
    default:
      return 'children' in node ? node.children.map(readableText).join(isBlockParent(node) ? '\n' : '') : '';
  }
}

function isBlockParent({ type }: Nodes): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote' || type === 'root';
}

/** HTML tags as what they do to the lines: a list item opens with a mark, a break or a paragraph ends a line. */
export function htmlBreaks(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<(?:br|\/?(?:p|div|ul|ol)|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
}
