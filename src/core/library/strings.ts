const longestShared = 64;
/** V8 keeps a slice of at least this length as a view that pins the text it was cut from. */
const shortestSlice = 13;

/** Keeps one copy of each short text that many entries repeat: projects, skills, people. */
export class Strings {
  readonly #known = new Map<string, string>();

  /** An equal text that pins no file's text. */
  readonly intern = (text: string): string => {
    if (text.length > longestShared) return detached(text);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const copy = detached(text);
    this.#known.set(copy, copy);
    return copy;
  };
}

function detached(text: string): string {
  return text.length < shortestSlice ? text : ` ${text}`.slice(1);
}
