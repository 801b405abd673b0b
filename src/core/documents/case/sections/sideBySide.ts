import { capitalize, addFullStop, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { calendarDate } from '../../../time/calendarDate';
import { longDate } from '../../kit/dates';
import { bullets, heading, joinInline, paragraph, strong, table, type Inline } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { activeDuties } from '../duties';
import { mainAsk } from '../mainAsk';
import { aimOf, leadTo, pathsIn } from '../pathName';
import { isOpen } from '../remedies';
import { smallestStep } from '../smallestStep';
import { shownLevel } from '../wording';
import { phrased, phrasedInline } from '../../kit/phrased';
import { counted } from '../../kit/spokenCount';
import { joinWords } from '../../kit/joinWords';

/** Both paths in one table, from the goal to the smallest next step, and the trade-offs I accept on either. */
export function sideBySide(context: CaseContext): RootContent[] {
  const paths = pathsIn(context);
  const rows = rowsOf(context.audience === 'self')
    .map(([name, cell]): Inline[] => [strong(name), ...paths.map(cell)])
    .filter((row) => row.slice(1).some((cell) => cell !== ''));
  const header = paths.map((path) => capitalize(`${phrased(leadTo[path.track])} ${aimOf(path)}`));
  return [
    heading(2, phrased('The paths side by side')),
    table([phrased('Compared'), ...header], rows),
    ...tradeOffs(context),
  ];
}

type Cell = (path: CaseContext) => Inline;

function rowsOf(forMyself: boolean): readonly (readonly [string, Cell])[] {
  return [
    [phrased('Goal'), goal],
    [phrased('Approach'), approach],
    [phrased('Timing'), timing],
    [phrased('Benefits'), (path) => said(path, path.role?.benefits, path.limits.benefits)],
    [phrased('Risks'), (path) => said(path, path.role?.risks, path.limits.benefits)],
    [phrased('Still open'), open],
    [phrased('Deciders'), deciders],
    [phrased('Trade-offs'), (path) => said(path, mainAsk(path)?.tradeOffs, path.limits.tradeOffs)],
    [phrased('Smallest next step'), (path) => smallestStep(path) ?? ''],
    ...(forMyself ? [[phrased('What I fall back on'), fallback] as const] : []),
  ];
}

function said({ fit }: CaseContext, passages: readonly string[] | undefined, most: number): string {
  return (passages ?? [])
    .map((passage) => fit(passage))
    .filter((passage) => passage !== undefined)
    .slice(0, most)
    .map((passage) => addFullStop(capitalize(passage)))
    .join(' ');
}

function goal(path: CaseContext): string {
  const { role, fit } = path;
  const next = fit(role?.scope?.next);
  const level = shownLevel(fit(role?.level));
  const department =
    role?.department === undefined || role.title.includes(role.department) ? undefined : fit(role.department);
  const place = [
    level && phrased('level {0}', stripFullStop(level)),
    department && phrased('in {0}', stripFullStop(department)),
  ].filter(Boolean);
  return [capitalize(place.join(', ')), next && capitalize(next)]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => addFullStop(part!))
    .join(' ');
}

/** Up, figures lead; across, what carries over; for a redrawn role, the duties carried. */
function approach(path: CaseContext): Inline {
  const { track, rows, highlights, cite, fit, limits } = path;
  const skills = rows
    .filter((row) => !isOpen(row))
    .map(({ judged }) => fit(judged.expectation.skill))
    .filter((skill) => skill !== undefined)
    .slice(0, limits.results * 2);
  const results = joinInline(
    highlights.slice(0, limits.results).map(({ ranked }) => cite(ranked.win)),
    ' ',
  );
  if (track === 'promotion') return results.length === 0 ? '' : phrasedInline('My results in figures: {0}', results);
  if (track === 'scope') {
    const duties = activeDuties(path);
    return duties.length === 0 ? '' : phrased('The work I carry: {0} today.', counted(duties.length, 'duty', 'duties'));
  }
  if (skills.length === 0) return results.length === 0 ? '' : phrasedInline('The stories of what I did: {0}', results);
  return phrasedInline(
    'The skills that carry over, {0}, and the stories behind them {1}',
    stripFullStop(joinWords(skills)),
    results,
  );
}

function timing(path: CaseContext): string {
  const { role, fit, date } = path;
  const cycle = fit(role?.cycle);
  const day = cycle === undefined ? undefined : calendarDate(cycle);
  const ask = mainAsk(path);
  const asked =
    ask?.status === 'planned' && ask.due !== undefined && ask.due >= date
      ? phrased('To be asked by {0}.', longDate(ask.due))
      : ask?.status === 'asked' && ask.asked !== undefined
        ? phrased('Asked on {0}.', longDate(ask.asked))
        : ask?.followUp !== undefined && ask.followUp >= date
          ? phrased('To come back to on {0}.', longDate(ask.followUp))
          : undefined;
  const decided =
    cycle === undefined
      ? undefined
      : day === undefined
        ? addFullStop(capitalize(cycle))
        : phrased('Decided on {0}.', longDate(day));
  return [asked, decided].filter((part) => part !== undefined).join(' ');
}

function open({ rows, rowsAreSkills, fit }: CaseContext): string {
  if (rowsAreSkills) return '';
  const skills = rows.filter(isOpen).map(({ judged }) => fit(judged.expectation.skill));
  return skills.length === 0
    ? phrased('Nothing')
    : stripFullStop(joinWords(skills.filter((skill) => skill !== undefined)));
}

function deciders({ role, nameOf, fit, form }: CaseContext): string {
  const full = form === 'full';
  const names = (role?.deciders ?? []).map((name) => fit(nameOf(name, full))).filter((name) => name !== undefined);
  return full ? names.join('; ') : joinWords(names);
}

function fallback(path: CaseContext): string {
  return said(path, [mainAsk(path)?.fallback ?? ''], 1);
}

/** Where neither ask says what I would give, my profile may. */
function tradeOffs(context: CaseContext): RootContent[] {
  const { entries, fit, limits } = context;
  if (pathsIn(context).some((path) => (mainAsk(path)?.tradeOffs.length ?? 0) > 0)) return [];
  const kept = (entries.profile?.tradeOffs ?? [])
    .map((item) => fit(item))
    .filter((item) => item !== undefined)
    .slice(0, limits.tradeOffs);
  if (kept.length === 0) return [];
  return [
    paragraph(phrased('Trade-offs I accept on either:')),
    bullets(kept.map((item) => addFullStop(capitalize(item)))),
  ];
}
