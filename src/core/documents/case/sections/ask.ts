import type { RootContent } from 'mdast';
import { calendarDate, longDate } from '../../../calendarDate';
import { bullets, heading, paragraph, strong, type Inline } from '../../nodes';
import type { CaseContext } from '../caseContext';
import { activeDuties, dutySince } from '../duties';
import { closed, counted, ended, listed, unended } from '../wording';

/** What I ask for, who decides and when, and why: I already do it. */
export function ask(context: CaseContext): RootContent[] {
  return [
    heading(2, 'What I ask for'),
    paragraph(...request(context), ...deciders(context)),
    ...thesis(context),
    ...nextLevelDuties(context),
  ];
}

function request(context: CaseContext): Inline[] {
  const { role, track, entries, fit } = context;
  const title = strong(fit(context.title) ?? 'this role');
  const today = fit(entries.profile?.currentRole);
  const from = today === undefined ? '' : `${ended(`Today I am ${unended(today)}`)} `;
  const level = fit(role?.level);
  const place =
    role?.department === undefined || role.title.includes(role.department) ? undefined : fit(role.department);
  const details: Inline[] = [level === undefined ? '' : `, level ${level}`, place === undefined ? '' : `, in ${place}`];
  const when = cycle(context);
  if (track === 'lateral') return [from, closed('I ask to move to the role of ', title, ...details, when)];
  if (track === 'scope')
    return [from, closed('I ask that my role be redrawn to fit the work I carry, as ', title, ...details, when)];
  if (role === undefined) return [from, closed('I ask for the role of ', title, when)];
  return [from, closed('I ask for promotion to ', title, ...details, when)];
}

/** When it is decided, to follow the role's name. */
export function cycle({ role, fit }: CaseContext): string {
  const named = fit(role?.cycle);
  if (named === undefined) return '';
  const day = calendarDate(named);
  return day === undefined ? ` (cycle: ${unended(named)})` : `, to be decided on ${longDate(day)}`;
}

function deciders({ role, nameOf, fit }: CaseContext): Inline[] {
  const names = (role?.deciders ?? []).map((name) => fit(nameOf(name))).filter((name) => name !== undefined);
  return names.length === 0 ? [] : [` ${ended(`The decision lies with ${unended(listed(names))}`)}`];
}

/** How far my record covers what the role expects, in a sentence or two. */
export function thesis(
  { rows, rowsAreSkills, ranked, track }: CaseContext,
  named = 'named below, each with what closes it',
): RootContent[] {
  if (rowsAreSkills) {
    if (ranked.length === 0) return [];
    return [
      paragraph(
        `My record for it so far: ${counted(ranked.length, 'finished win', 'finished wins')}, the strongest of them below.`,
      ),
    ];
  }
  const count = (...statuses: string[]) => rows.filter(({ judged }) => statuses.includes(judged.status)).length;
  const [strongly, met] = [count('strong'), count('strong', 'covered')];
  const total = rows.length;
  const all = counted(total, 'expectation', 'expectations');
  const known = track === 'lateral' ? 'Much of it I bring with me' : 'Much of it I already do';
  const lead = met * 2 > total ? `${known}: of` : 'Of';
  if (met === 0)
    return [paragraph(`My record does not yet cover any of the role's ${all}; the plan below says how that changes.`)];
  const covered = met === total ? `my record covers all ${all} of the role` : `my record covers ${met}`;
  const strength = strongly === 0 ? '' : strongly === met ? ', and strongly' : `, ${strongly} of them strongly`;
  if (met === total) return [paragraph(ended(`${lead === 'Of' ? '' : `${known}: `}${covered}${strength}`))];
  const open = total - met;
  const rest = open === 1 ? `One is open, and ${named.replace(', each', '')}.` : `The other ${open} are ${named}.`;
  return [paragraph(`${lead} the role's ${all}, ${covered}${strength}. ${rest}`)];
}

/** The one page has no section for the scope, so it names the next level's duties here. */
function nextLevelDuties(context: CaseContext): RootContent[] {
  if (context.form === 'full') return [];
  const duties = activeDuties(context)
    .filter(({ level }) => level === 'next')
    .map((duty) => ({ duty, title: context.fit(duty.title) }))
    .filter(({ title }) => title !== undefined)
    .slice(0, context.limits.duties);
  if (duties.length === 0) return [];
  return [
    paragraph('Duties of the next level that I carry already:'),
    bullets(duties.map(({ duty, title }) => ended([unended(title!), dutySince(duty)].filter(Boolean).join(', ')))),
  ];
}
