import type { ListItem, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { oneLine } from '../candidateFrom';
import { isYearOrMore, onlyYearOf, type Period } from '../dates/period';
import type { BragSource } from './bragPieces';
import type { KnownTime } from './markdownDates';
import { labelOf, assignField, type FieldKey, type Fields, type LabelKey } from './markdownFields';
import { headingWords, type Section } from './markdownOutline';
import { sectionMeaning } from './markdownSections';
import { dedentedSource, sourceOf } from './markdownSource';
import { cleanLine, isOpenStatus, linesIn, saidIn } from './markdownText';

/** `Date: March 2025`, `impact:: 40 people`: a fact about what stands above it. */
export interface Fact {
  readonly key: LabelKey | 'part';
  readonly value: string;
  /** When it says that something was. */
  readonly period?: Period | undefined;
  /** Whether it says a time that can't be read. */
  readonly isUnread?: boolean;
  /** Whether its value is nothing but words, so that a key of a win can hold it. */
  readonly isPlain: boolean;
  /** Whether its time is all that it says. */
  readonly isWhole?: boolean;
}

/** What some facts say together. */
export interface Facts {
  readonly period: Period | undefined;
  readonly isUnread: boolean;
  readonly isOpen: boolean;
}

/** A line as a fact; undefined where it is none. @param written the line as it stands in the source */
export function factIn(source: BragSource, said: string, written: string, known: KnownTime): Fact | undefined {
  const { words } = cleanLine(said);
  const [, label = '', value = ''] = /^(\p{L}[\p{L} /'’-]{0,28}?)\s*::?\s+(\S.*)$/u.exec(words) ?? [];
  if (label === '') return undefined;
  const key = labelOf(label);
  const plain = oneLine(written).replace(/^(\*\*|__)([^*_]+?)(:?)\1(:?)/, '$2$3$4');
  const isPlain = plain === said;
  switch (key) {
    case undefined:
    case 'title':
      return sectionMeaning(label).kind === 'part' ? { key: 'part', value, isPlain } : undefined;
    case 'date':
    case 'start':
    case 'end': {
      const { found, rest, isUnread } = source.dates.inHeading(value, known);
      if (found === undefined || /[\p{L}\p{N}]/u.test(value.slice(0, found.from)))
        return isUnread ? { key, value, isUnread, isPlain } : undefined;
      return { key, value, period: found, isPlain, isWhole: !/[\p{L}\p{N}]/u.test(rest) };
    }
    case 'collaborators':
      return value.split(/[,;&]/).every((name) => /^@?\p{Lu}\S*(?: \S+){0,2}$/u.test(name.trim()))
        ? { key, value, isPlain }
        : undefined;
    case 'links':
      return /https?:\/\//i.test(value) ? { key, value, isPlain } : undefined;
    default:
      return { key, value, isPlain };
  }
}

/** The item of a list as a fact, where it is one line. */
export function factOfItem(source: BragSource, item: ListItem, known: KnownTime): Fact | undefined {
  const [first, ...nested] = item.children;
  if (first?.type !== 'paragraph' || nested.length > 0) return undefined;
  return factIn(source, oneLine(toString(first)), sourceOf(source.markdown, first), known);
}

/** The lines of a block as facts, each with its source, where all of them have labels and one of them is known. */
export function factLines(
  source: BragSource,
  block: RootContent,
  known: KnownTime,
): readonly { readonly fact: Fact | undefined; readonly written: string }[] | undefined {
  // A quotation of nothing but such lines is set apart, and said by no one.
  if (block.type === 'blockquote')
    return block.children.length === 1 ? factLines(source, block.children[0]!, known) : undefined;
  if (block.type === 'list') {
    const lines = block.children.map((item) => ({
      fact: factOfItem(source, item, known),
      written: dedentedSource(source.markdown, item),
    }));
    return lines.every(({ fact }) => fact !== undefined) ? lines : undefined;
  }
  if (block.type === 'table') {
    // A table of two columns whose rows are labels, below a header that says nothing.
    const [header, ...rows] = block.children;
    const isPlain = header!.children.length === 2 && header!.children.every((cell) => saidIn(cell) === '');
    if (!isPlain) return undefined;
    const lines = rows.map((row) => {
      const written = row.children.map((cell) => saidIn(cell)).join(': ');
      return { fact: factIn(source, written, written, known), written };
    });
    return lines.length > 0 && lines.every(({ fact }) => fact !== undefined) ? lines : undefined;
  }
  if (block.type !== 'paragraph') return undefined;
  const written = sourceOf(source.markdown, block).split('\n').flatMap(labelled);
  const said = linesIn(block).flatMap(labelled);
  if (said.length !== written.length) return undefined;
  const lines = said.map((line, index) => ({ fact: factIn(source, line, written[index]!, known), said: line }));
  if (!lines.every(({ said: line }) => /^\P{L}{0,3}\p{L}[\p{L}\d /'’().-]{0,28}?\s*::?(?:\s|$)/u.test(line)))
    return undefined;
  if (!lines.some(({ fact }) => fact !== undefined && fact.key !== 'part')) return undefined;
  return lines.map(({ fact }, index) => ({ fact, written: written[index]! }));
}

/** The labels that stand on one line: `**When:** March 2025 | **Role:** led`. */
function labelled(line: string): string[] {
  const parts = line.split(/\s[|·•]\s/);
  return parts.length > 1 && parts.every((part) => /^[\s*_]*\p{L}[\p{L} ]{0,28}[*_]*::?[*_]*\s/u.test(part))
    ? parts
    : [line];
}

/** What the lines below a heading say of what it names: labels, a day alone or at the start of what is told. */
export function factsBelow(source: BragSource, section: Section, known: KnownTime): Facts {
  const facts: Fact[] = [];
  const { blocks, sections, heading } = section;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'list') {
      // What follows an achievement in a list is about that one.
      for (const item of block.children) {
        const fact = factOfItem(source, item, known);
        if (fact === undefined) break;
        facts.push(fact);
      }
      continue;
    }
    const lines = factLines(source, block, known);
    if (lines) facts.push(...lines.flatMap(({ fact }) => fact ?? []));
    else if (index === 0 && block.type === 'paragraph') {
      const times = linesIn(block).flatMap((line) => factIn(source, line, line, known) ?? []);
      facts.push(...times.filter(({ key }) => key === 'date' || key === 'start' || key === 'end'));
      if (heading === undefined) continue;
      const isName = sectionMeaning(headingWords(heading)).kind === 'topic';
      const period = isName || blocks.length === 1 ? timeOpening(source, block, known) : undefined;
      if (period) facts.push({ key: 'date', value: '', period, isPlain: false });
    }
  }
  for (const below of sections) facts.push(...timeSection(source, below, known));
  return summed(facts);
}

/** What a heading such as `Duration` holds: a time, and nothing else. */
export function timeSection(source: BragSource, { heading, blocks, sections }: Section, known: KnownTime): Fact[] {
  if (heading === undefined || sectionMeaning(headingWords(heading)).kind !== 'time') return [];
  const [only, ...others] = blocks.filter(({ type }) => type !== 'thematicBreak');
  if (only === undefined || others.length > 0 || sections.length > 0) return [];
  const said = saidIn(only);
  const { found, rest, isUnread } = source.dates.inHeading(said, known);
  if (found && !/[\p{L}\p{N}]/u.test(rest)) return [{ key: 'date', value: said, period: found, isPlain: false }];
  return isUnread ? [{ key: 'date', value: said, isUnread, isPlain: false }] : [];
}

/** A day at the start of a paragraph, or a time that is all that it says but for a name: `4 November 2025 · with Ana`. */
function timeOpening(source: BragSource, block: Nodes, known: KnownTime): Period | undefined {
  const said = cleanLine(saidIn(block)).words;
  const alone = source.dates.only(said, known.year);
  if (alone) return alone;
  const { found, rest } = source.dates.inItem(said, known);
  return found && rest !== said && found.from <= 1 && !isYearOrMore(found) ? found : undefined;
}

/** What labelled lines tell of one win, taken together. */
export function summed(facts: readonly Fact[]): Facts {
  const period = (key: LabelKey): Period | undefined =>
    facts.find((fact) => fact.key === key && fact.period !== undefined)?.period;
  const [date, start, end] = [period('date'), period('start'), period('end')];
  const span = start && end && start.start <= end.end ? { start: start.start, end: end.end } : undefined;
  const found = date ?? span ?? start ?? end;
  return {
    period: found,
    isUnread: found === undefined && facts.some(({ isUnread }) => isUnread === true),
    isOpen: facts.some(({ key, value }) => key === 'status' && isOpenStatus(value)),
  };
}

/** The time around something, once what it says itself is known: the closest statement holds. */
export function closestTime<Known extends KnownTime>(around: Known, { period, isUnread }: Facts): Known {
  if (period) return { ...around, period, year: onlyYearOf(period) ?? around.year };
  return isUnread ? { ...around, period: undefined } : around;
}

/** Takes a fact into the keys of a win; returns false where none of them can hold it. */
export function takeFact(source: BragSource, fact: Fact, fields: Fields): boolean {
  const { key, value, isPlain, isWhole } = fact;
  if (key === 'date' || key === 'start' || key === 'end') return isWhole === true;
  if (key === 'status' || key === 'title' || key === 'part') return false;
  return isPlain && assignField(key satisfies FieldKey, value, fields, source.answers);
}

/** What is left of a block of facts when those that a key can hold are taken, and the times that were taken. */
export function takeFacts(
  source: BragSource,
  block: RootContent,
  known: KnownTime,
  fields: Fields,
): { readonly left: string; readonly times: readonly string[] } | undefined {
  const lines = factLines(source, block, known);
  if (lines === undefined) return undefined;
  const times: string[] = [];
  const left = lines.filter(({ fact }) => {
    if (fact === undefined || !takeFact(source, fact, fields)) return true;
    if (fact.period) times.push(fact.value);
    return false;
  });
  return left.length === lines.length ? undefined : { left: left.map(({ written }) => written).join('\n'), times };
}
