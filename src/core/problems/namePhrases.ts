import type { TextRange } from '../text/textRange';

/** Where a phrase stands in a text, and whose it is. */
export interface FoundPhrase<Owner> {
  readonly owner: Owner;
  readonly range: TextRange;
}

interface Node<Owner> {
  readonly next: Map<string, Node<Owner>>;
  owners: Owner[];
}

/** Names of several words each, found in a text in one pass however many they are; case and punctuation count for nothing. */
export class NamePhrases<Owner> {
  readonly #root: Node<Owner> = { next: new Map(), owners: [] };
  /** Which ASCII letters the first words begin with; undefined until they are asked for again. */
  #starts: Uint8Array | undefined;
  readonly #compare: (one: Owner, other: Owner) => number;

  /** @param compare which of two owners of one name is met first */
  constructor(compare: (one: Owner, other: Owner) => number) {
    this.#compare = compare;
  }

  get isEmpty(): boolean {
    return this.#root.next.size === 0;
  }

  add(name: string, owner: Owner): void {
    this.#starts = undefined;
    let node = this.#root;
    for (const step of wordsOf(name)) {
      let next = node.next.get(step);
      if (next === undefined) node.next.set(step, (next = { next: new Map(), owners: [] }));
      node = next;
    }
    if (node !== this.#root) node.owners = [...node.owners, owner].sort(this.#compare);
  }

  remove(name: string, owner: Owner): void {
    const words = wordsOf(name);
    const visited = [this.#root];
    for (const step of words) {
      const next = visited.at(-1)!.next.get(step);
      if (next === undefined) return;
      visited.push(next);
    }
    const last = visited.at(-1)!;
    last.owners = last.owners.filter((held) => held !== owner);
    for (let depth = words.length; depth > 0; depth--) {
      const node = visited[depth]!;
      if (node.owners.length > 0 || node.next.size > 0) return;
      visited[depth - 1]!.next.delete(words[depth - 1]!);
    }
  }

  /** The longest phrase at each place, in order, none inside another. */
  findIn(text: string): FoundPhrase<Owner>[] {
    if (this.isEmpty) return [];
    const found: FoundPhrase<Owner>[] = [];
    let open: { node: Node<Owner>; start: number }[] = [];
    eachWord(
      text,
      (written, start, end) => {
        const first = this.#root.next.get(written);
        const next: typeof open = [];
        for (const { node, start: from } of open) {
          const further = node.next.get(written);
          if (further !== undefined) next.push({ node: further, start: from });
        }
        if (first !== undefined) next.push({ node: first, start });
        open = next;
        for (const { node, start: from } of open)
          for (const owner of node.owners) found.push({ owner, range: { start: from, end } });
      },
      (code) => open.length > 0 || this.#mayStart(code),
    );
    return longest(found);
  }

  /** Whether an ASCII word with this first letter could be the first of a phrase. */
  #mayStart(code: number): boolean {
    if (this.#starts === undefined) {
      this.#starts = new Uint8Array(128);
      for (const name of this.#root.next.keys())
        for (const letter of [name, name.toUpperCase()])
          if (letter.charCodeAt(0) < 128) this.#starts[letter.charCodeAt(0)] = 1;
    }
    return this.#starts[code] === 1;
  }
}

function longest<Owner>(found: readonly FoundPhrase<Owner>[]): FoundPhrase<Owner>[] {
  const inOrder = [...found].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const kept: FoundPhrase<Owner>[] = [];
  for (const phrase of inOrder) if (phrase.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(phrase);
  return kept;
}

/** The words of a name, as they are compared. */
export function wordsOf(name: string): string[] {
  const words: string[] = [];
  eachWord(name, (written) => words.push(written));
  return words;
}

const word = /[\p{L}\p{M}\p{N}+#]+/gu;

/** Most text is Latin, where looking at each character is several times as fast as a pattern that knows every script. */
function eachWord(
  text: string,
  take: (written: string, start: number, end: number) => void,
  isWanted: (firstCode: number) => boolean = () => true,
): void {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    let code = text.charCodeAt(at);
    if (code < 128 && inWords[code] === 0) continue;
    const start = at;
    let isAscii = true;
    let isLatin = true;
    do {
      if (code > 127) {
        isAscii = false;
        if (!isLatinLetter(code)) isLatin = false;
      } else if (inWords[code] === 0) break;
      code = text.charCodeAt(++at);
    } while (at < length);
    if (isAscii) {
      if (isWanted(text.charCodeAt(start))) take(text.slice(start, at).toLowerCase(), start, at);
    } else if (isLatin) take(compared(text.slice(start, at)), start, at);
    else
      for (const match of text.slice(start, at).matchAll(word))
        take(compared(match[0]), start + match.index, start + match.index + match[0].length);
  }
}

/** Which ASCII characters a word may hold. */
const inWords = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z0-9+#]/i.test(String.fromCharCode(code)) ? 1 : 0));

/** The letters with marks of their own, such as é and ł; none of them joins with what stands before it. */
function isLatinLetter(code: number): boolean {
  return code > 0xbf && code < 0x250 && code !== 0xd7 && code !== 0xf7;
}

function compared(written: string): string {
  return written.toLowerCase().normalize('NFC');
}
