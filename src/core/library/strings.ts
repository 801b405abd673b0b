/** The keys whose values many entries repeat; sharing the others would only fill a table. */
const repeated = new Set(
  'status kind project role scope skills collaborators tags from date end visibility unit owner with to skill by'.split(
    ' ',
  ),
);
/** V8 keeps a slice of at least this length as a view that pins the text it was cut from. */
const shortestSlice = 13;

/** Keeps one copy of each text that many entries repeat: projects, skills, people, dates. */
export class Strings {
  readonly #known = new Map<string, string>();

  /** An equal text that pins no file's text. */
  readonly intern = (text: string, key: string): string => {
    if (!repeated.has(key)) return detached(text);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const copy = detached(text);
    this.#known.set(copy, copy);
    return copy;
  };
}

function detached(text: string): string {
  return text.length < shortestSlice ? text : (JSON.parse(JSON.stringify(text)) as string);
}
