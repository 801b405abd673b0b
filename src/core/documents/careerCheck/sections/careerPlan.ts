import type { RootContent } from 'mdast';
import { bullets, heading, paragraph, strong } from '../../nodes';
import { sourceLink } from '../../script/notes';
import { counted } from '../../script/wording';
import { readChecklist } from '../readChecklist';
import type { CareerCheckContext } from '../careerCheckContext';

/** How far the checklist in the profile is, part by part, and what comes next in each. */
export function careerPlan({ entries, profileText, sourceOf }: CareerCheckContext): RootContent[] {
  if (entries.profile === undefined || profileText === undefined) return [];
  const parts = readChecklist(profileText);
  if (parts.length === 0) return [];
  return [
    heading(2, 'My career plan'),
    paragraph(
      'The boxes in ',
      sourceLink({ ...sourceOf(entries.profile), label: 'my profile' }),
      ', as they are ticked:',
    ),
    bullets(
      parts.map(({ title, boxes }) => {
        const done = boxes.filter(({ ticked }) => ticked).length;
        const next = boxes.find(({ ticked }) => !ticked);
        return [
          strong(`${title}:`),
          ` ${done} of ${counted(boxes.length, 'box', 'boxes')}.`,
          next === undefined ? '' : ` Next: ${next.text.replace(/\.$/, '')}.`,
        ];
      }),
    ),
  ];
}
