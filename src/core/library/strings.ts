import type { Entry } from '../entries/entry';

/** The keys whose values many entries repeat; sharing the others would only fill a table. */
const repeated = new Set(
  'status kind project role scope skills collaborators tags from date end visibility unit owner with to skill by name'.split(
    ' ',
  ),
);
/** V8 keeps a slice of at least this length as a view that pins the text it was cut from. */
const shortestSlice = 13;

/** Makes the strings of entries small in memory: one copy of what many repeat, and none that pins a file's text. */
export class Strings {
  readonly #known = new Map<string, string>();

  /** Exchanges an entry's strings for equal ones of their own, in place; its address is one that the library holds. */
  settle(entry: Entry): void {
    const { uri } = entry;
    this.#settle(entry as unknown as Record<string, unknown>);
    (entry as { uri: string }).uri = uri;
  }

  #settle(held: Record<string | number, unknown>, listKey?: string): void {
    for (const key in held) {
      const value = held[key];
      if (typeof value === 'string') held[key] = this.#own(value, listKey ?? key);
      else if (Array.isArray(value) && value.length > 0) {
        // A list that grew item by item has room for a dozen more.
        const exact = value.map((item: unknown) => item);
        held[key] = exact;
        this.#settle(exact as unknown as Record<number, unknown>, key);
      } else if (typeof value === 'object' && value !== null) this.#settle(value as Record<string, unknown>);
    }
  }

  #own(text: string, key: string): string {
    if (!repeated.has(key)) return detached(text);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    this.#known.set(own, own);
    return own;
  }
}

function detached(text: string): string {
  return text.length < shortestSlice ? text : (JSON.parse(JSON.stringify(text)) as string);
}
