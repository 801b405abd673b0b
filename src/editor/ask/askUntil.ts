import * as vscode from 'vscode';
import { calendarDate, type CalendarDate } from '../../core/time/calendarDate';
import { snoozeChoices } from '../../core/inbox/snoozeChoices';
import { say } from '../../core/text/sentence';
import { showInputBox, showQuickPick } from '../show/messages';

/** The day until which something is to be snoozed, as the user chooses; undefined where they leave. */
export async function askUntil(today: CalendarDate, title: string): Promise<CalendarDate | undefined> {
  const day = { label: vscode.l10n.t('Pick a day…'), until: undefined };
  const chosen = await showQuickPick(
    [
      ...snoozeChoices(today).map(({ label, day: words, until }) => ({
        label: say(label, vscode.l10n.t),
        description: words,
        until,
      })),
      day,
    ],
    { title, placeHolder: vscode.l10n.t('When should it come back?') },
  );
  if (chosen === undefined || chosen.until !== undefined) return chosen?.until;
  const typed = await showInputBox({
    title,
    prompt: vscode.l10n.t('Until which day? Use YYYY-MM-DD.'),
    validateInput: (text) => (laterDay(text, today) ? undefined : vscode.l10n.t('Enter a future date, as YYYY-MM-DD.')),
  });
  return typed === undefined ? undefined : laterDay(typed, today);
}

function laterDay(text: string, today: CalendarDate): CalendarDate | undefined {
  const day = calendarDate(text.trim());
  return day !== undefined && day > today ? day : undefined;
}
