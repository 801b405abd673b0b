import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { capitalize } from '../../text/punctuation';
import { folded, foldedWords, isAscii, type FoldedWord } from '../../text/foldedWord';
import { slug } from '../../text/slug';
import { commonNames } from './commonNames';
import { stemsOf, uninflected } from './inflection';

/** A person who may not be seen: how they are called, and what is written in their place. */
export interface HiddenPerson {
  readonly name: string;
  /** "my skip-level", "a colleague". */
  readonly relation: string;
  /** Nicknames, initials, addresses and handles. */
  readonly aliases?: readonly string[];
  /** By which other entries name them: in running text it counts as a whole. */
  readonly id?: string;
}

/** What a word of a name is worth where it is found: all of a name, a part that gives its owner away, or neither alone. */
type Worth = 'whole' | 'part' | 'beside';

interface Sought {
  readonly relation: string;
  /** Names of several words, in their order; each word folded. */
  readonly phrases: readonly (readonly string[])[];
  readonly initials: ReadonlySet<string>;
  readonly order: number;
}

interface Known {
  readonly person: Sought;
  readonly worth: Worth;
  /** The word of the name that was recognised. */
  readonly word: string;
}

/** Words in a row that belong to one person's name. */
interface Run {
  readonly end: number;
  readonly relation: string;
}

const fewestLetters = 3;
/** From so many letters on a handle is no other word, and sought in all text. */
const fewestInHandle = 7;
const address = new RegExp(
  [
    String.raw`(?:[a-z][a-z\d+.-]{0,30}:\/\/|www\.|mailto:)[^\s<>"“”]+`,
    String.raw`(?<![^\s<>"“”()[\]@])[^\s<>"“”()[\]@]+@[^\s<>"“”@()]+\.[^\s<>"“”@()]+`,
    String.raw`(?<![\p{L}\p{N}.-])[a-z\d-]+(?:\.[a-z\d-]+)+\/[^\s<>"“”]*`,
  ].join('|'),
  'giu',
);
/** What may be between two words of one name: `Leila Haddad`, `Haddad, Leila`, `leila.haddad`, `leila%20haddad`. */
const gap = /^(?: ?,? ?\n? ?| ?[-‐‑‒–_.+·・•=־] ?|['’ʼ]|%20|)$/u;
const afterInitial = /^\.\s?$/;

/** No name has as many words; where more stand in a row, the next begin another. */
const longestRun = 64;

/**
 * Finds hidden people in running text, word by word: by their full names, aliases and ids in any case and spelling,
 * and by a part of a name that has three letters, inflected or not. A part that is also a common word counts with a
 * capital, after an `@`, or beside another part. Where the full name of one who may be seen is written, it is theirs;
 * else a word too many is lost sooner than a name is told. What is not found: nicknames that nobody entered, and
 * parts of one or two letters.
 */
export class HiddenNames {
  readonly #words = new Map<string, Known[]>();
  readonly #stems = new Map<string, Known[]>();
  /** Short handles and the name in an e-mail address: sought after an `@` and in addresses alone. */
  readonly #handles = new Map<string, Known[]>();
  readonly #visible = new Map<string, (readonly string[])[]>();
  readonly #visibleWords: ReadonlySet<string>;
  readonly #unnamed: string;
  /** Names in scripts that write no spaces, as one pattern. */
  readonly #unspaced: RegExp | undefined;
  /** Matches every ASCII text that may hold one of the names; cheap, for the many texts that hold none. */
  readonly #ascii: RegExp | undefined;

  /**
   * @param visible the names of those who may be seen
   * @param unnamed what is written for a part that hidden people share who are not the same to me
   */
  constructor(people: readonly HiddenPerson[], visible: readonly string[], unnamed: string) {
    this.#unnamed = unnamed;
    people.forEach((person, order) => this.#seek(person, order));
    const shown = visible.map(leadingName);
    for (const name of shown) {
      const words = namedWords(name);
      if (words.length < 2) continue;
      const alike = this.#visible.get(words[0]!) ?? [];
      this.#visible.set(
        words[0]!,
        [...alike, words].sort((a, b) => b.length - a.length),
      );
    }
    this.#visibleWords = new Set(shown.flatMap(namedWords));
    const sought = [...this.#words.keys(), ...this.#stems.keys(), ...this.#handles.keys()];
    const escaped = (words: readonly string[]) =>
      words
        .toSorted((a, b) => b.length - a.length)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('|');
    const ascii = sought.filter(isAscii);
    this.#ascii = ascii.length === 0 ? undefined : new RegExp(escaped(ascii), 'i');
    const unspaced = sought.filter((word) => isUnspaced(foldedWords(word)[0]));
    this.#unspaced = unspaced.length === 0 ? undefined : new RegExp(escaped(unspaced), 'gu');
  }

  /** Whether nobody has a name that could be found. */
  get isEmpty(): boolean {
    return this.#words.size === 0 && this.#handles.size === 0;
  }

  /**
   * A text in which hidden people are what they are to me.
   *
   * @param hasSentences whether that takes a capital where it begins a sentence
   */
  redact(text: string, hasSentences = true): string {
    return this.#replaced(text, hasSentences, false);
  }

  /** The same for the name of one who may be seen, who may share a part of theirs with those who may not. */
  redactName(written: string): string {
    const own = leadingName(written);
    return this.#replaced(own, false, true) + this.#replaced(written.slice(own.length), false, false);
  }

  /** The words of a text that are part of a hidden name and yet stay, because they are common words too. */
  kept(text: string): string[] {
    const kept: string[] = [];
    this.#replaced(text, false, false, kept);
    return kept;
  }

  #seek({ name, relation, aliases = [], id }: HiddenPerson, order: number): void {
    const phrases: (readonly string[])[] = [];
    const initials = new Set<string>();
    const person: Sought = { relation, phrases, initials, order };
    const known = (map: Map<string, Known[]>, key: string, word: string, worth: Worth) => {
      const held = map.get(key);
      const before = held?.find((each) => each.person === person && each.word === word);
      const better = before === undefined || rank[worth] > rank[before.worth];
      if (!better) return;
      const next = [...(held ?? []).filter((each) => each !== before), { person, worth, word }];
      map.set(key, next);
    };
    const add = (word: string, worth: Worth, script: FoldedWord['script'] = 'latin', spelled = word) => {
      for (const spelling of spellingsOf(word, spelled)) known(this.#words, spelling, word, worth);
      for (const stem of stemsOf(word, script)) known(this.#stems, stem, word, worth);
    };
    const addName = (written: string, parts: ReadonlySet<string>) => {
      const words = foldedWords(written).flatMap(splitUnspaced);
      const keys = words.map((word) => word.folded);
      if (keys.length === 0) return;
      for (const word of words) {
        const spelled = written.slice(word.start, word.end);
        add(word.folded, parts.has(word.folded) ? 'part' : 'beside', word.script, spelled);
        if (!isUnspaced(word) && word.script !== 'digits') initials.add([...word.folded][0]!);
      }
      phrases.push(keys);
      const [first] = keys[0] === 'the' ? [keys.slice(1)] : [undefined];
      if (first !== undefined && first.length > 1) phrases.push(first);
      if (keys.length === 1) add(keys[0]!, commonNames.has(keys[0]!) ? 'part' : 'whole', words[0]!.script, written);
      // Run together, as in handles: all of it, the last name first, and any two neighbours.
      for (let from = 0; from < keys.length; from++)
        for (let to = from + 2; to <= keys.length; to++) {
          const some = keys.slice(from, to);
          for (const joined of [some.join(''), some.toReversed().join('')])
            if (joined.length > fewestLetters) add(joined, 'whole', words[from]!.script);
        }
      const [head = '', ...others] = written.split(/\s+/).map((group) => namedWords(group).join(''));
      const last = others.at(-1);
      if (head !== '' && last && words.every(({ script }) => script === 'latin'))
        for (const handle of [`${head[0]!}${last}`, `${head}${last[0]!}`, `${last}${head[0]!}`])
          known([...handle].length < fewestInHandle ? this.#handles : this.#words, handle, handle, 'whole');
    };
    addName(name, partsOf(name));
    for (const alias of aliases) {
      const [, local] = /^(?:mailto:)?([^\s@/]+)@\S+$/.exec(alias.trim()) ?? [];
      const last =
        /^(?:https?:\/\/|www\.)(\S+)$/i.exec(alias.trim())?.[1]?.replace(/\/$/, '').split('/').at(-1) || undefined;
      const written = local ?? last ?? alias.trim().replace(/^@/, '');
      const words = namedWords(written);
      // One short word before an @ is everybody's; in an address and after an @ it is theirs.
      if ((local !== undefined || last !== undefined) && words.length === 1)
        known(this.#handles, words[0]!, words[0]!, 'whole');
      else addName(written, /\s/.test(written) && !/\d/.test(written) ? partsOf(written) : new Set());
      // Initials are also written apart: J. L. P.
      if (/^\p{Lu}{2,4}$/u.test(written)) addName([...written].join(' '), new Set());
    }
    // An id of words that every record has (`manager`, `engineering-lead`) gives nobody away.
    if (id !== undefined && namedWords(id).some((word) => !titleWords.has(word) && !/^\d+$/.test(word)))
      addName(id, new Set());
  }

  #replaced(written: string, hasSentences: boolean, onlyFull: boolean, kept?: string[]): string {
    if (this.isEmpty) return written;
    return this.#redacted(this.#withoutMarks(this.#withoutEncoded(written)), hasSentences, onlyFull, kept);
  }

  /** @param found the names that were found, as they were written */
  #redacted(text: string, hasSentences: boolean, onlyFull: boolean, kept?: string[], found?: string[]): string {
    if (isAscii(text) && !this.#ascii?.test(text)) return text;
    const words = foldedWords(text).flatMap((word) => this.#foundIn(word, text));
    let addresses: { start: number; end: number }[] | undefined;
    let seen = '';
    let from = 0;
    for (let at = 0; at < words.length; at++) {
      const visible = this.#visibleAt(words, at, text);
      const run = this.#runAt(words, at, text, { onlyFull, visible, kept });
      if (run === undefined) {
        if (visible > 0) at += visible - 1;
        continue;
      }
      const first = words[at]!;
      found?.push(text.slice(first.start, words[run.end]!.end));
      addresses ??= [...text.matchAll(address)].map(({ 0: found, index }) => ({
        start: index,
        end: index + found.replace(/(?<![.,;:!?)\]'’])[.,;:!?)\]'’]+$/, '').length,
      }));
      const tellAddress = ({ start, end }: { start: number; end: number }, name: FoldedWord) => {
        // In angle brackets only some addresses are links; what is written in its place is not.
        const brackets = text[start - 1] === '<' && text[end] === '>' ? 1 : 0;
        if (start - brackets >= from)
          seen += text.slice(from, start - brackets) + addressSeen(text.slice(start, end), run, name.start - start);
        from = Math.max(from, end + brackets);
        while (at + 1 < words.length && words[at + 1]!.start < from) at++;
      };
      const within = addresses.find(({ start, end }) => start <= first.start && first.start < end);
      if (within !== undefined) {
        tellAddress(within, first);
        continue;
      }
      // A name and an address behind it, `Ana Berg ana.berg@…`, are two.
      const behind = addresses.find(({ start }) => first.start < start && start <= words[run.end]!.start);
      const lastAt = behind === undefined ? run.end : words.findIndex((word) => word.start >= behind.start) - 1;
      const last = words[lastAt]!;
      const isInitialLast = text[last.end] === '.' && last.folded.length === 1 && last.script !== 'digits';
      const { start, end, said } = spoken(
        text,
        from,
        first.start,
        last.end + (isInitialLast ? 1 : 0),
        run.relation,
        hasSentences,
      );
      seen += text.slice(from, start) + said;
      from = end;
      at = lastAt;
      if (behind !== undefined) tellAddress(behind, words[lastAt + 1]!);
    }
    return from === 0 ? text : seen + text.slice(from);
  }

  /** A text without the addresses and paths in which a name is written by the numbers of its bytes: `%D0%BA`. */
  #withoutEncoded(text: string): string {
    if (!/%[\da-f]{2}/i.test(text)) return text;
    return text.replace(/[^\s<>"“”()[\]]+/gu, (written) => {
      const decoded = decodedFully(written);
      if (decoded === written || this.#replaced(decoded, false, false) === decoded) return written;
      return `${siteOf(written) ?? ''}…`;
    });
  }

  /** A text without the marks of Markdown and HTML inside words, where a reader sees a name in what they leave: `Lei**la**`. */
  #withoutMarks(text: string): string {
    if (!hasMarks.test(text)) return text;
    const foundIn = (part: string) => {
      const found: string[] = [];
      this.#redacted(part, false, false, undefined, found);
      return { letters: found.join('').length, names: found.length };
    };
    return text.replace(markedWord, (written) => {
      const shown = written.replace(markInWord, characterOf);
      if (shown === written) return written;
      const [before, after] = [foundIn(written), foundIn(shown)];
      const isMore = after.letters > before.letters || (after.letters === before.letters && after.names < before.names);
      return isMore ? shown : written;
    });
  }

  /** How many words from one on are the full name of one who may be seen. */
  #visibleAt(words: readonly FoldedWord[], at: number, text: string): number {
    const names = this.#visible.get(words[at]!.folded);
    return names?.find((name) => isPhraseAt(name, words, at, text))?.length ?? 0;
  }

  #runAt(
    words: readonly FoldedWord[],
    at: number,
    text: string,
    { onlyFull, visible, kept }: { onlyFull: boolean; visible: number; kept: string[] | undefined },
  ): Run | undefined {
    let people: Map<Sought, Known[]> | undefined;
    let best: Run | undefined;
    let hasComma = false;
    for (let next = at; next < Math.min(words.length, at + longestRun); next++) {
      const word = words[next]!;
      if (next > at) {
        const before = words[next - 1]!;
        if (!isNeighbour(before, word, text) || this.#visibleAt(words, next, text) > 0) break;
        // `Haddad, Leila` is one name; `Leila, Haddad, Leila` is a list.
        const isListed = text.slice(before.end, word.start).includes(',');
        if (isListed && hasComma) break;
        hasComma ||= isListed;
      }
      const known = this.#knownAs(word, text, people);
      const together = new Map<Sought, Known[]>();
      for (const each of known) {
        const before = people === undefined ? [] : people.get(each.person);
        if (before === undefined || together.has(each.person)) continue;
        const isRepeated = before.some((one) => one.word === each.word || one.worth === 'whole');
        if (!(hasComma && isRepeated)) together.set(each.person, [...before, each]);
      }
      if (together.size === 0) break;
      people = together;
      const told = this.#told(people, words, at, text, onlyFull);
      if (told !== undefined && (visible === 0 || next - at + 1 >= visible)) best = { end: next, relation: told };
    }
    if (best === undefined && kept !== undefined && people !== undefined)
      for (const known of people.values())
        if (known[0]!.worth === 'part') kept.push(text.slice(words[at]!.start, words[at]!.end));
    return best;
  }

  /** What stands for those whom a run of words names; undefined where it names nobody. */
  #told(
    people: ReadonlyMap<Sought, readonly Known[]>,
    words: readonly FoldedWord[],
    at: number,
    text: string,
    onlyFull: boolean,
  ): string | undefined {
    const whole: Sought[] = [];
    const part: Sought[] = [];
    for (const [person, known] of people) {
      const written = known.map(({ word }) => word);
      const isWhole =
        known.some(({ worth }) => worth === 'whole') ||
        person.phrases.some(
          (phrase) => phrase.length > 1 && (holds(written, phrase) || holds(written, phrase.toReversed())),
        );
      if (isWhole) whole.push(person);
      else if (!onlyFull) {
        const parts = known.flatMap(({ worth }, place) => (worth === 'part' ? [place] : []));
        const others = known.filter(({ worth, word }) => worth !== 'beside' || word.length > 1).length;
        const tells = parts.some((place) => others > 1 || !isCommonWord(words[at + place]!, known[place]!.word, text));
        if (tells) part.push(person);
      }
    }
    const meant = whole.length > 0 ? whole : part;
    if (meant.length === 0) return undefined;
    const [{ relation }] = meant as [Sought];
    return meant.every((person) => person.relation === relation) ? relation : this.#unnamed;
  }

  /** Whose name a word belongs to, as it is written or uninflected. */
  #knownAs(word: FoldedWord, text: string, people: ReadonlyMap<Sought, unknown> | undefined): readonly Known[] {
    const exact = this.#words.get(word.folded);
    if (exact !== undefined) return exact;
    if (isMentioned(word, text)) {
      const handles = this.#handles.get(word.folded);
      if (handles !== undefined) return handles;
    }
    const written = text.slice(word.start, word.end);
    if (word.folded.length === 1 && text[word.end] === '.' && written !== word.folded) {
      const all = people === undefined ? this.#everyone() : [...people.keys()];
      return [...all]
        .filter(({ initials }) => initials.has(word.folded))
        .map((person) => ({ person, worth: 'beside' as const, word: word.folded }));
    }
    if (this.#visibleWords.has(word.folded)) return [];
    for (const { form, isStem } of uninflected(word)) {
      const found = (isStem ? this.#stems : this.#words).get(form)?.filter(({ worth }) => worth !== 'beside');
      if (found !== undefined && found.length > 0) return found;
    }
    return [];
  }

  /** The words of one that is written as several with capitals, where it is no name itself: `LeilaHaddadNotes`. */
  #wordsIn(word: FoldedWord, text: string): FoldedWord[] {
    const written = text.slice(word.start, word.end);
    const parts = written.split(inCapitals);
    if (parts.length < 2 || this.#knownAs(word, text, undefined).length > 0) return [word];
    let start = word.start;
    return parts.map((part) => ({ folded: folded(part), script: word.script, start, end: (start += part.length) }));
  }

  #everyone(): ReadonlySet<Sought> {
    return new Set([...this.#words.values()].flat().map(({ person }) => person));
  }

  /** A word of a script without spaces, taken apart at the names in it, and one of several words with capitals. */
  #foundIn(word: FoldedWord, text: string): FoldedWord[] {
    if (word.script === 'latin' || word.script === 'cyrillic' || word.script === 'greek')
      return this.#wordsIn(word, text);
    if (this.#unspaced === undefined || !isUnspaced(word)) return [word];
    const found = [...word.folded.matchAll(this.#unspaced)];
    if (found.length === 0) return [word];
    const offsets = offsetsOf(text.slice(word.start, word.end), word.folded);
    return found.map(({ 0: name, index }) => ({
      folded: name,
      script: word.script,
      start: word.start + offsets[index]!,
      end: word.start + offsets[index + name.length]!,
    }));
  }
}

/** What Markdown and HTML may put inside a word, and pictures: escapes, emphasis, links, tags, characters by number or name. */
const mark = String.raw`\\|[*~\x60[]|\]\([^()\s]{0,200}\)|<[^<>\n]{0,200}>|&(?:#x?[\da-f]{1,7}|[a-z][a-z\d]{1,31});|\p{Extended_Pictographic}`;
const markInWord = new RegExp(mark, 'giu');
const hasMarks = new RegExp(mark, 'iu');
const markedWord = new RegExp(String.raw`(?:[\p{L}\p{M}\p{N}\p{DI}]|${mark})+`, 'giu');

/** What is seen of a mark: nothing but of a character that is written by its number or name. */
function characterOf(written: string): string {
  const [, number, name] = /^&(?:#(.+)|(.+));$/.exec(written) ?? [];
  if (name !== undefined) return decodeNamedCharacterReference(name) || written;
  if (number === undefined) return '';
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const rank: Readonly<Record<Worth, number>> = { beside: 0, part: 1, whole: 2 };

/** Where one of several words in one begins with a capital; not behind what a name begins with: McLeila is one name. */
const inCapitals =
  /(?<=[\p{Ll}\p{M}])(?=\p{Lu})(?<!(?:^|[\p{Ll}\p{M}])(?:M|Ma)c|(?:^|[\p{Ll}\p{M}])(?:Fitz|D[eiu]|L[ae]|Van))|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** What in a hidden person's name is also part of another's: alone it is taken for the hidden one. */
export function sharedPart(hidden: string, other: string): string | undefined {
  const others = partsOf(other);
  const shared = foldedWords(hidden).find((word) => partsOf(hidden).has(word.folded) && others.has(word.folded));
  return shared && hidden.slice(shared.start, shared.end);
}

/** Words of titles and courtesies: "The VP of Engineering" gives nobody away by "The" or "Engineering". */
const titleWords = new Set(
  `the and for board chief committee dame department design designer director engineer engineering finance group head
  hiring lead legal manager marketing mrs officer operations panel people person platform president principal product
  prof recruiter recruiting sales senior sir skip somebody someone sponsor staff team mentor peer colleague boss vice`.split(
    /\s+/,
  ),
);

const particles = new Set(
  `al ap av bar bat ben bin binte bint da dal das de dei del della den der des di do dos du e el ibn la las le les lo
  los of san ter van ten und von y zu zum zur`.split(/\s+/),
);

/** The words of a name that give it away where they are alone, folded. */
function partsOf(name: string): ReadonlySet<string> {
  const said = name.replace(/\([^()]*\)|\[[^[\]]*\]/g, (aside) => ' '.repeat(aside.length));
  const words = foldedWords(said).flatMap(splitUnspaced);
  // A name that is written without capitals has none to go by.
  const isLower = said === said.toLowerCase();
  return new Set(
    words
      .filter(({ start, end, script, folded: word }) => {
        const letters = [...word].length;
        if (isUnspaced({ script })) return letters > 1;
        if (script === 'digits' || letters < fewestLetters || titleWords.has(word)) return false;
        return isLower ? !particles.has(word) : !/^\p{Ll}/u.test(said.slice(start, end));
      })
      .map((word) => word.folded),
  );
}

/** What stands small inside a name. */
const particle = /^(?:a[fvl]|bin|d[aeiou]|d[eoa]s|de[lnr]|della|dos|du|e|el|ibn|la|le|ten|ter|v[ao]n|y|zu[mr]?)$/u;

/**
 * The name that a field for a name begins with. What goes on (`Ana Reyes, with Leila Haddad`) is no one's who may be
 * seen; a name written small throughout is taken whole.
 */
function leadingName(written: string): string {
  if (!/\p{Lu}/u.test(written)) return written;
  // Each word with the space before it.
  const words = written.split(/(?<=\S)(?=\s)/u);
  const goesOn = (word: string, at: number) =>
    at > 0 && (/[,;:(/&+|]$/u.test(words[at - 1]!) || (/^\P{L}*\p{Ll}/u.test(word) && !particle.test(word.trim())));
  const end = words.findIndex(goesOn);
  return (end < 0 ? words : words.slice(0, end)).join('');
}

function namedWords(name: string): string[] {
  return foldedWords(name).map((word) => word.folded);
}

/** The other spellings of a word: ü and ø as people write them who have no such key, and the reverse. */
function spellingsOf(word: string, written: string): ReadonlySet<string> {
  const spellings = new Set([word]);
  const spelledOut = written
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' })[letter]!);
  if (spelledOut !== written.toLowerCase()) spellings.add(folded(spelledOut));
  const shortened = word.replace(/([aou])e/g, '$1');
  if (word.length > 4 && shortened !== word) spellings.add(shortened);
  return spellings;
}

/** A name without spaces, taken apart by the dictionary of its language; a family name of one sign is no part. */
function splitUnspaced(word: FoldedWord): FoldedWord[] {
  const letters = [...word.folded];
  if (!isUnspaced(word) || letters.length < 3) return [word];
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(word.folded)];
  const cuts = segments.length > 1 ? segments.slice(1).map(({ index }) => index) : [];
  // Where the dictionary knows no name: the given name follows one sign, or two of four.
  const fallback = /^[\p{Script=Han}\p{Script=Hangul}]{3,4}$/u.test(word.folded) ? [letters.length === 3 ? 1 : 2] : [];
  const places = cuts.length > 0 && cuts.length < letters.length - 1 ? cuts : fallback;
  return [0, ...places].map((start, index) => {
    const end = places[index] ?? word.folded.length;
    const part = word.folded.slice(start, end);
    return { ...word, folded: part, start: word.start + start, end: word.start + end };
  });
}

function isUnspaced(word: Pick<FoldedWord, 'script'> | undefined): boolean {
  return word?.script === 'unspaced' || word?.script === 'hangul';
}

/** Where each character of a folded word is in the word as it is written. */
function offsetsOf(written: string, word: string): number[] {
  if (written.length === word.length) return Array.from({ length: word.length + 1 }, (_, at) => at);
  const offsets: number[] = [];
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(written))
    for (let length = folded(segment).length; length > 0; length--) offsets.push(index);
  while (offsets.length <= word.length) offsets.push(written.length);
  return offsets;
}

function isNeighbour(before: FoldedWord, word: FoldedWord, text: string): boolean {
  const between = text.slice(before.end, word.start);
  return (
    between.length < 12 &&
    (gap.test(between.replace(/[^\S\n]+/g, ' ')) || (before.folded.length === 1 && afterInitial.test(between)))
  );
}

function isPhraseAt(phrase: readonly string[], words: readonly FoldedWord[], at: number, text: string): boolean {
  return phrase.every((part, place) => {
    const word = words[at + place];
    return word?.folded === part && (place === 0 || isNeighbour(words[at + place - 1]!, word, text));
  });
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, from) => phrase.every((word, place) => words[from + place] === word));
}

/** Whether a word is behind an `@`, or before the one of an e-mail address. */
function isMentioned({ start, end }: FoldedWord, text: string): boolean {
  return (
    text[start - 1] === '@' ||
    /^[\w.+-]*@/.test(text.slice(end, end + 64)) ||
    inPath.test(text.slice(Math.max(0, start - 80), start))
  );
}

const inPath = /(?:[a-z]:\/\/|www\.|\w\.\w{2,10}\/)[^\s<>"“”]*[/~=]$/i;

/** Whether a part of a name is rather the word than the name: in lower case, and on the list of such words. */
function isCommonWord(word: FoldedWord, name: string, text: string): boolean {
  const written = text.slice(word.start, word.end);
  return commonNames.has(name) && /^\p{Ll}/u.test(written) && text[word.start - 1] !== '@' && text[word.end] !== '@';
}

/** An address that holds a name: its site alone where the name is behind that, else who it is. */
function addressSeen(written: string, { relation }: Run, nameAt: number): string {
  const site = siteOf(written);
  return site !== undefined && nameAt >= site.length ? `${site}…` : relation;
}

function siteOf(address: string): string | undefined {
  return /^(?:[a-z][a-z\d+.-]*:\/\/)?[^/?#@]+\//i.exec(address)?.[0];
}

/** A text with what is written by the numbers of its bytes as characters, however often that was done. */
function decodedFully(written: string): string {
  let text = written;
  for (let times = 0; times < 3; times++) {
    const decoded = text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    });
    if (decoded === text) break;
    text = decoded;
  }
  return text;
}

/** Forms of address before a name, which tell something of whom they go with. */
const courtesy =
  /(?<![\p{L}\p{M}\p{N}])(?:(?:Mr|Mrs|Ms|Miss|Mx|Dra?|Prof|Herrn?|Frau|Mme|Mlle|Madame|Monsieur|Sra?|Señora?|Signora?|Doña?|Sir|Dame)\.? ){1,3}$/u;
/** How far back to look for what belongs to a name. */
const lookBack = 60;

/** What is written in place of a name, with what stood around it: the courtesy, the relation, an apostrophe. */
function spoken(
  text: string,
  from: number,
  nameStart: number,
  nameEnd: number,
  relation: string,
  hasSentences: boolean,
): { start: number; end: number; said: string } {
  let start = nameStart;
  let end = nameEnd;
  const before = () => text.slice(Math.max(from, start - lookBack), start);
  if (before().endsWith('@')) start--;
  const [courteous = ''] = courtesy.exec(before()) ?? [];
  start -= courteous.length;
  const already = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${spacePattern(relation)}\s+$`, 'iu').exec(before());
  if (already) start -= already[0].length;
  const isPossessive =
    /^['’](?=\s+\p{L})/u.test(text.slice(end, end + 8)) &&
    /[sxz]$/i.test(text.slice(nameStart, end)) &&
    !/['‘’]$/.test(text.slice(from, start));
  const apostrophe = isPossessive ? text[end++]! : '';
  // A name alone that has a dash of its own is no slug: Anne-Marie.
  const isWhole = nameStart === 0 && nameEnd === text.length && text !== text.toLowerCase();
  if (isSlug(text) && !isWhole) return { start, end, said: slug(relation) };
  const said = hasSentences && beginsSentence(text, start) ? capitalize(relation) : relation;
  return { start, end, said: isPossessive ? `${said}${apostrophe}s` : said };
}

/** Whether a text is words joined by dashes or underscores, as ids, tags and file names are. */
function isSlug(text: string): boolean {
  return !/\s/.test(text) && /[\p{L}\p{N}][-_][\p{L}\p{N}]/u.test(text);
}

function beginsSentence(text: string, offset: number): boolean {
  const before = (offset > lookBack ? 'x' : '') + text.slice(Math.max(0, offset - lookBack), offset);
  return (
    /(?:[.!?…]["'”’»)\]]*\s+|:\s+(?=["'“‘«])|(?:^\s*|[\r\n][^\S\r\n]*)(?:(?:[-*+>]|\d+[.)])\s+)?)["'“‘«([*_]*$/u.test(
      before,
    ) && !/(?:^|[^\p{L}])(?:e\.g|i\.e|vs|etc|cf|incl|approx|\p{Lu})\.\s+$/u.test(before)
  );
}

function spacePattern(words: string): string {
  return words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
}
