import type { RootContent } from 'mdast';
import { longDate, type CalendarDate } from '../../../calendarDate';
import { lastReview, type PastReview } from '../../../careerPlan/careerReview';
import { nextReviewDate } from '../../../careerPlan/nextReviewDate';
import { ended } from '../../case/wording';
import { bullets, heading, paragraph, strong } from '../../nodes';
import { sourceLink } from '../../script/notes';
import { counted } from '../../script/wording';
import { readChecklist, type ChecklistPart } from '../readChecklist';
import type { CareerCheckContext } from '../careerCheckContext';

/** How far the checklist in the profile is, part by part, what comes next in each, and when it was last reviewed. */
export function careerPlan({ entries, profileText, sourceOf, date }: CareerCheckContext): RootContent[] {
  if (entries.profile === undefined || profileText === undefined) return [];
  const parts = readChecklist(profileText);
  const last = lastReview(profileText, date);
  if (parts.length === 0 && last === undefined) return [];
  return [
    heading(2, 'My career plan'),
    ...(parts.length === 0 ? [] : boxes(parts, sourceLink({ ...sourceOf(entries.profile), label: 'my profile' }))),
    ...(last === undefined ? [] : [paragraph(review(last, date))]),
  ];
}

function boxes(parts: readonly ChecklistPart[], profile: ReturnType<typeof sourceLink>): RootContent[] {
  return [
    paragraph('The boxes in ', profile, ', as they are ticked:'),
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

function review(last: PastReview, date: CalendarDate): string {
  const due = nextReviewDate(last.date);
  const next =
    due < date ? `The next review was due on ${longDate(due)}.` : `The next review is due on ${longDate(due)}.`;
  const step = last.nextStep === undefined ? '' : ` What I meant to do next: ${ended(last.nextStep)}`;
  return `I last reviewed it on ${longDate(last.date)}.${step} ${next}`;
}
