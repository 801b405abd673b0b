import type { RootContent } from 'mdast';
import type { Responsibility } from '../../../entries/responsibility';
import { bullets, heading, paragraph, strong, table, type Inline } from '../../nodes';
import type { CaseContext } from '../caseContext';
import { activeDuties, dutySince, dutyStanding, pastDuties } from '../duties';
import { emptySection, roleFile } from '../selfHint';
import { capitalised, counted, ended, unended } from '../wording';

/** What I answer for today and next, and the duties I carry. */
export function scope(context: CaseContext): RootContent[] {
  const { role, track, fit } = context;
  const [today, next] = [fit(role?.scope?.today), fit(role?.scope?.next)];
  const stated: RootContent[] = [
    ...(today === undefined ? [] : [paragraph(strong('Today.'), ' ', ended(capitalised(today)))]),
    ...(next === undefined ? [] : [paragraph(strong('Next.'), ' ', ended(capitalised(next)))]),
  ];
  const duties = track === 'scope' ? ledger(context) : carried(context);
  const title = track === 'scope' ? 'The work I carry' : 'Scope: today and next';
  if (stated.length + duties.length === 0)
    return emptySection(
      context,
      title,
      `Add scope (today and next) to ${roleFile(context)}, and a file in responsibilities/ for each duty you carry.`,
    );
  return [heading(2, title), ...stated, ...duties];
}

function carried(context: CaseContext): RootContent[] {
  const duties = activeDuties(context);
  const next = duties.filter(({ level }) => level === 'next');
  const others = duties.filter(({ level }) => level !== 'next');
  const list = (title: string, group: readonly Responsibility[]): RootContent[] =>
    group.length === 0
      ? []
      : [paragraph(title), bullets(group.map((duty) => [named(context, duty), ended(aside(duty))]))];
  const mine =
    context.track === 'lateral' ? 'Duties I carry beyond my level:' : 'Duties of the next level that I carry already:';
  return [...list(mine, next), ...list(next.length > 0 ? 'And of my level today:' : 'Duties I carry:', others)];
}

function aside(duty: Responsibility): string {
  const said = [dutySince(duty), dutyStanding(duty)].filter((part) => part !== '').join('; ');
  return said === '' ? '' : `, ${said}`;
}

/** Every duty with its standing, those that go unrecognised counted: the argument for redrawing a role. */
function ledger(context: CaseContext): RootContent[] {
  const duties = [...activeDuties(context), ...pastDuties(context)];
  if (duties.length === 0) return [];
  const active = activeDuties(context);
  const unrecognised = active.filter(({ recognised }) => recognised === 'no').length;
  const next = active.filter(({ level }) => level === 'next').length;
  const carried = `I carry ${counted(active.length, 'duty', 'duties')} today`;
  const beyond = next === 0 ? '' : `, ${next} of them of the next level`;
  const silent =
    unrecognised === 0 ? '' : ` ${counted(unrecognised, 'is', 'are')} not recognised in title, pay or review.`;
  const rows = duties.map((duty): Inline[] => [
    named(context, duty),
    capitalised(dutySince(duty)),
    duty.level === undefined ? '' : duty.level === 'next' ? 'Next' : 'Current',
    duty.agreed === undefined ? '' : { yes: 'Yes', informal: 'Informally', no: 'No' }[duty.agreed],
    duty.recognised === undefined ? '' : { yes: 'Yes', no: 'No' }[duty.recognised],
  ]);
  return [
    ...(active.length === 0 ? [] : [paragraph(`${carried}${beyond}.${silent}`)]),
    table(['Duty', 'When', 'Level', 'Agreed', 'Recognised'], rows),
  ];
}

function named({ toFile }: CaseContext, duty: Responsibility): Inline {
  return toFile(duty.uri, strong(unended(duty.title)));
}
