import * as v from 'valibot';
import * as vscode from 'vscode';
import type { CalendarDate } from '../../../core/time/calendarDate';
import { askStatuses, type Ask } from '../../../core/entries/ask';
import type { Entry } from '../../../core/entries/entry';
import { date, line, list, oneOf, prose } from '../../../core/entries/fields';
import type { Meeting } from '../../../core/entries/meeting';
import type { Person } from '../../../core/entries/person';
import type { Problem } from '../../../core/text/problem';
import { freeFileName } from '../../../core/text/freeFileName';
import { findEntry } from '../../../core/library/references';
import type { TextEdit } from '../../../core/text/textEdits';
import { followUpEmail } from '../../../core/conversation/outcome/followUpEmail';
import {
  askEdits,
  meetingEdits,
  meetingFileStem,
  meetingFor,
  newMeeting,
  type Outcome,
} from '../../../core/conversation/outcome/outcome';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { entryName, readArguments, namedEntry } from '../../../editor/ask/commandArguments';
import { keepAgreement, keptAgreement } from '../../../editor/state/keptAgreements';
import { namesIn } from '../../../editor/files/placeIn';
import type { NewFile, TextChange } from '../../../editor/files/recordFiles';
import { currentDocument } from '../../../editor/files/currentDocument';
import { askForOutcome, subjectsOf } from './askForOutcome';
import { offerNextSteps } from './offerNextSteps';
import { showError, showWarning } from '../../../editor/show/messages';
import type { Subject } from './recorded';

const command = 'brag.recordOutcome';

const said = v.pipe(prose, v.nonEmpty('missing-title'));
const argumentsSchema = v.strictObject({
  ask: v.optional(entryName),
  meeting: v.optional(entryName),
  status: oneOf(askStatuses),
  outcome: said,
  feedback: v.optional(said),
  criteria: v.optional(
    list(v.strictObject({ text: line, by: v.optional(line), met: v.optional(v.boolean('yes-or-no-expected')) })),
  ),
  nextSteps: v.optional(list(v.strictObject({ text: line, owner: v.optional(line), due: v.optional(date) }))),
  followUp: v.optional(date),
});

/**
 * Writes an outcome into the ask and the meeting it is about, as one edit that one undo takes back; a talk without a
 * file gets one. Returns the address of the meeting; undefined where nothing was written, which it says.
 *
 * @param entry the address of the ask or the meeting it is about, where the rest is to be asked
 */
export async function writeOutcome(brag: Brag, given: unknown, entry?: string): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  await brag.ready;
  const chosen =
    options === undefined
      ? await askForOutcome(brag, entry === undefined ? undefined : subjectsOf(brag, entry))
      : { ...subjectOf(brag, options), outcome: options };
  if (chosen === undefined) return undefined;
  const { ask, outcome } = chosen;
  const today = brag.today();
  const meeting = chosen.meeting ?? (ask && meetingFor(ask, brag.library.entries.meetings, today));
  const person = personOf(brag, ask, meeting);
  const texts: TextChange[] = [];
  const created: NewFile[] = [];
  const refused: string[] = [];
  const change = async (entry: Entry, editsFor: (text: string) => readonly TextEdit[] | Problem): Promise<void> => {
    const uri = vscode.Uri.parse(entry.uri);
    const before = (await currentDocument(uri)).getText();
    const edits = editsFor(before);
    if ('code' in edits) {
      refused.push(vscode.l10n.t('{0}: {1}', vscode.workspace.asRelativePath(uri), say(edits.message, vscode.l10n.t)));
      return;
    }
    texts.push({ uri, before, edits });
  };
  const day = meeting !== undefined && meeting.date <= today ? meeting.date : today;
  if (ask) await change(ask, (text) => askEdits(text, ask, outcome, day));
  let written: vscode.Uri | undefined;
  if (meeting) {
    await change(meeting, (text) => meetingEdits(text, meeting, outcome));
    written = vscode.Uri.parse(meeting.uri);
  } else {
    const folder = await chooseBragFolder(brag, { ask: options === undefined, near: ask?.uri });
    if (folder === undefined) return undefined;
    const meetings = vscode.Uri.joinPath(folder, 'meetings');
    const name = freeFileName(meetingFileStem(today, ask, person), await namesIn(meetings));
    written = vscode.Uri.joinPath(meetings, name);
    const title = ask === undefined ? vscode.l10n.t('A meeting') : ask.title;
    created.push({ uri: written, contents: newMeeting(outcome, today, title, { ask, person }) });
  }
  if (refused.length > 0) {
    void showWarning(vscode.l10n.t('Nothing was recorded, and no file was changed. {0}', refused.join(' ')));
    return undefined;
  }
  const applied = await brag.files.apply({ texts, created }, { together: true });
  if (applied.kind === 'told') return undefined;
  if (applied.kind === 'unsaved') {
    const files = applied.unsaved.map((uri) => vscode.workspace.asRelativePath(uri)).join(', ');
    void showError(
      vscode.l10n.t(
        "Couldn't save {0}. Nothing was recorded, and no file was changed. Allow writing there, then record it again.",
        files,
      ),
    );
    return undefined;
  }
  if (applied.kind !== 'applied') {
    void showError(vscode.l10n.t('Nothing was recorded, and no file was changed: the editor refused the edit.'));
    return undefined;
  }
  if (ask) await keepAgreed(brag, ask, outcome, day);
  await vscode.window.showTextDocument(written, { preview: false });
  const email = followUpEmail(outcome, { ask, person }, brag.library.entries, day);
  await offerNextSteps(brag, email, outcome, ask, written);
  return written;
}

/** Remembers the criteria as agreed: where some were said, or where the talk was the first about those that stood there. */
async function keepAgreed(brag: Brag, ask: Ask, { criteria = [] }: Outcome, day: CalendarDate): Promise<void> {
  if (criteria.length === 0 && keptAgreement(brag, ask.uri) !== undefined) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(ask.uri));
  const now = brag.library.parse(ask.uri, document.getText())?.entry;
  if (now?.type === 'ask' && now.criteria.length > 0) await keepAgreement(brag, ask.uri, now.criteria, day);
}

/** What the arguments name; of a meeting about one ask that ask. */
function subjectOf(brag: Brag, options: v.InferOutput<typeof argumentsSchema>): Subject {
  const { asks, meetings } = brag.library.entries;
  const meeting = options.meeting === undefined ? undefined : namedEntry(meetings, options.meeting, command, 'meeting');
  if (options.ask !== undefined) return { ask: namedEntry(asks, options.ask, command, 'ask'), meeting };
  const [about, ...others] = meeting?.asks ?? [];
  if (others.length > 0)
    throw new Error(
      vscode.l10n.t('{0} failed: the meeting is about several asks, so "{1}" has to name one.', command, 'ask'),
    );
  if (meeting === undefined)
    throw new Error(vscode.l10n.t('{0} failed: it needs "{1}" or "{2}".', command, 'ask', 'meeting'));
  return { ask: about === undefined ? undefined : findEntry(asks, about), meeting };
}

/** With whom the talk was: the only one of the meeting, else whom the ask names. */
function personOf(brag: Brag, ask: Ask | undefined, meeting: Meeting | undefined): Person | undefined {
  const name = meeting?.with.length === 1 ? meeting.with[0] : (ask?.to ?? meeting?.with[0]);
  return name === undefined ? undefined : findEntry(brag.library.entries.people, name);
}
