/** How long an answer may be. */
export interface Limit {
  readonly words?: number;
  readonly characters?: number;
}

const number = String.raw`\d{1,3}(?:[.,\u202f\u00a0 '’]\d{3})+|\d{1,6}`;
const units = {
  words: String.raw`words?|wörtern?|worte|mots?|palabras|palavras|parole|woorden`,
  characters: String.raw`char(?:acter)?s?|zeichen|anschläge|caractères|caracteres|caratteri|tekens|letters`,
};
const most = String.raw`(?:(?:limit(?:ed)?(?: to)?|length|(?:answer )?in) ?:? ?)?(?:(?:max(?:imum|imal|imaal|\.)?(?: of)?|up to|at most|no more than|not more than|less than|fewer than|under|within|about|approx(?:imately|\.)?|ca\.|circa|around|höchstens|bis zu|unter|jusqu['’]à|hasta|máximo(?: de)?|au plus|≤|<=|<|~) ?:? ?)?`;
const tail = String.raw`(?: ?(?:max(?:imum|imal|\.)?|limit|or (?:less|fewer)|at most|including spaces|incl(?:\.|uding)? (?:of )?spaces|with spaces|inkl(?:\.|usive) leerzeichen|espaces compris)){0,3}`;

/** Each way a limit is written, with the amount and its unit. */
const limits = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${most}(?:(?:${number}) ?(?:[-–—]|to|bis|à) ?)?(${number})[ -]?(?:(${units.words})|(${units.characters}))(?![\p{L}\p{N}])${tail}`,
  'giu',
);

/** Words before an amount by which it is the least, or no limit at all. */
const least = /(?:at least|min(?:imum|imal|\.)?(?: of)?|more than|over|mindestens|au moins|al menos|≥|>=|>) ?:? ?$/iu;

/**
 * The limit that a text sets, `(max. 300 words)`, and the text without it where it stands apart: in brackets, after a
 * dash, or alone. Where it is part of a sentence, the text stays whole. An amount of zero is no limit.
 */
export function limitIn(written: string): { readonly rest: string; readonly limit?: Limit } {
  const text = written.replace(/\s+/g, ' ').trim();
  for (const found of text.matchAll(limits)) {
    const before = text.slice(0, found.index);
    const amount = Number(found[1]!.replace(/\D/g, ''));
    if (amount === 0 || least.test(before)) continue;
    const limit = found[2] === undefined ? { characters: amount } : { words: amount };
    return { rest: withoutLimit(text, before, text.slice(found.index + found[0].length)), limit };
  }
  return { rest: text };
}

function withoutLimit(text: string, before: string, after: string): string {
  const opened = /[([{] ?$/.exec(before);
  const closed = /^ ?\.? ?[)\]}]/.exec(after);
  if (opened && closed) return joined(before.slice(0, opened.index), after.slice(closed[0].length));
  const isLast = /^ ?[.:]?$/.test(after);
  const isApart = /(?:^| [-–—|]|[:;?.!？]) ?$/.test(before);
  return isLast && isApart ? before.trim().replace(/ ?[-–—|:;]$/, '') : text;
}

function joined(before: string, after: string): string {
  const rest = after.trim();
  return `${before.trim()}${/^[?.!,:;]/.test(rest) ? '' : ' '}${rest}`.trim();
}
