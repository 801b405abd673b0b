import { withInitials } from '../../library/skillLabel';
import { capitalize } from '../../text/punctuation';
import { arrow, quantityArrow } from './figure';
import { phrased } from './phrased';

/** The longest sentence that is still easy to say in one breath and to follow, in words. */
export const longestSpoken = 25;

/**
 * A written text as sentences to say aloud: without Markdown, addresses and brackets, `900 ms -> 540 ms` as
 * "from 900 ms to 540 ms", and long sentences taken apart where they can be. Numbers stay as they were written.
 */
export function toSpeech(written: string): string[] {
  const plain = plainWords(written);
  if (plain === '') return [];
  return sentencesOf(plain).flatMap(inBreaths).map(finished);
}

/** A written text as one phrase to say inside a sentence: like `toSpeech`, without the full stop at the end. */
export function toPhrase(written: string): string {
  const plain = plainWords(written).replace(/(?<!\.)\.$/, '');
  return plain === '' ? written.trim() : plain;
}

/** A title as it is said: without what stands in brackets, and without a full stop. */
export function spokenTitle(title: string): string {
  const short = title.replace(/(?:(?<!\s)\s+)?[([{][^()[\]{}]*[)\]}]/g, '').replace(/(?<!\s)\s+,/g, ',');
  return toPhrase(/[\p{L}\p{N}]/u.test(short) ? short : title);
}

/** A skill as it is said: what was written as an id, such as `patient-flow`, in words. */
export function skillAloud(skill: string): string {
  const said = spokenTitle(skill);
  return withInitials(/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(said) ? said.replaceAll('-', ' ') : said);
}

/** A text that continues a sentence: its first word small where it is surely a plain English word, and no title's. */
export function continuing(text: string): string {
  const first = /^[A-Z][a-z]*(?=[\s,])/.exec(text)?.[0];
  if (first === undefined) return text;
  const small = first.toLowerCase();
  const opensTitle = /^\s+\p{Lu}/u.test(text.slice(first.length)) && !determiners.has(small);
  return !opensTitle && (smallWords.has(small) || verbs.has(small)) ? small + text.slice(first.length) : text;
}

/** A sentence that begins with what somebody did, said by the one who did it: "Cut latency" as "I cut latency". */
export function inFirstPerson(spoken: string): string {
  const first = /^[A-Za-z][a-z]+(?=\s)/.exec(spoken)?.[0].toLowerCase();
  if (first === undefined) return spoken;
  const rest = spoken.slice(first.length);
  if (deeds.has(first) || isRegularDeed(first, rest)) return `I ${first}${rest}`;
  return effects.has(first) ? `It ${first}${rest}` : spoken;
}

/** "Swapped the supplier": what ends in -ed and has an object was done, and can't be a thing's name. */
function isRegularDeed(first: string, rest: string): boolean {
  const next = /^\s+([a-z]+|\d+(?=\s\p{L}))(?=\s)/iu.exec(rest)?.[1]?.toLowerCase();
  return (
    /^[a-z]{3,}ed$/.test(first) &&
    !setbacks.has(first) &&
    next !== undefined &&
    (determiners.has(next) || behindDeed.has(next) || /^\d/.test(next))
  );
}

/** What somebody wants to do, without its "to": only a verb with its object or the like is surely no name. */
export function asInfinitive(phrase: string): string | undefined {
  const [, verb, next] = /^(?:to\s+)?([A-Za-z][a-z]*)\s+([\p{L}\d]+)/iu.exec(phrase) ?? [];
  if (verb === undefined || !verbs.has(verb.toLowerCase())) return undefined;
  const isObject = determiners.has(next!.toLowerCase()) || /^\d/.test(next!);
  return isObject ? phrase.replace(/^to\s+/i, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase()) : undefined;
}

/**
 * A lead and the sentences it announces: "The best one is this: it halved the wait." Where that is more than one
 * breath, the lead is a sentence of its own.
 */
export function announced(lead: string, sentences: readonly string[]): string[] {
  const [first, ...rest] = sentences;
  if (first === undefined) return [];
  const joined = `${lead}: ${continuing(first)}`;
  return countWords(joined) <= longestSpoken && !/:\s/.test(first) ? [joined, ...rest] : [`${lead}.`, ...sentences];
}

/**
 * A sentence that ends in a list. In one breath where it is short enough; else each thing after the first gets a
 * breath of its own.
 *
 * @param speech makes sentences to say of a text
 * @param around the sentence around its list
 * @param items at least one, each without a full stop
 */
export function enumerated(
  speech: (text: string) => string[],
  around: (list: string) => string,
  items: readonly string[],
): string[] {
  const first = items[0] ?? '';
  const last = items.at(-1) ?? '';
  if (items.length < 2) return speech(around(first));
  const isPlain = items.every((item) => !/[.!?…;:]/.test(item) && (items.length === 2 || !item.includes(',')));
  const whole = around(phrased('{0}, and {1}|a list', items.slice(0, -1).join(', '), last));
  if (isPlain && sentencesOf(whole).every((said) => countWords(said) <= longestSpoken)) return speech(whole);
  return [around(first), ...items.slice(1, -1).map(capitalize), phrased('And {0}', last)].flatMap(speech);
}

/** How many words a text has; marks alone count for none. */
export function countWords(spoken: string): number {
  return spoken.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whether a text has so many words; as much of it is looked at as holds them. */
function hasWords(spoken: string, least: number): boolean {
  let words = 0;
  for (const [word] of spoken.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(word) && ++words >= least) return true;
  return least <= 0;
}

/** How long it takes to say so many words, in whole seconds. */
export function secondsToSay(words: number, wordsPerMinute: number): number {
  return Math.round((words * 60) / wordsPerMinute);
}

const quantities = new RegExp(quantityArrow, 'gu');
const wordArrow = new RegExp(String.raw`(?<!\S)(\S+)${arrow}(?=\S)`, 'gu');

/** A sign before a number changes what the number says. */
const signBeforeNumber = /(?<![\p{L}\p{N}=-])(?:([~≈<])\s?|(<=|≤|>=|≥|>|±|#))(?=(?:\p{Sc}|[A-Z]{3}\s)?\d)/gu;

function signInWords(sign: string): string {
  switch (sign) {
    case '~':
    case '≈':
      return phrased('about|before a number');
    case '<':
      return phrased('under|before a number');
    case '>':
      return phrased('over|before a number');
    case '≤':
    case '<=':
      return phrased('at most|before a number');
    case '≥':
    case '>=':
      return phrased('at least|before a number');
    case '#':
      return phrased('number|before a number');
    default:
      return phrased('plus or minus|before a number');
  }
}

/** A picture that may be between two parts of a sentence, as a comma would be; not within a phrase: "our 🚀 launch". */
const pictureBetween =
  /(?<=[\p{L}\p{N}%)”"])(?<!(?<!\p{L})(?:an?|and|at|by|for|from|in|my|of|on|or|our|the|to|with))\s+(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)[\p{Emoji_Modifier}\uFE0F\u200D\p{Emoji_Presentation}]*\s+(?=[\p{L}\p{N}])/giu;

function plainWords(written: string): string {
  return written
    .replace(
      signBeforeNumber,
      (_, about: string | undefined, sign: string | undefined) => `${signInWords(about ?? sign!)} `,
    )
    .replace(/<[^<>]*>/g, ' ')
    .replace(pictureBetween, (_, offset: number, text: string) =>
      hasWords(text.slice(Math.max(0, offset - 60), offset), 3) ? ', ' : ' ',
    )
    .replace(
      /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)[\p{Emoji_Modifier}\uFE0F\u200D\p{Emoji_Presentation}]*/gu,
      ' ',
    )
    .replace(/(?<!\S)w\/o\s/gi, 'without ')
    .replace(/(?<!\S)w\/\s?(?=[\p{L}\p{N}])/giu, 'with ')
    .replace(/!?\[([^[\]]*)\]\([^)]{0,2000}\)/g, '$1')
    .replace(/\b[a-z][a-z0-9+.-]{0,30}:\/\/\S+/gi, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]+/g, ' ') // eslint-disable-line no-control-regex -- nothing of these can be said
    .replace(/(^|\s)[*_~`#>|]+|(?<![*_~`|])[*_~`|]+(?=[\s.,;:!?]|$)/g, '$1')
    .replace(/[`*|]+/g, '')
    .replace(quantities, 'from $1 to ')
    .replace(wordArrow, 'from $1 to ')
    .replace(/:\s+from\s/g, ' from ')
    .replace(/(?<=from )from\s/g, '')
    .replace(/(?:(?<!\s)\s+)?[([{]([^()[\]{}]*)[)\]}]/g, (_, inside: string) =>
      inside.trim() === '' ? '' : `, ${inside.trim()},`,
    )
    .replace(/[()[\]{}<>]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\s)\s+(?![.,]\d)([,.;:!?])/g, '$1')
    .replace(/,(?=[,.;:!?"”])/g, '')
    .replace(/([.!?])\.(?!\.)(?=\s|$)/g, '$1')
    .replace(/\.{2,}/g, '…')
    .replace(/^[\s,;:]+|(?<![\s,;:])[\s,;:]+$/g, '')
    .trim();
}

const abbreviation = /(?:^|\s)(?:e\.g|i\.e|vs|approx|incl|etc|dr|mr|mrs|ms|no|st)\.$/i;

const boundary = /(?<=[.!?…]["'”’)]?)\s+(?=["'“‘(]?[\p{Lu}\d$€£])/u;
/** The same where its writer begins no sentence with a capital. */
const anyBoundary = /(?<=\p{L}{2}[.!?]["'”’)]?)\s+(?=["'“‘(]?[\p{L}\d$€£])/u;

/** The sentences of a text on one line, in order; an abbreviation ends none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const part of text.split(/\p{Lu}/u.test(text.replace(/(?<!\p{L})I(?!\p{L})/gu, '')) ? boundary : anyBoundary)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

const joints: readonly { readonly at: RegExp; readonly opening: string }[] = [
  { at: /;\s+|\s[–—]\s/, opening: '' },
  { at: /,\s+so that\s+/, opening: 'So ' },
  { at: /,\s+but\s+/, opening: 'But ' },
  {
    at: /,\s+and\s+(?=(?:I|we|it|they|he|she|you|the|this|that|these|each|all|nobody|now|then|so|my|our)\s|\p{Lu})/u,
    opening: 'And ',
  },
  { at: /,\s+because\s+/, opening: "That's because " },
  { at: /,\s+which\s+/, opening: 'That ' },
  { at: /:\s+/, opening: '' },
];

function inBreaths(sentence: string): string[] {
  const [clause, ...rest] = sentence.split(/;\s+/);
  if (rest.length > 0) return [clause!, ...rest.map(capitalize)].flatMap(inBreaths);
  if (!hasWords(sentence, longestSpoken + 1)) return [sentence];
  const second = /^I\s.*?(,\s+and\s+)(\p{Ll}+)\s/u.exec(sentence);
  if (second !== null && deeds.has(second[2]!)) {
    const at = sentence.indexOf(second[1]!, 2);
    return [sentence.slice(0, at), ...inBreaths(`And I ${sentence.slice(at + second[1]!.length)}`)];
  }
  for (const { at, opening } of joints) {
    const joint = at.exec(sentence);
    if (joint === null) continue;
    const [head, tail] = [sentence.slice(0, joint.index), sentence.slice(joint.index + joint[0].length)];
    if (!hasWords(head, 4) || !hasWords(tail, 4)) continue;
    return [head, ...inBreaths(opening === '' ? capitalize(tail) : opening + tail)];
  }
  return [sentence];
}

function finished(sentence: string): string {
  return capitalize(/[.!?…]["'”’]?$/.test(sentence) ? sentence : `${sentence.replace(/[,;:]$/, '')}.`);
}

const determiners = new Set(
  'a an the my our your their his her its one two three four five six seven eight nine ten this that these those all each every both some more another no'.split(
    ' ',
  ),
);

/** What else comes between what was done and its object: a particle, or a form of address. */
const behindDeed = new Set('mr mrs ms dr up down off out over back away'.split(' '));

const setbacks = new Set(
  'missed failed delayed dropped forgot needed received expected estimated projected planned combined'.split(' '),
);

const smallWords = new Set(
  'a an the one two three four five six seven eight nine ten both first most half many several some more fewer less better all each every that this these those my our your their no not what who how when where if to in on tech faster clearer simpler safer cheaper quicker eleven twelve hosting coaching leading running mentoring writing keeping teaching reviewing hiring training building organising host keeper owner lead leader member mentor at for from with without by as it there they we you he she being promotion technical people somebody someone nobody anybody hand'.split(
    ' ',
  ),
);

const deeds = new Set(
  `achieved added adopted calmed chased did drew dug fought insisted noticed rang spent stayed stuck advised agreed analysed analyzed answered argued arranged asked began bought brought built
  carried caught changed chaired chose coached collected combined compared completed convinced coordinated created cut
  debugged decided defined delivered deployed designed developed discovered documented drafted drove earned edited ended
  established evaluated expanded explained facilitated finished fixed found founded gathered gave got grew guided handled
  hardened helped hired hosted identified implemented improved increased initiated interviewed introduced investigated
  invented joined kept launched learned learnt led lowered made maintained managed mediated mentored merged met migrated
  modernised modernized moved negotiated onboarded opened organised organized oversaw owned paired persuaded piloted
  pitched planned prepared presented prevented prioritised prioritized produced proposed proved proposed provided published
  put raised ran read redid rebuilt recommended recovered recruited redesigned reduced refactored released removed replaced
  researched resolved restored reviewed rewrote rolled saved sat sent set settled shaped shipped shortened showed
  simplified sized sold solved spoke spotted standardised standardized started steered stood stopped streamlined
  strengthened supported talked taught tested told took traced trained translated tried tripled uncovered unblocked unified
  updated upgraded volunteered won wrote`.split(/\s+/),
);

const verbs = new Set(
  `act answer ask attend be become build check coach design draft drive get give have help hold host join lead learn meet mentor move name own
  plan present put represent review run send shadow sit speak start take teach travel try visit work write`.split(
    /\s+/,
  ),
);

const effects = new Set('brings gives keeps lets saves makes costs helps serves takes'.split(' '));
