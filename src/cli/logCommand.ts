import path from 'node:path';
import { knownNames } from '../core/capture/knownNames';
import { readDraft } from '../core/capture/winDraft';
import { newWin, type NewWin } from '../core/entries/newWin';
import { Failure } from '../core/assistant/failure';
import { done, type Answer } from './answer';
import type { Command, Given } from './command';
import { createEntry } from './createEntry';
import { folderOption, recordGiven } from './options';
import { confirm, plain, styled } from './terminal';

export const log: Command = {
  usage: '"<line>"',
  summary: 'Log a win from one line.',
  details:
    'It prints what was understood, and asks before it writes. A line is read as in VS Code: `#skill`, `@person`, a date, `before -> after`, `!private`, and a URL.',
  options: { yes: { type: 'boolean', help: 'Write without asking.' }, ...folderOption },
  examples: ['brag log "Cut checkout latency 900 ms -> 540 ms #performance @maria yesterday"'],
  words: [1, 1],
  run: logWin,
};

async function logWin(given: Given): Promise<Answer> {
  const read = recordGiven(given);
  if (read instanceof Failure) return read;
  const { record, date } = read;
  const { entries, skillNames } = record.library;
  const { win, line } = readDraft(
    { line: given.words[0]!, given: {}, body: '' },
    date,
    knownNames(entries, skillNames),
  );
  if (win.title === undefined) return new Failure('usage', 'A win needs a title: say what happened.');
  if (line.unsure !== undefined) {
    const days = line.unsure.days.length === 0 ? 'YYYY-MM-DD' : line.unsure.days.join(' or ');
    return new Failure('usage', `"${plain(line.unsure.typed)}" isn't a certain day. Write ${days}, or put \\ before it to keep it in the title.`); // prettier-ignore
  }
  const isNew = new Set(line.parts.flatMap(({ known, value }) => (known === false ? [value] : [])));
  const understood = Object.entries(win).map(([key, value]) => `  ${`${key}:`.padEnd(15)}${shown(value, isNew)}\n`);
  process.stderr.write(understood.join(''));
  if (!given.values['yes'] && !(await confirm('Log this win?'))) return { outcome: 'problems', note: 'Nothing was written.' }; // prettier-ignore
  const file = await createEntry(record.folder, newWin({ ...win, title: win.title } as NewWin));
  return file instanceof Failure ? file : done(`${plain(path.relative(process.cwd(), file))}\n`);
}

function shown(value: unknown, isNew: ReadonlySet<string>): string {
  const items = (Array.isArray(value) ? value : [value]).map((item) => {
    const text = typeof item === 'object' && item !== null ? Object.values(item).join(' ') : String(item);
    return plain(text) + (isNew.has(text) ? styled('dim', ' (new)') : '');
  });
  return items.join(', ');
}
