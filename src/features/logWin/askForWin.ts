import * as vscode from 'vscode';
import type { CalendarDate } from '../../core/calendarDate';
import type { SkillInUse } from '../../core/evidence/skillsInUse';
import { typedDate } from '../../core/typedDate';
import { askText, runSteps, type Step } from '../../editor/quickSteps';
import { askSkills } from './askSkills';
import type { KeptWin, TypedWin } from './keptWins';

/** How the questions ended: with a win, or left at a step with what was typed so far. */
export type Asked = { readonly win: TypedWin & { readonly date: CalendarDate } } | { readonly left: KeptWin };

const title = (): string => vscode.l10n.t('Log a win');

/** Asks for title, date, skills and impact, from `begun` on; Enter skips all but the title. */
export async function askForWin(
  begun: KeptWin,
  today: CalendarDate,
  inUse: () => readonly SkillInUse[],
): Promise<Asked> {
  let win = begun.win;
  const steps: Step[] = [
    async (place) => {
      const answer = await askTitle(win.title, place);
      win = { ...win, title: answer.value };
      return answer.outcome;
    },
    async (place) => {
      const answer = await askText({
        title: title(),
        place,
        prompt: vscode.l10n.t('When was it? YYYY-MM-DD, today or yesterday'),
        value: win.date,
        problemOf: (text) =>
          text.trim() === '' || typedDate(text, today)
            ? undefined
            : vscode.l10n.t('Write a day on the calendar as YYYY-MM-DD, or today, or yesterday.'),
      });
      win = { ...win, date: answer.value };
      return answer.outcome;
    },
    async (place) => {
      const answer = await askSkills({ title: title(), place, inUse: inUse(), value: win.skills ?? [] });
      win = { ...win, skills: answer.value };
      return answer.outcome;
    },
    async (place) => {
      const answer = await askText({
        title: title(),
        place,
        prompt: vscode.l10n.t('What changed, and for whom? One sentence, or Enter to add it later'),
        placeholder: vscode.l10n.t('Checkout answers in 540 ms, where it took 900 ms'),
        value: win.impact ?? '',
      });
      win = { ...win, impact: answer.value };
      return answer.outcome;
    },
  ];
  const left = await runSteps(steps, begun.step);
  if (left !== undefined) return { left: { win, step: left } };
  return { win: { ...win, date: typedDate(win.date, today) ?? today } };
}

/** Asks for the title alone. */
export function askTitle(value: string, place = { step: 1, totalSteps: 1 }) {
  return askText({
    title: title(),
    place,
    prompt: vscode.l10n.t('What happened, in a few words?'),
    value,
    problemOf: (text) => (text.trim() === '' ? vscode.l10n.t('A win needs a title.') : undefined),
  });
}

/** Offers the wins that were begun and left; undefined where the user leaves this too. */
export async function chooseBegun(kept: readonly KeptWin[], fresh: KeptWin): Promise<KeptWin | undefined> {
  if (kept.length === 0) return fresh;
  const chosen = await vscode.window.showQuickPick(
    [
      ...kept.map((begun) => ({
        label: vscode.l10n.t('Go on with: {0}', begun.win.title || begun.win.impact || begun.win.date),
        description: begun.win.date,
        begun,
      })),
      { label: vscode.l10n.t('A new win'), description: '', begun: fresh },
    ],
    { title: title(), placeHolder: vscode.l10n.t('What you typed last time was kept'), ignoreFocusOut: true },
  );
  return chosen?.begun;
}
