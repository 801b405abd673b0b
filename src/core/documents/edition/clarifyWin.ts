import { capitalizeSentences } from '../../text/punctuation';
import { hasFigure, type Metric } from '../../entries/metric';
import type { Win } from '../../entries/win';
import { sayFigure, tellsFigure } from '../kit/figure';
import { hasThirdPerson } from '../kit/hasThirdPerson';
import { inFirstPerson } from '../kit/speech';
import { cleanSubject, isSubject } from '../../imports/git/commitSubject';
import { isNotAWin } from '../../evidence/notAWin';
import { givenName } from '../../library/givenName';

/**
 * A win as I tell it, where its file writes it otherwise and what is meant is certain: without what opens dictation,
 * the marks of a commit, "I" for my own name, the figure for a title that is a number alone, and nothing twice.
 *
 * @param me my name, where the profile holds it
 */
export function clarifyWin(win: Win, me: string | undefined): Win {
  const known = clarified.get(win);
  if (known !== undefined && known.me === me) return known.told;
  const told = clearer(win, me);
  clarified.set(win, { me, told });
  return told;
}

// A win never changes, and whoever looks at the whole record asks again with each change of one of them.
const clarified = new WeakMap<Win, { readonly me: string | undefined; readonly told: Win }>();

/** The win itself where nothing in it is clearer otherwise, so that what was found out about it stays known. */
function clearer(win: Win, me: string | undefined): Win {
  const title = asMine(withWords(withSentences(withoutOpening(withoutCommitMarks(win)))), me);
  const [metric] = win.metrics;
  const told: Partial<Win> = {
    title,
    impact: win.impact && withoutRepeat(asMine(withWords(win.impact), me), title),
    omit: win.omit || isNotAWin(win),
    attribution: win.attribution && asMine(win.attribution, me),
    ...(metric !== undefined && win.metrics.length === 1 && withFigure(title, metric)),
  };
  return Object.entries(told).every(([key, value]) => win[key as keyof Win] === value) ? win : { ...win, ...told };
}

/** A title without what programs read in a commit: `perf(api): cut the wait (#412)`. */
function withoutCommitMarks({ title, links }: Win): string {
  return isSubject(title, links) ? cleanSubject(title) : title;
}

const opening =
  /^(?:(?:ok(?:ay)?|um+|uh+|erm|yeah|anyway)[,\s]+)+(?:so[,\s]+)?|^so[,\s]+(?=(?:we|i|they|it|there)\s)/iu;

/** A title without the words that only open a dictation: "ok so pick rate", "um, so we had". */
function withoutOpening(title: string): string {
  return title.replace(opening, '') || title;
}

/** Each sentence of a title that is written in sentences begun with a capital: "dock 4. finally." */
function withSentences(title: string): string {
  return /[.!?]$/.test(title) ? capitalizeSentences(title) : title;
}

/** A text whose signs are words, and whose figure stands behind what it measures: "w/ Bea", "Hand hygiene audit. 78% -> 96%". */
function withWords(text: string): string {
  return text
    .replace(/(?<=\s)w\/(o\s)?\s?(?=[\p{L}\p{N}])/gu, (_, without?: string) =>
      without === undefined ? 'with ' : 'without ',
    )
    .replace(/(?<=\p{L}{3})\.\s+(?=\S{0,2}\d\S{0,8}(?:\s\p{L}{1,12})?\s?(?:-{1,2}>|=>|→)\s?\S*\d)/gu, ': ');
}

/** What somebody did who bears my name, said by me; as it is where a word in it may mean someone else. */
function asMine(text: string, me: string | undefined): string {
  const rest = me === undefined ? undefined : behindName(text, me);
  if (rest === undefined || hasThirdPerson(rest)) return text;
  const owned = /^['’]s?\s+(?=\S)/u.exec(rest);
  if (owned !== null) return `My ${rest.slice(owned[0].length)}`;
  const did = /^\s+(\S.*)$/su.exec(rest)?.[1];
  if (did === undefined) return text;
  const being = /^(?:was|had|did|has|is)(?=\s)/.exec(did)?.[0];
  if (being !== undefined)
    return `I ${being === 'has' ? 'have' : being === 'is' ? 'am' : being}${did.slice(being.length)}`;
  const said = inFirstPerson(did);
  return said.startsWith('I ') ? said : text;
}

/** What follows my name at the beginning of a text: all of it, the first name, or a form of address and the last. */
function behindName(text: string, me: string): string | undefined {
  const parts = me.trim().split(/\s+/);
  const names = givenName(me) === undefined ? parts.slice(1) : parts;
  const [last, first] = [names.at(-1), names[0]];
  if (last === undefined || first === undefined) return undefined;
  for (const name of new Set([names.join(' '), last, first])) {
    const before = text.startsWith(name) ? '' : /^\p{Lu}\p{L}*\.?\s+/u.exec(text)?.[0];
    if (before === undefined || !text.startsWith(name, before.length)) continue;
    // What stands before the name is a form of address, or a name that isn't mine.
    if (before !== '' && givenName(before) !== undefined) continue;
    const rest = text.slice(before.length + name.length);
    if (/^(?:\s+\p{Ll}|['’])/u.test(rest)) return rest;
  }
  return undefined;
}

/** What came of a win without a first clause that its title has said already. */
function withoutRepeat(impact: string, title: string): string {
  const [, clause, rest] = /^([^,;.]+)[,;]\s+(\S.*)$/su.exec(impact) ?? [];
  if (clause === undefined || rest === undefined || /^(?:and|but|or|so|which|who|as|than)(?!\p{L})/iu.test(rest))
    return impact;
  const said = new Set(wordsIn(title));
  return wordsIn(clause).every((word) => said.has(word)) ? rest : impact;
}

/** The title and the only figure of a win, none of which says again what the other says. */
function withFigure(title: string, metric: Metric): Pick<Win, 'title'> & Partial<Pick<Win, 'metrics'>> {
  const { name, text, before, after } = metric;
  const asIs = { title };
  if (before === undefined || after === undefined) return asIs;
  // A number alone is no title where its figure says what it measures.
  if (
    name !== undefined &&
    !/\p{L}{2,}/u.test(title) &&
    hasFigure(title) &&
    tellsFigure(sayFigure(metric), { text: title })
  )
    return { title: sayFigure(metric), metrics: [metric] };
  if (name === undefined) {
    // "New sheet, sheet 40 min -> 25 min", where the line has left the name of the figure with the title.
    const at = title.lastIndexOf(', ');
    const [head, tail] = [title.slice(0, Math.max(0, at)), title.slice(at + 2).trim()];
    return head !== '' && tail !== '' && wordsIn(tail).every((word) => wordsIn(head).includes(word))
      ? { title: head, metrics: [{ ...metric, name: tail, text: `${tail} ${text}` }] }
      : asIs;
  }
  const isShort = wordsIn(title).length <= longestHeading;
  return isShort && wordsIn(title).join(' ').endsWith(wordsIn(name).join(' ')) && text.startsWith(name)
    ? { title, metrics: [{ ...metric, name: undefined, text: text.slice(name.length).replace(/^[:\s]+/u, '') }] }
    : asIs;
}

/** So many words in a title are a heading: its last one is what a figure behind it measures. */
const longestHeading = 4;

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
