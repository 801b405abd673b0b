import Papa from 'papaparse';
import { sentence } from '../../text/sentence';
import type { UnreadRecord } from '../candidate';

/** A row of a table below its header. */
export interface CsvRow {
  /** The line it begins on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvRecords {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly unread: readonly UnreadRecord[];
}

const lineBreak = 10;

/** The rows of a table saved as text, with commas, semicolons, tabs or bars between its cells; undefined where it has no header. */
export function readCsvRecords(text: string): CsvRecords | undefined {
  const unmarked = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // The first line may say which separator was used, as spreadsheets write it for one another.
  const separator = /^sep=(.)\n/i.exec(unmarked);
  const table = separator ? unmarked.slice(separator[0].length) : unmarked;
  let header: string[] | undefined;
  const rows: CsvRow[] = [];
  const unread: UnreadRecord[] = [];
  let [line, counted] = [separator ? 2 : 1, 0];
  Papa.parse<string[]>(table, {
    delimiter: separator?.[1] ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: true,
    step: ({ data, errors, meta }) => {
      for (; table.charCodeAt(counted) === lineBreak; counted++) line++;
      const starts = line;
      for (; counted < meta.cursor; counted++) if (table.charCodeAt(counted) === lineBreak) line++;
      if (data.every((cell) => cell.trim() === '')) return;
      if (!header) header = data.map((cell) => cell.trim());
      else if (errors.some(({ type }) => type === 'Quotes'))
        unread.push({
          at: { line: starts },
          message: sentence("A quotation mark in it isn't closed."),
        });
      else if (data.slice(header.length).some((cell) => cell.trim() !== ''))
        unread.push({
          at: { line: starts },
          message: sentence(
            'It has {0} cells, and the header has {1}. A cell that has a comma needs quotation marks.',
            data.length,
            header.length,
          ),
        });
      else rows.push({ line: starts, cells: data });
    },
  });
  return header && { header, rows, unread };
}

/** The cells of the columns that have one of some names, whatever their case; a name may stand above several columns. */
export function columnsNamed(header: readonly string[], ...names: readonly string[]): readonly number[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return [...header.keys()].filter((index) => wanted.has(header[index]!.toLowerCase()));
}
