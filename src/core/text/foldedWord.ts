/** A word of a text, as it is compared: in one case, one composition, and without the marks that people leave out. */
export interface FoldedWord {
  readonly folded: string;
  /** Where it is in the text, in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly script: Script;
}

/** What tells where a word ends and how it is inflected. */
export type Script = 'latin' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'unspaced' | 'hangul' | 'digits' | 'other';

// Soft hyphens, joiners, marks of direction and whatever else can't be seen are part of a word that they stand in.
const inWord = String.raw`\p{M}\p{DI}\u0640`;
const scripts: readonly (readonly [Script, string])[] = [
  ['latin', String.raw`\p{Script=Latin}\u{1D400}-\u{1D7FF}\u24B6-\u24E9\u{1F130}-\u{1F149}`],
  ['cyrillic', String.raw`\p{Script=Cyrillic}`],
  ['greek', String.raw`\p{Script=Greek}`],
  ['hebrew', String.raw`\p{Script=Hebrew}`],
  ['arabic', String.raw`\p{Script=Arabic}`],
  [
    'unspaced',
    String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`,
  ],
  ['hangul', String.raw`\p{Script=Hangul}`],
];
const letters = scripts.map(([script, set]) => {
  // Letters in circles and squares are symbols by their category.
  const own = set.includes('1D400')
    ? String.raw`(?:(?=[\p{L}\p{So}])[${set}])`
    : String.raw`(?:(?=[\p{L}\p{M}])[${set}])`;
  return `(?<${script}>${own}(?:${own}|[${inWord}])*)`;
});
const names: readonly Script[] = [...scripts.map(([script]) => script), 'digits'];
const word = new RegExp(
  String.raw`${letters.join('|')}|(?<digits>\p{Nd}+)|(?<other>(?!\u02BC)\p{L}[\p{L}${inWord}]*)`,
  'gu',
);

/** The words and the numbers of a text; where the script changes, another word begins. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  if (isAscii(text)) {
    for (const { 0: written, index } of text.matchAll(/[A-Za-z]+|\d+/g)) {
      const script = /^\d/.test(written) ? 'digits' : 'latin';
      words.push({ folded: written.toLowerCase(), start: index, end: index + written.length, script });
    }
    return words;
  }
  for (const { 0: written, index, groups } of text.matchAll(word)) {
    const script = names.find((name) => groups![name] !== undefined) ?? 'other';
    words.push({ folded: folded(written), start: index, end: index + written.length, script });
  }
  return words;
}

/** Marks over and under letters of scripts in which they are often left out, and what can't be seen. */
const leftOut =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\p{DI}]/gu;
const alike: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ħ: 'h', ŋ: 'n', ĸ: 'k', ς: 'σ',
  ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴊ: 'j', ᴋ: 'k', ʟ: 'l', ᴍ: 'm', ɴ: 'n',
  ᴏ: 'o', ᴘ: 'p', ꞯ: 'q', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v', ᴡ: 'w', ʏ: 'y', ᴢ: 'z',
  ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ٱ: 'ا', ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ',
}; // prettier-ignore
const isAlike = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

/** A word in the one form under which its spellings are compared. */
export function folded(written: string): string {
  if (isAscii(written)) return written.toLowerCase();
  return written
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(leftOut, '')
    .normalize('NFC')
    .replace(isAlike, (letter) => alike[letter]!);
}

/** Whether a text holds nothing but ASCII. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
