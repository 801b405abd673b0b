/** A win begun from a piece of text. */
export interface SelectedWin {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

const longestTitle = 120;
const marker = /^\s*(?:#{1,6}\s+|>\s*|(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?|\/{2,}\s*|\/\*+\s*|<!--\s*|--\s+|;+\s+)*/u;
const closing = /(?:\*\/|-->)\s*$/;

/**
 * A win from selected text: its first line as the title, without the marks of a heading, an item or a comment, and the
 * rest as the body; source code in a fence. Undefined where nothing is selected but blanks.
 *
 * @param language VS Code's id of the text's language
 */
export function winFromSelection(text: string, language: string): SelectedWin | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => bare(line) !== '');
  if (at === -1) return undefined;
  const first = bare(lines[at]!);
  const isLong = first.length > longestTitle;
  const title = isLong
    ? `${first
        .slice(0, longestTitle - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : first;
  const rest = lines.slice(isLong ? at : at + 1).join('\n');
  const body = rest.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  if (body === '') return { title, body };
  return { title, body: prose.has(language) ? body : fenced(body, language) };
}

const prose = new Set(['markdown', 'plaintext', 'git-commit', 'scminput', 'restructuredtext', 'latex', 'log']);

function bare(line: string): string {
  return line.replace(marker, '').replace(closing, '').trim();
}

function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${/^[\w+#.-]+$/.test(language) ? language : ''}\n${code}\n${fence}`;
}
