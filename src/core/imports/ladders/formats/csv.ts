import Papa from 'papaparse';
import { sentence, type Sentence } from '../../../text/sentence';
import type { LadderFormat } from '../ladder';
import { gridHeader, readGrid } from '../readGrid';

/** Rows above the header, such as a title and an empty line, that a spreadsheet may have. */
const maxRowsAbove = 10;

/** A spreadsheet saved as text: a row for each criterion, or levels as columns or rows. */
export const csv: LadderFormat = {
  id: 'csv',
  fits: ({ extension, text }) =>
    extension === 'csv' ||
    extension === 'tsv' ||
    (!/^(?:md|markdown|mdx|ya?ml|json)$/.test(extension) && /^[^\n,;\t]*[,;\t][^\n]*\n/.test(text)),
  read({ text }) {
    // The first line may say which separator was used, as spreadsheets write it for one another.
    const separator = /^sep=(.)\n/i.exec(text);
    const { data } = Papa.parse<string[]>(separator ? text.slice(separator[0].length) : text, {
      delimiter: separator?.[1] ?? '',
      delimitersToGuess: [',', ';', '\t', '|'],
      skipEmptyLines: 'greedy',
    });
    for (const start of data.slice(0, maxRowsAbove).keys()) {
      const grid = data.slice(start);
      const reading = readGrid(grid);
      if (reading && reading.criteria.length > 0) return { kind: 'found', ...reading, title: titleAbove(data, start) };
    }
    return {
      kind: 'miss',
      lookedFor: sentence(
        'Expected columns named competency, level and criterion, or a table with levels as columns or as rows.',
      ),
      found: foundInstead(data),
    };
  },
};

function titleAbove(rows: readonly string[][], start: number): string | undefined {
  const above = rows.slice(0, start).map((row) => row.filter((cell) => cell.trim() !== ''));
  return above.find((cells) => cells.length === 1)?.[0]?.trim();
}

function foundInstead(rows: readonly string[][]): Sentence {
  if (rows.length === 1) return sentence('Found a header and no rows: {0}.', gridHeader(rows[0]!));
  return rows.length > 0 ? gridHeader(rows[0]!) : sentence('Found no rows.');
}
