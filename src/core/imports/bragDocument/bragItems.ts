import type { Blockquote, List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { oneLine } from '../candidateFrom';
import { keptLine } from '../keptText';
import { isYearOrMore, onlyYearOf, openEnd } from '../dates/period';
import { closestTime, factIn, factLines, factOfItem, summed, takeFact, type Fact } from './bragFacts';
import {
  lineOf,
  passage,
  partsOf,
  winPieces,
  type BragSource,
  type Piece,
  type Steps,
  type Surroundings,
} from './bragPieces';
import { readTable } from './bragTables';
import type { Fields } from './markdownFields';
import { headingSource, headingWords, isBold, isItems } from './markdownOutline';
import { attributed, quoted } from './markdownQuotes';
import { plainName, sectionMeaning, type SectionMeaning } from './markdownSections';
import { dedentedSource, definitionsFor, each, sourceOf, type ParsedMarkdown } from './markdownSource';
import {
  cleanLine,
  firstWords,
  isNavigation,
  isPicture,
  linesIn,
  linksIn,
  pastTense,
  saidIn,
  shortened,
  signless,
  withoutMarkup,
} from './markdownText';
import { isToDo, saysNothing } from './noAchievement';
import { hasOwnWords, isGeneric, isPrompt } from './templateWords';

/** What a heading, or an item that stands for one, makes of what is known around it. */
export function surroundingsBelow(
  source: BragSource,
  heading: Nodes,
  above: Surroundings,
  isTitle: boolean,
  opensFile = false,
): Surroundings & { readonly isOpen: boolean } {
  const { words: name, status } = cleanLine(headingWords(heading));
  const { found: time, rest, isUnread } = source.dates.inHeading(name, above, opensFile);
  // What goes on in a review ends with it.
  const isOpenEnded = time?.end === openEnd && above.period !== undefined && above.period.end > time.start;
  const found = isOpenEnded ? { ...time, end: above.period.end } : time;
  const whole = sectionMeaning(name);
  const meaning = whole.kind === 'other' ? whole : sectionMeaning(rest);
  const opensYear = found !== undefined && !/[\p{L}\p{N}]/u.test(name.slice(0, found.from)) && isYearOrMore(found);
  // `Some things that we agreed:` is half a sentence.
  const isSentence = heading.type === 'paragraph' && !isBold(heading) && finiteVerb.test(name);
  // `2019 – my first year` and the title of the whole document name no project.
  const isNameless = isTitle || opensYear || isUnread || isSentence;
  const speaker =
    meaning.kind === 'voices'
      ? /\bfrom (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})$/u.exec(plainName(rest))?.[1]
      : above.meaning === 'voices' && meaning.kind === 'topic'
        ? speakerIn(rest, found !== undefined)
        : undefined;
  const isVoices = speaker !== undefined || (above.meaning === 'voices' && plainName(rest) === '');
  const kind = isVoices ? 'voices' : isNameless && meaning.kind === 'topic' ? 'work' : meaning.kind;
  return {
    period: isUnread ? undefined : (found ?? above.period),
    year: found ? (onlyYearOf(found) ?? (isUnread ? undefined : above.year)) : above.year,
    project: meaning.kind === 'topic' && !isNameless && speaker === undefined ? plainName(rest) : above.project,
    speaker: speaker ?? above.speaker,
    winKind:
      meaning.kind === 'voices'
        ? 'recognition'
        : meaning.kind === 'work' && meaning.winKind
          ? meaning.winKind
          : above.winKind,
    meaning: kind === 'part' || kind === 'time' ? 'work' : kind,
    trail: [...above.trail, oneLine(headingSource(source.markdown, heading))],
    isOpen: status === 'open',
  };
}

const finiteVerb = /\b(?:i|we|is|are|was|were|has|have|had|did|will)\b/i;

/** Who spoke, where a heading among what others said can name nothing else: beside a day, with a role, after `From`. */
function speakerIn(rest: string, isDated: boolean): string | undefined {
  const [, from, name = ''] = /^(from\s+|by\s+)?(\p{Lu}[^–—|:]{1,60})$/iu.exec(plainName(rest)) ?? [];
  const hasRole = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?:\s\([^()]+\)|, \p{L}.+)$/u.test(name);
  return from !== undefined || hasRole || (isDated && /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(name))
    ? name
    : undefined;
}

/** What a block holds. @param proseIsWork whether paragraphs are achievements, as nothing else there can be one */
export function* readBlock(
  source: BragSource,
  block: RootContent,
  around: Surroundings,
  proseIsWork: boolean,
): Steps<Piece[]> {
  switch (block.type) {
    case 'definition':
    case 'footnoteDefinition':
    case 'thematicBreak':
      return [];
    case 'list':
      return isNavigation(block) ? [passage(source, block, around, 'file')] : yield* readList(source, block, around);
    case 'table':
      return isItems(block) && factLines(source, block, around) === undefined
        ? readTable(source, block, around)
        : [passage(source, block, around, 'around')];
    case 'html':
      return /^\s*<\/details>\s*$/i.test(block.value) ? [] : [passage(source, block, around, 'aside')];
    case 'paragraph': {
      if (isPicture(block)) return [passage(source, block, around, 'above')];
      const said = cleanLine(saidIn(block));
      if (isNavigation(block) || said.words === '') return [passage(source, block, around, 'file')];
      const label = boldLabel(block);
      const plain = /^([\p{L}' -]{2,30}):\s/u.exec(said.words)?.[1];
      if (label === 'other' || (plain !== undefined && sectionMeaning(plain).kind === 'other'))
        return [passage(source, block, around, 'file')];
      if (label === 'part' || label === 'tools') return [passage(source, block, around, 'above')];
      const isWork =
        proseIsWork &&
        !isAboutDocument(source.markdown, block) &&
        factLines(source, block, around) === undefined &&
        !saysNothing(source, said.words, around) &&
        !isOnlyTags(said.words);
      if (isWork) return readItemLine(source, [block], block, [], around);
      return [passage(source, block, around, 'around')];
    }
    case 'blockquote':
      return readQuotation(source, block, around);
    default:
      return [passage(source, block, around, 'above')];
  }
}

/** What the bold label at the start of a paragraph means: `**Thoughts**: …`. */
function boldLabel(block: Nodes): SectionMeaning['kind'] | undefined {
  const [first, second] = block.type === 'paragraph' ? block.children : [];
  if (first?.type !== 'strong' || second === undefined) return undefined;
  const label = toString(first);
  if (!label.endsWith(':') && !/^\s*:/.test(toString(second))) return undefined;
  const meaning = sectionMeaning(label);
  return meaning.kind === 'work' && meaning.winKind ? 'topic' : meaning.kind;
}

function readQuotation(source: BragSource, block: Blockquote, around: Surroundings): Piece[] {
  if (factLines(source, block, around) !== undefined) return [passage(source, block, around, 'around')];
  const voices: Surroundings = { ...around, meaning: 'voices', winKind: 'recognition' };
  const [first] = block.children;
  const [head = '', ...lines] = first?.type === 'paragraph' ? linesIn(first) : [];
  const [, type, title = ''] = /^\[!([\w-]+)\][+-]? ?(.*)$/.exec(head) ?? [];
  if (type === undefined) {
    if (around.meaning === 'voices') return readItemLine(source, [block], block, [], around);
    // With a name below it, it is what someone said, and not about the item before.
    if (quoted(saidIn(block))?.from !== undefined) return readItemLine(source, [block], block, [], voices);
    return [passage(source, block, around, 'above')];
  }
  if (/^(?:todo|question|help|faq|bug|failure|fail|missing|warning|danger)$/i.test(type))
    return [passage(source, block, around, 'file')];
  if (/^(?:success|check|done|win)$/i.test(type) && title !== '') {
    const said = cleanLine(title);
    const dated = source.dates.inItem(said.words, around);
    return winPieces(source, around, {
      line: lineOf(source, block),
      period: dated.found ?? around.period,
      text: sourceOf(source.markdown, block),
      title: shortened(dated.rest || title),
      parts: partsOf(source, block),
      trail: around.trail,
      nodes: [block],
      measured: title,
      fields: {},
    });
  }
  if (!/^(?:quote|cite|feedback|praise|kudos|testimonial|recognition)$/i.test(type))
    return [passage(source, block, around, 'above')];
  // The title of a callout says who spoke, and when.
  const words = oneLine([...lines, ...block.children.slice(1).map(saidIn)].join(' '));
  if (words === '') return readItemLine(source, [block], block, [], voices);
  const named = source.dates.inHeading(withoutMarkup(title), around);
  const from = plainName(named.rest);
  const spoken = quoted(words) ?? { quote: words };
  return winPieces(source, voices, {
    line: lineOf(source, block),
    period: named.found ?? (named.isUnread ? undefined : around.period),
    text: sourceOf(source.markdown, block),
    title: shortened(from === '' ? words : `${from}: ${words}`),
    parts: partsOf(source, block),
    trail: around.trail,
    nodes: [block],
    measured: '',
    fields: { feedback: [{ ...spoken, ...(from !== '' && { from }) }] },
  });
}

function* readList(source: BragSource, list: List, around: Surroundings, isLabelled = false): Steps<Piece[]> {
  const pieces: Piece[] = [];
  for (const item of list.children) {
    yield;
    const fact = factOfItem(source, item, around);
    const last = pieces.at(-1);
    if (fact === undefined) pieces.push(...(yield* readItem(source, item, around, isLabelled)));
    else if (last?.kind === 'win') pieces[pieces.length - 1] = withFact(source, last, item, fact, around);
    else pieces.push(passage(source, item, around, 'around'));
  }
  return pieces;
}

/** An achievement with a fact that the item after it says of it. */
function withFact(
  source: BragSource,
  piece: Piece & { kind: 'win' },
  item: ListItem,
  fact: Fact,
  around: Surroundings,
): Piece {
  const fields: Fields = { ...piece.win };
  if (fact.period !== undefined && piece.period === around.period)
    return { ...piece, period: fact.period, parts: [...piece.parts, ...partsOf(source, item)] };
  if (takeFact(source, fact, fields)) return { ...piece, win: { ...piece.win, ...fields } };
  return { ...piece, parts: [...piece.parts, ...partsOf(source, item)] };
}

function* readItem(source: BragSource, item: ListItem, around: Surroundings, isLabelled: boolean): Steps<Piece[]> {
  const [first, ...nested] = item.children;
  if (first === undefined) return [];
  const notes = (): Piece[] => [passage(source, item, around, 'file')];
  // A bullet right before another says nothing of its own.
  if (first.type === 'list') return yield* readListsIn(source, item, around, isLabelled);
  const said = cleanLine(saidIn(first));
  const label = /^([\p{L}' -]{2,30}):\s/u.exec(said.words)?.[1];
  if (label !== undefined && sectionMeaning(label).kind === 'other') return notes();
  if (label !== undefined && nested.length === 0 && sectionMeaning(label).kind === 'tools')
    return [passage(source, item, around, 'around')];
  if (nested.length === 0 && (isNavigation(first) || saysNothing(source, said.words, around))) return notes();
  if (nested.some(namesThosePresent) || (nested.length === 1 && isPlaceholder(nested[0]!))) return notes();
  if (said.status === 'open' || (item.checked === false && !hasTicked(item))) return notes();
  if (around.meaning === 'prompts' && !hasOwnWords(said.words)) return notes();
  // What is struck through as a whole has not been done.
  if (said.words === '' && first.type === 'paragraph' && !isPicture(first) && !/[\p{L}\p{N}]/u.test(saidIn(item)))
    return notes();
  if (first.type === 'paragraph' && isPicture(first) && nested.length === 0)
    return [passage(source, item, around, 'above')];
  const lists = (nested as RootContent[]).filter((block) => block.type === 'list');
  if (first.type === 'paragraph' && lists.length > 0 && isLabel(source, first, lists, around, isLabelled)) {
    const below = surroundingsBelow(source, first, around, false);
    if (below.meaning === 'other') return notes();
    const pieces = yield* readListsIn(source, { ...item, children: nested }, below, true);
    return pieces.length === 0 ? notes() : pieces;
  }
  return readItemLine(source, [item], first, nested as RootContent[], around);
}

/** Whether nothing was written yet below an item: `TODO`. */
function isPlaceholder(block: Nodes): boolean {
  return block.type !== 'list' && /^(?:todo|tbd|tba|wip|coming soon|\.{3}|…)[.!]?$/i.test(toString(block).trim());
}

/** Whether a list begins with who was at a meeting, of which it holds the notes. */
function namesThosePresent(block: Nodes): boolean {
  const first = block.type === 'list' ? block.children[0]?.children[0] : undefined;
  return (
    first !== undefined &&
    /^(?:attendees|participants?|present|invitees|teilnehmer(?:innen|:innen)?|anwesend|participant(?:e?s)?|présents?|asistentes|presentes|partecipanti|aanwezig)\s*:/i.test(
      saidIn(first),
    )
  );
}

/** What the lists below an item hold, and the passages between them. */
function* readListsIn(source: BragSource, item: ListItem, around: Surroundings, isLabelled: boolean): Steps<Piece[]> {
  const pieces: Piece[] = [];
  for (const block of item.children)
    if (block.type === 'list') pieces.push(...(yield* readList(source, block, around, isLabelled)));
    else pieces.push(passage(source, block, around, 'around'));
  return pieces;
}

/** Whether the line of an item that has items below it names what they have in common, and is no achievement. */
function isLabel(
  source: BragSource,
  paragraph: Paragraph,
  below: readonly List[],
  around: Surroundings,
  isLabelled: boolean,
): boolean {
  const text = cleanLine(toString(paragraph).trim()).words;
  const { found, rest, isUnread } = source.dates.inHeading(text, around);
  const name = plainName(rest);
  if ((found !== undefined || isUnread) && (name === '' || isUnread)) return true;
  // `P1`
  if (/^\p{Lu}{1,2}\d+$/u.test(name)) return true;
  // What begins with a deed is what was done, with its details below.
  if (pastTense.test(name) && /\s/.test(name)) return false;
  if (isBold(paragraph)) return true;
  if (sectionMeaning(name).kind !== 'topic') return sectionMeaning(name).kind !== 'part';
  if (/\d/.test(name)) return false;
  // What stands below a name and has no colon is what was done, with its details.
  const words = name.split(/\s+/).length;
  if (/:$/.test(text)) return words <= 3;
  const areDeeds = below.every((list) => list.children.every((item) => pastTense.test(cleanLine(saidIn(item)).words)));
  return (!isLabelled || areDeeds) && words <= 2 && /^\p{Lu}[\p{L} -]*$/u.test(name);
}

/**
 * An achievement.
 *
 * @param whole the nodes that it is made of
 * @param first its own line
 * @param nested what stands below that
 */
function readItemLine(
  source: BragSource,
  whole: readonly Nodes[],
  first: Nodes,
  nested: readonly RootContent[],
  around: Surroundings,
): Piece[] {
  const { markdown, dates } = source;
  const fields: Fields = {};
  const own = withoutInlineFacts(source, ownLines(source, first, around, fields), around, fields);
  const line = cleanLine(own.said);
  const dated = dates.inItem(line.words, around);
  const nestedFacts = nested.flatMap((block) =>
    block.type === 'list' ? block.children.flatMap((item) => factOfItem(source, item, around) ?? []) : [],
  );
  const facts = summed([...own.facts, ...nestedFacts]);
  if (facts.isOpen) return [passage(source, whole[0]!, around, 'file')];
  const times = [...own.times];
  const below = nested.map((block) => {
    const taken = block.type === 'list' ? takeItems(source, block, around, fields) : undefined;
    times.push(...(taken?.times ?? []));
    return taken?.left ?? dedentedSource(markdown, block);
  });
  // `**Activities**:` on a line of its own, or at the start of a paragraph, says nothing of what follows.
  const isApart = /^[^\n]{0,60}:[*_]*[ \t]*\n/.test(own.written);
  const isLabelled = (whole[0] === first || isApart) && boldLabel(first) === 'work';
  const said = isLabelled ? line.words.replace(/^[^:]{2,60}:\s+(?=\S)/, '') : dated.rest || line.words;
  const whatWasDone = said.replace(below.length > 0 ? /(?:(?<!\s)\s+)?:$/ : /$^/, '');
  const title = shortened(whatWasDone);
  const written = oneLine(own.written.replace(/^\[[ x]\]\s/i, ''));
  const isPlain = [dated.rest, line.words, `${whatWasDone}:`].some(
    (words) => words === written || words === signless(written),
  );
  const ownKept = isPlain && title === whatWasDone ? '' : own.written.replace(/^\[[ x]\]\s/i, '');
  const spoken = around.meaning === 'voices' ? spokenIn(whatWasDone, around) : undefined;
  const from = spoken?.from === undefined ? undefined : dates.inHeading(spoken.from, around).found;
  const speaker = spoken?.from === undefined ? undefined : withoutTime(source, spoken.from, around);
  const quote = spoken && { quote: spoken.quote, ...(speaker !== undefined && { from: speaker }) };
  if (title === '' && below.every((part) => part === '')) return [passage(source, whole[0]!, around, 'file')];
  const closed = line.closed === undefined ? undefined : dates.period(line.closed, around.year);
  const isProbablyTemplate =
    linksIn(whole).length === 0 &&
    (isPrompt(line.words) || (source.isTemplate && nested.length === 0 && isGeneric(line.words)));
  if (dated.found && dated.rest !== line.words) times.push(line.words.slice(dated.found.from, dated.found.to));
  return winPieces(source, around, {
    line: lineOf(source, first),
    period: dated.found ?? closed ?? from ?? closestTime(around, facts).period,
    text: whole.map((node) => sourceOf(markdown, node)).join('\n'),
    title: title || firstWords(below) || 'Untitled',
    trail: [...around.trail, ...times.map(keptLine)],
    parts: [ownKept, ...below, ...definitionsFor(markdown, whole)],
    nodes: whole,
    measured: line.words,
    fields: { ...fields, ...(quote && { feedback: [quote] }) },
    unlikely:
      around.meaning === 'voices'
        ? undefined
        : isProbablyTemplate
          ? 'template'
          : isToDo(line.words)
            ? 'not-done'
            : undefined,
  });
}

/** What someone said, and who, by its own words or the heading above. */
function spokenIn(said: string, { speaker }: Surroundings): { quote: string; from?: string } | undefined {
  const own = quoted(said) ?? attributed(said);
  return speaker === undefined || own?.from !== undefined ? own : { quote: own?.quote ?? said, from: speaker };
}

/** What an item's own lines say, as words and as they are written, and the facts among them. */
interface OwnLines {
  readonly said: string;
  readonly written: string;
  readonly facts: readonly Fact[];
  readonly times: readonly string[];
}

/** What Dataview reads within a line: `Closed the books [when:: 2025-02-17]`. */
const inlineFact = /[([](\p{L}[\p{L} _-]{1,28}::\s*[^()[\]]{1,200})[)\]]/gu;

/** Some lines without the facts within them that are about what they say; those that no key takes stay as written. */
function withoutInlineFacts(source: BragSource, own: OwnLines, around: Surroundings, fields: Fields): OwnLines {
  let { said, written } = own;
  const [facts, times] = [[...own.facts], [...own.times]];
  for (const [whole, line] of own.said.matchAll(inlineFact)) {
    const fact = factIn(source, line!, line!, around);
    if (fact === undefined) continue;
    facts.push(fact);
    said = oneLine(said.replace(whole, ''));
    if (!written.includes(whole) || !takeFact(source, fact, fields)) continue;
    written = oneLine(written.replace(whole, ''));
    if (fact.period) times.push(fact.value);
  }
  return { said, written, facts, times };
}

/** The words of an item's own lines, without the properties among them that a key of a win takes. */
function ownLines(source: BragSource, first: Nodes, around: Surroundings, fields: Fields): OwnLines {
  const all = dedentedSource(source.markdown, first);
  const none = { said: saidIn(first), written: all, facts: [], times: [] };
  if (first.type !== 'paragraph') return none;
  const said = linesIn(first);
  const written = all.split('\n');
  const isProperty = (line: string): boolean => /^[\w-]{2,30}::\s/.test(line);
  if (said.length !== written.length) return none;
  const [opening, ...others] = said;
  const period = source.dates.only(opening!.replace(/:$/, ''), around.year);
  if (period && others.some((line) => line !== ''))
    return {
      said: oneLine(others.join(' ')),
      written: written.slice(1).join('\n'),
      facts: [{ key: 'date', value: opening!, period, isPlain: true, isWhole: true }],
      times: [opening!],
    };
  if (!said.some(isProperty)) return none;
  const facts: Fact[] = [];
  const times: string[] = [];
  const kept = said.map((line, index) => {
    const fact = isProperty(line) ? factIn(source, line, written[index]!, around) : undefined;
    if (fact) facts.push(fact);
    if (!fact || !takeFact(source, fact, fields)) return true;
    if (fact.period) times.push(fact.value);
    return false;
  });
  return {
    said: oneLine(said.filter((line) => !isProperty(line)).join(' ')),
    written: written.filter((_, index) => kept[index]).join('\n'),
    facts,
    times,
  };
}

/** The items of a list below an achievement, without those that a key of a win takes. */
function takeItems(
  source: BragSource,
  list: List,
  around: Surroundings,
  fields: Fields,
): { left: string; times: string[] } | undefined {
  const times: string[] = [];
  const left = list.children.filter((item) => {
    const fact = factOfItem(source, item, around);
    if (fact === undefined || !takeFact(source, fact, fields)) return true;
    if (fact.period) times.push(fact.value);
    return false;
  });
  if (left.length === list.children.length) return undefined;
  return { left: left.map((item) => dedentedSource(source.markdown, item)).join('\n'), times };
}

/** Who said something, without when: `Maria (PM), Mar 2024`. */
function withoutTime({ dates }: BragSource, from: string, { year }: Surroundings): string {
  const [, before, onDay] = /^(\S+(?: \S+){0,4}?),? on (\S.*)$/.exec(from) ?? [];
  if (before !== undefined && dates.only(onDay!, year)) return before;
  const [, name, when] = /^(.+)[,(]([^,()]+)\)?$/.exec(from) ?? [];
  return name !== undefined && dates.only(when!.trim().replace(/^(?:on|in) /, ''), year) ? name.trimEnd() : from;
}

/** Whether each line of a paragraph says something of the document or its author: `Name: …`, `Last updated: …`. */
function isAboutDocument(markdown: ParsedMarkdown, block: Paragraph): boolean {
  const about =
    /^[*_\s]*(?:name|author|owner|role|(?:job )?title|position|level|manager|team|company|employer|department|location|period|(?:last |date )?(?:updated?|created))[*_\s]*:/i;
  return sourceOf(markdown, block)
    .split('\n')
    .every((line) => about.test(line));
}

/** Whether a line is nothing but tags, as some programs of notes put at the top or the bottom. */
function isOnlyTags(said: string): boolean {
  return /^(?:#[\p{L}][\p{L}\p{N}/_-]*\s*)+$/u.test(said);
}

function hasTicked(item: ListItem): boolean {
  let ticked = false;
  each(item, (node) => (ticked ||= node.type === 'listItem' && node.checked === true));
  return ticked;
}
