import type { Answer } from './answer';

/** An option of a command. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** What its value is, for the help: `<day>`. */
  readonly value?: string;
  readonly help: string;
}

/** What was typed after the name of a command. */
export interface Given {
  readonly values: Readonly<{ [option: string]: string | boolean | undefined }>;
  readonly words: readonly string[];
}

/** A command of the command line; its help and its page in docs are made from this. */
export interface Command {
  /** Its arguments, for the help: `<id>`. */
  readonly usage: string;
  readonly summary: string;
  /** More that the page says, in a sentence or two. */
  readonly details?: string;
  readonly options: Readonly<{ [option: string]: Option }>;
  readonly examples: readonly string[];
  /** How many words it takes at least and at most. */
  readonly words: readonly [least: number, most: number];
  run(given: Given): Answer | Promise<Answer>;
}

/** The value of an option that takes one. */
export function textOf({ values }: Given, option: string): string | undefined {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
}
