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
