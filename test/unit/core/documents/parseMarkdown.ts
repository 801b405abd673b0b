import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Reads Markdown as GitHub and VS Code render it. remark alone links addresses after the fact, even where they were
 * escaped; the renderers don't.
 */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function (this: Processor) {
    const data = this.data() as { fromMarkdownExtensions?: unknown[] };
    data.fromMarkdownExtensions = data.fromMarkdownExtensions
      ?.flat(2)
      .map((extension) => ({ ...(extension as object), transforms: [] }));
  })
  .freeze();

/** The tree of a document below its front matter. */
export function parseMarkdown(document: string): Root {
  return parser.parse(document.replace(/^---\n[\s\S]*?\n---\n/, ''));
}
