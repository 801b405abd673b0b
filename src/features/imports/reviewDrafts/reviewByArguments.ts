import * as v from 'valibot';
import * as vscode from 'vscode';
import { date, oneOf } from '../../../core/entries/fields';
import { nextWeekday } from '../../../core/time/weekday';
import type { Brag } from '../../../editor/index/brag';
import { entryName, readArguments, namedEntry } from '../../../editor/ask/commandArguments';
import type { Done, DraftActions } from './draftActions';
import { showStatus, showWarning } from '../../../editor/show/messages';

const command = 'brag.reviewDrafts';
const argumentsSchema = v.strictObject({
  action: oneOf(['accept', 'merge', 'snooze', 'drop', 'undo']),
  drafts: v.optional(v.array(entryName, 'list-expected'), []),
  into: v.optional(entryName),
  until: v.optional(date),
});

/**
 * Does one thing with the drafts that are named, without a question. Returns the addresses of the files it changed or
 * took away; what was left alone it says.
 */
export async function reviewByArguments(brag: Brag, actions: DraftActions, given: unknown): Promise<vscode.Uri[]> {
  const options = readArguments(command, argumentsSchema, given)!;
  await brag.ready;
  const { action } = options;
  if (action !== 'undo' && options.drafts.length === 0) throw lacks('drafts');
  const { wins } = brag.library.entries;
  const waiting = wins.filter(({ status }) => status === 'draft');
  const drafts = options.drafts.map((name) => namedEntry(waiting, name, command, 'drafts').uri);
  let done: Done;
  switch (action) {
    case 'undo':
      done = await actions.undo();
      break;
    case 'merge':
      if (options.into === undefined) throw lacks('into');
      done = await actions.merge(drafts, namedEntry(wins, options.into, command, 'into').uri);
      break;
    case 'snooze':
      done = await actions.snooze(drafts, options.until ?? nextWeekday('friday', brag.today()));
      break;
    case 'accept':
      done = await actions.accept(drafts);
      break;
    case 'drop':
      done = await actions.drop(drafts);
      break;
  }
  const isWhole =
    done.files.length > 0 && (action === 'undo' || action === 'merge' || done.files.length === drafts.length);
  if (isWhole) showStatus(done.said, 10_000);
  else if (done.said !== '') void showWarning(done.said);
  return [...done.files];
}

function lacks(argument: string): Error {
  return new Error(vscode.l10n.t('{0} failed: it needs "{1}".', command, argument));
}
