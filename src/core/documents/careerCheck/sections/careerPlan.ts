import { addFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import type { CalendarDate } from '../../../time/calendarDate';
import { lastReview, type PastReview } from '../../../career/careerReview';
import { nextReviewDate } from '../../../career/nextReviewDate';
import { longDate } from '../../kit/dates';
import { bullets, heading, paragraph, strong } from '../../../markdown/nodes';
import { phrased, phrasedInline } from '../../kit/phrased';
import { sourceLink } from '../../kit/notes';
import { readChecklist, type ChecklistPart } from '../../../career/readChecklist';
import type { CareerCheckContext } from '../careerCheckContext';
import { counted } from '../../kit/spokenCount';

/** How far the checklist in the profile is, part by part, what comes next in each, and when it was last reviewed. */
export function careerPlan({ entries, profileText, sourceOf, date }: CareerCheckContext): RootContent[] {
  if (entries.profile === undefined || profileText === undefined) return [];
  const parts = readChecklist(profileText);
  const last = lastReview(profileText, date);
  if (parts.length === 0 && last === undefined) return [];
  return [
    heading(2, phrased('My career plan')),
    ...(parts.length === 0
      ? []
      : boxes(parts, sourceLink({ ...sourceOf(entries.profile), label: phrased('my profile') }))),
    ...(last === undefined ? [] : [paragraph(review(last, date))]),
  ];
}

function boxes(parts: readonly ChecklistPart[], profile: ReturnType<typeof sourceLink>): RootContent[] {
  return [
    paragraph(...phrasedInline('The boxes in {0}, as they are ticked:', profile)),
    bullets(
      parts.map(({ title, boxes }) => {
        const done = boxes.filter(({ ticked }) => ticked).length;
        const next = boxes.find(({ ticked }) => !ticked);
        return [
          strong(`${title ?? phrased('Tasks')}:`),
          ` ${phrased('{0} of {1}.|boxes that are ticked, all of them', done, counted(boxes.length, 'box', 'boxes'))}`,
          next === undefined ? '' : ` ${phrased('Next: {0}.', next.text.replace(/\.$/, ''))}`,
        ];
      }),
    ),
  ];
}

function review(last: PastReview, date: CalendarDate): string {
  const due = nextReviewDate(last.date);
  const next =
    due < date
      ? phrased('The next review was due on {0}.', longDate(due))
      : phrased('The next review is due on {0}.', longDate(due));
  const step = last.nextStep === undefined ? [] : [phrased('What I meant to do next: {0}', addFullStop(last.nextStep))];
  return [phrased('I last reviewed it on {0}.', longDate(last.date)), ...step, next].join(' ');
}
