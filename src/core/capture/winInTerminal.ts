/** What a line of a terminal offers to log, and where it stands. */
export type TerminalWin = { readonly start: number; readonly length: number } & (
  | { readonly kind: 'commit'; readonly hash: string; readonly subject: string }
  | { readonly kind: 'line'; readonly line: string }
);

const longestLine = 2000;
const printed = /^\[[^\]\r\n]{1,250} ([0-9a-f]{7,64})\] (\S.*)$/;
const comment = /(?:^|[\s>$%])#\s*brag:\s*(\S.*)$/i;

/**
 * What git prints after a commit (`[main 1a2b3c4] Cut the wait`), or a comment that asks for it
 * (`# brag: Cut the wait 9 days -> 2 days`); undefined for every other line.
 */
export function winInTerminal(text: string): TerminalWin | undefined {
  if (text.length > longestLine) return undefined;
  const line = text.trimEnd();
  const commit = printed.exec(line);
  if (commit) return { start: 0, length: line.length, kind: 'commit', hash: commit[1]!, subject: commit[2]!.trim() };
  const asked = comment.exec(line);
  if (!asked) return undefined;
  const start = line.length - asked[1]!.length;
  return { start, length: line.length - start, kind: 'line', line: asked[1]! };
}
