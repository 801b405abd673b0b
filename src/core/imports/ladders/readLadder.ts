import { markdownOfHtml, withMarkdownTables } from '../../markdown/htmlMarkdown';
import { sentence, type Sentence } from '../../text/sentence';
import { csv } from './formats/csv';
import { financialTimes } from './formats/financialTimes';
import { json } from './formats/json';
import { markdownHeadings } from './formats/markdownHeadings';
import { markdownTable } from './formats/markdownTable';
import { monzo } from './formats/monzo';
import type { Ladder, LadderFile, LadderFormat, LadderReading, Miss } from './ladder';
import { licenceLine } from './licenceLine';
import { orderLadder } from './orderLadder';

/** The most particular first; adding a format is one file and one line here. */
const formats: readonly LadderFormat[] = [financialTimes, monzo, markdownTable, markdownHeadings, json, csv];

/** In UTF-16 units. Published ladders have some ten thousand. */
const maxCharacters = 2 * 1024 * 1024;

/**
 * Reads a published career ladder. Of the formats that the file could be in, the one that finds most words of criteria
 * holds. HTML is read as the Markdown that says the same.
 * Never throws; a file that is no ladder comes back with what was looked for and what was found.
 *
 * @param fileName its last part, whose extension says which formats are tried
 */
export function readLadder(fileName: string, text: string): LadderReading {
  if (text.length > maxCharacters)
    return unreadable(sentence('Found a file of {0} megabytes.', Math.round(text.length / 1024 / 1024)), tooLarge);
  const file = ladderFile(fileName, text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (file.text.trim() === '') return unreadable(sentence('Found an empty file.'));
  let best: { format: LadderFormat; ladder: Ladder; leftOut: readonly Sentence[] } | undefined;
  const misses: Miss[] = [];
  for (const format of formats) {
    if (best?.format.decisive || !format.fits(file)) continue;
    const found = format.read(file);
    const ordered = found.kind === 'found' ? orderLadder(found) : undefined;
    if (found.kind === 'miss') misses.push(found);
    // A table that only lists the levels has many cells and few words.
    else if (ordered && wordsIn(ordered.ladder) > (best ? wordsIn(best.ladder) : 0)) best = { format, ...ordered };
  }
  if (best) {
    const licence = licenceLine(file.text);
    const ladder = licence === undefined ? best.ladder : { ...best.ladder, licence };
    return { kind: 'ladder', ladder, format: best.format.id, leftOut: best.leftOut };
  }
  const miss = misses[0];
  return miss
    ? { kind: 'unreadable', lookedFor: miss.lookedFor, found: miss.found }
    : unreadable(sentence('Found text without levels and criteria.'));
}

function ladderFile(name: string, text: string): LadderFile {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^x?html?$/.test(extension) || /^\s*(?:<!doctype html|<html\b)/i.test(text))
    return { name, extension: 'md', text: markdownOfHtml(text) };
  return { name, extension, text: /^(?:md|markdown|mdx|txt|)$/.test(extension) ? withMarkdownTables(text) : text };
}

function wordsIn({ criteria }: Ladder): number {
  return criteria.reduce((sum, { text }) => sum + text.split(' ').length, 0);
}

const anyLadder = sentence(
  'Expected a career ladder: YAML as the Financial Times publishes it, Monzo front matter, a Markdown table, Markdown headings with bullets, CSV or JSON.',
);
const tooLarge = sentence('Expected a ladder of at most {0} megabytes.', maxCharacters / 1024 / 1024);

function unreadable(found: Sentence, lookedFor: Sentence = anyLadder): LadderReading {
  return { kind: 'unreadable', lookedFor, found };
}
