import type { Nodes, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isChangeOfVersion } from '../../entries/versions';
import { readMetric } from '../../entries/metric';
import { monthAlternatives } from '../../time/monthNumber';
import { isWebAddress, oneLine } from '../candidateFrom';
import { each } from './markdownSource';

/** The words of a block on one line, without tags. */
export function saidIn(block: Nodes): string {
  const words = wordsOf(block);
  return oneLine(words.includes(':END:') ? words.replace(drawer, '') : words);
}

/** What outlines of Emacs and Logseq keep below an item and fold away: properties, and when someone worked at it. */
const drawer = /^[ \t]*:(?:LOGBOOK|PROPERTIES):[ \t]*\n(?:(?![ \t]*:END:).*\n)*[ \t]*:END:[ \t]*$/gm;

/** The words of a paragraph, line by line as it is written. */
export function linesIn(paragraph: Paragraph): string[] {
  return wordsOf(paragraph)
    .split('\n')
    .map((line) => oneLine(line));
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  // What is struck through has not been done.
  if (node.type === 'delete') return '';
  if (node.type === 'html') return placeholder.test(node.value) ? node.value : /^<br\b/i.test(node.value) ? ' ' : '';
  if (node.type === 'image' || node.type === 'imageReference') return '';
  if (!('children' in node)) return toString(node);
  return node.children.map(wordsOf).join(/^(?:blockquote|list|listItem)$/.test(node.type) ? ' ' : '');
}

/** What stands between the signs of a tag and is none of HTML: `<redacted>`, `<name of the customer>`. */
const placeholder =
  /^<(?!(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|details|dfn|div|dl|dt|em|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|nobr|o|ol|p|pre|q|s|samp|script|small|span|strike|strong|style|sub|summary|sup|t[dhrt]|table|tbody|thead|u|ul|var|video|wbr)\b)\p{L}[\p{L}\p{N} _-]{0,60}>$/iu;

/** What a line says beside what was done: whether it is done, and when it was closed. */
export interface CleanLine {
  readonly words: string;
  readonly status: 'done' | 'open' | undefined;
  /** The day on which a program of tasks closed it. */
  readonly closed: string | undefined;
}

const attributes =
  /\{:?\s*(?:[#.][\w-]+|[\w-]+=(?:"[^"{}]{0,200}"|'[^'{}]{0,200}'|[^\s{}"']{1,200}))(?:\s+(?:[#.][\w-]+|[\w-]+=(?:"[^"{}]{0,200}"|'[^'{}]{0,200}'|[^\s{}"']{1,200})))*\s*\}/g;
const templateTag = /\{%[^%]{0,300}%\}|\{\{[^{}]{0,300}\}\}/g;
/** `{{[[TODO]]}}`, as Roam writes a task. */
const roamTask = /\{\{(?:\[\[)?(TODO|DONE)(?:\]\])?\}\}/g;
const wikiLink = /!?\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/g;
const embedded = /!\[\[[^[\]]{1,200}\]\]/g;
const openWord = /^(?:TODO|DOING|WIP|NEXT|LATER|NOW|WAITING|IN[- ]PROGRESS|CANCELL?ED|BLOCKED|PLANNED)(?::\s*|\s+|$)/;
const openLabel = /^[[(]?(?:to[- ]?do|wip|in progress|planned|cancell?ed)(?:[\])]\s*|:\s+)/i;
const openEnding =
  /\s[([](?:wip|in progress|to-?do|planned|not (?:done|started|yet)(?: yet)?|cancell?ed|tbd)[)\]]\.?$/i;
const doneWord = /^(?:DONE|COMPLETED|FINISHED)(?::\s*|\s+)(?=\S)/;
const box = /^\[([ xX/<>?!-])\]\s+/;
const doneSign = /^(?:(?:[✅✔☑✓]\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):)\s*)+/u;
const openSign = /^(?:[🚧⏳⌛🔜❌✖✗✘⬜☐🔲🔄🛑⛔🚫]\uFE0F?\s*)+/u;
/** Pictures that say no word, before the first. */
const pictures =
  /^(?:(?:\p{Extended_Pictographic}[\uFE0F\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}]*|:[a-z0-9_+-]{2,30}:)\s+)+(?=["“'‘(]?[\p{L}\p{N}])/u;
/** What programs of tasks write behind a task: days with a sign, priorities, repeats, names of blocks. */
const taskEnding =
  /(?:(?<!\s)\s+)?(?:[⏫🔼🔽⏬🔺]\uFE0F?|([📅🛫⏳➕✅❌])\uFE0F?\s*(\d{4}-\d\d-\d\d)|@\{(\d{4}-\d\d-\d\d)\}|🔁\s*[\p{L}\d ]{1,40}|[[(]([\p{L}-]{2,20}):: ?([^[\]()]{1,60})[\])]|\^[a-z0-9-]{4,})$/u;
const clock =
  /^\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s*[–—-]\s*\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?)?(?:\s*[:|,–—-]\s*|\s+)(?=\p{L})/iu;

/** Labels behind what was done, as programs of notes and of messages write them: `#win`, `:tada:`. */
const endingTags = /(?<=\S)(?:\s+(?:#\p{L}[\p{L}\p{N}/_-]*|:[a-z0-9_+-]{2,30}:))+$/u;

/** A text without what readers never see: lists of attributes, tags of templates, the brackets of links to pages. */
export function withoutMarkup(text: string): string {
  if (!/[{[]/.test(text)) return text;
  return oneLine(
    text
      .replace(roamTask, '$1')
      .replace(templateTag, '')
      .replace(attributes, '')
      .replace(/\{(?::\w+ [\d.]+,? ?)+\}/g, '')
      .replace(embedded, '')
      .replace(wikiLink, '$1'),
  );
}

/** The words of a heading or an item, without signs, marks and what programs of tasks write around them. */
export function cleanLine(text: string): CleanLine {
  let words = withoutMarkup(text);
  let status: CleanLine['status'];
  let closed: string | undefined;
  for (let match = taskEnding.exec(words); match; match = taskEnding.exec(words)) {
    const [, sign, day, onCard, key, value] = match;
    closed ??= onCard;
    if (sign === '✅' || /^(?:completion|completed|done)$/i.test(key ?? '')) [status, closed] = ['done', day ?? value];
    if (sign === '❌' || /^cancell?ed$/i.test(key ?? '')) status = 'open';
    // A key that says something else stays.
    if (key !== undefined && !/^(?:completion|completed|done|cancell?ed|due|scheduled|created|start)$/i.test(key))
      break;
    // A day alone is when that was.
    if (match.index === 0) break;
    words = words.slice(0, match.index);
  }
  const ticked = /(?<!\s)\s+[✅✔☑✓]\uFE0F?$/u.exec(words);
  if (ticked) [words, status] = [words.slice(0, ticked.index), 'done'];
  words = words.replace(/^(?:#\p{L}[\p{L}\p{N}/_-]*\s+)+(?=[\p{L}\p{N}])/u, '');
  words = words.replace(endingTags, '');
  const boxed = box.exec(words);
  if (boxed) {
    words = words.slice(boxed[0].length);
    status = /x/i.test(boxed[1]!) ? 'done' : 'open';
  }
  if (openSign.test(words)) [words, status] = [words.replace(openSign, ''), 'open'];
  else if (doneSign.test(words)) [words, status] = [words.replace(doneSign, ''), status ?? 'done'];
  if (openWord.test(words)) [words, status] = [words.replace(openWord, ''), 'open'];
  if (openLabel.test(words) || openEnding.test(words)) status = 'open';
  else if (status !== 'open' && doneWord.test(words)) [words, status] = [words.replace(doneWord, ''), status ?? 'done'];
  return { words: words.replace(clock, '').replace(pictures, '').trim(), status, closed };
}

/** A text without the signs and pictures that it begins with, which say no word. */
export function signless(written: string): string {
  return written.replace(doneSign, '').replace(pictures, '');
}

/** Whether a value of a status says that something is not done. */
export function isOpenStatus(value: string): boolean {
  const { words, status } = cleanLine(`${value.trim()} `);
  return (
    status === 'open' ||
    openSign.test(value.trim()) ||
    /^(?:in (?:progress|review|arbeit|corso)|(?:not|un)[ -]?(?:started|done|finished)(?: yet)?|to-?do|to do|open|planned|backlog|blocked|on hold|wip|pending|doing|started|cancell?ed|abandoned|dropped|ongoing|draft|no|next|later|missed|failed|not (?:met|achieved|reached)|offen|geplant|en cours|à faire|pendiente|en curso|pendente|em andamento|da fare|bezig|gepland)$/i.test(
      words,
    )
  );
}

/** Whether a paragraph holds pictures and no words. */
export function isPicture(paragraph: Paragraph): boolean {
  let pictures = 0;
  each(paragraph, (node) => (pictures += node.type === 'image' || node.type === 'imageReference' ? 1 : 0));
  const said = saidIn(paragraph);
  return (pictures > 0 || /!\[\[/.test(said)) && !/[\p{L}\p{N}]/u.test(said.replace(embedded, ''));
}

/**
 * Whether the words of a block are links within its file and nothing else, as in a table of contents; or several links
 * to the files and pages beside it on one line, as above a day's notes.
 */
export function isNavigation(block: Nodes): boolean {
  const isLine = block.type === 'paragraph';
  let within = 0;
  let beside = 0;
  const outside = (node: Nodes): string => {
    if (node.type === 'html') return '';
    if (node.type !== 'link') return 'children' in node ? node.children.map(outside).join(' ') : toString(node);
    if (node.url.startsWith('#')) within += 1;
    else if (isLine && /^[^:]*\.md(?:#.*)?$/i.test(node.url)) beside += 1;
    else return toString(node);
    return '';
  };
  const rest = outside(block).replace(wikiLink, (link, name: string) => {
    if (!isLine && !link.startsWith('[[#')) return name;
    if (link.startsWith('[[#')) within += 1;
    else beside += 1;
    return '';
  });
  return (within > 0 || beside > 1) && !/[\p{L}\p{N}]/u.test(rest.replace(leading, ''));
}

/** Words that lead to a link: \`Back to top\`, \`See … and …\`. */
const leading =
  /(?<!\p{L})(?:(?:go |jump )?back|to|the|top|see|also|and|up|zurück|nach|oben|siehe|auch|und|retour|en|haut|voir|aussi|et|volver|arriba|ver|y|torna|su|vedi|e|terug|naar|boven|zie|ook)(?!\p{L})/giu;

const longestTitle = 160;

/** The first sentence of a long text, or as many words as a title can hold. */
export function shortened(text: string): string {
  if (text.length <= longestTitle) return text;
  // A full stop behind a number or a short name ends nothing: `On 31. March`, `Dr. Lima`.
  const [first] =
    /^.{10,160}?(?:[!?](?=\s)|(?<!(?<![\p{L}\d])(?:\d{1,2}|\p{Lu}\p{Ll}{0,2}))\.(?=\s+\P{Ll}))/u.exec(text) ?? [];
  return (
    first ??
    `${text
      .slice(0, longestTitle - 20)
      .replace(/\p{Surrogate}$/u, '')
      .replace(/(?<!\s)\s+\S*$/, '')} …`
  );
}

/** A title made of the first words below an item that has none of its own. */
export function firstWords(parts: readonly string[]): string {
  return shortened(oneLine(parts.join(' ').replace(/[*_`#>[\]-]+/g, ' ')));
}

const maxLinks = 20;

/** The web addresses in some blocks, each once, with the words that they stand behind. */
export function linksIn(nodes: readonly Nodes[]): (string | { url: string; label: string })[] {
  const links = new Map<string, string>();
  for (const node of nodes)
    each(node, (inner) => {
      if (inner.type === 'link' && isWebAddress(inner.url) && !links.has(inner.url))
        links.set(inner.url, oneLine(toString(inner)));
    });
  return [...links].slice(0, maxLinks).map(([url, label]) => (label === '' || label === url ? url : { label, url }));
}

/** A before and an after with a unit, which can be nothing but a measurement; versions and days are none. */
export function metricIn(text: string): { name?: string; before: string; after: string } | undefined {
  const { name, before, after } = readMetric(text);
  if (before === undefined || after === undefined) return undefined;
  const hasUnit = /[%$€£¥‰]|\d\s?\p{L}/u.test(before + after);
  const isNaming = /^v?\d{4}$/.test(before) || month.test(after) || isChangeOfVersion(name ?? '', before, after);
  if (!hasUnit || isNaming) return undefined;
  const measured = name?.replace(/(?<![\s([])[\s([]+$/, '') ?? '';
  return { ...(measured !== '' && measured.length <= 60 && { name: measured }), before, after };
}

const month = new RegExp(String.raw`(?<!\p{L})(?:${monthAlternatives})(?!\p{L})`, 'iu');

/** How an achievement begins, and the name of a project does not. */
export const pastTense =
  /^\p{L}+ed\b|^(?:led|wrote|rewrote|ran|built|rebuilt|made|held|gave|took|set|won|did|got|cut|taught|spoke|found|kept|brought|put|drew|chose|went|met|saw|sold|sent|paid|began|became|came|grew|broke|drove)\b/iu;
