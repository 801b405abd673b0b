import type { RootContent } from 'mdast';
import { longDate } from '../../time/calendarDate';
import type { CompiledDocument } from '../kit/document';
import { linkedWins } from '../kit/linkedWins';
import { heading, paragraph, toMarkdown } from '../../markdown/nodes';
import type { Entries } from '../../library/entries';
import { makeReviewContext, type ReviewContext, type ReviewRequest } from './reviewContext';
import { periodName } from './reviewPeriod';
import { drafts } from './sections/drafts';
import { evidence } from './sections/evidence';
import { fading } from './sections/fading';
import { inProgress } from './sections/inProgress';
import { logged } from './sections/logged';
import { reflection } from './sections/reflection';

/** The sections of a review in their order. A new one is a file and a line here. */
const sections: readonly ((context: ReviewContext) => RootContent[])[] = [
  logged,
  inProgress,
  evidence,
  fading,
  drafts,
  reflection,
];

/**
 * Compiles the review of a week or a quarter: what was logged, what stayed in progress, which expectations gained or
 * lost evidence, what fades next and which drafts wait, with room for a reflection. It is for its user alone.
 */
export function compilePeriodReview(entries: Entries, request: ReviewRequest): CompiledDocument {
  const context = makeReviewContext(entries, request);
  const { period, until, isOver } = context;
  const { role } = request;
  const name = periodName(period);
  const nodes = [
    heading(1, period.kind === 'week' ? `My week, ${name}` : `My quarter, ${name}`),
    paragraph(
      isOver
        ? 'This page is for my eyes alone. It says what I recorded, by the dates of the wins.'
        : `This page is for my eyes alone. It says what I recorded up to ${longDate(until)}, by the dates of the wins; compiled again later, it takes in what has come since.`,
    ),
    ...sections.flatMap((section) => section(context)),
  ];
  const frontMatter = {
    type: period.kind === 'week' ? 'week-review' : 'quarter-review',
    ...(role && { role: 'type' in role ? role.id : role.title }),
    from: period.first,
    until: period.last,
    date: request.date,
  };
  return {
    markdown: toMarkdown(frontMatter, nodes),
    wins: linkedWins(nodes, context.entries.wins, request.documentUri),
  };
}
