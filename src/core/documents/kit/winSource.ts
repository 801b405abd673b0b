import { readBodySections, type BodySections } from '../../markdown/bodySections';
import { findFrontMatter } from '../../frontMatter/frontMatter';

/** What a document needs from the text of a win's file beyond its parsed entry. */
export interface WinSource {
  readonly body: BodySections;
  /** The line, counted from 1, on which a top-level front matter key stands; undefined where it is not written. */
  lineOf(key: string): number | undefined;
}

/** Reads the text of a win's file. The body is parsed when it is first asked for, which is slow. Never throws. */
export function readWinSource(text: string): WinSource {
  const block = findFrontMatter(text);
  if (block === undefined || 'code' in block) return sourceOf(text, new Map());
  const lines = new Map<string, number>();
  const before = text.slice(0, block.yamlStart).split('\n').length;
  for (const [index, line] of text.slice(block.yamlStart, block.yamlEnd).split('\n').entries()) {
    const key = /^(?:([\w-]+)|"([^"]+)"|'([^']+)')\s*:(?:\s|$)/.exec(line);
    const name = key?.[1] ?? key?.[2] ?? key?.[3];
    if (name !== undefined && !lines.has(name)) lines.set(name, before + index);
  }
  return sourceOf(text.slice(block.bodyStart), lines);
}

function sourceOf(written: string, lines: ReadonlyMap<string, number>): WinSource {
  let body: BodySections | undefined;
  return {
    get body() {
      return (body ??= readBodySections(written));
    },
    lineOf: (key) => lines.get(key),
  };
}
