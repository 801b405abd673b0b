import type { FoldedWord, Script } from '../../text/foldedWord';

/**
 * How languages change a name inside a sentence: what may be put before it and behind it. No grammar, but what makes
 * the common forms recognisable; where in doubt, a word too many is taken for a name.
 */
interface Inflection {
  /** What of a name stays the same in all its forms. */
  readonly stems?: (name: string) => readonly string[];
  /** What may follow a stem. */
  readonly endings?: ReadonlySet<string>;
  /** What may be written before a name without a space. */
  readonly prefixes?: RegExp;
  /** Whether anything may follow. */
  readonly anyEnding?: true;
}

const set = (words: string) => new Set(words.split(' '));

const inflections: Readonly<Partial<Record<Script, Inflection>>> = {
  // A genitive, a plural, an adjective; and cases of Slavic names.
  latin: { endings: set('s es ens sche schen scher sches owi ovi iem em ego emu') },
  cyrillic: {
    stems: cyrillicStems,
    endings: set(
      'а я у ю ы и е о і ь ои еи ою ею ом ем ым им ого его ому ему ых их ыми ими ую юю ая яя ыи ии ові еві ів ин ина ину ином ины иных иного инои',
    ),
  },
  greek: {
    stems: (name) => [name.replace(/(?:ουσ|οσ|ησ|ασ|εσ|ου|ων|η|α|ο|ε)$/, '')],
    endings: set('οσ ησ ασ εσ ουσ ου ων η α ο ε'),
  },
  hebrew: { prefixes: /^[והבכלמש]{1,4}$/ },
  arabic: {
    stems: (name) => [name.replace(/^ال(?=...)/, '')],
    prefixes: /^(?=.)[وف]?[بلك]?(?:ال|ل)?$/,
  },
  other: { anyEnding: true },
};

/** Without the vowel or sign at the end, and without one that flees: Анна, Анны; Павел, Павла; Лев, Льва. */
function cyrillicStems(name: string): string[] {
  const stem = name.replace(/(?:ии|ыи|ои|еи|ая|яя|а|я|ь|и|о|е|у|ю|і)$/, '');
  const fleeing = /^(.+?)([ео])([бвгджзклмнпрстфхцчшщ])$/.exec(name);
  return [stem, ...(fleeing ? [fleeing[1]! + fleeing[3]!, `${fleeing[1]!}ь${fleeing[3]!}`] : [])];
}

const fewestLetters = 2;
const longestEnding = 5;
const longestPrefix = 4;

/** The forms under which a name is kept, so that its inflected ones are found. */
export function stemsOf(name: string, script: Script): readonly string[] {
  const stems = inflections[script]?.stems?.(name) ?? [];
  return stems.filter((stem) => stem !== name && stem.length >= fewestLetters);
}

/**
 * What a word may be an inflected form of, the likeliest first; each `stem` tells whether it is one of `stemsOf` or a
 * whole name.
 */
export function* uninflected({ folded, script }: FoldedWord): Generator<{ form: string; isStem: boolean }> {
  const inflection = inflections[script];
  if (inflection === undefined) return;
  const { endings, prefixes, stems } = inflection;
  const withoutPrefix = function* (form: string): Generator<string> {
    yield form;
    if (prefixes === undefined) return;
    for (let length = 1; length <= Math.min(longestPrefix, form.length - fewestLetters); length++)
      if (prefixes.test(form.slice(0, length))) yield form.slice(length);
  };
  for (const form of withoutPrefix(folded)) {
    if (form !== folded) yield { form, isStem: false };
    if (stems !== undefined) yield { form, isStem: true };
    if (endings === undefined) continue;
    for (let length = 1; length <= Math.min(longestEnding, form.length - fewestLetters); length++) {
      if (!endings.has(form.slice(-length))) continue;
      yield { form: form.slice(0, -length), isStem: false };
      if (stems !== undefined) yield { form: form.slice(0, -length), isStem: true };
    }
  }
  if (inflection.anyEnding)
    for (let length = folded.length - 1; length > fewestLetters; length--)
      yield { form: folded.slice(0, length), isStem: false };
}
