import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { isReadable } from './isReadable';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Reads addresses as links only where they are marked as such. */
const strictParser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function (this: Processor) {
    // remark links bare addresses after the fact, even where they were escaped; other renderers don't.
    const data = this.data() as { fromMarkdownExtensions?: unknown[] };
    data.fromMarkdownExtensions = data.fromMarkdownExtensions
      ?.flat(2)
      .map((extension) => ({ ...(extension as object), transforms: [] }));
  })
  .freeze();

/**
 * The Markdown as a tree. Undefined where reading it could take longer than a second or overflow the stack: where it is
 * too long, too deeply nested, or too dense with marks.
 *
 * @param addresses whether a bare address is a link, as on GitHub, or text, as in Markdown itself
 */
export function markdownTree(text: string, addresses: 'linked' | 'plain' = 'linked'): Root | undefined {
  if (!isReadable(text)) return undefined;
  return (addresses === 'linked' ? parser : strictParser).parse(text);
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
function htmlBreaks(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<(?:br|\/?(?:p|div|ul|ol)|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
}
