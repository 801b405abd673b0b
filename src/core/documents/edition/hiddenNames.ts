/** A person who may not be seen: their name as it is written on file, and what stands in its place. */
export interface HiddenPerson {
  readonly name: string;
  /** "my skip-level", "a colleague". */
  readonly relation: string;
}

/** A part of a name that gives its owner away where it stands alone. */
interface NamePart {
  readonly word: string;
  /** "van der" before "Berg". */
  readonly particles: readonly string[];
}

/** The person in texts: by the full name, and by parts of it. */
interface Sought {
  readonly full: RegExp;
  readonly part: RegExp | undefined;
  readonly relation: string;
  /** What stands in place of parts: the relation, unless others share all of them. */
  relationOf(run: string): string;
}

const fewestLetters = 3;
const start = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const end = String.raw`(?![\p{L}\p{M}\p{N}])`;
const courtesy = String.raw`(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?\s+)?`;
const inAddress = String.raw`[^\s<>"“”]`;
const address = [
  String.raw`(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:)${inAddress}+`,
  String.raw`[^\s<>"“”()[\]@]+@[^\s<>"“”@]+\.[^\s<>"“”@]+`,
  String.raw`[a-z\d-]+(?:\.[a-z\d-]+)+\/${inAddress}*`,
].join('|');

/**
 * Finds hidden people in running text: by their full names in whatever case, and by a part of a name alone as it is
 * written on file or in capitals, where it has three letters and begins with a capital (or with a letter that knows none). What stands
 * in an address or inside a longer word is none. A part that is also somebody else's is replaced too, but for where
 * the full name of one who may be seen stands: a word too many is lost sooner than a name is told.
 */
export class HiddenNames {
  readonly #people: readonly Sought[];
  /** Matches every text that may hold one of the names; cheap, for the many texts that hold none. */
  readonly #any: RegExp | undefined;

  /**
   * @param visible the names of those who may be seen
   * @param unnamed what stands for a part that hidden people share who are not the same to me
   */
  constructor(people: readonly HiddenPerson[], visible: readonly string[], unnamed: string) {
    const named = people
      .map(({ name, relation }) => ({ name: name.trim(), relation, parts: partsOf(name) }))
      .filter(({ name }) => name !== '')
      // The longer name first, so that it isn't broken by a shorter one inside it.
      .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const relations = new Map<string, string>();
    for (const { parts, relation } of named)
      for (const { word } of parts)
        relations.set(word, (relations.get(word) ?? relation) === relation ? relation : unnamed);
    const kept = visible
      .map((name) => name.trim())
      .filter((name) => /\s/.test(name) && partsOf(name).some(({ word }) => relations.has(word)))
      .sort((a, b) => b.length - a.length);
    this.#people = named.map(({ name, relation, parts }) => ({
      full: new RegExp(nameIn(spaced(name), relation), 'giu'),
      part: parts.length === 0 ? undefined : partPattern(parts, relation, kept),
      relation,
      relationOf(run) {
        const said = straight(run).toUpperCase();
        const found = parts
          .filter(({ word }) => said.includes(word.toUpperCase()))
          .map(({ word }) => relations.get(word)!);
        return found.includes(relation) ? relation : unnamed;
      },
    }));
    const words = named.flatMap(({ name, parts }) => (parts.length === 0 ? [name] : parts.map(({ word }) => word)));
    this.#any = words.length === 0 ? undefined : new RegExp([...new Set(words)].map(spaced).join('|'), 'iu');
  }

  /** Whether nobody has a name that could be found. */
  get isEmpty(): boolean {
    return this.#any === undefined;
  }

  /**
   * A text in which hidden people are what they are to me.
   *
   * @param hasSentences whether that takes a capital where it begins a sentence
   */
  redact(text: string, hasSentences = true): string {
    if (!this.#any?.test(text)) return text;
    return this.#people.reduce(
      (seen, { part, relationOf }) => (part === undefined ? seen : replaceIn(seen, part, relationOf, hasSentences)),
      this.redactFullNames(text, hasSentences),
    );
  }

  /** The same for full names alone. */
  redactFullNames(text: string, hasSentences = true): string {
    if (!this.#any?.test(text)) return text;
    return this.#people.reduce((seen, { full, relation }) => replaceIn(seen, full, () => relation, hasSentences), text);
  }
}

/** What in a hidden person's name also stands in that of another: alone it is taken for the hidden one. */
export function sharedPart(hidden: string, other: string): string | undefined {
  const words = new Set(partsOf(other).map(({ word }) => word));
  return partsOf(hidden).find(({ word }) => words.has(word))?.word;
}

/** Words of titles and courtesies: "The VP of Engineering" gives nobody away by "The" or "Engineering". */
const titleWords = new Set(
  `the and for board chief committee dame department design designer director engineer engineering finance group head
  hiring lead legal manager marketing mrs officer operations panel people platform president principal product prof
  recruiter recruiting sales senior sir somebody someone staff team vice`.split(/\s+/),
);

/** The words of a name that give it away, those of a compound too. */
function partsOf(name: string): NamePart[] {
  const parts: NamePart[] = [];
  let particles: string[] = [];
  for (const written of straight(name)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/\s+/)) {
    const word = written.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
    if (/^\p{Ll}/u.test(word)) {
      particles.push(word);
      continue;
    }
    const compound = word.split('-');
    for (const each of compound.length > 1 ? [word, ...compound] : [word])
      if (givesAway(each)) parts.push({ word: each, particles });
    particles = [];
  }
  return parts.sort((a, b) => b.word.length - a.word.length);
}

function givesAway(word: string): boolean {
  return (
    /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]*$/u.test(word) &&
    (word.match(/\p{L}/gu) ?? []).length >= fewestLetters &&
    !titleWords.has(word.toLowerCase())
  );
}

/** Parts of one name in a row ("Leila", "van der Berg", "L. Haddad"), or what is passed over. */
function partPattern(parts: readonly NamePart[], relation: string, kept: readonly string[]): RegExp {
  const words = parts.flatMap(({ word, particles }) =>
    [...new Set([word, word.toUpperCase()])].map((each) =>
      particles.length === 0 ? spaced(each) : `(?:${spaced(particles.join(' '))}\\s+)?${spaced(each)}`,
    ),
  );
  const word = `(?:${words.join('|')})`;
  const initial = `[${[...new Set(parts.map((part) => [...part.word][0]!))].join('')}]\\.`;
  const run = `(?:${initial}\\s?)*${word}(?:,?[\\s-]+(?:${word}|${initial}))*`;
  const names = kept.map((name) => `${start}${spaced(name)}${end}`);
  const passed = [...names, `(?<![^\\s<>"“”([])(?:${address})`].join('|');
  return new RegExp(`(?<passed>${passed})|${nameIn(run, relation)}`, 'gu');
}

/** A name as a word, with the relation that stands before it already and the apostrophe of a possessive. */
function nameIn(name: string, relation: string): string {
  const said = `(?:${spaced(relation)}|${spaced(capitalised(relation))})`;
  return `${start}(?:${said}\\s+)?${courtesy}@?(?<run>${name})${end}(?<apostrophe>['’](?=\\s+\\p{L}))?`;
}

function replaceIn(text: string, pattern: RegExp, relationOf: (run: string) => string, hasSentences: boolean): string {
  return text.replace(pattern, (...match) => {
    const [groups, , offset] = match.toReversed() as [Record<string, string | undefined>, string, number];
    const { run, apostrophe = '' } = groups;
    if (run === undefined) return match[0] as string;
    const relation = relationOf(run);
    const said = hasSentences && beginsSentence(text, offset) ? capitalised(relation) : relation;
    const isPossessive = apostrophe !== '' && /[sxz]$/i.test(run) && !/['‘’]$/.test(text.slice(0, offset));
    return `${said}${apostrophe}${isPossessive ? 's' : ''}`;
  });
}

/** How far back to look for the end of the sentence before. */
const lookBack = 40;

function beginsSentence(text: string, offset: number): boolean {
  const before = (offset > lookBack ? 'x' : '') + text.slice(Math.max(0, offset - lookBack), offset);
  return (
    /(?:[.!?…]["'”’»)\]]*\s+|:\s+(?=["'“‘«])|(?:^|[\r\n])\s*(?:(?:[-*+>]|\d+[.)])\s+)?)["'“‘«([*_]*$/u.test(before) &&
    !/(?:^|[^\p{L}])(?:e\.g|i\.e|vs|etc|cf|incl|approx|\p{Lu})\.\s+$/u.test(before)
  );
}

/** A text as a pattern: its words with any white space between them, its apostrophes straight or curly. */
function spaced(words: string): string {
  return words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('\\s+');
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

function straight(words: string): string {
  return words.replaceAll('’', "'");
}
