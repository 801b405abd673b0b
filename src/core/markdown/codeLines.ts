/** Which lines of a Markdown text are code between fences, the fences among them. */
export function codeLines(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const marks = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      fence = marks;
      return marks !== undefined;
    }
    if (marks?.startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = undefined;
    return true;
  });
}
