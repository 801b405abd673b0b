import type { Nodes } from 'mdast';
import type { WinKind } from '../../entries/winKind';
import type { NewWin } from '../../entries/newWin';
import type { Unlikely } from '../candidate';
import { spanOf, type Period } from '../dates/period';
import type { BragAnswers } from './bragFile';
import type { KnownTime, MarkdownDates } from './markdownDates';
import type { Fields } from './markdownFields';
import { dedentedSource, definitionsFor, type ParsedMarkdown } from './markdownSource';
import type { SectionMeaning } from './markdownSections';
import { linksIn, metricIn, shortened } from './markdownText';

/** What is read in steps, between which others get their turn and it can be left. */
export type Steps<Result> = Generator<undefined, Result>;

/** What one file is read with. */
export interface BragSource {
  readonly markdown: ParsedMarkdown;
  readonly dates: MarkdownDates;
  readonly answers: BragAnswers;
  /** How many lines stand before the Markdown. */
  readonly firstLine: number;
  /** Whether a template was left in it, so that what could be its words is probably no achievement. */
  readonly isTemplate: boolean;
  /** The names of headings and bold labels that stand in several places: the parts that each achievement has. */
  readonly repeated: ReadonlySet<string>;
}

/** What is known of everything below a heading. */
export interface Surroundings extends KnownTime {
  readonly project: string | undefined;
  readonly winKind: WinKind | undefined;
  readonly meaning: SectionMeaning['kind'];
  /** Who said what stands below. */
  readonly speaker?: string | undefined;
  /** The headings above, as they are written. */
  readonly trail: readonly string[];
}

/** What the passages of a document turn out to be, in its order. */
export type Piece = WinPiece | Passage;

/** An achievement. */
export interface WinPiece {
  readonly kind: 'win';
  readonly line: number;
  readonly period: Period | undefined;
  readonly text: string;
  readonly win: Omit<NewWin, 'date' | 'end'>;
  readonly parts: readonly string[];
  readonly trail: readonly string[];
  readonly unlikely?: Unlikely | undefined;
}

/** What is no achievement. */
export interface Passage {
  readonly kind: 'passage';
  /**
   * What it belongs to: the achievement right above it (code, quotations, pictures), the only achievement or the project
   * that it stands beside (prose), that project alone (HTML), or nothing but its file (goals, what is not done).
   */
  readonly belongs: 'above' | 'around' | 'aside' | 'file';
  readonly line: number;
  readonly period: Period | undefined;
  readonly parts: readonly string[];
  readonly trail: readonly string[];
}

/** The line of a node in its file, counted from 1. */
export function lineOf({ firstLine }: BragSource, node: Nodes): number {
  return node.position!.start.line + firstLine;
}

/** The source of a node, with the definitions that it needs. */
export function partsOf({ markdown }: BragSource, node: Nodes): string[] {
  return [dedentedSource(markdown, node), ...definitionsFor(markdown, [node])];
}

/** Text that belongs to no win of its own, with where it stands. */
export function passage(
  source: BragSource,
  node: Nodes,
  { trail, period }: Surroundings,
  belongs: Passage['belongs'],
): Passage {
  return { kind: 'passage', belongs, line: lineOf(source, node), period, parts: partsOf(source, node), trail };
}

/** An achievement, or passages where its time is still to come. */
export function winPieces(
  source: BragSource,
  around: Surroundings,
  found: {
    readonly line: number;
    readonly period: Period | undefined;
    readonly text: string;
    readonly title: string;
    readonly parts: readonly string[];
    readonly trail: readonly string[];
    readonly nodes: readonly Nodes[];
    readonly measured: string;
    readonly fields: Readonly<Fields>;
    readonly unlikely?: Unlikely | undefined;
  },
): Piece[] {
  const { line, period, text, title, parts, trail, nodes, measured, fields, unlikely } = found;
  // Nothing has been done yet in a time that is still to come.
  if (period && period.start > source.answers.today) return nodes.map((node) => passage(source, node, around, 'file'));
  const links = linksIn(nodes);
  const metric = fields.metrics === undefined ? metricIn(measured) : undefined;
  const win = {
    title,
    ...(around.winKind === undefined ? {} : { kind: around.winKind }),
    ...(around.project === undefined ? {} : { project: shortened(around.project) }),
    ...(metric === undefined ? {} : { metrics: [metric] }),
    ...(links.length > 0 && { links }),
    ...fields,
  };
  return [{ kind: 'win', line, period, text, win, parts, trail, unlikely }];
}

/** Gives what belongs to the achievement or the prose right above it to that. */
export function attachedAbove(pieces: readonly Piece[]): Piece[] {
  const attached: Piece[] = [];
  for (const piece of pieces) {
    const last = attached.at(-1);
    if (piece.kind === 'win' || piece.belongs !== 'above') attached.push(piece);
    else if (last?.kind === 'win' || last?.belongs === 'around')
      attached[attached.length - 1] = { ...last, parts: [...last.parts, ...piece.parts] };
    else attached.push({ ...piece, belongs: 'around' });
  }
  return attached;
}

/** Gives the prose around an only achievement to that. */
export function attachedAround(pieces: readonly Piece[]): Piece[] {
  const isAround = (piece: Piece): piece is Passage => piece.kind === 'passage' && piece.belongs === 'around';
  const at = pieces.findIndex(({ kind }) => kind === 'win');
  const only = pieces[at];
  if (only?.kind !== 'win' || pieces.some((piece, index) => index !== at && piece.kind === 'win')) return [...pieces];
  const parts = (some: readonly Piece[]): string[] =>
    some.filter(isAround).flatMap((piece) => {
      const under = headings(piece.trail.filter((heading) => !only.trail.includes(heading)));
      return under === '' ? piece.parts : [`Under ${under}`, ...piece.parts];
    });
  const whole = { ...only, parts: [...parts(pieces.slice(0, at)), ...only.parts, ...parts(pieces.slice(at + 1))] };
  return pieces.flatMap((piece) => (piece === only ? [whole] : isAround(piece) ? [] : [piece]));
}

/** Makes notes on a project of what is said of it beside its achievements, or gives it to the only one. */
export function withProjectNotes(
  source: BragSource,
  around: Surroundings,
  name: string,
  pieces: readonly Piece[],
): Piece[] {
  const isNote = (piece: Piece): piece is Passage => piece.kind === 'passage' && piece.belongs !== 'file';
  const notes = pieces.filter(isNote);
  const others = pieces.filter((piece) => !isNote(piece));
  const wins = others.filter((piece) => piece.kind === 'win');
  if (notes.length === 0) return [...pieces];
  if (wins.length === 0) return pieces.map((piece) => (isNote(piece) ? { ...piece, belongs: 'file' } : piece));
  let below = '';
  const parts = notes.flatMap(({ trail, parts: own }) => {
    const under = headings(trail.slice(around.trail.length));
    const lead = under !== below && under !== '' ? [`Under ${under}`] : [];
    below = under;
    return [...lead, ...own];
  });
  if (wins.length === 1)
    return others.map((piece) => (piece === wins[0] ? { ...wins[0], parts: [...parts, ...wins[0].parts] } : piece));
  return [
    ...others,
    ...winPieces(source, around, {
      line: notes[0]!.line,
      period: around.period ?? spanOf(wins.flatMap(({ period }) => period ?? [])),
      text: `notes on ${parts.join('\n')}`,
      title: shortened(`Notes on ${name}`),
      parts,
      trail: around.trail,
      nodes: [],
      measured: '',
      fields: {},
      unlikely: 'position',
    }),
  ];
}

/** The headings above something, on one line. */
export function headings(trail: readonly string[]): string {
  return trail.filter((heading) => heading !== '').join(' › ');
}
