import * as vscode from 'vscode';
import type { CalendarDate } from '../../../core/time/calendarDate';
import type { Role } from '../../../core/entries/role';
import { findEntry } from '../../../core/library/references';
import { compilePeriodReview } from '../../../core/documents/periodReview/compilePeriodReview';
import { periodReviewFileName, type ReviewPeriod } from '../../../core/documents/periodReview/reviewPeriod';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { compiledDocumentsOf } from './compiledDocuments';
import { currentRole } from '../../../editor/state/targetRole';
import { showQuickPick, withProgress } from '../../../editor/show/messages';

/** Writes the review of a period and shows it. Returns its address; undefined where it was not written. */
export async function writePeriodReview(
  brag: Brag,
  command: string,
  options: {
    readonly period: ReviewPeriod;
    readonly date: CalendarDate;
    readonly role?: string | undefined;
    readonly ask: boolean;
  },
): Promise<vscode.Uri | undefined> {
  const documents = compiledDocumentsOf(brag);
  const { period, date } = options;
  const role = options.role === undefined ? currentRole(brag) : roleNamed(brag, command, options.role);
  const folder = await chooseBragFolder(brag, { ask: options.ask, near: role?.uri });
  if (folder === undefined) return undefined;
  const title = vscode.l10n.t('Compiling the review');
  return withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    const uri = await documents.placeOf(folder, periodReviewFileName(period));
    const request = { period, role, date, documentUri: uri.toString() };
    return documents.write(uri, compilePeriodReview(brag.library.entries, request).markdown);
  });
}

function roleNamed(brag: Brag, command: string, name: string): Role {
  const role = findEntry(brag.library.entries.roles, name);
  if (role !== undefined) return role;
  throw new Error(
    vscode.l10n.t('{0} did nothing: "{1}" names {2}, which no entry of that type is called.', command, 'role', name),
  );
}

/** The period to look back on, as the user chooses between the one that runs and the one before. */
export async function askPeriod(
  title: string,
  choices: readonly (vscode.QuickPickItem & { readonly period: ReviewPeriod })[],
): Promise<ReviewPeriod | undefined> {
  return (await showQuickPick(choices, { title }))?.period;
}
