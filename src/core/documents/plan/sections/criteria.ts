import type { RootContent } from 'mdast';
import type { Ask } from '../../../entries/ask';
import { heading, paragraph, strong, tasks, type Inline } from '../../nodes';
import { sourceLink, toAdd, typed } from '../../script/notes';
import { counted } from '../../script/wording';
import type { PlanContext } from '../planContext';
import { byWhen } from '../wording';

/** What was agreed would count, ticked where it is met; a criterion without a date says so. */
export function criteria(context: PlanContext): RootContent[] {
  const { ask, asks } = context;
  const title = heading(2, 'What will count as done');
  const again = asks.filter((other) => other !== ask && other.kind === ask?.kind && other.criteria.length > 0);
  const proposed = again.flatMap((other) => list(context, other, 'For the next time I ask'));
  if (ask === undefined || ask.criteria.length === 0)
    return [
      title,
      ...proposed,
      ...(proposed.length > 0
        ? []
        : [
            toAdd(
              `three to five points, each with a date, as `,
              typed('criteria'),
              ask === undefined ? ' of an ask' : [' in ', sourceLink(context.sourceOf(ask))],
              `, agreed with ${context.manager} in writing. Until then nothing says what a yes takes.`,
            ),
          ]),
    ];
  return [title, ...list(context, ask, standing(ask)), ...proposed];
}

function standing({ criteria: agreed }: Ask): string {
  const met = agreed.filter((criterion) => criterion.met).length;
  const points = counted(agreed.length, 'point', 'points');
  if (met === agreed.length)
    return agreed.length === 1 ? 'The point that was agreed is met' : 'All that was agreed is met';
  return `Of ${points} agreed, ${met === 0 ? 'none is' : met === 1 ? '1 is' : `${met} are`} met`;
}

function list(context: PlanContext, ask: Ask, lead: string): RootContent[] {
  return [
    paragraph(strong(lead), ', ', sourceLink(context.sourceOf(ask, 'criteria')), ':'),
    tasks(
      ask.criteria.map(({ text, by, met }) => ({
        item: [text.replace(/\.$/, ''), ...dated(context, by, met)],
        done: met,
      })),
    ),
  ];
}

function dated({ date }: PlanContext, by: string | undefined, met: boolean): Inline[] {
  if (by === undefined) return met ? [] : [', without a date so far'];
  return [met ? '' : `, ${byWhen(by, date)}`];
}
