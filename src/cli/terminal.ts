import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { plainText } from '../core/text/plainText';
import { say } from '../core/text/sentence';
import type { Text } from '../core/views/viewNode';

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow';

/** A text for one line of a terminal, in which nothing of the user's moves the cursor or changes a color. */
export function plain(text: Text): string {
  return plainText(typeof text === 'string' ? text : say(text));
}

/** The same for lines of Markdown, which keep their breaks where they are only piped on. */
export function plainLines(text: string): string {
  return process.stdout.isTTY ? text.replace(/[^\P{Cc}\n\t]/gu, '') : text;
}

/** A text of our own in a style, where the terminal shows colors and nobody asked for none. */
export function styled(style: Style, text: string): string {
  const { NO_COLOR, TERM } = process.env;
  const hasColors = process.stdout.isTTY && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
  return hasColors ? styleText(style, text, { validateStream: false }) : text;
}

/** Asks a question that is answered by yes or no; the end of the input is a no. */
export async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await Promise.race([
      lines.question(`${question} [y/N] `),
      new Promise<string>((resolve) => lines.once('close', () => resolve(''))),
    ]);
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}

/** Says how far work has come once a second, from its second second on. */
export function progressOf(what: string, total: number): (done: number) => void {
  let next = performance.now() + 1000;
  return (done) => {
    if (performance.now() < next) return;
    next += 1000;
    process.stderr.write(`${what}: ${done} of ${total}\n`);
  };
}
