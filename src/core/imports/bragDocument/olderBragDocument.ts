import type { List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { daysBetween } from '../../time/calendarDate';
import type { NewWin } from '../../entries/newWin';
import type { WinKind } from '../../entries/win';
import { findFrontMatter } from '../../frontMatter/frontMatter';
import type { Answers } from '../answers';
import { oneLine } from '../candidateFrom';
import type { DateReader } from '../dates/exportDates';
import { keptLine } from '../keptText';
import { withMarkdownBullets } from './markdownBullets';
import { MarkdownDates } from './markdownDates';
import { fieldOf, voiceColumnOf, columnOf, takeValue } from './markdownFields';
import { saidIn, shortened, firstWords, linksIn, metricIn } from './markdownItem';
import {
  boldDepth,
  innerBoldDepth,
  sectionsOf,
  standsForHeading,
  isBold,
  itemsIn,
  isItems,
  allBlocks,
  lastBlock,
  type Section,
} from './markdownOutline';
import { onlyPeriod, onlyYearOf, spanOf, isYearOrMore, type Period } from '../dates/period';
import { quoted, attributed } from './markdownQuotes';
import { plainName, sectionMeaning, type SectionMeaning } from './markdownSections';
import { dedentedSource, definitionsFor, each, parseMarkdown, sourceOf, type ParsedMarkdown } from './markdownSource';

/** A file of an older brag document, or of weekly notes. */
export interface BragFile {
  /** From the folder that is imported, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What older brag documents do not say themselves. */
export interface BragAnswers extends Pick<Answers, 'today' | 'since' | 'dateOrder' | 'skillOf'> {
  /** When the parts were that say no time; `unknown` leaves them out and says so. */
  readonly when?: Period | 'unknown' | undefined;
}

export interface FoundItem {
  readonly path: string;
  readonly line: number;
  readonly period: Period | undefined;
  /** Its own words, by which it is known again. */
  readonly text: string;
  readonly win: Omit<NewWin, 'date' | 'end'>;
  /** Blocks of its body, in Markdown. */
  readonly parts: string[];
  /** Where it stood, as the last line of its body. */
  readonly origin: string;
  /** Whether it is what is left of a file. */
  readonly isRest: boolean;
}

/** What is known of everything below a heading. */
interface Surroundings {
  readonly period: Period | undefined;
  readonly year: number | undefined;
  readonly project: string | undefined;
  readonly winKind: WinKind | undefined;
  readonly meaning: SectionMeaning['kind'];
  /** The headings above, as they are written. */
  readonly trail: readonly string[];
  /** Where what is said about the project beside its achievements is gathered. */
  readonly notes: ProjectNotes | undefined;
}

interface ProjectNotes {
  readonly trail: readonly string[];
  readonly parts: string[];
  readonly nodes: Nodes[];
  /** The headings below the project's under which the last part stood. */
  under: string;
}

/** One file of an older brag document, read section by section. */
export class OlderBragDocument {
  readonly #items: FoundItem[] = [];
  readonly #rest: string[] = [];
  readonly #dates: MarkdownDates;
  /** How many blocks stand in notes on projects. */
  #noted = 0;
  /** Where the last item's body can still grow by what follows it, a code block or a quotation. */
  #open: string[] | undefined;
  #spans: Period[] = [];
  #markdown!: ParsedMarkdown;
  #restTrail = '';
  #firstLine = 0;

  constructor(
    private readonly file: BragFile,
    days: DateReader,
    private readonly answers: BragAnswers,
  ) {
    this.#dates = new MarkdownDates(days, answers.today);
  }

  /** What the file holds; undefined where it can't be read. */
  read(): readonly FoundItem[] | undefined {
    const text = this.file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const block = findFrontMatter(text);
    const start = block === undefined || 'code' in block ? 0 : block.bodyStart;
    const front = start === 0 ? '' : text.slice(0, start).trim();
    const markdown = parseMarkdown(withMarkdownBullets(text.slice(start)));
    if (markdown === undefined) return undefined;
    this.#markdown = markdown;
    this.#firstLine = text.slice(0, start).split('\n').length - 1;
    if (front !== '') this.#rest.push(`${fenceFor(front)}yaml\n${front}\n${fenceFor(front)}`);

    const period = this.#frontPeriod(front) ?? this.#filePeriod();
    const top = sectionsOf(markdown, new Map([...this.#boldDepths(), ...this.#timeDepths()]));
    const around: Surroundings = {
      period,
      year: onlyYearOf(period) ?? this.#pathYear(),
      project: undefined,
      winKind: undefined,
      meaning: 'work',
      trail: [],
      notes: undefined,
    };
    this.#readSection(top, around);
    this.#keepUnusedDefinitions();
    this.#addRest(around);
    return this.#items;
  }

  /** Lines that are a time and nothing else stand for headings, the longer time above the shorter. */
  #timeDepths(): Map<Nodes, number> {
    const depths = new Map<Nodes, number>();
    const { children } = this.#markdown.tree;
    for (const [index, node] of children.entries()) {
      if (node.type !== 'paragraph' || isBold(node) || children[index + 1] === undefined) continue;
      const time = onlyPeriod(toString(node), { days: () => undefined, year: this.#pathYear() ?? 2000 });
      if (time)
        depths.set(node, boldDepth - (isYearOrMore(time) ? 0.75 : daysBetween(time.start, time.end) > 31 ? 0.5 : 0.25));
    }
    return depths;
  }

  /** The time that front matter gives; when a file was created says nothing where its headings name their times. */
  #frontPeriod(front: string): Period | undefined {
    const [, key = '', value] = /^(date|week|month|quarter|period|created)\s*:\s*["']?([^"'\n]+)/im.exec(front) ?? [];
    const period = this.#dates.period(value, undefined);
    const isDated = (node: Nodes): boolean =>
      node.type === 'heading' && this.#dates.withoutPeriod(toString(node), undefined).found !== undefined;
    return /created/i.test(key) && this.#markdown.tree.children.some(isDated) ? undefined : period;
  }

  /** Grows with everything that is kept somewhere. */
  get #kept(): number {
    return this.#items.length + this.#rest.length + this.#noted;
  }

  /**
   * Bold lines are all alike. Where a time stands right above a name, or a name right above a time, that shows which of
   * the two is the heading of the other.
   */
  #boldDepths(): Map<Nodes, number> {
    const { children } = this.#markdown.tree;
    const depths = new Map<Nodes, number>();
    const kindOf = (node: RootContent, next: RootContent | undefined): 'time' | 'name' | 'title' | undefined => {
      if (node.type !== 'paragraph' || standsForHeading(node, next) !== boldDepth) return undefined;
      const { found, rest } = this.#dates.withoutPeriod(oneLine(toString(node)), this.#pathYear() ?? 2000);
      const meaning = sectionMeaning(rest);
      if (meaning.kind !== 'work' || meaning.winKind) return found === undefined ? 'name' : undefined;
      return found === undefined ? 'title' : 'time';
    };
    const kinds = children.map((node, index) => kindOf(node, children[index + 1]));
    const times = (above: string, below: string): number =>
      kinds.filter((kind, index) => kind === above && kinds[index + 1] === below).length;
    const difference = times('time', 'name') - times('name', 'time');
    if (difference === 0) return depths;
    const outer = difference > 0 ? 'time' : 'name';
    const first = kinds.indexOf(outer);
    for (const [index, kind] of kinds.entries())
      if (kind !== undefined && kind !== outer && index > first) depths.set(children[index]!, innerBoldDepth);
    return depths;
  }

  #filePeriod(): Period | undefined {
    const parts = this.file.path.replace(/\.[^./]*$/, '').split('/');
    const name = parts.at(-1)!.replaceAll('_', ' ');
    return (
      this.#dates.period(name, this.#pathYear()) ??
      this.#dates.period(parts.slice(-2).join('-'), undefined) ??
      this.#dates.period(parts.slice(-3).join('-'), undefined)
    );
  }

  #pathYear(): number | undefined {
    const named = this.file.path
      .split('/')
      .slice(0, -1)
      .findLast((folder) => /^(?:19|20)\d\d$/.test(folder));
    return named === undefined ? undefined : Number(named);
  }

  #readSection(section: Section, above: Surroundings): void {
    this.#open = undefined;
    if (section.heading === undefined) return this.#readContent(section, above);
    const around = this.#surroundings(section, above);
    if (around.meaning === 'other') return this.#keepSection(section, above);
    const before = this.#kept;
    const { blocks, sections } = section;
    const name = plainName(this.#dates.withoutPeriod(toString(section.heading), above.year).rest);
    if (name !== '' && around.meaning === 'topic') {
      const parts = sections.length > 0 && sections.every(({ heading }) => this.#isPart(heading));
      const isProse = blocks.every((block) => !isItems(block)) && sections.length === 0;
      // A heading over prose alone, or over its situation, action and result, is the achievement itself.
      if (parts || isProse) return this.#addWhole(section, above, around, name);
      this.#readProject(section, around, name);
    } else this.#readContent(section, around);
    if (this.#kept === before) this.#keep(section.heading, above);
  }

  #readContent({ blocks, sections }: Section, around: Surroundings): void {
    const hasItems = blocks.some(isItems);
    if (hasItems && itemsIn(blocks) === 1) this.#readOnlyItem(blocks, around);
    else for (const block of blocks) this.#readBlock(block, around, !hasItems && sections.length === 0);
    for (const below of sections) this.#readSection(below, around);
  }

  /** Reads what stands below the name of a project. What is said beside its achievements becomes notes on it. */
  #readProject(section: Section, above: Surroundings, name: string): void {
    const notes: ProjectNotes = { trail: above.trail, parts: [], nodes: [], under: '' };
    const around = { ...above, notes };
    const before = this.#items.length;
    this.#readContent(section, around);
    if (notes.parts.length === 0) return;
    const items = this.#items.slice(before);
    if (items.length === 0) this.#keepUnder(around.trail, notes.parts);
    else if (items.length === 1) items[0]!.parts.unshift(...notes.parts);
    else
      this.#push({
        line: this.#line(notes.nodes[0]!),
        period: around.period ?? spanOf(items.flatMap(({ period }) => period ?? [])),
        text: `notes on ${notes.parts.join('\n')}`,
        title: shortened(`Notes on ${name}`),
        around,
        parts: notes.parts,
        nodes: notes.nodes,
        measured: '',
        fields: {},
      });
  }

  /** Reads blocks that hold one item, which all that is said beside it belongs to. */
  #readOnlyItem(blocks: readonly RootContent[], around: Surroundings): void {
    const first = this.#items.length;
    const beside: { readonly block: RootContent; readonly isBefore: boolean }[] = [];
    let isOver = false;
    for (const block of blocks) {
      const isBefore = this.#items.length === first;
      if (block.type === 'thematicBreak') isOver = !isBefore;
      if (isOver) this.#readBlock(block, around, false);
      else if (
        block.type === 'paragraph' ||
        (block.type === 'table' && !isItems(block)) ||
        (isBefore && block.type === 'code')
      )
        beside.push({ block, isBefore });
      else this.#readBlock(block, around, false);
    }
    const [item, ...others] = this.#items.slice(first);
    if (item === undefined || others.length > 0) {
      for (const { block } of beside) this.#keepProse(block, around);
      return;
    }
    const sources = (before: boolean): string[] =>
      beside.flatMap(({ block, isBefore }) => (isBefore === before ? this.#sourceOf(block) : []));
    item.parts.unshift(...sources(true));
    item.parts.push(...sources(false));
  }

  #readBlock(block: RootContent, around: Surroundings, proseIsWork: boolean): void {
    switch (block.type) {
      case 'definition':
      case 'footnoteDefinition':
      case 'thematicBreak':
        return;
      case 'list':
        for (const item of block.children) this.#readItem(item, around);
        return;
      case 'table':
        return isItems(block) ? this.#readTable(block, around) : this.#keepProse(block, around);
      case 'html':
        return this.#keepProse(block, around);
      case 'paragraph':
        if (proseIsWork && !isAboutDocument(this.#markdown, block) && !isNothingDone(saidIn(block)))
          return this.#addItem([block], block, [], around);
        return this.#keepProse(block, around);
      case 'blockquote':
        if (around.meaning === 'voices') return this.#addItem([block], block, [], around);
        // With a name below it, it is what someone said, and not about the item before.
        if (quoted(saidIn(block))?.from !== undefined)
          return this.#addItem([block], block, [], { ...around, meaning: 'voices', winKind: 'recognition' });
        break;
      default:
        break;
    }
    if (this.#open) this.#open.push(...this.#sourceOf(block));
    else this.#keepProse(block, around);
  }

  /** The source of a block, with the definitions that it needs. */
  #sourceOf(block: Nodes): string[] {
    return [dedentedSource(this.#markdown, block), ...definitionsFor(this.#markdown, [block])];
  }

  /** Keeps what is said beside achievements: with the project it is about, or else among what is no achievement. */
  #keepProse(block: Nodes, around: Surroundings): void {
    const { notes } = around;
    if (notes === undefined) {
      this.#open = undefined;
      return this.#keep(block, around);
    }
    const under = around.trail
      .slice(notes.trail.length)
      .filter((heading) => heading !== '')
      .join(' › ');
    if (under !== notes.under && under !== '') notes.parts.push(`Under ${under}`);
    notes.under = under;
    notes.parts.push(...this.#sourceOf(block));
    notes.nodes.push(block);
    this.#noted++;
    this.#open = notes.parts;
  }

  #readItem(item: ListItem, around: Surroundings, isLabelled = false): void {
    const [first, ...nested] = item.children;
    if (first === undefined) return;
    const lists = nested.filter((block): block is List => block.type === 'list');
    const label = /^([\p{L}' -]{2,30}):\s/u.exec(saidIn(first))?.[1];
    if (label !== undefined && sectionMeaning(label).kind === 'other') return this.#keep(item, around);
    if (nested.length === 0 && isNothingDone(saidIn(first))) return this.#keep(item, around);
    if (item.checked === false && !hasTicked(item)) return this.#keep(item, around);
    if (first.type === 'paragraph' && lists.length > 0 && this.#isLabel(first, around, isLabelled)) {
      const section: Section = { heading: first, depth: 0, blocks: [], sections: [] };
      const below = this.#surroundings(section, around);
      if (below.meaning === 'other') return this.#keep(item, around);
      const before = this.#kept;
      for (const block of nested) {
        if (block.type === 'list') for (const child of block.children) this.#readItem(child, below, true);
        else this.#keepProse(block, below);
      }
      if (this.#kept === before) this.#keep(item, around);
      return;
    }
    this.#addItem([item], first, nested as RootContent[], around);
  }

  /** Whether the line of an item that has items below it names what they have in common, and is no achievement. */
  #isLabel(paragraph: Paragraph, { year }: Surroundings, isLabelled: boolean): boolean {
    const text = toString(paragraph).trim();
    const { found, rest } = this.#dates.withoutPeriod(text, year);
    const name = plainName(rest);
    if (found !== undefined && name === '') return true;
    // What begins with a deed is what was done, with its details below.
    if (pastTense.test(name)) return false;
    if (isBold(paragraph)) return true;
    if (sectionMeaning(name).kind !== 'topic') return sectionMeaning(name).kind !== 'part';
    if (/\d/.test(name)) return false;
    // What stands below a name and has no colon is what was done, with its details.
    const words = name.split(/\s+/).length;
    return /:$/.test(text) ? words <= 3 : !isLabelled && words <= 2 && /^\p{Lu}[\p{L} -]*$/u.test(name);
  }

  #isPart(heading: Nodes | undefined): boolean {
    return heading !== undefined && sectionMeaning(toString(heading)).kind === 'part';
  }

  #surroundings({ heading, depth }: Section, above: Surroundings): Surroundings {
    const name = oneLine(toString(heading!));
    const { found, rest } = this.#dates.withoutPeriod(name, above.year);
    const whole = sectionMeaning(name);
    const meaning = whole.kind === 'other' ? whole : sectionMeaning(rest);
    const opensYear = found !== undefined && !/[\p{L}\p{N}]/u.test(name.slice(0, found.from)) && isYearOrMore(found);
    // `2019 – my first year` and the title of the whole document name no project.
    const isTitle = opensYear || (depth === 1 && above.trail.length === 0 && this.#isDocumentTitle(heading!));
    if (found && found.start <= this.answers.today) this.#spans.push(found);
    return {
      period: found ?? above.period,
      year: found ? onlyYearOf(found) : above.year,
      project: meaning.kind === 'topic' && !isTitle ? plainName(rest) : above.project,
      winKind:
        meaning.kind === 'voices'
          ? 'recognition'
          : meaning.kind === 'work' && meaning.winKind
            ? meaning.winKind
            : above.winKind,
      meaning: isTitle && meaning.kind === 'topic' ? 'work' : meaning.kind === 'part' ? 'work' : meaning.kind,
      trail: [...above.trail, oneLine(inlineSource(this.#markdown, heading!))],
      notes: above.notes,
    };
  }

  /** The only heading of the first order, with others below it. */
  #isDocumentTitle(heading: Nodes): boolean {
    const headings = this.#markdown.tree.children.filter((node) => node.type === 'heading');
    return (
      headings[0] === heading && headings.length > 1 && headings.every((other, index) => index === 0 || other.depth > 1)
    );
  }

  #addWhole({ heading, blocks, sections }: Section, above: Surroundings, around: Surroundings, name: string): void {
    const last = lastBlock({ heading, depth: 0, blocks, sections });
    const first = blocks[0] ?? sections[0]?.heading;
    const source = first && last ? dedentedSource(this.#markdown, first, last) : '';
    const nodes = [...blocks, ...sections.flatMap(allBlocks)];
    this.#push({
      line: this.#line(heading!),
      period: around.period,
      text: `${toString(heading!)} ${source}`,
      title: name,
      around: { ...around, project: above.project, trail: around.trail },
      parts: [source, ...definitionsFor(this.#markdown, [heading!, ...nodes])],
      nodes: [heading!, ...nodes],
      measured: name,
      fields: {},
    });
  }

  /**
   * @param whole the nodes that the item is made of
   * @param first its own line
   * @param nested what stands below that
   */
  #addItem(whole: readonly Nodes[], first: Nodes, nested: readonly RootContent[], around: Surroundings): void {
    const markdown = this.#markdown;
    const said = saidIn(first);
    const dated = this.#dates.inlineDate(said, around);
    const fields: { -readonly [Key in keyof NewWin]?: NewWin[Key] } = {};
    const below = nested.map((block) => this.#nestedSource(block, fields));
    const own = dedentedSource(markdown, first).replace(/^\[[ x]\]\s/i, '');
    const whatWasDone = (dated.rest || said).replace(below.length > 0 ? /\s*:$/ : /$^/, '');
    const title = shortened(whatWasDone);
    const isPlain = [dated.rest, said, `${whatWasDone}:`].includes(oneLine(own));
    const ownKept = isPlain && title === whatWasDone ? '' : own;
    const quote = around.meaning === 'voices' ? (quoted(said) ?? attributed(said)) : undefined;
    const spoken = quote?.from === undefined ? undefined : this.#dates.period(quote.from, undefined);
    if (title === '' && below.every((part) => part === '')) return this.#keep(whole[0]!, around);
    this.#push({
      line: this.#line(first),
      period: dated.found ?? spoken ?? around.period,
      text: whole.map((node) => sourceOf(markdown, node)).join('\n'),
      title: title || firstWords(below) || 'Untitled',
      around: dated.found
        ? { ...around, trail: [...around.trail, keptLine(said.slice(dated.found.from, dated.found.to))] }
        : around,
      parts: [ownKept, ...below, ...definitionsFor(markdown, whole)],
      nodes: whole,
      measured: said,
      fields: { ...fields, ...(quote && { feedback: [quote] }) },
    });
  }

  /** What stands below an item, without the lines that a key of a win takes. */
  #nestedSource(block: RootContent, fields: { -readonly [Key in keyof NewWin]?: NewWin[Key] }): string {
    if (block.type !== 'list') return dedentedSource(this.#markdown, block);
    const kept = block.children.filter((item) => !this.#takeField(item, fields));
    if (kept.length === block.children.length) return dedentedSource(this.#markdown, block);
    return kept.map((item) => dedentedSource(this.#markdown, item)).join('\n');
  }

  /** Takes `Impact: …` and its like, where its words are nothing but words. */
  #takeField(item: ListItem, fields: { -readonly [Key in keyof NewWin]?: NewWin[Key] }): boolean {
    const [first, ...nested] = item.children;
    if (first?.type !== 'paragraph' || nested.length > 0) return false;
    const said = oneLine(toString(first));
    const plain = oneLine(sourceOf(this.#markdown, first)).replace(/^(\*\*|__)([^*_]+?)(:?)\1(:?)/, '$2$3$4');
    const [, label = '', value = ''] = /^([\p{L} ]{2,20}?)\s*:\s+(\S.*)$/u.exec(said) ?? [];
    const key = fieldOf(label);
    if (key === undefined || plain !== said) return false;
    return takeValue(key, value, fields, this.answers);
  }

  #readTable(table: Table, around: Surroundings): void {
    const [header, ...rows] = table.children;
    const names = header!.children.map((cell) => oneLine(toString(cell)));
    const isVoices = around.meaning === 'voices';
    const keys = names.map((name) => (isVoices ? voiceColumnOf(name) : undefined) ?? columnOf(name));
    const titleAt = keys.includes('title') ? keys.indexOf('title') : keys.indexOf(undefined);
    if (titleAt === -1 || rows.length === 0) return this.#keep(table, around);
    const trail = [
      ...around.trail,
      names
        .map(keptLine)
        .filter((name) => name !== '')
        .join(', '),
    ];
    for (const row of rows) {
      const cells = row.children.map((cell) => ({
        cell,
        said: saidIn(cell),
        source: cellSource(this.#markdown, cell),
      }));
      const title = cells[titleAt]?.said ?? '';
      if (title === '') {
        this.#keep(row, { ...around, trail });
        continue;
      }
      const fields: { -readonly [Key in keyof NewWin]?: NewWin[Key] } = {};
      let period = around.period;
      const quote = isVoices ? (quoted(title) ?? { quote: title }) : undefined;
      const from = cells.find((cell, index) => keys[index] === 'from' && cell.said !== '' && cell.source === cell.said);
      if (quote && keys[titleAt] === 'title') fields.feedback = [from ? { ...quote, from: from.said } : quote];
      const parts: string[] = [];
      for (const [index, { said, source }] of cells.entries()) {
        const key = keys[index];
        if (said === '' && source === '') continue;
        if (index === titleAt) {
          if (source !== shortened(said)) parts.push(source);
        } else if (key === 'from') {
          if (cells[index] !== from || fields.feedback === undefined)
            parts.push(`${keptLine(names[index]!)}: ${source}`);
        } else if (key === 'date') {
          const found = this.#dates.period(said, around.year);
          if (found && said.replace(/[\s.,]/g, '') === said.slice(found.from, found.to).replace(/[\s.,]/g, '')) {
            period = found;
            if (said !== found.start) parts.push(`${keptLine(names[index]!)}: ${source}`);
          } else parts.push(`${keptLine(names[index]!) || '–'}: ${source}`);
        } else if (
          key === undefined ||
          key === 'title' ||
          source !== said ||
          !takeValue(key, said, fields, this.answers)
        )
          parts.push(names[index] ? `${keptLine(names[index])}: ${source}` : source);
      }
      this.#push({
        line: this.#line(row),
        period,
        text: sourceOf(this.#markdown, row),
        title: shortened(title),
        around: { ...around, trail },
        parts: [...parts, ...definitionsFor(this.#markdown, [row])],
        nodes: [row],
        measured: title,
        fields,
      });
    }
  }

  #push(item: {
    readonly line: number;
    readonly period: Period | undefined;
    readonly text: string;
    readonly title: string;
    readonly around: Surroundings;
    readonly parts: readonly string[];
    readonly nodes: readonly Nodes[];
    readonly measured: string;
    readonly fields: { readonly [Key in keyof NewWin]?: NewWin[Key] };
  }): void {
    const { line, period, text, title, around, parts, nodes, measured, fields } = item;
    // Nothing has been done yet in a time that is still to come.
    if (period && period.start > this.answers.today) {
      for (const node of nodes) this.#keep(node, around);
      return;
    }
    if (period) this.#spans.push(period);
    const links = linksIn(nodes);
    const metric = fields.metrics === undefined ? metricIn(measured) : undefined;
    const held: FoundItem = {
      path: this.file.path,
      line,
      period,
      text,
      win: {
        title,
        ...(around.winKind === undefined ? {} : { kind: around.winKind }),
        ...(around.project === undefined ? {} : { project: shortened(around.project) }),
        ...(metric === undefined ? {} : { metrics: [metric] }),
        ...(links.length > 0 && { links }),
        ...fields,
      },
      parts: [...parts],
      origin: this.#origin(line, around),
      isRest: false,
    };
    this.#items.push(held);
    this.#open = held.parts;
  }

  #origin(line: number, { trail }: Surroundings): string {
    const headings = trail.filter((heading) => heading !== '').join(' › ');
    return `From ${keptLine(this.file.path)}, line ${line}${headings === '' ? '.' : `: ${headings}`}`;
  }

  #line(node: Nodes): number {
    return node.position!.start.line + this.#firstLine;
  }

  /** Keeps what is no achievement, below the headings it stood under. */
  #keep(node: Nodes, { trail }: Surroundings): void {
    this.#keepUnder(trail, this.#sourceOf(node));
  }

  #keepSection(section: Section, { trail }: Surroundings): void {
    const source = dedentedSource(this.#markdown, section.heading!, lastBlock(section) ?? section.heading);
    this.#keepUnder(trail, [source, ...definitionsFor(this.#markdown, allBlocks(section))]);
  }

  #keepUnder(trail: readonly string[], parts: readonly string[]): void {
    const under = trail.filter((heading) => heading !== '').join(' › ');
    if (under !== this.#restTrail && under !== '') this.#rest.push(`Under ${under}`);
    this.#restTrail = under;
    this.#rest.push(...parts);
  }

  #keepUnusedDefinitions(): void {
    const written = [...this.#rest, ...this.#items.flatMap(({ parts }) => parts)].join('\n');
    const all: Nodes[] = [];
    each(this.#markdown.tree, (node) => {
      if (node.type === 'definition' || node.type === 'footnoteDefinition') all.push(node);
    });
    for (const definition of all) {
      const source = dedentedSource(this.#markdown, definition);
      if (!written.includes(source)) this.#rest.push(source);
    }
  }

  #addRest({ period }: Surroundings): void {
    const text = joined(this.#rest);
    if (text === '') return;
    const name = this.file.path.split('/').at(-1)!;
    const spans = period && period.start <= this.answers.today ? [...this.#spans, period] : this.#spans;
    const whole = spanOf(spans);
    this.#items.push({
      path: this.file.path,
      line: 1,
      period: whole,
      text: `rest of ${text}`,
      win: { title: `Notes from ${oneLine(name)}` },
      parts: [text],
      origin: `From ${keptLine(this.file.path)}: what is no win by itself.`,
      isRest: true,
    });
  }
}

/** Whether each line of a paragraph says something of the document or its author: `Name: …`, `Last updated: …`. */
function isAboutDocument(markdown: ParsedMarkdown, block: Paragraph): boolean {
  const about =
    /^[*_\s]*(?:name|author|owner|role|(?:job )?title|position|level|manager|team|company|employer|department|location|period|(?:last |date )?(?:updated?|created))[*_\s]*:/i;
  return sourceOf(markdown, block)
    .split('\n')
    .every((line) => about.test(line));
}

/** Whether an item says that there is nothing to say. */
function isNothingDone(said: string): boolean {
  return /^(?:n\/?a|none|tbd|nothing\b.{0,60}|(?:was )?(?:off|away|out|on)\b.{0,20}\b(?:(?:parental|maternity|paternity|annual|sick) leave|vacation|holidays?|pto)\b.{0,40})$/i.test(
    said,
  );
}

function hasTicked(item: ListItem): boolean {
  let ticked = false;
  each(item, (node) => (ticked ||= node.type === 'listItem' && node.checked === true));
  return ticked;
}

/** The words of a heading, or of what stands for one, as they are written, without the marks that make it one. */
function inlineSource(markdown: ParsedMarkdown, heading: Nodes): string {
  const source = sourceOf(markdown, heading);
  if (heading.type !== 'heading') return source;
  // Addresses that stand in the words alone are nodes without a place, so the marks are taken off the whole.
  return source.startsWith('#')
    ? source.replace(/^#{1,6}(?:[ \t]+|$)/, '').replace(/(?:^|[ \t]+)#+[ \t]*$/, '')
    : source.replace(/\n[ \t>]*(?:=+|-+)[ \t]*$/, '');
}

/** The source of a table's cell, as it reads outside of a table. */
function cellSource(markdown: ParsedMarkdown, cell: Nodes): string {
  return oneLine(sourceOf(markdown, cell))
    .replace(/^\|\s*|\s*(?<!\\)\|$/g, '')
    .replaceAll('\\|', '|');
}

/** How an achievement begins, and the name of a project does not. */
const pastTense =
  /^\p{L}+ed\b|^(?:led|wrote|rewrote|ran|built|rebuilt|made|held|gave|took|set|won|did|got|cut|taught|spoke|found|kept|brought|put|drew|chose|went|met|saw|sold|sent|paid|began|became|came|grew|broke|drove)\b/iu;

function fenceFor(text: string): string {
  return '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
}

/** Blocks of Markdown as one text. */
export function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part !== '')
    .join('\n\n');
}
