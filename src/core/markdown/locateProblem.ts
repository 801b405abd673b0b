import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem, TextRange } from '../entries/problem';
import { findFrontMatter } from './frontMatter';

/**
 * The place of a problem in the text it was found in, in UTF-16 offsets: its own range, else the value at its path,
 * else the nearest place above it, else the opening fence. Loads a second YAML parser, so it is for few files.
 */
export function locateProblem(text: string, problem: Problem): TextRange {
  if (problem.range) return problem.range;
  const fence = { start: 0, end: Math.min(3, text.length) };
  const block = findFrontMatter(text);
  if (block === undefined || 'code' in block || !problem.path?.length) return fence;
  const document = parseDocument(text.slice(block.yamlStart, block.yamlEnd), {
    schema: 'failsafe',
    keepSourceTokens: true,
    lineCounter: new LineCounter(),
  });
  for (let path = problem.path; path.length > 0; path = path.slice(0, -1)) {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range)
      return { start: block.yamlStart + node.range[0], end: block.yamlStart + node.range[1] };
  }
  return fence;
}
