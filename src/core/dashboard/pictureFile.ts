import { blocksToMarkdown, heading, paragraph, table } from '../markdown/nodes';
import type { Cell, Picture } from './dashboard';
import { drawMark, drawPicture, labelWithNote } from './drawPicture';
import { svgNode, svgText } from './svgNode';

/** The data of a picture as a Markdown table, below its question and its answer. */
export function pictureMarkdown(picture: Picture): string {
  const header = [picture.corner, ...picture.columns.map(labelWithNote)];
  const rows = picture.rows.map((row) => [labelWithNote(row), ...tableTexts(picture, row.cells)]);
  const blocks = [heading(2, picture.title), paragraph(picture.says)];
  return blocksToMarkdown(rows.length === 0 ? blocks : [...blocks, table(header, rows)]);
}

/** The texts of a row's cells; empty where there is no win. */
export function tableTexts({ form }: Picture, cells: readonly Cell[]): string[] {
  return cells.map(({ text, count }) => (count === 0 && form !== 'days' ? '' : text));
}

/** Pixels above the drawing, for its question, and for each line of the legend below. */
const titleHeight = 28;
const legendLine = 24;

/** A picture as a file that is understood by itself, with its question and its legend, in colours for paper. */
export function pictureSvg(picture: Picture): string {
  const { canvas, width, height, inside } = drawPicture(picture, picture.rows.length);
  const whole = titleHeight + height + picture.legend.length * legendLine;
  const legend = picture.legend.flatMap(({ mark, label }, at) => {
    const y = titleHeight + height + (at + 0.5) * legendLine;
    return [...drawMark(mark, 14, y), svgNode('text', { x: 30, y: y + 4 }, label)];
  });
  const file = svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...canvas.attributes,
      ...{ height: whole, viewBox: `0 0 ${width} ${whole}` },
    },
    svgNode('title', {}, picture.title),
    svgNode('style', {}, paper),
    svgNode('text', { class: 'title', x: 4, y: 18 }, picture.title),
    svgNode('g', { transform: `translate(0 ${titleHeight})` }, ...inside()),
    ...legend,
  );
  return `${svgText(file)}\n`;
}

const paper = [
  'text{font:12px system-ui,sans-serif;fill:#222}.title{font-size:15px;font-weight:bold}',
  '.head,.count{text-anchor:middle;font-size:11px}.note{font-size:11px}.slanted{text-anchor:start}.marked{font-weight:bold}',
  '.place,.shade{fill:none}.base,.track{stroke:#999}.rule{stroke:#ddd}.ring{fill:none;stroke:#333;stroke-width:1.5}',
  '.disc,.slice,.bar{fill:#1f6f8b}.event{fill:#fff;stroke:#333}.quotation{fill:#fff;text-anchor:middle;font-size:18px}',
  '.decision{fill:#f0ead6}.segment{fill:#1f6f8b;stroke:#333}.hatching{fill:none;stroke:#333;stroke-opacity:.45}.in{stroke:#fff;stroke-width:3;paint-order:stroke}',
].join('');
