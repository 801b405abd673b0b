import type { Cell, Mark, Picture, Row } from './dashboard';
import { distinctLabels } from './distinctLabels';
import { svgNode, type SvgNode } from './svgNode';

/** Pixels at 100 %. */
const labelWidth = 190;
const columnWidth = 62;
const rowHeight = 30;
const headHeight = 26;
/** Where a column has a note. */
const notedHeight = 38;
const slantedHeight = 110;
const barHeight = 26;
const stackHeight = 150;
const daysWidth = 190;
/** How steep slanted labels are, in degrees, and how far the last one reaches past its column. */
const slant = 38;
const slantedReach = 90;
/** How wide the labels of rows, of slanted columns and of days may be. */
const labelSpace = labelWidth - 10;
const slantedSpace = 140;
const daySpace = 280;

/** The days that a line of days reaches. */
const daysAhead = 366;

/**
 * A picture as a drawing: the element and, apart from it, what is inside. What a colour says is said by a shape, a
 * hatching or a number too. Each cell carries its row and column as `data-row` and `data-column`.
 *
 * @param rows how many rows are drawn, from the first
 */
export function drawPicture(picture: Picture, rows: number): Drawing & { readonly canvas: SvgNode } {
  const { width, height, inside } = forms[picture.form](picture, picture.rows.slice(0, rows));
  const canvas = svgNode('svg', {
    class: `picture ${picture.form}`,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': picture.says,
  });
  return { canvas, width, height, inside };
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The parts, which take a while to draw. */
  inside(): readonly SvgNode[];
}

const forms: Readonly<Record<Picture['form'], (picture: Picture, rows: readonly Row[]) => Drawing>> = {
  marks: drawMarks,
  bars: drawBars,
  stack: drawStack,
  days: drawDays,
};

function drawMarks(picture: Picture, rows: readonly Row[]): Drawing {
  const isSlanted = picture.columns.some(({ label }) => label.length > 8);
  const head = isSlanted ? slantedHeight : headOf(picture);
  const bottom = head + rows.length * rowHeight;
  const right = labelWidth + picture.columns.length * columnWidth;
  return {
    width: right + (isSlanted ? slantedReach : 0),
    height: bottom + 4,
    inside: () => [
      ...columnHeads(picture, head, bottom, isSlanted),
      ...rows.flatMap((row, at) => [
        rule(labelWidth, right, head + at * rowHeight),
        ...row.cells.map((cell, column) =>
          cellAt(
            picture,
            row,
            at,
            column,
            { x: labelWidth + column * columnWidth, y: head + at * rowHeight, width: columnWidth, height: rowHeight },
            cell.mark === undefined
              ? []
              : drawMark(cell.mark, labelWidth + (column + 0.5) * columnWidth, head + (at + 0.5) * rowHeight),
          ),
        ),
      ]),
      besideCells(
        bottom,
        ...rows.map((_, at) => rule(4, labelWidth, head + at * rowHeight)),
        ...rowLabels(rows, (at) => head + (at + 0.5) * rowHeight),
      ),
    ],
  };
}

function drawBars(picture: Picture, rows: readonly Row[]): Drawing {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ count }) => count)));
  const band = barHeight + 20;
  const head = headOf(picture);
  const bottom = head + rows.length * band;
  return {
    width: labelWidth + picture.columns.length * columnWidth,
    height: bottom + 4,
    inside: () => [
      ...columnHeads(picture, head, bottom, false),
      ...rows.flatMap((row, at) =>
        row.cells.map((cell, column) => {
          const x = labelWidth + column * columnWidth;
          const base = head + (at + 1) * band;
          const height = round((cell.count / most) * barHeight);
          const bar = [
            svgNode('rect', { class: 'bar', x: x + 16, y: base - height, width: columnWidth - 32, height }),
            svgNode('text', { class: 'count', x: x + columnWidth / 2, y: base - height - 4 }, String(cell.count)),
          ];
          const box = { x, y: base - band + 4, width: columnWidth, height: band - 4 };
          return cellAt(picture, row, at, column, box, cell.count === 0 ? [] : bar);
        }),
      ),
      ...rows.map((_, at) => baseLine(picture, head + (at + 1) * band, 8)),
      besideCells(bottom, ...rowLabels(rows, (at) => head + (at + 1) * band - barHeight / 2)),
    ],
  };
}

function drawStack(picture: Picture, rows: readonly Row[]): Drawing {
  const head = headOf(picture);
  const base = head + stackHeight;
  // As they are stacked: the first row lies at the bottom.
  const keyTop = (at: number) => head + (rows.length - 1 - at) * 22 + 4;
  return {
    width: labelWidth + picture.columns.length * columnWidth,
    height: base + 8,
    inside: () => [
      ...columnHeads(picture, head, base, false),
      ...stackCells(picture, rows, base),
      baseLine(picture, base, 4),
      besideCells(
        base + 4,
        ...rows.flatMap((_, at) => segment(at, { x: 4, y: keyTop(at), width: 14, height: 14 })),
        ...rowLabels(rows, (at) => keyTop(at) + 7, 26),
      ),
    ],
  };
}

/** The cells of each column on top of each other; what is set apart stands at the bottom, where heights can be compared. */
function stackCells(picture: Picture, rows: readonly Row[], base: number): SvgNode[] {
  const totals = picture.columns.map((_, column) => rows.reduce((sum, { cells }) => sum + cells[column]!.count, 0));
  const most = Math.max(1, ...totals);
  return totals.flatMap((_, column) => {
    const x = labelWidth + column * columnWidth;
    let top = base;
    return rows.map((row, at) => {
      const { count } = row.cells[column]!;
      const height = round((count / most) * stackHeight);
      top = round(top - height);
      const box = { x: x + 10, y: top, width: columnWidth - 20, height };
      const text = { class: 'count in', x: x + columnWidth / 2, y: round(top + height / 2 + 4) };
      return cellAt(
        ...([picture, row, at, column, box] as const),
        count === 0 ? [] : [...segment(at, box), ...(height < 12 ? [] : [svgNode('text', text, String(count))])],
      );
    });
  });
}

/** The line on which the bars of all columns stand. */
function baseLine({ columns }: Picture, y: number, gap: number): SvgNode {
  const parts = columns.map((_, column) => `M${labelWidth + column * columnWidth + gap} ${y}h${columnWidth - 2 * gap}`);
  return svgNode('path', { class: 'base', d: parts.join('') });
}

/** The days by their dates, with what happens and for what it matters, and how far ahead that is as a line. */
function drawDays(picture: Picture, rows: readonly Row[]): Drawing {
  const words = 96;
  const line = words + daySpace + 16;
  const width = line + daysWidth + 8;
  const height = headHeight + rows.length * rowHeight;
  const [texts, notes] = [0, 1].map((column) =>
    distinctLabels(
      rows.map(({ cells }) => cells[column]!.text),
      daySpace,
    ),
  ) as [string[], string[]];
  const xOf = (day: number) => line + (Math.min(day, daysAhead) / daysAhead) * daysWidth;
  return {
    width,
    height: height + 4,
    inside: () => [
      svgNode('line', { class: 'base', x1: line, x2: line, y1: headHeight, y2: height }),
      svgNode('line', { class: 'base', x1: line, x2: line + daysWidth, y1: headHeight, y2: headHeight }),
      ...rows.map((row, at) => {
        const y = headHeight + (at + 0.5) * rowHeight;
        const x = round(xOf(row.day ?? 0));
        return cellAt(picture, row, at, 0, { x: 0, y: y - rowHeight / 2, width, height: rowHeight }, [
          svgNode('text', { class: 'label', x: 4, y: y + 4 }, row.label),
          ...noted('label', words, y, texts[at]!, notes[at] === '' ? undefined : notes[at]),
          svgNode('line', { class: 'track', x1: line, x2: x, y1: y, y2: y }),
          ...drawMark(row.isMarked === true ? 'event' : 'fades', x, y),
        ]);
      }),
    ],
  };
}

function headOf({ columns }: Picture): number {
  return columns.some(({ note }) => note !== undefined) ? notedHeight : headHeight;
}

/** A text, and smaller below it what there is to note. */
function noted(kind: string, x: number, middle: number, text: string, note?: string, title?: SvgNode): SvgNode[] {
  if (note === undefined) return [svgNode('text', { class: kind, x, y: middle + 4 }, text, title)];
  return [
    svgNode('text', { class: kind, x, y: middle - 2 }, text, title),
    svgNode('text', { class: `${kind} note`, x, y: middle + 11 }, note),
  ];
}

function columnHeads({ columns }: Picture, head: number, bottom: number, isSlanted: boolean): SvgNode[] {
  const texts = distinctLabels(
    columns.map(({ label }) => label),
    slantedSpace,
  );
  return columns.flatMap(({ label, note }, column) => {
    const x = labelWidth + (column + 0.5) * columnWidth;
    const text = isSlanted
      ? svgNode(
          'text',
          { class: 'head slanted', x: 0, y: 0, transform: `translate(${x - 4} ${head - 8}) rotate(-${slant})` },
          texts[column]!,
          svgNode('title', {}, label),
        )
      : svgNode('text', { class: 'head', x, y: 16 }, label);
    if (note === undefined) return [text];
    // The decision frames its quarter.
    const mark = svgNode('rect', {
      class: 'decision',
      x: x - columnWidth / 2 + 1,
      y: 2,
      width: columnWidth - 2,
      height: bottom,
    });
    return [mark, text, svgNode('text', { class: 'head note', x, y: 30 }, note)];
  });
}

function rule(x1: number, x2: number, y: number): SvgNode {
  return svgNode('line', { class: 'rule', x1, x2, y1: y, y2: y });
}

/** What stands left of the cells; the page keeps it in sight while the cells scroll below it. */
function besideCells(height: number, ...parts: readonly SvgNode[]): SvgNode {
  return svgNode(
    'g',
    { class: 'beside' },
    svgNode('rect', { class: 'shade', x: 0, y: 0, width: labelWidth, height: height + 4 }),
    ...parts,
  );
}

function rowLabels(rows: readonly Row[], middleOf: (at: number) => number, x = 4): SvgNode[] {
  const texts = distinctLabels(
    rows.map(({ label }) => label),
    labelSpace - x,
  );
  return rows.flatMap((row, at) => {
    const [middle, kind] = [middleOf(at), row.isMarked === true ? 'label marked' : 'label'];
    return noted(kind, x, middle, texts[at]!, row.note, svgNode('title', {}, labelWithNote(row)));
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cellAt(picture: Picture, row: Row, at: number, column: number, box: Box, marks: readonly SvgNode[]): SvgNode {
  const cell = row.cells[column]!;
  return svgNode(
    'g',
    { class: cell.count > 0 ? 'cell full' : 'cell', 'data-row': at, 'data-column': column },
    svgNode('title', {}, cellWords(picture, row, cell, column)),
    svgNode('rect', { class: 'place', ...box }),
    ...marks,
  );
}

/** The label of a row or column with what holds for it as a whole. */
export function labelWithNote({ label, note }: Pick<Row, 'label' | 'note'>): string {
  return note === undefined ? label : `${label} (${note})`;
}

/** What a cell says, read by itself. */
export function cellWords(picture: Picture, row: Row, cell: Cell, column: number): string {
  const where = picture.form === 'days' ? [row.label] : [labelWithNote(row), labelWithNote(picture.columns[column]!)];
  return [...where, cell.text].filter((part) => part !== '').join(', ');
}

/**
 * A disc that fills up, the fuller the better a win is proven; a quotation mark, or a ring for who worked on it; a dot
 * for a win that fades, or a square for an event.
 */
export function drawMark(mark: Mark, x: number, y: number): SvgNode[] {
  if (mark === 'fades') return [svgNode('circle', { class: 'disc', cx: x, cy: y, r: 5 })];
  if (mark === 'event') return [svgNode('rect', { class: 'event', x: round(x - 5), y: y - 5, width: 10, height: 10 })];
  const radius = 9;
  const ring = svgNode('circle', { class: 'ring', cx: x, cy: y, r: radius });
  if (mark === 'collaborator') return [ring];
  if (mark === 'quote')
    return [
      svgNode('circle', { class: 'disc', cx: x, cy: y, r: radius }),
      svgNode('text', { class: 'quotation', x, y: y + 8 }, '”'),
    ];
  if (mark === 5) return [svgNode('circle', { class: 'disc rung-5', cx: x, cy: y, r: radius })];
  const share = (mark - 1) / 4;
  if (share === 0) return [ring];
  const angle = share * 2 * Math.PI;
  const end = [x + radius * Math.sin(angle), y - radius * Math.cos(angle)].map((part) => part.toFixed(2));
  const slice = `M${x} ${y}V${y - radius}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${end.join(' ')}Z`;
  return [svgNode('path', { class: `slice rung-${mark}`, d: slice }), ring];
}

/** A part of a bar, the paler the further up, and in a pattern of its own, which tells it from all others without colour. */
function segment(at: number, box: Box): SvgNode[] {
  const part = svgNode('rect', { class: 'segment', ...box, 'fill-opacity': round(Math.max(0.06, 0.9 - at * 0.17)) });
  const lines = patterns[at % patterns.length]!.flatMap((lean) => linesAcross(lean, box));
  return lines.length === 0 ? [part] : [part, svgNode('path', { class: 'hatching', d: lines.join('') })];
}

type Lean = 'rising' | 'falling' | 'level' | 'upright';

/** How the lines lean that fill the parts of a bar, from the first; the last part is plain. */
const patterns: readonly (readonly Lean[])[] = [
  ['rising'],
  ['falling'],
  ['level'],
  ['upright'],
  ['level', 'upright'],
  [],
];

/** Lines across a box, each as a path. */
function linesAcross(lean: Lean, { x, y, width, height }: Box): string[] {
  const lines: string[] = [];
  const add = (fromX: number, fromY: number, toX: number, toY: number) =>
    lines.push(`M${round(x + fromX)} ${round(y + fromY)}L${round(x + toX)} ${round(y + toY)}`);
  if (lean === 'level') for (let at = 3; at < height; at += 6) add(0, at, width, at);
  else if (lean === 'upright') for (let at = 3; at < width; at += 6) add(at, 0, at, height);
  else
    for (let at = 4; at < width + height; at += 6) {
      const [fromX, fromY] = [Math.min(at, width), Math.max(0, at - width)];
      const [toX, toY] = [Math.max(0, at - height), Math.min(at, height)];
      if (lean === 'rising') add(fromX, fromY, toX, toY);
      else add(fromX, height - fromY, toX, height - toY);
    }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
