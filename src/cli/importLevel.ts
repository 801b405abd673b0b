import path from 'node:path';
import { importedRole } from '../core/imports/ladders/importedRole';
import { levelExpectations } from '../core/imports/ladders/levelExpectations';
import { notImported } from '../core/imports/ladders/notImported';
import { findLevel, noSuchLevel } from '../core/imports/ladders/orderLadder';
import { readLadder } from '../core/imports/ladders/readLadder';
import { roleFromLadder, roleTitle } from '../core/imports/ladders/roleFromLadder';
import { fileSlug } from '../core/text/slug';
import { pathOf } from '../files/nodeEntryFiles';
import { Failure } from '../core/assistant/failure';
import { done, type Answer } from './answer';
import { textOf, type Given } from './command';
import { createEntry } from './createEntry';
import { recordGiven } from './options';
import { readForeignFiles } from './readForeignFiles';
import { confirm, plain } from './terminal';

/** Imports a level of a ladder as a new role, once that is confirmed. */
export async function importLevel(given: Given): Promise<Answer> {
  const files = await readForeignFiles(given.words);
  if (files instanceof Failure) return files;
  const [{ path: name, text }] = files as [(typeof files)[0]];
  const reading = readLadder(name, text);
  if (reading.kind === 'unreadable') return new Failure('unreadable', plain(notImported(name, reading)));
  const { ladder, leftOut } = reading;
  const wanted = textOf(given, 'level');
  if (wanted === undefined)
    return done(ladder.levels.map((each) => `${plain(each.id)}  ${plain(each.name)}\n`).join(''), 'Choose one with --level.'); // prettier-ignore
  const level = findLevel(ladder, wanted);
  if (level === undefined) return new Failure('usage', plain(noSuchLevel(ladder, wanted)));
  const read = recordGiven(given);
  if (read instanceof Failure) return read;
  const before = importedRole(read.record.library.entries.roles, level, name);
  if (before !== undefined)
    return new Failure('problems', `${plain(path.relative(process.cwd(), pathOf(before.uri)))} was made from this level before. Update it in VS Code with Import Career Ladder.`); // prettier-ignore
  const found = levelExpectations(ladder, level.id);
  const title = roleTitle(ladder, level);
  const said = [title, ...found.expectations.map(({ skill }) => `  ${plain(skill)}`), ...[...leftOut, ...found.leftOut].map(plain)]; // prettier-ignore
  process.stderr.write(`${said.join('\n')}\n`);
  if (!given.values['yes'] && !(await confirm('Write this role?'))) return { outcome: 'problems', note: 'Nothing was written.' }; // prettier-ignore
  const role = { type: 'role', stem: fileSlug(title, 'role'), text: roleFromLadder(ladder, level.id, name), cursor: 0 } as const; // prettier-ignore
  const file = await createEntry(read.record.folder, role);
  return file instanceof Failure ? file : done(`${plain(path.relative(process.cwd(), file))}\n`);
}
