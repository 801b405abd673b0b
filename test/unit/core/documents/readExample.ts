import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../../../src/core/entries/entry';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { Entries } from '../../../../src/core/library/entries';
import { byType } from '../arbitraries';

const examples = join(import.meta.dirname, '../../../../examples');
const records = join(import.meta.dirname, '../../../fixtures/records');

/** An example workspace as it is read, with every file's text by address. */
export function readExample(name: string): ReadRecord {
  return readRecord(examples, name);
}

/** The record of somebody who keeps notes as people do: a line each, uneven, some of it sloppy. */
export function readUnevenRecord(name: string): ReadRecord {
  return readRecord(records, name);
}

interface ReadRecord {
  readonly entries: Entries;
  readonly texts: Map<string, string>;
  readonly documents: string;
}

function readRecord(parent: string, name: string): ReadRecord {
  const root = `file:///${name}/brag`;
  const texts = new Map<string, string>();
  const entries: Entry[] = [];
  for (const folder of ['.', 'wins', 'roles', 'people', 'asks', 'responsibilities', 'meetings', 'goals', 'forms']) {
    for (const file of markdownIn(join(parent, name, 'brag', folder))) {
      const text = readFileSync(join(parent, name, 'brag', folder, file), 'utf8');
      const uri = `${root}/${folder === '.' ? '' : `${folder}/`}${file}`;
      const parsed = parseEntry(uri, text);
      if (parsed.kind !== 'entry') continue;
      texts.set(uri, text);
      entries.push(parsed.entry);
    }
  }
  return { entries: byType(entries), texts, documents: `${root}/documents` };
}

function markdownIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.md'));
  } catch {
    return [];
  }
}
