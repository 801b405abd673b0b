/** One stop in a snippet where the user is offered a closed list of words. */
export interface Choice {
  readonly stop: string;
  readonly words: readonly string[];
}

const choice = /\$\{(\d+)\|([^|]*)\|\}/g;

/** The choices of a snippet's body, in their order. */
export function choicesOf(body: string): Choice[] {
  return [...body.matchAll(choice)].map(([, stop = '', words = '']) => ({ stop, words: words.split(',') }));
}

/**
 * What the editor leaves behind when every stop of the snippet is passed without typing: the placeholders, and of
 * each choice its first word or the one named in `chosen` by its stop.
 *
 * @param variables the snippet variables; one that is not among them is an error, as it would stay empty
 */
export function expandSnippet(
  body: string,
  variables: Readonly<Record<string, string>>,
  chosen: Readonly<Record<string, string>> = {},
): string {
  return body
    .replace(choice, (_, stop: string, words: string) => chosen[stop] ?? words.split(',')[0] ?? '')
    .replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
      const value = variables[name];
      if (value === undefined) throw new Error(`The snippet uses a variable that is not known: ${name}`);
      return value;
    })
    .replace(/\$\{\d+(?::([^${}]*))?\}|\$\d+/g, (_, placeholder?: string) => placeholder ?? '');
}
