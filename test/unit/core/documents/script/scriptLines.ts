import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** The lines of a script that are said aloud: its quotations. */
export function linesToSay(script: Root): string[] {
  return script.children.filter(({ type }) => type === 'blockquote').map((node) => toString(node));
}

/** The follow-up email of a script. */
export function emailIn(script: Root): string {
  return script.children
    .filter((node) => node.type === 'code')
    .map(({ value }) => value)
    .join('\n');
}
