import * as vscode from 'vscode';
import { calendarDate } from '../../../core/time/calendarDate';
import { plannedMeeting } from '../../../core/documents/script/scriptContext';
import { nameOf } from '../../../core/entries/entry';
import { newEntry } from '../../../core/entries/newEntry';
import { findEntry } from '../../../core/library/references';
import { readFrontMatter } from '../../../core/frontMatter/frontMatter';
import { notesInMeeting } from '../../../core/conversation/rehearsal/notesInMeeting';
import { typedDate } from '../../../core/time/typedDate';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { createEntry } from '../../../editor/files/createEntry';
import { currentDocument } from '../../../editor/files/currentDocument';
import { showError, showInformation, showInputBox } from '../../../editor/show/messages';

/**
 * Puts notes at the end of the file of the meeting that the script is for, or of a new one, by an edit that undo takes
 * back, and shows them there. Returns the meeting's title, or undefined where nothing was written, which it says.
 */
export async function putNotes(brag: Brag, script: vscode.Uri, notes: string): Promise<string | undefined> {
  await brag.ready;
  const talk = await talkOf(brag, script);
  const found = plannedMeeting(brag.library.entries, talk, talk.person);
  const meeting = found
    ? { uri: vscode.Uri.parse(found.uri), title: found.title }
    : await createMeeting(brag, script, talk);
  if (meeting === undefined) return undefined;

  const document = await currentDocument(meeting.uri);
  const before = document.getText();
  const noted = notesInMeeting(before, notes, brag.today());
  const { range, text } = noted;
  // What the user had not saved yet stays theirs to save.
  const applied = await brag.files.apply({ texts: [{ uri: meeting.uri, before, edits: [noted] }] });
  if (applied.kind === 'told') return undefined;
  if (applied.kind !== 'applied' || applied.unsaved.length > 0) {
    void showError(
      vscode.l10n.t("Couldn't write the notes: the editor refused to change {0}. They are kept here.", meeting.title),
    );
    return undefined;
  }
  const at = document.positionAt(range.start + text.length);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
    selection: new vscode.Range(at, at),
  });
  return meeting.title;
}

type Talk = Awaited<ReturnType<typeof talkOf>>;

/** What a script is about, by its front matter. */
async function talkOf(brag: Brag, script: vscode.Uri) {
  const read = readFrontMatter((await brag.readText(script.toString())) ?? '');
  const value = (key: string): string => {
    const held = read.kind === 'read' ? read.data[key] : undefined;
    return typeof held === 'string' ? held : '';
  };
  const { asks, people } = brag.library.entries;
  const minutes = Number(value('minutes'));
  return {
    ask: findEntry(asks, value('ask')),
    person: findEntry(people, value('person')),
    date: calendarDate(value('date')) ?? brag.today(),
    role: value('role'),
    minutes: Number.isInteger(minutes) && minutes > 0 ? minutes : undefined,
  };
}

async function createMeeting(
  brag: Brag,
  script: vscode.Uri,
  { ask, person, minutes }: Talk,
): Promise<{ uri: vscode.Uri; title: string } | undefined> {
  const create = vscode.l10n.t('Create Meeting');
  const answer = await showInformation(
    vscode.l10n.t(
      'No planned meeting matches this script, so the notes have no file to go to yet. They are kept here.',
    ),
    create,
  );
  if (answer !== create) return undefined;
  const typed = await showInputBox({
    title: create,
    prompt: vscode.l10n.t('When is the meeting? YYYY-MM-DD or today.'),
    value: brag.today(),
    ignoreFocusOut: true,
    validateInput: (text) =>
      typedDate(text, brag.today()) === undefined ? vscode.l10n.t('Enter a date as YYYY-MM-DD, or today.') : undefined,
  });
  const date = typed === undefined ? undefined : typedDate(typed, brag.today());
  if (date === undefined) return undefined;
  const folder = await chooseBragFolder(brag, { ask: false, near: script.toString() });
  if (folder === undefined) return undefined;
  const about = ask?.title ?? (person && vscode.l10n.t('Meeting with {0}', nameOf(person)));
  const meeting = {
    title: about ?? vscode.l10n.t('Meeting about my next step'),
    date,
    minutes,
    with: person && [person.id],
    asks: ask && [ask.id],
    status: 'planned',
  };
  const uri = await createEntry(brag, folder, newEntry('meeting', meeting), vscode.l10n.t('The notes are kept here.'));
  return uri && { uri, title: meeting.title };
}
