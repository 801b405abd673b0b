import * as v from 'valibot';
import * as vscode from 'vscode';
import { newWinFileName, newWinSchema, newWinText, type NewWin } from '../../core/entries/newWin';
import { parseEntry } from '../../core/entries/parseEntry';
import { readWinLine } from '../../core/entries/winLine';
import { skillsInUse } from '../../core/evidence/skillsInUse';
import { say } from '../../core/sentence';
import { typedDate } from '../../core/typedDate';
import type { Brag } from '../../editor/brag';
import { chooseBragFolder } from '../../editor/chooseBragFolder';
import { readArguments } from '../../editor/commandArguments';
import { createFile, namesIn, placeIn } from '../../editor/newFile';
import { askForWin, askTitle, chooseBegun, type Asked } from './askForWin';
import { keepWin, keptWins, type KeptWin } from './keptWins';

/** `brag.logWin`: a new win file, opened. What was typed is kept until it stands in a file. */
export async function writeWin(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const folder = await folderFor(brag, given);
  if (folder === undefined) return undefined;
  const state = brag.context.workspaceState;
  const today = brag.today();

  let begun: KeptWin | undefined;
  let asked: Asked;
  const written = winIn(given, brag);
  if (written === undefined) {
    begun = await chooseBegun(keptWins(state), { win: { title: '', date: today }, step: 0 });
    if (begun === undefined) return undefined;
    asked = await askForWin(begun, today, () => skillsInUse(brag.library.entries, brag.library.skillNames));
  } else {
    const win = { ...written, date: typedDate(written.date ?? '', today) ?? today };
    if (written.end !== undefined && written.end < win.date)
      throw new Error(vscode.l10n.t('{0} did nothing: "end" is a day before "date".', 'brag.logWin'));
    if (written.title !== undefined) asked = { win: { ...win, title: written.title } };
    else {
      const answer = await askTitle('');
      const titled = { ...win, title: answer.value };
      asked = answer.outcome === 'next' ? { win: titled } : { left: { win: titled, step: 0 } };
    }
  }
  if ('left' in asked) {
    const { win } = asked.left;
    const typed = [win.title, win.impact ?? '', ...(win.skills ?? [])].some((text) => text.trim() !== '');
    await keepWin(state, typed ? asked.left : undefined, begun);
    return undefined;
  }

  const uri = await write(brag, folder, asked.win);
  await keepWin(state, uri === undefined && written === undefined ? { win: asked.win, step: 0 } : undefined, begun);
  return uri;
}

const argumentsSchema = v.strictObject({
  ...newWinSchema.entries,
  title: v.optional(newWinSchema.entries.title),
  date: v.optional(newWinSchema.entries.date),
});

const lineSchema = v.strictObject({ line: v.pipe(v.string('text-expected'), v.trim(), v.nonEmpty('missing-title')) });

/** The given keys of a win, each as front matter would hold it, or what one line of shorthand says. */
function winIn(given: unknown, brag: Brag): Partial<NewWin> | undefined {
  if (typeof given !== 'object' || given === null) {
    readArguments('brag.logWin', argumentsSchema, given);
    return undefined;
  }
  if ('line' in given) {
    const { line } = readArguments('brag.logWin', lineSchema, given)!;
    return readWinLine(line, brag.today());
  }
  const texts = textsOf(given) as Record<string, unknown>;
  const date = typeof texts['date'] === 'string' ? typedDate(texts['date'], brag.today()) : undefined;
  const win = date === undefined ? texts : { ...texts, date };
  readArguments('brag.logWin', argumentsSchema, win);
  return win;
}

/** Numbers and booleans as the text they are in front matter; keys without a value left out. */
function textsOf(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(textsOf);
  if (typeof given === 'number' || typeof given === 'boolean') return String(given);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, held]) => held !== undefined && held !== null)
      .map(([key, held]) => [key, textsOf(held)]),
  );
}

async function folderFor(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  return chooseBragFolder(brag, { ask: given === undefined || given === null });
}

const mostTries = 5;

/** Writes the win's file and opens it where the next thing goes; undefined where it could not, which it says. */
async function write(
  brag: Brag,
  folder: vscode.Uri,
  win: Extract<Asked, { win: unknown }>['win'],
): Promise<vscode.Uri | undefined> {
  const { text, cursor } = newWinText(win);
  const { uri: wins } = await placeIn(folder, 'wins');
  for (let tries = 0; tries < mostTries; tries++) {
    const uri = vscode.Uri.joinPath(wins, newWinFileName(win.date, win.title, await namesIn(wins)));
    const read = parseEntry(uri.toString(), text);
    if (read.kind === 'broken') {
      const reason = read.problems[0] ? say(read.problems[0].message, vscode.l10n.t) : '';
      void vscode.window.showErrorMessage(vscode.l10n.t('The win was not written. {0}', reason));
      return undefined;
    }
    const created = await createFile(uri, text);
    if (created === 'exists') continue;
    if (created === 'refused') break;
    const document = await vscode.workspace.openTextDocument(uri);
    const position = document.positionAt(cursor);
    await vscode.window.showTextDocument(document, {
      preview: false,
      selection: new vscode.Range(position, position),
    });
    return uri;
  }
  brag.log.error(`No new file could be written to ${wins.toString()}.`);
  void vscode.window.showErrorMessage(
    vscode.l10n.t(
      'The win could not be written to {0}, and no file was changed. Allow writing there, or name another folder in the setting brag.folder, then log it again: what you typed is kept.',
      vscode.workspace.asRelativePath(wins),
    ),
  );
  return undefined;
}
