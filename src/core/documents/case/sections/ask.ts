import { addFullStop, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { isProposed } from '../../../entries/role';
import { calendarDate } from '../../../time/calendarDate';
import { longDate, monthName, monthOf } from '../../kit/dates';
import { spokenCount } from '../../kit/spokenCount';
import { bullets, heading, joinInline, paragraph, strong, type Inline } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { activeDuties, dutySince } from '../duties';
import { winsInCharge } from '../inCharge';
import { mainAsk } from '../mainAsk';
import { closed, shownLevel } from '../wording';
import { phrased, phrasedInline } from '../../kit/phrased';
import { behindTitle } from '../../kit/result';
import { writeTitle } from '../../kit/title';
import { leadingItems } from '../../kit/withRest';
import { withRestOfCase } from '../withRestOfCase';
import { joinWords } from '../../kit/joinWords';

/** What I ask for, who decides and when, and why: I already do it. */
export function ask(context: CaseContext): RootContent[] {
  return [
    heading(2, phrased('What I ask for')),
    paragraph(...request(context), ...pay(context), ...deciders(context)),
    ...inCharge(context),
    ...thesis(context),
    ...nextLevelDuties(context),
  ];
}

function request(context: CaseContext): Inline[] {
  const { role, track, fit } = context;
  const title = strong(fit(context.title) ?? phrased('this role'));
  const from = roleToday(context);
  const level = shownLevel(fit(role?.level));
  const place =
    role?.department === undefined || role.title.includes(role.department) ? undefined : fit(role.department);
  const details: Inline[] = [
    level === undefined ? '' : phrased(', level {0}', level),
    place === undefined ? '' : phrased(', in {0}', place),
  ];
  const when = cycle(context);
  if (track === 'lateral')
    return [from, closed(phrasedInline('I ask to move to the role of {0}{1}{2}', title, details, when))];
  if (track === 'scope')
    return [
      from,
      closed(
        phrasedInline('I ask that my role be redrawn to fit the work I carry, as {0}{1}{2}', title, details, when),
      ),
    ];
  // An ask without a day is answered with "some day".
  const date = when === '' ? phrased(', and for a date on which it is decided') : when;
  if (role === undefined) return [from, closed(phrasedInline('I ask for the role of {0}{1}', title, date))];
  return [from, closed(phrasedInline('I ask for promotion to {0}{1}{2}', title, details, date))];
}

/** `My role since September 2022 has been Staff Nurse, Ward 6. `, or nothing. */
export function roleToday({ entries, fit, date }: CaseContext): string {
  const { currentRole, since } = entries.profile ?? {};
  const today = fit(currentRole);
  if (today === undefined) return '';
  const said =
    since === undefined || since > date
      ? phrased('My role today is {0}', stripFullStop(today))
      : phrased('My role since {1} has been {0}', stripFullStop(today), monthOf(since));
  return `${addFullStop(said)} `;
}

/** When it is decided, to follow the role's name. */
export function cycle({ role, fit }: CaseContext): string {
  const named = fit(role?.cycle);
  if (named === undefined) return '';
  const day = calendarDate(named);
  return day === undefined
    ? phrased(' (cycle: {0})', stripFullStop(named))
    : phrased(', to be decided on {0}', longDate(day));
}

/** A raise or a bonus that I mean to ask for is a part of what I ask; it is between my manager and me. */
function pay(context: CaseContext): Inline[] {
  const asked = mainAsk(context);
  const title =
    asked?.kind === 'pay' && (asked.status === 'planned' || asked.status === 'asked')
      ? context.fit(asked.title)
      : undefined;
  return title === undefined || context.audience === 'committee'
    ? []
    : [` ${addFullStop(phrased('I also ask for this: {0}', stripFullStop(title)))}`];
}

function deciders({ role, nameOf, fit }: CaseContext): Inline[] {
  const names = (role?.deciders ?? []).map((name) => fit(nameOf(name))).filter((name) => name !== undefined);
  return names.length === 0
    ? []
    : [` ${addFullStop(phrased('The decision lies with {0}', stripFullStop(joinWords(names))))}`];
}

const maxInCharge = 3;

/** That I have done the next level's work is the strongest thing to say for it. */
function inCharge(context: CaseContext): RootContent[] {
  const told = winsInCharge(context)
    .slice(0, maxInCharge)
    .flatMap((win): Inline[] => {
      const title = context.fit(win.title);
      if (title === undefined) return [];
      return [[`${writeTitle(title)}${stripFullStop(behindTitle(context.outcomeOnce(win)))} `, context.cite(win)]];
    });
  return told.length === 0
    ? []
    : [paragraph(...phrasedInline('I have been in charge already: {0}.', joinInline(told, '; ')))];
}

/** How far my record covers what the role expects, in a sentence or two. */
export function thesis(
  { rows, rowsAreSkills, ranked, track, role }: CaseContext,
  rest: 'named below' | 'in the table' = 'named below',
): RootContent[] {
  if (rowsAreSkills) {
    // So few are counted at a glance.
    if (ranked.length < 3) return [];
    const days = ranked.map(({ win }) => win.date).sort();
    const [first, last] = [days[0]!, days.at(-1)!];
    return [
      paragraph(
        monthOf(first) === monthOf(last)
          ? phrased('My record has {0} wins from {1}.', ranked.length, monthOf(first))
          : phrased(
              'My record has {0} wins, from {1} to {2}.',
              ranked.length,
              first.slice(0, 4) === last.slice(0, 4) ? monthName(first) : monthOf(first),
              monthOf(last),
            ),
      ),
    ];
  }
  const count = (...statuses: string[]) => rows.filter(({ judged }) => statuses.includes(judged.status)).length;
  const [strongly, met] = [count('strong'), count('strong', 'covered')];
  const total = rows.length;
  if (role !== undefined && isProposed(role)) return [proposedThesis(total, met, strongly, rest)];
  const all = total === 1 ? phrased('one expectation') : phrased('{0} expectations', spokenCount(total));
  if (total === 1 && met === 1)
    return [
      paragraph(
        strongly === 1
          ? phrased('My record covers the one expectation of the role, and strongly.')
          : phrased('My record covers the one expectation of the role.'),
      ),
    ];
  const begun = count('thin', 'stale');
  if (met === 0 && begun > 0 && total > 1)
    return [
      paragraph(
        begun === total
          ? phrased(
              "The wins listed here show all {0} of the role's expectations in part, and none in full yet; the plan below says how that changes.",
              spokenCount(total),
            )
          : phrased(
              "The wins listed here show {0} of the role's {1} in part, and none in full yet; the plan below says how that changes.",
              spokenCount(begun),
              all,
            ),
      ),
    ];
  if (met === 0)
    return [
      paragraph(
        // What a reader may not see may cover them all the same, so this speaks of the page alone.
        total === 1
          ? phrased(
              'The wins listed here do not cover the one expectation of the role yet; the plan below says how that changes.',
            )
          : phrased(
              "The wins listed here do not cover any of the role's {0} yet; the plan below says how that changes.",
              all,
            ),
      ),
    ];
  const strength =
    strongly === 0 || strongly === met
      ? allStrongly(met, strongly)
      : phrased(', {0} of them strongly', spokenCount(strongly));
  const known = track === 'lateral' ? phrased('Much of it I bring with me') : phrased('Much of it I already do');
  if (met === total) return [paragraph(phrased('{0}: my record covers all {1} of the role{2}.', known, all, strength))];
  const covered =
    met * 2 > total
      ? phrased("{0}: of the role's {1}, my record covers {2}{3}.", known, all, spokenCount(met), strength)
      : phrased("Of the role's {0}, my record covers {1}{2}.", all, spokenCount(met), strength);
  return [paragraph(`${covered} ${sayOpen(total - met, rest)}`)];
}

/** How far my record covers what nobody but me says the role takes. */
function proposedThesis(total: number, met: number, strongly: number, rest: 'named below' | 'in the table') {
  if (met === 0)
    return paragraph(
      phrased(
        'The wins listed here do not cover any of what I propose for this role yet; the plan below says how that changes.',
      ),
    );
  const points = total === 1 ? phrased('one point') : phrased('{0} points', spokenCount(total));
  const covered =
    strongly === 0 || strongly === met
      ? phrased(
          'Of what I propose for this role ({0}), my record covers {1}{2}.',
          points,
          spokenCount(met),
          allStrongly(met, strongly),
        )
      : phrased(
          'Of what I propose for this role ({0}), my record covers {1}, {2} strongly.',
          points,
          spokenCount(met),
          spokenCount(strongly),
        );
  return paragraph(met === total ? covered : `${covered} ${sayOpen(total - met, rest)}`);
}

/** How strongly so many points are covered where all of them are, or none. */
function allStrongly(met: number, strongly: number): string {
  if (strongly === 0) return '';
  if (met === 1) return phrased(', and that strongly');
  return met === 2 ? phrased(', both strongly') : phrased(', all of them strongly');
}

function sayOpen(open: number, where: 'named below' | 'in the table'): string {
  if (where === 'in the table')
    return open === 1
      ? phrased('One is open; it is in the table below.')
      : phrased('The other {0} are open; they are in the table below.', spokenCount(open));
  return open === 1
    ? phrased('One is open; the plan for it is below.')
    : phrased('The other {0} are open; the plan for them is below.', spokenCount(open));
}

/** The one page has no section for the scope, so it names the next level's duties here. */
function nextLevelDuties(context: CaseContext): RootContent[] {
  if (context.form === 'full') return [];
  const all = activeDuties(context)
    .filter(({ level }) => level === 'next')
    .map((duty) => ({ duty, title: context.fit(duty.title) }))
    .filter(({ title }) => title !== undefined);
  const duties = leadingItems(all, context.limits.duties);
  if (duties.length === 0) return [];
  return [
    paragraph(phrased('Duties of the next level that I carry already:')),
    bullets(
      withRestOfCase(
        context,
        duties.map(({ duty, title }) => addFullStop([writeTitle(title!), dutySince(duty)].filter(Boolean).join(', '))),
        all.length,
      ),
    ),
  ];
}
