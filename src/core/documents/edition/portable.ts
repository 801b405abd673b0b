import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Nodes, PhrasingContent, RootContent, Text, InlineCode } from 'mdast';
import type { Entry } from '../../entries/entry';
import { changeTexts } from '../../entries/entryTexts';
import type { Replacement } from '../../entries/profile';
import type { Entries } from '../../library/entries';
import { foldedWords, type FoldedWord } from '../../text/foldedWord';
import { capitalize } from '../../text/punctuation';

/** A text that may not leave the company, as it is sought. */
interface Sought {
  readonly as: string;
  /** Its words run together, as `run` makes them. */
  readonly run: string;
  /** The signs that it begins and ends with; without those of a figure, such as `%`, it is another figure. */
  readonly before: string;
  readonly after: string;
  readonly isFigure: boolean;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

const address =
  /(?:[a-z][a-z\d+.-]{0,30}:\/\/|www\.|mailto:)[^\s<>"“”]+|(?<![^\s<>"“”()[\]@])[^\s<>"“”()[\]@]+@[^\s<>"“”@()]+\.[^\s<>"“”@()]+|(?<![\p{L}\p{N}.-])[a-z\d-]+(?:\.[a-z\d-]+)+\/[^\s<>"“”]*/giu;
/** So often what was replaced is looked through again, for what two neighbours make together. */
const rounds = 4;

/** My own words in place of what may not leave the company; addresses are left out. */
export class Replacements {
  readonly #sought: readonly Sought[];

  constructor(replacements: readonly Replacement[]) {
    this.#sought = replacements
      .map(({ text, as }) => {
        const words = wordsIn(text);
        const isFigure = words.length > 0 && words.every(({ script }) => script === 'digits');
        return {
          ...{ as, run: run(words, text), isFigure },
          before: text.slice(0, words[0]?.start).trim(),
          after: text.slice(words.at(-1)?.end).trim(),
        };
      })
      .filter(({ run }) => run !== '')
      .sort((a, b) => b.run.length - a.run.length);
  }

  /** A text as it may leave the company. */
  replace(text: string): string {
    return this.#inPieces([withoutMarks(text)])[0]!;
  }

  /** Whether a text holds what is to be replaced. */
  isIn(text: string): boolean {
    return this.#find(text).length > 0;
  }

  /** The texts of a paragraph, among which a word can be divided by marks. */
  #inPieces(pieces: readonly string[]): string[] {
    let now = changed(pieces, addressesIn(pieces.join('')));
    for (let round = 0; round < rounds; round++) {
      const found = this.#find(now.join(''));
      if (found.length === 0) break;
      now = changed(now, found);
    }
    return now;
  }

  #find(text: string): Found[] {
    const found: Found[] = [];
    const words = wordsIn(text);
    for (let from = 0; from < words.length; from++) {
      const first = this.#sought.map((sought) => this.#at(sought, words, from, text)).find((match) => match);
      if (first === undefined) continue;
      found.push(first);
      while (from + 1 < words.length && words[from + 1]!.start < first.end) from++;
    }
    return found;
  }

  #at({ as, run: whole, before, after, isFigure }: Sought, words: readonly FoldedWord[], from: number, text: string) {
    let joined = '';
    for (let to = from; to < words.length && joined.length < whole.length; to++) {
      const last = words[to]!;
      if (to > from && last.start - words[to - 1]!.end > 8) return undefined;
      joined = run(words.slice(from, to + 1), text);
      // A plural tells as much.
      if (joined !== whole && joined !== `${whole}s` && joined !== `${whole}es`) continue;
      const first = words[from]!;
      if (first.script === 'digits' && /\d[.,]$/.test(text.slice(0, first.start))) return undefined;
      if (last.script === 'digits' && /^[.,]\d/.test(text.slice(last.end))) return undefined;
      const head = text.slice(0, first.start).trimEnd();
      const rest = text.slice(last.end);
      const tail = after === '%' ? /^\s?(?:%|per\s?cent\b)/i.exec(rest)?.[0] : startOf(rest, after);
      const isBehind = head.endsWith(before);
      if (isFigure && (tail === undefined || !isBehind)) return undefined;
      const found = before === '' || !isBehind ? first.start : head.length - before.length;
      // My own words bring their article along: “the Acme portal” as “a bank portal”.
      const article = /^(?:an?|the)\s/i.test(as) ? /(?<!\S)(?:an?|the)\s$/i.exec(text.slice(0, found)) : null;
      const start = article?.index ?? found;
      const isCapital = beginsSentence(text.slice(0, start)) && !/^\p{Ll}/u.test(text.slice(start));
      return { start, end: last.end + (tail ?? '').length, as: isCapital ? capitalize(as) : as };
    }
    return undefined;
  }

  /** Nodes of a document as they may leave the company: without links but those within it, pictures and HTML. */
  inNodes<Node extends Nodes>(nodes: readonly Node[]): Node[] {
    return nodes.flatMap((node) => this.#inNode(node));
  }

  #inNode<Node extends Nodes>(node: Node): Node[] {
    if (node.type === 'html' || node.type === 'definition') return [];
    if (node.type === 'code') return [{ ...node, lang: null, meta: null, value: this.replace(node.value) }];
    if (!('children' in node)) return [node];
    const isInline = ['paragraph', 'heading', 'tableCell'].includes(node.type);
    const children = isInline
      ? this.#inline(node.children as PhrasingContent[])
      : this.inNodes(node.children as RootContent[]);
    return [{ ...node, children }];
  }

  #inline(content: readonly PhrasingContent[]): PhrasingContent[] {
    const plain = structuredClone(content.flatMap((node) => this.#withoutLinks(node)));
    const leaves = leavesOf(plain);
    const now = this.#inPieces(leaves.map(({ value }) => value));
    for (const [at, leaf] of leaves.entries()) leaf.value = now[at]!;
    return withoutEmpty(plain);
  }

  #withoutLinks(node: PhrasingContent): PhrasingContent[] {
    if (node.type === 'html' || node.type === 'footnoteReference') return [];
    if (node.type === 'image' || node.type === 'imageReference') return [{ type: 'text', value: node.alt ?? '' }];
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (!('children' in node)) return [node];
    const children = node.children.flatMap((child) => this.#withoutLinks(child));
    const isWithin = node.type === 'link' && node.url.startsWith('#') && !this.isIn(node.url);
    if (node.type === 'linkReference' || (node.type === 'link' && !isWithin)) return children;
    return [{ ...node, ...(node.type === 'link' && { title: null }), children } as PhrasingContent];
  }
}

/**
 * The entries from which the edition for a new employer is made: what is sorted or counted by its words is sorted and
 * counted by my own, and links are left out.
 */
export function portableEntries(entries: Entries, replacements: Replacements): Entries {
  const own = <Kind extends Entry>(entry: Kind): Kind =>
    changeTexts(entry, (text, { link }) => (link ? undefined : replacements.replace(text)));
  return {
    ...entries,
    wins: entries.wins.map(own),
    roles: entries.roles.map(own),
    people: entries.people.map(own),
    asks: entries.asks.map(own),
    responsibilities: entries.responsibilities.map(own),
    meetings: entries.meetings.map(own),
    goals: entries.goals.map(own),
    forms: entries.forms.map(own),
    profile: entries.profile && own(entries.profile),
  };
}

/** A replacement that would write what another replaces. */
export function clashOf(replacements: readonly Replacement[]): Replacement | undefined {
  const all = new Replacements(replacements);
  return replacements.find(({ as }) => all.isIn(as));
}

/** The words and numbers of a text, and those that several in one begin with capitals: `AcmePortal`. */
function wordsIn(text: string): FoldedWord[] {
  return foldedWords(text).flatMap((word) => {
    const parts = text.slice(word.start, word.end).split(/(?<=\p{Ll})(?=\p{Lu})/u);
    if (parts.length === 1) return [word];
    let start = word.start;
    return parts.map((part) => ({
      ...word,
      folded: foldedWords(part)[0]?.folded ?? '',
      start,
      end: (start += part.length),
    }));
  });
}

/** Words run together; between numbers stands what makes them one: `2.4`, but `1,200` is `1200`. */
function run(words: readonly FoldedWord[], text: string): string {
  return words
    .map((word, at) => {
      const before = words[at - 1];
      if (before?.script !== 'digits' || word.script !== 'digits') return word.folded;
      const between = text.slice(before.end, word.start);
      const isGrouped = /^[,'’\s]$/u.test(between) && word.end - word.start === 3;
      return (isGrouped ? '' : between) + word.folded;
    })
    .join('');
}

function startOf(rest: string, sign: string): string | undefined {
  if (rest.startsWith(sign)) return sign;
  return rest.startsWith(` ${sign}`) ? ` ${sign}` : undefined;
}

function beginsSentence(before: string): boolean {
  return before.trim() === '' || /[.!?]["'”’)]*\s+["'“‘(]*$/.test(before);
}

function addressesIn(text: string): Found[] {
  return [...text.matchAll(address)].map(({ 0: written, index }) => {
    const told = written.replace(/(?<![.,;:!?)\]'’])[.,;:!?)\]'’]+$/, '');
    return { start: index, end: index + told.length, as: '…' };
  });
}

/** What is read of a text that is written with the marks of Markdown and HTML, among which a word can be divided. */
function withoutMarks(text: string): string {
  return text
    .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/<\/?[a-z][^<>\n]{0,200}>/gi, (tag) => (/[@:]/.test(tag) ? '…' : ''))
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (written, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
    })
    .replace(/&([a-z][a-z\d]{1,31});/gi, (written, name: string) => decodeNamedCharacterReference(name) || written)
    .replace(/[*~`\\]+/g, (marks, at: number, all: string) =>
      /[\p{L}\p{M}\p{N}]/u.test(all.slice(Math.max(0, at - 2), at) + all.slice(at + marks.length).slice(0, 2))
        ? ''
        : marks,
    );
}

/** Texts in a row, in which what is found begins in one and may end in another. */
function changed(pieces: readonly string[], found: readonly Found[]): string[] {
  let start = 0;
  return pieces.map((piece) => {
    const from = start;
    const end = (start += piece.length);
    let said = '';
    let at = from;
    for (const match of found) {
      if (match.end <= from || match.start >= end) continue;
      said += piece.slice(at - from, Math.max(at, match.start) - from);
      if (match.start >= from) said += match.as;
      at = Math.min(end, match.end);
    }
    return said + piece.slice(at - from);
  });
}

function leavesOf(nodes: readonly PhrasingContent[]): (Text | InlineCode)[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text' || node.type === 'inlineCode') return [node];
    return 'children' in node ? leavesOf(node.children) : [];
  });
}

function withoutEmpty(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value === '' ? [] : [node];
    if (!('children' in node)) return [node];
    const children = withoutEmpty(node.children);
    return children.length === 0 ? [] : [{ ...node, children } as PhrasingContent];
  });
}
