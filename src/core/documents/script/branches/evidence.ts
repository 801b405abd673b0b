import type { Win } from '../../../entries/win';
import { isEvidence } from '../../../evidence/expectationStatus';
import { isAtLeast, strengthOf } from '../../../evidence/strength';
import type { ScriptContext, Source } from '../scriptContext';
import { continuing, spokenTitle, toSpeech } from '../speech';
import { inFirstPerson } from '../speech';
import type { Ask } from '../../../entries/ask';

/** The first of my highlights, for answers that want the strongest example. */
export function strongestOf({ highlights, sourceOf }: ScriptContext): Source[] {
  return highlights.slice(0, 1).map((win) => sourceOf(win, win.impact === undefined ? 'title' : 'impact'));
}

/** The best win with money in it, recent ones first. */
export function moneyWin({ said, request, highlights }: ScriptContext): Win | undefined {
  const money = /[$€£¥]\s?\d|\d\s?(?:[kKM]|million)?\s?[$€£¥]/;
  const candidates = [...highlights, ...said.wins.filter((win) => isEvidence(win, request.date) && !win.omit)];
  const withMoney = candidates.filter(
    (win) =>
      win.role !== 'supported' && (money.test(win.impact ?? '') || win.metrics.some(({ text }) => money.test(text))),
  );
  return withMoney.find((win) => isAtLeast(strengthOf(win).rung, 'corroborated')) ?? withMoney[0];
}

/** A win's impact, or else its title, as I would say it. */
export function tell(win: Win): string[] {
  return toSpeech(inFirstPerson(win.impact ?? win.title));
}

/** A smaller ask as it is said after a colon. */
export function asPhrase(ask: Ask): string {
  return continuing(spokenTitle(ask.title));
}
