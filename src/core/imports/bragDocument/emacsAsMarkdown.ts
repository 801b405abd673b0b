/**
 * A text in which headings begin with stars, as Emacs writes outlines, with the headings, code, links and days of Markdown;
 * other texts as they are. Each line stays on its line.
 */
export function emacsAsMarkdown(text: string): string {
  if (!isEmacsOutline(text)) return text;
  const lines = text.split('\n');
  let inBlock = false;
  let indent = 0;
  return lines
    .map((line, index) => {
      const stars = /^\*+(?= \S)/.exec(line)?.[0];
      if (stars !== undefined && !inBlock) {
        indent = indentBelow(lines, index);
        const tagged = line.replace(/\s:([\w@%:]+):\s*$/u, (_, tags: string) => ` #${tags.replaceAll(':', ' #')}`);
        return withMarkdownMarks(tagged.replace(stars, '#'.repeat(Math.min(stars.length, 6))));
      }
      const own = line.slice(Math.min(indent, line.length - line.trimStart().length));
      const [, edge, language = ''] = /^\s*#\+(begin|end)_\w+(?:[ \t]+(\S+))?/i.exec(own) ?? [];
      if (edge !== undefined) {
        inBlock = /begin/i.test(edge);
        return inBlock ? `\`\`\`${language}` : '```';
      }
      // A comment, which is no heading.
      return inBlock ? own : withMarkdownMarks(own.replace(/^#(?=[# ])/, '\\#'));
    })
    .join('\n');
}

function isEmacsOutline(text: string): boolean {
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  const isNamed = /^#\+(?:title|author|startup|options|filetags):/im.test(text);
  return (isNamed && /^\*+ \S/m.test(text)) || count(/^\*{2,} \S/gm) > 3 * count(/^#{1,6} .*\p{L}/gmu);
}

/** How far all that stands below a heading is indented, which would make code of it. */
function indentBelow(lines: readonly string[], heading: number): number {
  const after = lines.slice(heading + 1);
  const end = after.findIndex((line) => /^\*+ \S/.test(line));
  const own = (end === -1 ? after : after.slice(0, end)).filter((line) => line.trim() !== '');
  return Math.min(...own.map((line) => line.length - line.trimStart().length), 40);
}

function withMarkdownMarks(line: string): string {
  return line
    .replace(/[<[](\d{4}-\d\d-\d\d)(?: \p{L}{2,4}\.?)?(?: \d{1,2}:\d\d)?[>\]]/gu, '($1)')
    .replace(/\[\[(?:file:)?(https?:[^\]\s]+)\]\[([^\]]+)\]\]/g, '[$2]($1)')
    .replace(/\[\[(https?:[^\]\s]+)\]\]/g, '<$1>');
}
