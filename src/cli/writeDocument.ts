import path from 'node:path';
import { documentPlace } from '../core/documents/merge/documentPlace';
import { mergeDocument } from '../core/documents/merge/mergeDocument';
import { mergedText } from '../core/documents/merge/mergedDocument';
import { holdsMarkers, withMarkers } from '../core/text/conflictMarkers';
import { hashedLines, hashedName, KeptBases, newSalt, unified } from '../files/keptBases';
import { Failure } from '../core/assistant/failure';
import { done, type Answer } from './answer';
import type { NamedDocument } from '../core/assistant/compileDocument';
import { RecordDisk } from './recordDisk';
import { plain } from './terminal';

/**
 * Writes a document into `documents/` of a brag folder. What was edited there is merged with what compiles today, by what
 * was compiled last; where that isn't known nothing is written.
 *
 * @param withConflicts whether to write both sides of what both changed between marks; else nothing is written then
 */
export async function writeDocument(folder: string, document: NamedDocument, withConflicts: boolean): Promise<Answer> {
  const disk = new RecordDisk(folder);
  const bases = new KeptBases(disk);
  const file = await placeOf(disk, bases, document);
  if (file instanceof Failure) return file;
  const shown = plain(path.relative(process.cwd(), file));
  const { markdown, hidden } = document;
  const keep = async (salt: string, saved: string, replaced: readonly string[]) => {
    const { keys } = await hashedLines(markdown, salt);
    const named = hidden === undefined ? {} : { trueName: await hashedName(hidden.trueName, salt) };
    await bases.write(file, { salt, keys, ...named }, saved, replaced);
  };
  try {
    if (await disk.create(file, markdown)) {
      const { names } = await bases.read(file, markdown);
      await keep(newSalt(), markdown, names);
      return done(`${shown}\n`, 'Written.');
    }
    const before = await textOf(disk, file);
    if (before === undefined) return new Failure('unreadable', `Couldn't read ${shown}. Nothing was changed.`);
    const mine = unified(before);
    if (holdsMarkers(mine))
      return new Failure('problems', `${shown} still has conflicts between <<<<<<< and >>>>>>>, so it was left as is. Choose which to keep, then compile again.`); // prettier-ignore
    const { last, names } = await bases.read(file, mine);
    if (last === undefined && mine !== markdown)
      return new Failure('problems', `What was compiled into ${shown} before isn't known, so it was left as is. Compare it with what compiles without --write, or delete it.`); // prettier-ignore
    const salt = last?.salt ?? newSalt();
    const compiled = await hashedLines(markdown, salt);
    const merged = mergeDocument((last ?? compiled).keys, await hashedLines(mine, salt), compiled);
    if (merged.conflicts > 0 && !withConflicts)
      return new Failure('problems', `You changed ${passages(merged.conflicts)} of ${shown} that ${merged.conflicts === 1 ? 'compiles' : 'compile'} differently today. Nothing was written. Use --conflicts to write both versions between marks, or compile in VS Code to choose.`); // prettier-ignore
    const today = mergedText(merged, withMarkers({ mine: 'Yours', compiled: 'Compiled today' }));
    if (today !== mine) {
      const text = before.includes('\r\n') ? today.replaceAll('\n', '\r\n') : today;
      if ((await textOf(disk, file)) !== before)
        return new Failure('problems', `${shown} changed in the meantime, so it was left as is. Compile again.`);
      await disk.replace(file, new TextEncoder().encode(text));
    }
    await keep(salt, today, names);
    const deleted = merged.keptDeleted.length;
    const notes = [
      today === mine ? 'Up to date.' : 'Written.',
      ...(merged.conflicts > 0 ? [`${passages(merged.conflicts)} to choose, between <<<<<<< and >>>>>>>.`] : []),
      ...(merged.removed.length > 0 ? [`Removed, as ${merged.removed.length === 1 ? 'it no longer compiles' : 'they no longer compile'}: ${lineCount(merged.removed.length)}.`] : []), // prettier-ignore
      ...(deleted > 0 ? [`Still deleted, as you deleted ${deleted === 1 ? 'it' : 'them'}: ${passages(deleted)}.`] : []),
    ];
    return { outcome: merged.conflicts > 0 ? 'problems' : 'ok', text: `${shown}\n`, note: notes.join(' ') };
  } catch (error) {
    return new Failure('unreadable', `Couldn't write ${shown}. ${error instanceof Error ? error.message : String(error)}`); // prettier-ignore
  }
}

/** Where a document is, or will be; a failure where it is there under an older name. */
async function placeOf(
  disk: RecordDisk,
  bases: KeptBases<string>,
  { name, hidden }: NamedDocument,
): Promise<string | Failure> {
  const documents = await disk.placeIn(disk.folder, 'documents');
  if (hidden === undefined) return disk.placeIn(documents, name);
  const there = (await disk.namesIn(documents)).filter((each) => /\.md$/i.test(each));
  const owners = await bases.owners(documents, hidden.trueName, hidden.others);
  const place = documentPlace({ name, trueName: hidden.trueName }, there, (each) => owners.get(each));
  if (place.rename === undefined) return path.join(documents, place.name);
  return new Failure('problems', `${plain(place.rename)} is the same case under an older name, which isn't the one its readers may see. Nothing was written. Rename it to ${plain(place.name)} by compiling it in VS Code, or delete it.`); // prettier-ignore
}

async function textOf(disk: RecordDisk, file: string): Promise<string | undefined> {
  const bytes = await disk.read(file);
  return bytes && new TextDecoder().decode(bytes);
}

function passages(count: number): string {
  return count === 1 ? '1 passage' : `${count} passages`;
}

function lineCount(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
