import { blocksToMarkdown, heading, paragraph, table } from '../markdown/nodes';
import type { Cell, Picture } from './dashboard';
import { drawPicture, rowName } from './drawPicture';
import { svgNode, svgText } from './svgNode';

/** The data of a picture as a Markdown table, below its question and its answer. */
export function pictureMarkdown(picture: Picture): string {
  const header = [picture.corner, ...picture.columns.map(({ label }) => label)];
  const rows = picture.rows.map((row) => [rowName(row), ...tableTexts(picture, row.cells)]);
  const blocks = [heading(2, picture.title), paragraph(picture.says)];
  return blocksToMarkdown(rows.length === 0 ? blocks : [...blocks, table(header, rows)]);
}

/** The texts of a row's cells; empty where there is no win. */
export function tableTexts({ form }: Picture, cells: readonly Cell[]): string[] {
  return cells.map(({ text, count }) => (count === 0 && form !== 'days' ? '' : text));
}

/** A picture as a file that stands alone, in colours for paper. */
export function pictureSvg(picture: Picture): string {
  const { canvas, inside } = drawPicture(picture, picture.rows.length);
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...canvas.attributes };
  const title = svgNode('title', {}, picture.title);
  return `${svgText(svgNode('svg', attributes, title, svgNode('style', {}, paper), ...inside()))}\n`;
}

const paper = [
  'text{font:12px system-ui,sans-serif;fill:#222}',
  '.head,.count{text-anchor:middle;font-size:11px}.note{font-size:11px}.slanted{text-anchor:start}.marked{font-weight:bold}',
  '.place,.shade{fill:none}.base,.track{stroke:#999}.rule{stroke:#ddd}.ring{fill:none;stroke:#333;stroke-width:1.5}',
  '.disc,.slice,.bar{fill:#1f6f8b}.event{fill:#fff;stroke:#333}.quotation{fill:#fff;text-anchor:middle;font-size:18px}',
  '.decision{fill:#f0ead6}.segment{fill:#1f6f8b;stroke:#333}.hatching{fill:none;stroke:#333;stroke-opacity:.45}.in{stroke:#fff;stroke-width:3;paint-order:stroke}',
].join('');
