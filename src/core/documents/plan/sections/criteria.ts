import type { RootContent } from 'mdast';
import { hasAgreedCriteria, type Ask } from '../../../entries/ask';
import { heading, paragraph, strong, tasks, type Inline } from '../../../markdown/nodes';
import { phrased, phrasedInline } from '../../kit/phrased';
import { writeTitle } from '../../kit/title';
import { sourceLink, toAdd, typed } from '../../kit/notes';
import type { PlanContext } from '../planContext';
import { byWhen } from '../wording';
import { counted } from '../../kit/spokenCount';

/** What was agreed would count, ticked where it is met; a criterion without a date says so. */
export function criteria(context: PlanContext): RootContent[] {
  const { ask, asks } = context;
  const title = heading(2, phrased('What will count as done'));
  const again = asks.filter((other) => other !== ask && other.kind === ask?.kind && other.criteria.length > 0);
  const proposed = again.flatMap((other) => list(context, other, phrased('For the next time I ask')));
  if (ask === undefined || ask.criteria.length === 0)
    return [
      title,
      ...proposed,
      ...(proposed.length > 0
        ? []
        : [
            toAdd(
              ...phrasedInline(
                ask === undefined
                  ? 'three to five points, each with a date, as {0} of an ask, agreed with {1} in writing. Until then nothing says what a yes takes.'
                  : 'three to five points, each with a date, as {0} in {2}, agreed with {1} in writing. Until then nothing says what a yes takes.',
                typed('criteria'),
                context.manager,
                ask === undefined ? '' : sourceLink(context.sourceOf(ask)),
              ),
            ),
          ]),
    ];
  return [title, ...list(context, ask, standing(ask)), ...proposed];
}

function standing(ask: Ask): string {
  const { criteria: agreed } = ask;
  const met = agreed.filter((criterion) => criterion.met).length;
  const points = counted(agreed.length, 'point', 'points');
  if (!hasAgreedCriteria(ask)) return phrased('Of {0} that I propose, {1} met', points, metCount(met));
  if (met === agreed.length)
    return phrased(agreed.length === 1 ? 'The point that was agreed is met' : 'All that was agreed is met');
  if (met === 0) return phrased('Of {0} agreed, none is met', points);
  return met === 1 ? phrased('Of {0} agreed, 1 is met', points) : phrased('Of {0} agreed, {1} are met', points, met);
}

function metCount(met: number): string {
  if (met === 0) return phrased('none is');
  return met === 1 ? phrased('1 is') : phrased('{0} are', met);
}

function list(context: PlanContext, ask: Ask, lead: string): RootContent[] {
  return [
    paragraph(strong(lead), ', ', sourceLink(context.sourceOf(ask, 'criteria')), ':'),
    tasks(
      ask.criteria.map(({ text, by, met }) => ({
        item: [writeTitle(text), ...dated(context, by, met)],
        done: met,
      })),
    ),
  ];
}

function dated({ date }: PlanContext, by: string | undefined, met: boolean): Inline[] {
  if (by === undefined) return met ? [] : [phrased(', without a date so far')];
  return [met ? '' : `, ${byWhen(by, date)}`];
}
