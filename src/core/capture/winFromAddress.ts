import { calendarDate } from '../time/calendarDate';
import type { NewWin } from '../entries/newWin';
import { isWebAddress } from '../imports/candidateFrom';
import { sentence, type Sentence } from '../text/sentence';

/** What an address asks to log: the keys of a win or one line of shorthand; or why it is refused. */
export type AddressedWin =
  { readonly win: Partial<NewWin> | { readonly line: string } } | { readonly refused: Sentence };

const longest = { line: 500, title: 200, impact: 1000, project: 100, skills: 60, link: 2000, date: 10 };
const maxListItems = 20;
type Parameter = keyof typeof longest;

/**
 * Reads `vscode://brag-document.brag-document/log?title=…&date=…` (or `?line=…`). Its text comes from outside: it is
 * taken as words on one line, without control characters and marks of direction.
 *
 * @param query what stands behind the question mark, decoded as `Uri.query` is
 */
export function winFromAddress(path: string, query: string): AddressedWin {
  if (path.replace(/(?<!\/)\/+$/, '') !== '/log')
    return { refused: sentence('Only addresses that end in /log are supported, not {0}.', shown(path)) };
  const given = new Map<Parameter, string[]>();
  for (const [name, value] of pairsOf(query)) {
    if (!Object.hasOwn(longest, name))
      return {
        refused: sentence("{0} isn't allowed. Use only {1}.", shown(name), Object.keys(longest).join(', ')),
      };
    const parameter = name as Parameter;
    const text = plain(value);
    if (text.length > longest[parameter])
      return { refused: sentence('Its {0} is longer than {1} characters.', name, longest[parameter]) };
    if (text !== '') given.set(parameter, [...(given.get(parameter) ?? []), text]);
  }
  for (const [name, values] of given)
    if (values.length > (name === 'skills' || name === 'link' ? maxListItems : 1))
      return { refused: sentence('It has {0} more than once.', name) };

  const one = (name: Parameter) => given.get(name)?.[0];
  const line = one('line');
  if (line !== undefined) {
    if (given.size > 1) return { refused: sentence('It has a line and other parameters; use one or the other.') };
    return { win: { line } };
  }
  const date = one('date');
  if (date !== undefined && calendarDate(date) === undefined)
    return { refused: sentence('Its date should be a calendar day, written as YYYY-MM-DD, not {0}.', shown(date)) };
  const links = given.get('link') ?? [];
  const notWeb = links.find((link) => !isWebAddress(link));
  if (notWeb !== undefined)
    return { refused: sentence('Its link should start with https:// or http://, not be {0}.', shown(notWeb)) };
  const win: Record<string, unknown> = { title: one('title'), date, impact: one('impact'), project: one('project') };
  if (given.has('skills')) win['skills'] = given.get('skills');
  if (links.length > 0) win['links'] = links;
  return { win: Object.fromEntries(Object.entries(win).filter(([, value]) => value !== undefined)) };
}

/** An `&` inside a value is told from one between two by what follows. */
function pairsOf(query: string): [string, string][] {
  return query
    .split(/&(?=\w+=)/)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    });
}

function plain(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

function shown(text: string): string {
  const words = plain(text);
  return words.length > 60 ? `“${words.slice(0, 59)}…”` : `“${words}”`;
}
