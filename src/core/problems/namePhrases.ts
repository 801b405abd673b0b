import type { TextRange } from '../entries/problem';

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
  readonly #compare: (one: Owner, other: Owner) => number;

  /** @param compare which of two owners of one name is met first */
  constructor(compare: (one: Owner, other: Owner) => number) {
    this.#compare = compare;
  }

  get isEmpty(): boolean {
    return this.#root.next.size === 0;
  }

  add(name: string, owner: Owner): void {
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
    eachWord(text, (written, start, end) => {
      const first = this.#root.next.get(written);
      if (first === undefined && open.length === 0) return;
      const next = open.flatMap(({ node, start: from }) => {
        const further = node.next.get(written);
        return further === undefined ? [] : [{ node: further, start: from }];
      });
      open = first === undefined ? next : [...next, { node: first, start }];
      for (const { node, start: from } of open)
        for (const owner of node.owners) found.push({ owner, range: { start: from, end } });
    });
    return longest(found);
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

/** Most text is ASCII, where looking at each character is several times as fast as a pattern that knows every script. */
function eachWord(text: string, take: (written: string, start: number, end: number) => void): void {
  let start = -1;
  let isAscii = true;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const isLetterOrMore =
      code > 127 || (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91);
    if (isLetterOrMore || code === 43 || code === 35) {
      if (start === -1) start = at;
      if (code > 127) isAscii = false;
    } else if (start !== -1) {
      const run = text.slice(start, at);
      if (isAscii) take(run.toLowerCase(), start, at);
      else
        for (const match of run.matchAll(word))
          take(match[0].toLowerCase().normalize('NFC'), start + match.index, start + match.index + match[0].length);
      start = -1;
      isAscii = true;
    }
  }
}
