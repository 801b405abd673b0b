import { skillLabel } from '../../../library/skillLabel';
import type { RootContent } from 'mdast';
import { longDate } from '../../../time/calendarDate';
import { statusWords } from '../../case/wording';
import { bullets, heading, joinInline, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { fadingNext } from '../evidenceChanges';
import { voicesIn } from '../../../evidence/voices';
import type { ReviewContext } from '../reviewContext';

/** What leaves the window soon, so that a newer win is wanted. */
export function fading({ role, entries, names, until, period, isOver, linkTo }: ReviewContext): RootContent[] {
  if (role === undefined || role.expectations.length === 0) return [];
  const title = heading(2, 'What fades next');
  const months = period.kind === 'week' ? 2 : 3;
  const fades = fadingNext(role, entries.wins, names, until, months, voicesIn(entries));
  if (fades.length === 0) return [];
  return [
    title,
    ...(isOver ? [paragraph(`As it stood on ${longDate(until)}.`)] : []),
    bullets(
      fades.map(({ expectation, now, then, until: day, wins }): Inline => [
        strong(skillLabel(expectation.skill)),
        ` is ${statusWords[now].toLowerCase()} until ${longDate(day)}, and ${statusWords[then].toLowerCase()} from then on unless something new comes. What goes: `,
        ...joinInline(
          wins.map((win) => linkTo(win)),
          ', ',
        ),
        '.',
      ]),
    ),
  ];
}
