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

/** Reads files when they are first asked for: what stands in the file at an address, where its text is at hand. */
export function readSources(texts: ReadonlyMap<string, string>): (uri: string) => WinSource | undefined {
  const read = new Map<string, WinSource>();
  return (uri) => {
    const text = texts.get(uri);
    if (text !== undefined && !read.has(uri)) read.set(uri, readWinSource(text));
    return read.get(uri);
  };
}

/** The parts of a body with each of their texts changed. */
export function mapTexts(body: BodySections, change: (text: string) => string): BodySections {
  return Object.fromEntries(Object.entries(body).map(([part, text]) => [part, change(text as string)]));
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
