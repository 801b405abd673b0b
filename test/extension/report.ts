/** Begins each line that the tests report, to tell them from what VS Code itself logs. */
export const reportMark = '│ ';

/** Prints text from inside the extension host; the runners pass it on without the mark. */
export function report(text: string): void {
  console.log(text.replace(/^/gm, reportMark));
}
