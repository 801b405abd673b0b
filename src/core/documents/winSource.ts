import { readBodySections, type BodySections } from '../markdown/bodySections';
import { findFrontMatter } from '../markdown/frontMatter';

/** What a document needs from the text of a win's file beyond its parsed entry. */
export interface WinSource {
  readonly body: BodySections;
  /** The line, counted from 1, on which a top-level front matter key stands; undefined where it is not written. */
  lineOf(key: string): number | undefined;
}

/** Reads the text of a win's file; slow (Markdown is parsed), so only for wins that are quoted. Never throws. */
export function readWinSource(text: string): WinSource {
  const block = findFrontMatter(text);
  if (block === undefined || 'code' in block) return { body: readBodySections(text), lineOf: () => undefined };
  const lines = new Map<string, number>();
  const before = text.slice(0, block.yamlStart).split('\n').length;
  for (const [index, line] of text.slice(block.yamlStart, block.yamlEnd).split('\n').entries()) {
    const key = /^(?:([\w-]+)|"([^"]+)"|'([^']+)')\s*:(?:\s|$)/.exec(line);
    const name = key?.[1] ?? key?.[2] ?? key?.[3];
    if (name !== undefined && !lines.has(name)) lines.set(name, before + index);
  }
  return { body: readBodySections(text.slice(block.bodyStart)), lineOf: (key) => lines.get(key) };
}
