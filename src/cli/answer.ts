/** How a command ends, as its exit code. */
export const exitCodes = { ok: 0, problems: 1, usage: 2, unreadable: 3 } as const;
export type Outcome = keyof typeof exitCodes;

/** What a command says: its result on stdout, notes on stderr, and how it ended. */
export interface Answer {
  readonly outcome: Outcome;
  readonly text?: string;
  readonly note?: string;
}

export function done(text: string, note?: string): Answer {
  return { outcome: 'ok', text, ...(note !== undefined && { note }) };
}
