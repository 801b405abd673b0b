import type { Cell, Mark, Picture, Row } from './dashboard';
import { distinctLabels } from './distinctLabels';
import { svgNode, type SvgNode } from './svgNode';

/** Pixels at 100 %. */
const labelWidth = 190;
const columnWidth = 62;
const rowHeight = 30;
const headHeight = 26;
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
const daySpace = 290;

/** The days that a line of days reaches. */
const daysAhead = 366;

/**
 * A picture as a drawing: the element and, apart from it, what is inside. What a colour says is said by a shape, a
 * hatching or a number too. Each cell carries its row and column as `data-row` and `data-column`.
 *
 * @param rows how many rows are drawn, from the first
 */
export function drawPicture(picture: Picture, rows: number): { canvas: SvgNode; inside(): readonly SvgNode[] } {
  const { width, height, inside } = forms[picture.form](picture, picture.rows.slice(0, rows));
  const canvas = svgNode('svg', {
    class: `picture ${picture.form}`,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': picture.says,
  });
  return { canvas, inside };
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
  const head = isSlanted ? slantedHeight : headHeight;
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
  const bottom = headHeight + rows.length * band;
  return {
    width: labelWidth + picture.columns.length * columnWidth,
    height: bottom + 4,
    inside: () => [
      ...columnHeads(picture, headHeight, bottom, false),
      ...rows.flatMap((row, at) =>
        row.cells.map((cell, column) => {
          const x = labelWidth + column * columnWidth;
          const base = headHeight + (at + 1) * band;
          const height = round((cell.count / most) * barHeight);
          const bar = [
            svgNode('rect', { class: 'bar', x: x + 16, y: base - height, width: columnWidth - 32, height }),
            svgNode('text', { class: 'count', x: x + columnWidth / 2, y: base - height - 4 }, String(cell.count)),
          ];
          const box = { x, y: base - band + 4, width: columnWidth, height: band - 4 };
          return cellAt(picture, row, at, column, box, cell.count === 0 ? [] : bar);
        }),
      ),
      ...rows.map((_, at) => baseLine(picture, headHeight + (at + 1) * band, 8)),
      besideCells(bottom, ...rowLabels(rows, (at) => headHeight + (at + 1) * band - barHeight / 2)),
    ],
  };
}

function drawStack(picture: Picture, rows: readonly Row[]): Drawing {
  const base = headHeight + stackHeight;
  // As they are stacked: the first row lies at the bottom.
  const keyTop = (at: number) => headHeight + (rows.length - 1 - at) * 22 + 4;
  return {
    width: labelWidth + picture.columns.length * columnWidth,
    height: base + 8,
    inside: () => [
      ...columnHeads(picture, headHeight, base, false),
      ...stackCells(picture, rows, base),
      baseLine(picture, base, 4),
      besideCells(
        base + 8,
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

function drawDays(picture: Picture, rows: readonly Row[]): Drawing {
  const line = 96;
  const words = line + daysWidth + 16;
  const height = headHeight + rows.length * rowHeight;
  const texts = distinctLabels(
    rows.map(({ cells }) => cells[0]!.text),
    daySpace,
  );
  const xOf = (day: number) => line + (Math.min(day, daysAhead) / daysAhead) * daysWidth;
  return {
    width: words + 300,
    height: height + 4,
    inside: () => [
      svgNode('line', { class: 'base', x1: line, x2: line, y1: headHeight, y2: height }),
      svgNode('line', { class: 'base', x1: line, x2: line + daysWidth, y1: headHeight, y2: headHeight }),
      ...rows.map((row, at) => {
        const y = headHeight + (at + 0.5) * rowHeight;
        const x = xOf(row.day ?? 0);
        return cellAt(picture, row, at, 0, { x: 0, y: y - rowHeight / 2, width: words + 300, height: rowHeight }, [
          svgNode('text', { class: 'label', x: 4, y: y + 4 }, row.label),
          svgNode('line', { class: 'track', x1: line, x2: x, y1: y, y2: y }),
          row.isMarked === true
            ? svgNode('rect', { class: 'event', x: x - 5, y: y - 5, width: 10, height: 10 })
            : svgNode('circle', { class: 'disc', cx: x, cy: y, r: 5 }),
          svgNode('text', { class: 'label', x: words, y: y + 4 }, texts[at]!),
        ]);
      }),
    ],
  };
}

function columnHeads({ columns }: Picture, head: number, bottom: number, isSlanted: boolean): SvgNode[] {
  const texts = distinctLabels(
    columns.map(({ label }) => label),
    slantedSpace,
  );
  return columns.flatMap(({ label, isMarked }, column) => {
    const x = labelWidth + (column + 0.5) * columnWidth;
    const text = isSlanted
      ? svgNode(
          'text',
          { class: 'head slanted', x: 0, y: 0, transform: `translate(${x - 4} ${head - 8}) rotate(-${slant})` },
          texts[column]!,
          svgNode('title', {}, label),
        )
      : svgNode('text', { class: 'head', x, y: head - 10 }, label);
    // The decision is a line behind its quarter.
    const mark = svgNode('rect', {
      class: 'decision',
      x: x - columnWidth / 2 + 1,
      y: 2,
      width: columnWidth - 2,
      height: bottom,
    });
    return isMarked ? [mark, text] : [text];
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
    svgNode('rect', { class: 'shade', x: 0, y: 0, width: labelWidth, height }),
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
    const title = svgNode('title', {}, rowName(row));
    const y = row.note === undefined ? middle + 4 : middle - 2;
    return [
      svgNode('text', { class: kind, x, y }, texts[at]!, title),
      ...(row.note === undefined ? [] : [svgNode('text', { class: `${kind} note`, x, y: middle + 11 }, row.note)]),
    ];
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

/** A row's label with what holds for it as a whole. */
export function rowName({ label, note }: Row): string {
  return note === undefined ? label : `${label} (${note})`;
}

/** What a cell says, read by itself. */
export function cellWords(picture: Picture, row: Row, cell: Cell, column: number): string {
  const where = picture.form === 'days' ? [row.label] : [rowName(row), picture.columns[column]!.label];
  return [...where, cell.text].filter((part) => part !== '').join(', ');
}

/** A disc that fills up, the fuller the better a win is proven; or a quotation mark, or a ring for who worked on it. */
export function drawMark(mark: Mark, x: number, y: number): SvgNode[] {
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

/** A part of a bar, the paler the further up; every other one is hatched. */
function segment(at: number, box: Box): SvgNode[] {
  const part = svgNode('rect', { class: 'segment', ...box, 'fill-opacity': round(Math.max(0.06, 0.9 - at * 0.17)) });
  return at % 2 === 0 ? [part, hatching(box)] : [part];
}

/** Slanted lines across a box, so that neighbours differ without colour. */
function hatching({ x, y, width, height }: Box): SvgNode {
  const lines: string[] = [];
  for (let at = 4; at < width + height; at += 6) {
    const [fromX, fromY] = [Math.min(at, width), Math.max(0, at - width)];
    const [toX, toY] = [Math.max(0, at - height), Math.min(at, height)];
    lines.push(`M${round(x + fromX)} ${round(y + fromY)}L${round(x + toX)} ${round(y + toY)}`);
  }
  return svgNode('path', { class: 'hatching', d: lines.join('') });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
