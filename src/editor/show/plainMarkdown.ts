import { plainText } from '../../core/text/plainText';

/**
 * A text as Markdown that shows exactly this text on one line: nothing in it becomes a link, HTML, an icon or any
 * other mark-up.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/**
 * A text for one line that says all it holds whether Markdown is rendered there or not: no part of it is dropped as
 * HTML, and it is no link.
 */
export function plainAnywhere(text: string): string {
  return plainText(text).replaceAll('<', '<\u200B');
}
