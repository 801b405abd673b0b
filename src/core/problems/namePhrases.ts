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

const word = /[\p{L}\p{M}\p{N}+#]+/gu;

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
    for (const match of text.matchAll(word)) {
      const written = normal(match[0]);
      const start = match.index;
      const end = start + match[0].length;
      const stillOpen: typeof open = [];
      for (const { node, start: from } of [...open, { node: this.#root, start }]) {
        const next = node.next.get(written);
        if (next === undefined) continue;
        stillOpen.push({ node: next, start: from });
        for (const owner of next.owners) found.push({ owner, range: { start: from, end } });
      }
      open = stillOpen;
    }
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
  return (name.match(word) ?? []).map(normal);
}

function normal(written: string): string {
  const lower = written.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize('NFC');
}
