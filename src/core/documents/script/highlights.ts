import type { Role } from '../../entries/role';
import type { Win } from '../../entries/win';
import type { Ask } from '../../entries/ask';
import { dayOf, isEvidence, type JudgedExpectation } from '../../evidence/expectationStatus';
import { pickLeading, rankWins, type RankedWin } from '../../evidence/ranking';
import { voicesIn, type VoiceOf } from '../../evidence/voices';
import type { SkillNames } from '../../library/skillNames';
import type { Entries } from '../../library/entries';
import { saysMore } from '../kit/result';
import type { Listener } from './listener';
import type { ScriptRequest } from './scriptRequest';
import { closestWin, showsSkillIn } from '../../evidence/closestWin';

/**
 * The wins to speak of, and all of them in order of what speaks for them: more in a longer meeting. To someone who is
 * unconvinced, first what comes closest to what they need to believe; after a no or a not yet, first what answers it; mentoring and glue where nothing ranks higher, and to the head of another team always, since what carries over counts there.
 */
export function chooseHighlights(
  said: Entries,
  role: Role | undefined,
  names: SkillNames,
  judged: readonly JudgedExpectation[],
  { minutes, date }: ScriptRequest,
  { kind, person }: Listener,
  ask: Ask | undefined,
  most?: number,
): { highlights: Win[]; ranked: Win[] } {
  const expected = new Set(judged.map(({ expectation }) => names.keyOf(expectation.skill)));
  const evidence = said.wins.filter((win) => isEvidence(win, date));
  const voiceOf = voicesIn(said);
  const ranked = rankWins(
    evidence,
    {
      serves: (win) => [...new Set(win.skills.map((skill) => names.keyOf(skill)))].filter((key) => expected.has(key)),
      needs: role?.needs ?? [],
      voiceOf,
    },
    date,
  );
  const count = most ?? (minutes < 10 ? 1 : minutes < 20 ? 2 : minutes < 45 ? 3 : minutes < 60 ? 4 : 5);
  const lateral = role?.track === 'lateral' || kind === 'other-team';
  const candidates = ranked.filter((candidate, index) =>
    isTellable(candidate, { lateral, leads: index === 0 }, voiceOf),
  );
  // Two results that can be told are better than three with one that fills the place.
  const pool = candidates.length > 1 ? candidates : ranked.filter(({ win }) => win.kind !== 'recognition');
  const picked = pickLeading(lateral ? servingFirst(pool) : pool, count).map(({ ranked: { win } }) => win);
  const best = { ranked: ranked.map(({ win }) => win) };
  const values = person?.stance === 'unconvinced' ? person.values : [];
  const wanted = values.map((value) =>
    closestWin(
      value,
      pool.map(({ win }) => win),
    ),
  );
  const first = [answerTo(ask, best.ranked), ...wanted].filter((win) => win !== undefined);
  return { highlights: [...new Set([...first, ...picked])].slice(0, count), ...best };
}

/** The best win since an ask was refused that shows a skill which the answer named. */
export function answerTo(ask: Ask | undefined, ranked: readonly Win[]): Win | undefined {
  const { status, asked, outcome } = ask ?? {};
  if ((status !== 'declined' && status !== 'deferred') || asked === undefined || outcome === undefined)
    return undefined;
  return ranked.find((win) => dayOf(win) > asked && showsSkillIn(win, outcome));
}

function isTellable(
  { win, strength }: RankedWin,
  { lateral, leads }: { readonly lateral: boolean; readonly leads: boolean },
  voiceOf: VoiceOf,
): boolean {
  if (win.pin) return true;
  if ((strength.rung === 'claim' && !saysMore(win, voiceOf)) || win.kind === 'recognition' || win.role === 'supported')
    return false;
  return lateral || leads || (win.kind !== 'mentoring' && win.kind !== 'glue');
}

/** For another team, what serves its expectations comes before what does not. */
function servingFirst(ranked: readonly RankedWin[]): RankedWin[] {
  const serving = ranked.filter(({ serves }) => serves.length > 0);
  return serving.length >= 3 ? serving : [...ranked];
}
