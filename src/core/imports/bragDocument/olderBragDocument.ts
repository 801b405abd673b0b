import { lastSegment } from '../../text/lastSegment';
import type { ListItem, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { daysBetween } from '../../time/calendarDate';
import { withMarkdownTables } from '../../markdown/htmlMarkdown';
import { findFrontMatter } from '../../frontMatter/frontMatter';
import { oneLine } from '../candidateFrom';
import type { DateReader } from '../dates/exportDates';
import { isYearOrMore, onlyPeriod, onlyYearOf, spanOf, type Period } from '../dates/period';
import { keptLine } from '../keptText';
import { closestTime, factLines, factsBelow, takeFacts, timeSection } from './bragFacts';
import type { BragAnswers, BragFile, FoundItem } from './bragFile';
import { emacsAsMarkdown } from './emacsAsMarkdown';
import { readBlock, surroundingsBelow } from './bragItems';
import { isClosing } from './noAchievement';
import {
  attachedAbove,
  attachedAround,
  headings,
  lineOf,
  partsOf,
  winPieces,
  withProjectNotes,
  type BragSource,
  type Passage,
  type Piece,
  type Steps,
  type Surroundings,
} from './bragPieces';
import { withMarkdownBullets } from './markdownBullets';
import { MarkdownDates } from './markdownDates';
import type { Fields } from './markdownFields';
import {
  allBlocks,
  boldDepth,
  headingSource,
  headingWords,
  innerBoldDepth,
  isBold,
  isItems,
  itemsIn,
  lastBlock,
  outlineOf,
  standsForHeading,
  type DepthsOf,
  type Section,
} from './markdownOutline';
import { isLeadOfPrompts, plainName, sectionMeaning } from './markdownSections';
import { dedentedSource, definitionsFor, each, parseMarkdown, type ParsedMarkdown } from './markdownSource';
import { cleanLine, isNavigation, pastTense, saidIn, shortened } from './markdownText';
import { holdsTemplate } from './templateWords';
import { withWeek } from './filesOfWeeks';
import { weekendBeside } from './weekendBeside';
import { yearsBeside } from './yearsBeside';

/**
 * Reads one file of an older brag document in steps: its outline, what is known below each heading, the achievements and
 * the passages that are none, and what those belong to. Returns what the file holds, with all that is no achievement as
 * the last item; undefined where it can't be read.
 */
export function* readOlderBragDocument(
  file: BragFile & { readonly isOfAWeek?: boolean },
  days: DateReader,
  answers: BragAnswers,
): Generator<undefined, readonly FoundItem[] | undefined> {
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { front, language, start } = frontOf(text);
  const markdown = yield* parseMarkdown(withMarkdownBullets(emacsAsMarkdown(withMarkdownTables(text.slice(start)))));
  if (markdown === undefined) return undefined;
  const when = answers.when === 'unknown' ? undefined : answers.when;
  const dates = new MarkdownDates(days, answers.today, when);
  const source: BragSource = {
    markdown,
    dates,
    answers,
    firstLine: text.slice(0, start).split('\n').length - 1,
    isTemplate: holdsTemplate(markdown.tree),
    repeated: repeatedHeadings(markdown),
  };
  const pathYear = yearOfPath(file.path);
  const period =
    frontPeriod(source, front) ?? filePeriod(dates, file.isOfAWeek ? withWeek(file.path) : file.path, pathYear);
  const around: Surroundings = {
    period,
    year: onlyYearOf(period) ?? pathYear ?? yearGiven(text, when),
    project: undefined,
    winKind: undefined,
    meaning: 'work',
    trail: [],
  };
  const top = outlineOf(markdown.tree.children, depthsOf(dates, pathYear));
  const titled = { period: titlePeriod(source, top), isUnread: false, isOpen: false };
  const pieces = yield* readContent(
    source,
    top,
    closestTime(closestTime(around, titled), factsBelow(source, top, around)),
  );
  const fence = fenceFor(front);
  const head = front === '' ? [] : [`${fence}${language}\n${front}\n${fence}`];
  return foundItems(source, file.path, head, pieces, around);
}

/** The year that days and months are in where a file names none, by when its undated parts were. */
function yearGiven(text: string, when: Period | undefined): number | undefined {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text) ? undefined : onlyYearOf(when);
}

const placesOfParts = 3;

function repeatedHeadings({ tree }: ParsedMarkdown): ReadonlySet<string> {
  const counts = new Map<string, number>();
  each(tree, (node) => {
    const name = node.type === 'heading' ? headingWords(node) : node.type === 'listItem' ? itemLabel(node) : undefined;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return new Set([...counts].flatMap(([name, count]) => (count >= placesOfParts ? [name] : [])));
}

/**
 * The front matter of a file, between dashes or, as Hugo writes it, plus signs, or the head of a message; and where what
 * follows it starts.
 */
function frontOf(text: string): { readonly front: string; readonly language: string; readonly start: number } {
  const toml = /^\+\+\+[ \t]*\n(?:[^]*?\n)?\+\+\+[ \t]*(?:\n|$)/.exec(text)?.[0];
  if (toml !== undefined) return { front: toml.trim(), language: 'toml', start: toml.length };
  const mail =
    /^\s*(?:(?:from|to|cc|bcc|reply-to|date|sent|subject|von|an|gesendet|betreff|de|à|envoyé|objet):[ \t].*\n){2,}(?=\s*\n)/i.exec(
      text,
    )?.[0];
  if (mail !== undefined && /^(?:date|sent|gesendet|envoyé):/im.test(mail))
    return { front: mail.trim(), language: '', start: mail.length };
  const block = findFrontMatter(text);
  const start = block === undefined || 'code' in block ? 0 : block.bodyStart;
  return { front: text.slice(0, start).trim(), language: 'yaml', start };
}

/**
 * The time that front matter gives, the one in its title before the day of publication; when a file was created says
 * nothing where its headings name their times.
 */
function frontPeriod({ dates, markdown }: BragSource, front: string): Period | undefined {
  const valueOf = (keys: string): RegExpExecArray | null =>
    new RegExp(String.raw`^(${keys})\s*[:=]\s*["']?([^"'\n]+)`, 'im').exec(front);
  const title = valueOf('title|subject|betreff|objet')?.[2];
  const titled = title === undefined ? undefined : dates.inHeading(title, { year: undefined, period: undefined });
  if (titled?.found) return titled.found;
  const [, key = '', value] = valueOf('date|week|month|quarter|period|sent|gesendet|envoyé|created') ?? [];
  const period = dates.period(value, undefined);
  const isDated = (node: Nodes): boolean =>
    node.type === 'heading' &&
    dates.inHeading(toString(node), { year: undefined, period: undefined }).found !== undefined;
  return /created/i.test(key) && markdown.tree.children.some(isDated) ? undefined : period;
}

/** The time that a title gives to the headings beside it: `# Brag document 2024` above `# Projects` and `# Talks`. */
function titlePeriod(source: BragSource, { sections: [first, ...others] }: Section): Period | undefined {
  const timeOf = ({ heading }: Section) =>
    source.dates.inHeading(cleanLine(headingWords(heading!)).words, { year: undefined, period: undefined });
  if (first === undefined || others.length === 0 || !opensFile(source, first.heading!)) return undefined;
  const { found, rest } = timeOf(first);
  if (found === undefined || daysBetween(found.start, found.end) < 80 || sectionMeaning(rest).kind !== 'work')
    return undefined;
  const isOverOthers = others.every((other) => {
    const time = timeOf(other);
    return other.depth === first.depth && time.found === undefined && !time.isUnread;
  });
  return isOverOthers && !first.blocks.some(isItems) ? { start: found.start, end: found.end } : undefined;
}

function filePeriod(dates: MarkdownDates, path: string, pathYear: number | undefined): Period | undefined {
  const parts = path
    .normalize('NFC')
    .replace(/\.[^./]*$/, '')
    .split('/')
    // Programs of notes write days as `2025_03_14` and `20250314`, and hashes behind the names of pages.
    .map((part) =>
      part
        .replace(/\s[0-9a-f]{32}$/, '')
        .replace(/(?<!\d)(\d{4})_(\d\d)(?:_(\d\d))?(?!\d)/, (_, y, m, d) => [y, m, d].filter(Boolean).join('-'))
        .replace(/(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/, '$1-$2-$3')
        .replaceAll('_', ' '),
    );
  return (
    dates.period(parts.at(-1), pathYear) ??
    dates.period(parts.slice(-2).join('-'), undefined) ??
    dates.period(parts.slice(-3).join('-'), undefined)
  );
}

function yearOfPath(path: string): number | undefined {
  const named = path
    .split('/')
    .slice(0, -1)
    .findLast((folder) => /^(?:19|20)\d\d$/.test(folder));
  return named === undefined ? undefined : Number(named);
}

/** How deep bold lines and lines that are a time alone stand among some blocks. */
function depthsOf(dates: MarkdownDates, pathYear: number | undefined): DepthsOf {
  return (nodes) => new Map([...boldDepths(nodes, dates, pathYear), ...timeDepths(nodes, dates, pathYear)]);
}

/** Lines that are a time and nothing else stand for headings, the longer time above the shorter. */
function timeDepths(
  nodes: readonly RootContent[],
  dates: MarkdownDates,
  pathYear: number | undefined,
): Map<Nodes, number> {
  const depths = new Map<Nodes, number>();
  for (const [index, node] of nodes.entries()) {
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    if (node.type !== 'paragraph' || isBold(node) || after === undefined) continue;
    const time = onlyPeriod(toString(node), { days: () => undefined, year: pathYear ?? 2000 });
    if (index === 0 && !time && isTitleWithTime(node, dates)) {
      depths.set(node, titleDepth);
      continue;
    }
    // `2024-03-01: Shipped the importer` over a list of what that took.
    const said = toString(node);
    if (after.type === 'list' && !said.includes('\n') && said.length < 160) {
      const { found, rest } = dates.inItem(said, { year: pathYear ?? 2000, period: undefined });
      if (found?.from === 0 && rest !== said) depths.set(node, innerBoldDepth);
    }
    // Right below a heading it says when that was.
    if (before?.type === 'heading' && after.type !== 'list') continue;
    if (time)
      depths.set(node, boldDepth - (isYearOrMore(time) ? 0.75 : daysBetween(time.start, time.end) > 31 ? 0.5 : 0.25));
  }
  return depths;
}

/** A title stands above all headings. */
const titleDepth = 0.5;

/** Whether the first line of a text is its title, `Wins 2025`. */
function isTitleWithTime(node: Nodes, dates: MarkdownDates): boolean {
  const said = toString(node);
  if (/\n/.test(said) || said.length > 60 || /[.!?]$/.test(said) || isNavigation(node)) return false;
  const { found, rest } = dates.inHeading(said, { year: undefined, period: undefined });
  return found !== undefined && sectionMeaning(rest).kind === 'work';
}

/**
 * Bold lines are all alike. Where a time stands right above a name, or a name right above a time, that shows which of the
 * two is the heading of the other.
 */
function boldDepths(
  nodes: readonly RootContent[],
  dates: MarkdownDates,
  pathYear: number | undefined,
): Map<Nodes, number> {
  const depths = new Map<Nodes, number>();
  const kindOf = (node: RootContent, next: RootContent | undefined): 'time' | 'name' | 'title' | undefined => {
    if (node.type !== 'paragraph' || standsForHeading(node, next) !== boldDepth) return undefined;
    const { found, rest } = dates.inHeading(oneLine(toString(node)), { year: pathYear ?? 2000, period: undefined });
    const meaning = sectionMeaning(rest);
    if (meaning.kind !== 'work' || meaning.winKind) return found === undefined ? 'name' : undefined;
    return found === undefined ? 'title' : 'time';
  };
  const kinds = nodes.map((node, index) => kindOf(node, nodes[index + 1]));
  const times = (above: string, below: string): number =>
    kinds.filter((kind, index) => kind === above && kinds[index + 1] === below).length;
  // Of times right above each other the longer is the heading of the shorter.
  const lengthOf = (node: RootContent): number => {
    const time = dates.only(oneLine(toString(node)).replace(/:$/, ''), pathYear ?? 2000);
    return time === undefined ? 0 : isYearOrMore(time) ? 3 : daysBetween(time.start, time.end) > 31 ? 2 : 1;
  };
  const areNested = kinds.some(
    (kind, index) =>
      kind === 'time' && kinds[index + 1] === 'time' && lengthOf(nodes[index]!) > lengthOf(nodes[index + 1]!),
  );
  const setDepth = (index: number, depth: number): void => {
    depths.set(nodes[index]!, depth - (areNested && kinds[index] === 'time' ? lengthOf(nodes[index]!) / 10 : 0));
  };
  if (areNested) for (const [index, kind] of kinds.entries()) if (kind === 'time') setDepth(index, boldDepth);
  const difference = times('time', 'name') - times('name', 'time');
  if (difference === 0) return depths;
  const outer = difference > 0 ? 'time' : 'name';
  const first = kinds.indexOf(outer);
  for (const [index, kind] of kinds.entries())
    if (kind !== undefined && kind !== outer && index > first) setDepth(index, innerBoldDepth);
  return depths;
}

function* readSection(source: BragSource, section: Section, above: Surroundings): Steps<Piece[]> {
  yield;
  const heading = section.heading!;
  const words = headingWords(heading);
  if (isLeadOfPrompts(words) && !sectionMeaningIsKnown(words))
    return yield* readPrompts(source, section, above, heading);
  const opens = opensFile(source, heading);
  const below = surroundingsBelow(source, heading, above, isDocumentTitle(source, section, above), opens);
  const facts = factsBelow(source, section, below);
  const around = closestTime(below, facts);
  // Below a line, a table is no part of what is said before it of the document itself.
  const line = section.blocks.findIndex(({ type }) => type === 'thematicBreak');
  if (around.meaning === 'other' && line !== -1 && section.blocks.slice(line).some(({ type }) => type === 'table')) {
    const after = { ...section, blocks: section.blocks.slice(line) };
    const before = { ...section, blocks: section.blocks.slice(0, line), sections: [] };
    return [keptSection(source, before, above), ...(yield* readContent(source, after, above))];
  }
  if (around.meaning === 'other' || below.isOpen || facts.isOpen) {
    const isDone = ({ heading: one }: Section): boolean => cleanLine(headingWords(one!)).status === 'done';
    // Of a task that goes on, what is ticked off below it is done.
    if (around.meaning === 'other' || !section.sections.some(isDone)) return [keptSection(source, section, above)];
    const open = { ...section, sections: section.sections.filter((one) => !isDone(one)) };
    const done = { ...section, blocks: [], sections: section.sections.filter(isDone) };
    return [keptSection(source, open, above), ...(yield* readContent(source, done, around))];
  }
  if (around.meaning === 'tools' || timeSection(source, section, above).length > 0)
    return [{ ...keptSection(source, section, above), belongs: 'around' }];
  const name = plainName(source.dates.inHeading(cleanLine(words).words, above, opens).rest);
  const isBlockquote = ({ type }: Nodes): boolean => type === 'blockquote';
  // Over what someone wrote stands who it was: `December 2025 — Ana Lima (Manager)`.
  if (
    around.meaning === 'topic' &&
    /^\p{Lu}[^()]{1,60} \([^()]+\)$/u.test(name) &&
    allBlocks(section).some(isBlockquote)
  ) {
    const voices = {
      ...around,
      meaning: 'voices',
      speaker: name,
      project: above.project,
      winKind: 'recognition',
    } as const;
    return yield* readContent(source, section, voices);
  }
  const pieces =
    name !== '' && (around.meaning === 'topic' || isWholeOfKind(section, below))
      ? isWhole(source, section, around, name)
        ? readWhole(source, section, above, around, name)
        : withProjectNotes(source, around, name, yield* readContent(source, section, around))
      : yield* readContent(source, section, around);
  return pieces.length > 0 ? pieces : [headingPassage(source, heading, above)];
}

/** Whether a heading that a template could have written has a meaning of its own: `What you learned`. */
function sectionMeaningIsKnown(words: string): boolean {
  const meaning = sectionMeaning(words);
  return (
    meaning.kind === 'other' || meaning.kind === 'voices' || (meaning.kind === 'work' && meaning.winKind !== undefined)
  );
}

/** What a template asks for: what was answered below it are achievements, the questions are none. */
function* readPrompts(source: BragSource, section: Section, above: Surroundings, heading: Nodes): Steps<Piece[]> {
  const isHeading = heading.type === 'heading';
  const trail = [...above.trail, oneLine(headingSource(source.markdown, heading))];
  const pieces = yield* readContent(source, section, { ...above, trail, meaning: isHeading ? 'work' : 'prompts' });
  return pieces.length > 0 ? pieces : [headingPassage(source, heading, above)];
}

/** Whether a heading that names a kind of work, `Mentoring Tom`, stands over the parts of one achievement. */
function isWholeOfKind({ sections }: Section, { winKind, meaning }: Surroundings): boolean {
  if (winKind === undefined || meaning !== 'work' || sections.length < 2) return false;
  return sections.every(({ heading }) => sectionMeaning(headingWords(heading!)).kind === 'part');
}

/** Whether a heading is an achievement itself: over prose, over its situation, action and result, or over facts alone. */
function isWhole(
  source: BragSource,
  { heading, blocks, sections }: Section,
  around: Surroundings,
  name: string,
): boolean {
  // One word with nothing below it is where nothing was written that day.
  if (blocks.length === 0 && sections.length === 0 && !/\s/.test(name)) return false;
  const parts = sections.filter(({ heading }) => sectionMeaning(headingWords(heading!)).kind !== 'time');
  const isPart = ({ heading: below }: Section): boolean =>
    /^(?:part|tools)$/.test(sectionMeaning(cleanLine(headingWords(below!)).words).kind);
  // Beside a part, what stands below other headings as well is one too: `Why`.
  if (parts.length > 0)
    return parts.some(isPart) && parts.every((one) => isPart(one) || source.repeated.has(headingWords(one.heading!)));
  // What begins with a deed and is no name is what was done, with its details below; so is a task of Emacs.
  if (/^DONE\s/.test(headingWords(heading!))) return true;
  if (
    sections.length === 0 &&
    (isDeed(source, name, blocks, around) || isToldInProse(source, blocks, around) || isToldInParts(source, blocks))
  )
    return true;
  return (
    sections.length === 0 && blocks.every((block) => !isItems(block) || factLines(source, block, around) !== undefined)
  );
}

/** Whether what stands below a heading is mostly prose, whose lists name no deeds and no times. */
function isToldInProse(source: BragSource, blocks: readonly RootContent[], around: Surroundings): boolean {
  const lengthOf = (some: readonly RootContent[]): number => some.reduce((sum, block) => sum + saidIn(block).length, 0);
  const lists = blocks.filter(isItems);
  const prose = blocks.filter(({ type }) => type === 'paragraph');
  // In the entry of a day prose says what was done, however much its lists add.
  const isOfADay = around.period !== undefined && around.period.start === around.period.end;
  if (blocks[0]?.type !== 'paragraph' || lengthOf(prose) * (isOfADay ? 3 : 1) < lengthOf(lists)) return false;
  return lists.every(
    (list) =>
      list.type === 'list' &&
      list.children.every((item) => {
        const { words } = cleanLine(saidIn(item));
        return !pastTense.test(words) && source.dates.inItem(words, around).found === undefined;
      }),
  );
}

/** Whether most items below a heading are parts that other achievements have as well: `**Why:** …`. */
function isToldInParts({ repeated }: BragSource, blocks: readonly RootContent[]): boolean {
  const items = blocks.flatMap((block) => (block.type === 'list' ? block.children : []));
  const labels = items.flatMap((item) => itemLabel(item) ?? []);
  return labels.length > 1 && labels.length * 2 > items.length && labels.some((label) => repeated.has(label));
}

/** The bold label that an item begins with. */
function itemLabel({ children: [first] }: ListItem): string | undefined {
  const [label, after] = first?.type === 'paragraph' ? first.children : [];
  const said = label?.type === 'strong' ? toString(label) : '';
  return /:\s*$/.test(said) || (said !== '' && after?.type === 'text' && /^\s*:/.test(after.value)) ? said : undefined;
}

/** Whether a heading tells of a deed, over nothing that has a time of its own: `Led the move to Kubernetes`. */
function isDeed(source: BragSource, name: string, blocks: readonly RootContent[], around: Surroundings): boolean {
  const isDated = (block: RootContent): boolean =>
    block.type === 'table' ||
    (block.type === 'list' &&
      block.children.some((item) => source.dates.inItem(cleanLine(saidIn(item)).words, around).found !== undefined));
  return pastTense.test(name) && name.split(/\s+/).length >= 4 && !blocks.some(isDated);
}

function* readContent(source: BragSource, { blocks, sections }: Section, around: Surroundings): Steps<Piece[]> {
  const hasItems = blocks.some(isItems);
  const proseIsWork = !hasItems && sections.length === 0 && around.meaning !== 'prompts';
  const read = function* (some: readonly RootContent[]): Steps<Piece[]> {
    const pieces: Piece[] = [];
    // Below a letter's closing stands who wrote it.
    let isSigned = false;
    for (const block of some) {
      if (block.type === 'paragraph' && /^p\.? ?s\b/i.test(saidIn(block))) isSigned = false;
      pieces.push(...(yield* readBlock(source, block, around, proseIsWork && !isSigned)));
      isSigned ||= block.type === 'paragraph' && isClosing(saidIn(block));
    }
    return attachedAbove(pieces);
  };
  const yearAbove = yearsBeside(source.dates, around);
  const below: Piece[] = [];
  // Among sections, one with nothing below it was left empty.
  const areNames = sections.every(isEmpty);
  const isLog = areDays(source, sections, around);
  for (const [index, section] of sections.entries()) {
    if (!areNames && isEmpty(section) && !pastTense.test(cleanLine(headingWords(section.heading!)).words)) {
      below.push(headingPassage(source, section.heading!, around));
      continue;
    }
    const year = yearAbove(section);
    const period = weekendBeside(source.dates, sections, index, { ...around, year }) ?? around.period;
    const pieces = yield* readSection(source, section, { ...around, year, period });
    // Among days, what has no time at all is about the document.
    const isTimeless =
      isLog &&
      pieces.every((piece) => piece.period === around.period) &&
      pieces.some(({ kind }) => kind === 'win') &&
      !source.dates.inHeading(cleanLine(headingWords(section.heading!)).words, around).isUnread;
    below.push(...(isTimeless ? [keptSection(source, section, around)] : pieces));
  }
  if (!hasItems || itemsIn(blocks) !== 1) return [...(yield* read(blocks)), ...below];
  // All that is said around an only item belongs to it, up to a line below it.
  const item = blocks.findIndex(isItems);
  const line = blocks.findIndex(({ type }, index) => index > item && type === 'thematicBreak');
  const end = line === -1 ? blocks.length : line;
  const own = attachedAround(yield* read(blocks.slice(0, end)));
  return [...own, ...(yield* read(blocks.slice(end))), ...below];
}

const fewestDays = 3;

/** Whether most of some sections are days, as in a log. */
function areDays({ dates }: BragSource, sections: readonly Section[], around: Surroundings): boolean {
  const days = sections.filter(({ heading }) => {
    const { found } = dates.inHeading(cleanLine(headingWords(heading!)).words, around);
    return found !== undefined && found.start === found.end;
  });
  return days.length >= fewestDays && days.length * 2 > sections.length;
}

function isEmpty({ blocks, sections }: Section): boolean {
  return sections.length === 0 && blocks.every(({ type }) => type === 'definition' || type === 'thematicBreak');
}

/** An achievement that a heading names, with all that stands below it. */
function readWhole(
  source: BragSource,
  section: Section,
  above: Surroundings,
  around: Surroundings,
  name: string,
): Piece[] {
  const { markdown } = source;
  const heading = section.heading!;
  const { blocks, sections } = section;
  const last = lastBlock({ ...section, heading: undefined });
  const first = blocks[0] ?? sections[0]?.heading;
  const nodes = allBlocks({ ...section, heading: undefined });
  const fields: Fields = {};
  const times: string[] = [];
  const parts: string[] = [];
  let run: Nodes[] = [];
  const endRun = (): void => {
    if (run.length > 0) parts.push(dedentedSource(markdown, run[0]!, lastOf(run)));
    run = [];
  };
  for (const block of blocks) {
    const taken = takeFacts(source, block, around, fields);
    if (taken === undefined) {
      run.push(block);
      continue;
    }
    endRun();
    parts.push(taken.left);
    times.push(...taken.times);
  }
  run.push(...sections.flatMap(allBlocks));
  endRun();
  return winPieces(
    source,
    { ...around, project: above.project },
    {
      line: lineOf(source, heading),
      period: around.period,
      text: `${toString(heading)} ${first && last ? dedentedSource(markdown, first, last) : ''}`,
      title: shortened(name),
      trail: [...around.trail, ...times.map(keptLine)],
      parts: [...parts, ...definitionsFor(markdown, [heading, ...nodes])],
      nodes: [heading, ...nodes],
      measured: name,
      fields,
    },
  );
}

function lastOf(nodes: readonly Nodes[]): Nodes {
  return nodes.reduce((last, node) => (node.position!.end.offset! > last.position!.end.offset! ? node : last));
}

/** Whether a heading is the first of its file, and of the first order. */
function opensFile({ markdown }: BragSource, heading: Nodes): boolean {
  return heading.type === 'heading' && heading.depth === 1 && firstHeading(markdown) === heading;
}

function firstHeading({ tree }: ParsedMarkdown): Nodes | undefined {
  return tree.children.find((node) => node.type === 'heading');
}

/** Whether a heading is the title of the whole document: the only one of the first order, with others below it. */
function isDocumentTitle(
  { markdown }: BragSource,
  { heading, depth, sections }: Section,
  above: Surroundings,
): boolean {
  if (depth !== 1 || above.trail.length > 0) return false;
  const all = markdown.tree.children.filter((node) => node.type === 'heading');
  const isOnly = all[0] === heading && all.length > 1 && all.every((other, index) => index === 0 || other.depth > 1);
  // Over the parts of one project it is that project's name.
  const kinds = sections.map((below) => sectionMeaning(cleanLine(headingWords(below.heading!)).words).kind);
  const isOfProject =
    kinds.every((kind) => kind !== 'topic' && kind !== 'voices') &&
    kinds.some((kind) => kind === 'part' || kind === 'time' || kind === 'tools');
  return isOnly && !isOfProject;
}

function headingPassage(source: BragSource, heading: Nodes, { trail, period }: Surroundings): Passage {
  const parts = heading.type === 'html' ? [headingSource(source.markdown, heading)] : partsOf(source, heading);
  return { kind: 'passage', belongs: 'file', line: lineOf(source, heading), period, parts, trail };
}

/** A section that holds no achievements. */
function keptSection(source: BragSource, section: Section, { trail, period }: Surroundings): Passage {
  const { markdown } = source;
  const heading = section.heading!;
  const isFolded = heading.type === 'html';
  const last = lastBlock(section) ?? heading;
  const first = isFolded ? (section.blocks[0] ?? section.sections[0]?.heading) : heading;
  const parts = [
    ...(isFolded ? [headingSource(markdown, heading)] : []),
    ...(first === undefined ? [] : [dedentedSource(markdown, first, last)]),
    ...definitionsFor(markdown, allBlocks(section)),
  ];
  return { kind: 'passage', belongs: 'file', line: lineOf(source, heading), period, parts, trail };
}

/** What a file holds: its achievements, and one item of all that is none, below the headings it stood under. */
function foundItems(
  source: BragSource,
  path: string,
  head: readonly string[],
  pieces: readonly Piece[],
  { period }: Surroundings,
): FoundItem[] {
  const rest = [...head];
  const spans: Period[] = [];
  const items: FoundItem[] = [];
  let under = '';
  // What is probably no achievement is worth no question when it was, so that it goes with the rest of what has a time.
  const isDated = pieces.some((piece) => piece.period !== undefined);
  for (const piece of pieces) {
    if (piece.period && piece.period.start <= source.answers.today) spans.push(piece.period);
    const place = headings(piece.trail);
    const isRest =
      piece.kind !== 'win' ||
      (isDated && piece.period === undefined && (piece.unlikely === 'template' || piece.unlikely === 'not-done'));
    if (!isRest) {
      const { line, period: own, text, win, parts, unlikely } = piece;
      const origin = `From ${keptLine(path)}, line ${line}${place === '' ? '.' : `: ${place}`}`;
      items.push({ path, line, period: own, text, win, parts, origin, unlikely, isRest: false });
      continue;
    }
    if (place !== under && place !== '') rest.push(`Under ${place}`);
    under = place;
    rest.push(...(piece.kind === 'win' ? [piece.text] : piece.parts));
  }
  rest.push(...unusedDefinitions(source, [...rest, ...items.flatMap(({ parts }) => parts)].join('\n')));
  const text = joined(rest);
  if (text === '') return items;
  const isPast = period !== undefined && period.start <= source.answers.today;
  items.push({
    path,
    line: 1,
    period: spanOf(isPast ? [...spans, period] : spans),
    text: `rest of ${text}`,
    win: { title: `Notes from ${oneLine(lastSegment(path))}` },
    parts: [text],
    origin: `From ${keptLine(path)}: what is no win by itself.`,
    isRest: true,
  });
  return items;
}

function unusedDefinitions({ markdown }: BragSource, written: string): string[] {
  const unused: string[] = [];
  each(markdown.tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const source = dedentedSource(markdown, node);
    if (!written.includes(source)) unused.push(source);
  });
  return unused;
}

function fenceFor(text: string): string {
  return '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
}

/** Blocks of Markdown as one text. */
export function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/^\n+/, '').trimEnd())
    .filter((part) => part !== '')
    .join('\n\n');
}
