import { capitalize, addFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Responsibility } from '../../../entries/responsibility';
import { bullets, heading, paragraph, strong, table, type Inline } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { activeDuties, dutySince, dutyStanding, pastDuties } from '../duties';
import { emptySection, roleFile } from '../selfHint';
import { writeTitle } from '../../kit/title';
import { phrased } from '../../kit/phrased';
import { counted } from '../../kit/spokenCount';

/** What I answer for today and next, and the duties I carry. */
export function scope(context: CaseContext): RootContent[] {
  const { role, track, fit } = context;
  const [today, next] = [fit(role?.scope?.today), fit(role?.scope?.next)];
  const stated: RootContent[] = [
    ...(today === undefined ? [] : [paragraph(strong(phrased('Today.')), ' ', addFullStop(capitalize(today)))]),
    ...(next === undefined ? [] : [paragraph(strong(phrased('Next.')), ' ', addFullStop(capitalize(next)))]),
  ];
  const duties = track === 'scope' ? ledger(context) : carried(context);
  const title = track === 'scope' ? phrased('The work I carry') : phrased('Scope: today and next');
  if (stated.length + duties.length === 0)
    return emptySection(
      context,
      title,
      phrased(
        'Add scope (today and next) to {0}, and a file in responsibilities/ for each duty you carry.',
        roleFile(context),
      ),
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
      : [paragraph(title), bullets(group.map((duty) => [named(context, duty), addFullStop(aside(duty))]))];
  const mine =
    context.track === 'lateral'
      ? phrased('Duties I carry beyond my level:')
      : phrased('Duties of the next level that I carry already:');
  return [
    ...list(mine, next),
    ...list(next.length > 0 ? phrased('And of my level today:') : phrased('Duties I carry:'), others),
  ];
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
  const carried = phrased('I carry {0} today', counted(active.length, 'duty', 'duties'));
  const beyond = next === 0 ? '' : phrased(', {0} of them of the next level', next);
  const silent =
    unrecognised === 0
      ? ''
      : ` ${phrased(unrecognised === 1 ? '{0} is not recognised in title, pay or review.' : '{0} are not recognised in title, pay or review.', unrecognised)}`;
  const rows = duties.map((duty): Inline[] => [
    named(context, duty),
    capitalize(dutySince(duty)),
    duty.level === undefined ? '' : duty.level === 'next' ? phrased('Next') : phrased('Current'),
    duty.agreed === undefined
      ? ''
      : { yes: phrased('Yes'), informal: phrased('Informally'), no: phrased('No') }[duty.agreed],
    duty.recognised === undefined ? '' : { yes: phrased('Yes'), no: phrased('No') }[duty.recognised],
  ]);
  return [
    ...(active.length === 0 ? [] : [paragraph(`${carried}${beyond}.${silent}`)]),
    table([phrased('Duty'), phrased('When'), phrased('Level'), phrased('Agreed'), phrased('Recognised')], rows),
  ];
}

function named({ toFile }: CaseContext, duty: Responsibility): Inline {
  return toFile(duty.uri, strong(writeTitle(duty.title)));
}
