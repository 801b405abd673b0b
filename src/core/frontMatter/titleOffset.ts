import { findFrontMatter } from './frontMatter';

/**
 * Where an entry's title stands in its file's text, in UTF-16 offsets: the `title` or `name` key of its front matter,
 * else its first heading, else the start.
 */
export function titleOffset(text: string): number {
  const block = findFrontMatter(text);
  const readable = block !== undefined && !('code' in block);
  if (readable) {
    const key = /^(?:title|name)[ \t]*:/m.exec(text.slice(block.yamlStart, block.yamlEnd));
    if (key) return block.yamlStart + key.index;
  }
  const bodyStart = readable ? block.bodyStart : 0;
  const heading = /^#{1,6}[ \t]/m.exec(text.slice(bodyStart));
  return heading ? bodyStart + heading.index : 0;
}
