import { lastSegment } from '../../../core/text/lastSegment';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { readWinSource } from '../../../core/documents/kit/winSource';
import type { Ask } from '../../../core/entries/ask';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { entryName, readArguments, namedEntry } from '../../../editor/ask/commandArguments';
import { versionUri } from '../../../editor/git/fileVersions';
import { keepAgreement } from '../../../editor/state/keptAgreements';
import { openEntry } from '../../../editor/files/openEntry';
import { isRow } from '../../../editor/ask/withoutRow';
import type { CriteriaChanges } from './criteriaChanges';
import { showInformation } from '../../../editor/show/messages';

const argumentsSchema = v.strictObject({ ask: entryName });

/**
 * Opens the file of an ask as it was when its criteria were agreed beside what it is now; says where that can't be done.
 * Returns what changed, each in a sentence; none where nothing is known to have changed.
 */
export async function showCriteriaChange(brag: Brag, changes: CriteriaChanges, given: unknown): Promise<string[]> {
  const ask = askGiven(brag, 'brag.showCriteriaChange', given);
  await changes.lookNow();
  const change = changes.changes.get(ask.uri);
  const details = (change?.details ?? []).map((detail) => say(detail, vscode.l10n.t));
  const uri = vscode.Uri.parse(ask.uri);
  const then = change?.ref === undefined ? undefined : await versionUri(uri, change.ref);
  if (change !== undefined && then !== undefined) {
    const name = lastSegment(uri.path);
    const title = vscode.l10n.t('{0}: agreed on {1} ↔ now', name, change.since);
    const line = readWinSource((await brag.readText(ask.uri)) ?? '').lineOf('criteria') ?? 1;
    const selection = new vscode.Range(line - 1, 0, line - 1, 0);
    await vscode.commands.executeCommand('vscode.diff', then, uri, title, { selection, preview: false });
    return details;
  }
  await openEntry(brag, { uri: ask.uri, at: 'title' });
  void showInformation(
    change === undefined
      ? vscode.l10n.t('No known changes in the criteria of {0} since they were agreed.', ask.title)
      : vscode.l10n.t(
          "The criteria aren't what was agreed on {0}. No commit here has the agreed text, so there is nothing to compare them with.",
          change.since,
        ),
  );
  return details;
}

/** Takes the criteria of an ask as agreed today, as they stand. */
export async function agreeCriteria(brag: Brag, given: unknown): Promise<void> {
  const ask = askGiven(brag, 'brag.agreeCriteria', given);
  await keepAgreement(brag, ask.uri, ask.criteria, brag.today());
}

function askGiven(brag: Brag, command: string, given: unknown): Ask {
  const { asks } = brag.library.entries;
  const name = isRow(given) ? given.row().opens?.uri : readArguments(command, argumentsSchema, given)?.ask;
  if (name === undefined) throw new Error(vscode.l10n.t('{0} failed: it needs "{1}".', command, 'ask'));
  return namedEntry(asks, name, command, 'ask');
}
