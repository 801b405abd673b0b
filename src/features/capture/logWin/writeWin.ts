import * as v from 'valibot';
import * as vscode from 'vscode';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { knownNames } from '../../../core/capture/knownNames';
import { readDraft, type WinDraft } from '../../../core/capture/winDraft';
import { newWin, newWinSchema, type NewWin } from '../../../core/entries/newWin';
import { lineOfTitle } from '../../../core/capture/winLine';
import { typedDate } from '../../../core/time/typedDate';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { asWritten, readArguments } from '../../../editor/ask/commandArguments';
import { fileArgument } from '../../../editor/ask/fileArgument';
import { createEntry, openNewEntry } from '../../../editor/files/createEntry';
import { keepWin, keptWins } from './keptWins';
import { previewWin } from './previewWin';

/** `brag.logWin`: a new win file, opened. What was typed is kept until it stands in a file. */
export async function writeWin(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const isTyped = given === undefined || given === null;
  const today = brag.today();
  const asked: Asked = isTyped ? { draft: nothing, confirm: true } : askedIn(given, today);
  const { draft, confirm } = asked;
  const names = () => knownNames(brag.library.entries, brag.library.skillNames);
  const read = readDraft(draft, today, names());
  // A time that is no certain day is asked about, not guessed.
  const isShown = confirm || read.win.title === undefined || read.line.unsure !== undefined;
  const folder = asked.folder
    ? bragFolderAt(brag, asked.folder)
    : await chooseBragFolder(brag, { ask: isShown, first: isTyped });
  if (folder === undefined) return undefined;

  if (!isShown) {
    const { win } = readDraft(draft, today, names());
    const uri = await write(brag, folder, { ...win, title: win.title! }, draft.body);
    if (uri === undefined) await keepWin(brag.state, draft);
    return uri;
  }
  const state = brag.state;
  const previewed = await previewWin(brag, draft, isTyped ? keptWins(state) : [], today);
  if ('left' in previewed) {
    // What came from elsewhere and was left as it came is not the user's own words.
    const isOwn = isTyped || JSON.stringify(previewed.left) !== JSON.stringify(draft);
    if (isOwn) await keepWin(state, previewed.left, previewed.begun);
    return undefined;
  }
  const uri = await write(brag, folder, previewed.win, previewed.draft.body);
  await keepWin(state, uri === undefined ? previewed.draft : undefined, previewed.begun);
  return uri;
}

const nothing: WinDraft = { line: '', given: {}, body: '' };

const argumentsSchema = v.strictObject({
  ...newWinSchema.entries,
  title: v.optional(newWinSchema.entries.title),
  date: v.optional(newWinSchema.entries.date),
});

const lineSchema = v.strictObject({ line: v.pipe(v.string('text-expected'), v.trim(), v.nonEmpty('missing-title')) });

const besideSchema = v.object({
  confirm: v.optional(v.boolean('yes-or-no-expected'), false),
  body: v.optional(v.string('text-expected'), ''),
  folder: v.optional(fileArgument),
});

interface Asked {
  readonly draft: WinDraft;
  /** Whether to show it before it is written. */
  readonly confirm: boolean;
  /** The brag folder it is for. */
  readonly folder?: vscode.Uri | undefined;
}

/** What a caller gave: the keys of a win, or one line of shorthand, with what stands beside them. */
function askedIn(given: unknown, today: CalendarDate): Asked {
  if (typeof given !== 'object' || given === null) {
    readArguments('brag.logWin', argumentsSchema, given);
    return { draft: nothing, confirm: true };
  }
  const { confirm, body, folder } = readArguments('brag.logWin', besideSchema, given)!;
  const { confirm: _, body: __, folder: ___, ...keys } = given as Record<string, unknown>;
  if ('line' in keys) {
    const { line } = readArguments('brag.logWin', lineSchema, keys)!;
    return { draft: { line, given: {}, body }, confirm, folder };
  }
  const texts = asWritten(keys) as Record<string, unknown>;
  const date = typeof texts['date'] === 'string' ? typedDate(texts['date'], today) : undefined;
  const win = (date === undefined ? texts : { ...texts, date }) as Partial<NewWin>;
  readArguments('brag.logWin', argumentsSchema, win);
  if (win.end !== undefined && win.end < (win.date ?? today))
    throw new Error(vscode.l10n.t('{0} failed: "end" is a day before "date".', 'brag.logWin'));
  const { title, ...others } = win;
  const line = title === undefined ? '' : lineOfTitle(title, today);
  return { draft: { line, given: others, body }, confirm, folder };
}

function bragFolderAt(brag: Brag, uri: vscode.Uri): vscode.Uri {
  const folder = brag.folders.find((one) => one.toString() === uri.toString());
  if (folder === undefined)
    throw new Error(
      vscode.l10n.t('{0} failed: {1}', 'brag.logWin', vscode.l10n.t('"folder" should be an open brag folder.')),
    );
  return folder;
}

/** Writes the win's file and opens it where the next thing goes; undefined where it could not, which it says. */
async function write(brag: Brag, folder: vscode.Uri, win: NewWin, body: string): Promise<vscode.Uri | undefined> {
  const entry = newWin(win, body);
  const uri = await createEntry(brag, folder, entry, vscode.l10n.t('What you typed is kept.'));
  if (uri !== undefined) await openNewEntry(uri, entry);
  return uri;
}
