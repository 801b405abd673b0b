import type { Source } from '../../kit/source';
import type { Ask } from '../../../entries/ask';
import type { Win } from '../../../entries/win';
import { isEvidence } from '../../../evidence/expectationStatus';
import { isAtLeast, strengthOf } from '../../../evidence/strength';
import { voicesIn, wordsOfOthers } from '../../../evidence/voices';
import { speaksOfMoney } from '../../../evidence/closestWin';
import type { ScriptContext } from '../scriptContext';
import { continuing, spokenTitle } from '../../kit/speech';
import { toldWin } from '../toldWin';

/** The best win of a kind; none where no win is of it, since one win for every answer says nothing. */
export function bestOf(context: ScriptContext, isMeant: (win: Win) => boolean = () => true): Source[] {
  const { highlights, ranked, sourceOf } = context;
  const win = [...highlights, ...ranked].find(isMeant);
  return win === undefined ? [] : [sourceOf(win, win.impact === undefined ? 'title' : 'impact')];
}

/** Whether someone else speaks for a win. */
export function isSpokenFor({ all }: ScriptContext, win: Win): boolean {
  return wordsOfOthers(win, voicesIn(all)).length > 0;
}

/** The best win with money in it, recent ones first. */
export function moneyWin({ said, request, highlights }: ScriptContext): Win | undefined {
  const candidates = [...highlights, ...said.wins.filter((win) => isEvidence(win, request.date) && !win.omit)];
  const withMoney = candidates.filter((win) => win.role !== 'supported' && speaksOfMoney(win));
  const voiceOf = voicesIn(said);
  return withMoney.find((win) => isAtLeast(strengthOf(win, voiceOf).rung, 'corroborated')) ?? withMoney[0];
}

/** A win with what came of it, as I would say it. */
export function tell(context: ScriptContext, win: Win): string[] {
  return toldWin(context, win, undefined);
}

/** A smaller ask as it is said after a colon, which takes any phrase. */
export function stepAloud({ phrase }: ScriptContext, ask: Ask): string {
  return continuing(phrase(spokenTitle(ask.title))).replace(/(?<![?!])[?!]+$/, '');
}
