import type { Win } from '../../../entries/win';
import { dayOf, isEvidence } from '../../../evidence/expectationStatus';
import { speaksOfMoney } from '../../../evidence/closestWin';
import { isAtLeast, strengthOf } from '../../../evidence/strength';
import type { ScriptContext } from '../scriptContext';
import type { Source } from '../../kit/source';
import { afterIs, inFirstPerson } from '../speech';
import type { Ask } from '../../../entries/ask';

/** The best win of a kind, else the first of my highlights. */
export function bestOf(context: ScriptContext, isMeant: (win: Win) => boolean = () => true): Source[] {
  const { highlights, ranked, sourceOf } = context;
  const win = [...highlights, ...ranked].find(isMeant) ?? highlights[0];
  return win === undefined ? [] : [sourceOf(win, win.impact === undefined ? 'title' : 'impact')];
}

/** The latest of the wins that I would bring up. */
export function latestOf({ highlights, ranked, sourceOf }: ScriptContext): Source[] {
  const [win] = [...highlights, ...ranked.slice(0, 10)].toSorted((a, b) => dayOf(b).localeCompare(dayOf(a), 'en'));
  return win === undefined ? [] : [sourceOf(win, win.impact === undefined ? 'title' : 'impact')];
}

/** The best win with money in it, recent ones first. */
export function moneyWin({ said, request, highlights }: ScriptContext): Win | undefined {
  const candidates = [...highlights, ...said.wins.filter((win) => isEvidence(win, request.date) && !win.omit)];
  const withMoney = candidates.filter((win) => win.role !== 'supported' && speaksOfMoney(win));
  return withMoney.find((win) => isAtLeast(strengthOf(win).rung, 'corroborated')) ?? withMoney[0];
}

/** A win's impact, or else its title, as I would say it. */
export function tell({ speech }: ScriptContext, win: Win): string[] {
  return speech(inFirstPerson(win.impact ?? win.title));
}

/** A smaller ask as it is said after "is". */
export function isStep({ phrase }: ScriptContext, ask: Ask): string {
  return phrase(afterIs(ask.title));
}
