import { isNode, parseDocument } from 'yaml';
import type { Problem } from '../text/problem';
import type { TextRange } from '../text/textRange';
import { findFrontMatter } from './frontMatter';

/**
 * The place of a problem in the text it was found in, in UTF-16 offsets: its own range, else the value at its path,
 * else the nearest place above it, else the opening fence. Loads a second YAML parser, so it is for few files.
 */
export function locateProblem(text: string, problem: Problem): TextRange {
  if (problem.range) return problem.range;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = { start, end: Math.min(start + 3, text.length) };
  const block = findFrontMatter(text);
  if (block === undefined || 'code' in block || !problem.path?.length) return fence;
  const document = parseDocument(text.slice(block.yamlStart, block.yamlEnd), {
    schema: 'failsafe',
    prettyErrors: false,
  });
  for (let path = problem.path; path.length > 0; path = path.slice(0, -1)) {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) {
      const [from, to] = node.range;
      const written = text.slice(block.yamlStart + from, block.yamlStart + to).trimEnd();
      return { start: block.yamlStart + from, end: block.yamlStart + from + written.length };
    }
  }
  return fence;
}
