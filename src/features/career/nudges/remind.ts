import * as vscode from 'vscode';
import { addDays, type CalendarDate } from '../../../core/time/calendarDate';
import { lastWinDay, meetingsSince, reminderSentences } from '../../../core/career/sinceLastWin';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { gitRepositories, ownCommitsSince } from '../../../editor/git/gitRepositories';
import { draftsNow } from '../../../editor/state/snoozedDrafts';
import { showInformation } from '../../../editor/show/messages';

/** More commits than that are not counted in one repository. */
const maxCommits = 1000;

/** What a reminder can do about itself. */
export interface Reminding {
  snooze(): Promise<void>;
  turnOff(): Promise<void>;
}

/** Says what has happened since the last win, and offers what to do about it. Returns what it said. */
export async function remind(brag: Brag, reminding: Reminding): Promise<string> {
  await brag.ready;
  const { entries } = brag.library;
  const today = brag.today();
  const lastWin = lastWinDay(entries.wins, today);
  const since = lastWin ?? addDays(today, -7);
  const drafts = draftsNow(brag).waiting.length;
  const counts = {
    lastWin,
    commits: await commitsSince(since),
    meetings: meetingsSince(entries, since, today),
    drafts,
  };
  const said = reminderSentences(counts)
    .map((sentence) => say(sentence, vscode.l10n.t))
    .join(' ');
  void offer(said, drafts > 0, reminding);
  return said;
}

async function offer(said: string, hasDrafts: boolean, reminding: Reminding): Promise<void> {
  const [review, log, week] = [vscode.l10n.t('Review Drafts'), vscode.l10n.t('Log Win'), vscode.l10n.t('Review Week')];
  const [tomorrow, off] = [vscode.l10n.t('Tomorrow'), vscode.l10n.t('Never Again')];
  const isOn = vscode.workspace.getConfiguration('brag').get<string>('reminder.day', 'off') !== 'off';
  const answer = await showInformation(said, hasDrafts ? review : log, week, ...(isOn ? [tomorrow, off] : []));
  switch (answer) {
    case review:
      return vscode.commands.executeCommand('brag.reviewDrafts');
    case log:
      return vscode.commands.executeCommand('brag.logWin');
    case week:
      return vscode.commands.executeCommand('brag.compileWeekReview', {});
    case tomorrow:
      return reminding.snooze();
    case off:
      return reminding.turnOff();
    case undefined:
      return;
  }
}

/** How many commits of mine there are after a day, over all repositories; undefined where git can't be asked. */
async function commitsSince(day: CalendarDate): Promise<number | undefined> {
  const repositories = await gitRepositories();
  if (repositories === undefined) return undefined;
  const found = await Promise.all(
    repositories.map((repository) => ownCommitsSince(repository, addDays(day, 1), maxCommits)),
  );
  return new Set(found.flat().map(({ hash }) => hash)).size;
}
