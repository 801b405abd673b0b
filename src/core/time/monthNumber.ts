/** Languages whose month names are read beside English ones; they are closed lists, which `Intl` knows. */
const languages = ['en', 'de', 'de-AT', 'fr', 'es', 'pt', 'it', 'nl'];
/** Languages of which the long names are read, alone and behind a day. */
const moreLanguages = ['pl', 'sv', 'da', 'nb', 'fi', 'cs', 'hu', 'ro', 'tr', 'ru', 'uk'];

/** Names that are English words, or those of people, as well: `Rolled out 2023 servers`. */
const otherWords = new Set(['ago', 'gen', 'mag', 'out', 'set', 'maja', 'mart', 'marts']);

/** The number of a month, 1 to 12, by its names in lower case, with and without accents. */
const numbers = new Map<string, number>([
  ['sept', 9],
  ['setiembre', 9],
  ['feber', 2],
]);
/** Those that are other words as well, which only a day and a year around them tell apart. */
const ambiguous = new Map<string, number>();
for (const language of languages) for (const style of ['long', 'short'] as const) addNames(language, { month: style });
for (const language of moreLanguages) {
  addNames(language, { month: 'long' });
  addNames(language, { month: 'long', day: 'numeric' });
}

function addNames(language: string, style: Intl.DateTimeFormatOptions): void {
  const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
  for (let month = 1; month <= 12; month++) {
    const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
    const name = (parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, '').toLowerCase();
    if (!/^\p{L}{3,}$/u.test(name)) continue;
    const names = otherWords.has(name) ? ambiguous : numbers;
    for (const written of [name, withoutAccents(name)]) if (!names.has(written)) names.set(written, month);
  }
}

/** Every name of a month, the longest first, as the alternatives of a regular expression. */
export const monthAlternatives = [...numbers.keys()].sort((one, other) => other.length - one.length).join('|');

/** The number of a month, 1 to 12, by its name or short name in one of the languages; undefined where it is none. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name.normalize('NFC').toLowerCase());
}

/** The number of a month between a day and a year, where its name can be no other word: `05/out/25`. */
export function monthNumberInDate(name: string): number | undefined {
  return monthNumber(name) ?? ambiguous.get(name.normalize('NFC').toLowerCase());
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}
