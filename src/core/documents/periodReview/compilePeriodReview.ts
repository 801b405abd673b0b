import type { RootContent } from 'mdast';
import { longDate } from '../../time/calendarDate';
import type { CompiledDocument } from '../kit/document';
import type { DocumentType } from '../kit/documentType';
import { linkedWins } from '../kit/linkedWins';
import { heading, paragraph, toMarkdown } from '../../markdown/nodes';
import type { Entries } from '../../library/entries';
import { makeReviewContext, type ReviewContext, type ReviewRequest } from './reviewContext';
import { periodName, type PeriodKind } from './reviewPeriod';
import { asked } from './sections/asked';
import { drafts } from './sections/drafts';
import { dropped } from './sections/dropped';
import { evidence } from './sections/evidence';
import { fading } from './sections/fading';
import { firsts } from './sections/firsts';
import { goals } from './sections/goals';
import { helped } from './sections/helped';
import { inProgress } from './sections/inProgress';
import { logged } from './sections/logged';
import { quarters } from './sections/quarters';
import { quotes } from './sections/quotes';
import { reflection } from './sections/reflection';
import { themes } from './sections/themes';

type Section = (context: ReviewContext) => RootContent[];

const shortReview: readonly Section[] = [logged, inProgress, evidence, fading, drafts, reflection];

/** The sections of a review in their order. A new one is a file and a line here. */
const sections: Readonly<Record<PeriodKind, readonly Section[]>> = {
  week: shortReview,
  quarter: shortReview,
  year: [quarters, themes, firsts, helped, quotes, goals, asked, inProgress, dropped, drafts, reflection],
};

const types: Readonly<Record<PeriodKind, DocumentType>> = {
  week: 'week-review',
  quarter: 'quarter-review',
  year: 'year-review',
};

/**
 * Compiles the review of a week, a quarter or a year: what was logged, what stayed in progress and which drafts wait,
 * with room for a reflection; of the shorter ones, which expectations gained or lost evidence and what fades next; of a
 * year, what was new, who was helped, and what became of goals and asks. It is for its user alone.
 */
export function compilePeriodReview(entries: Entries, request: ReviewRequest): CompiledDocument {
  const context = makeReviewContext(entries, request);
  const { period, until, isOver } = context;
  const { role } = request;
  const nodes = [
    heading(1, `My ${period.kind}${period.kind === 'year' ? ' ' : ', '}${periodName(period)}`),
    paragraph(
      isOver
        ? 'This page is for my eyes alone. It says what I recorded, by the dates of the wins.'
        : `This page is for my eyes alone. It says what I recorded up to ${longDate(until)}, by the dates of the wins; compiled again later, it takes in what has come since.`,
    ),
    ...sections[period.kind].flatMap((section) => section(context)),
  ];
  const frontMatter = {
    type: types[period.kind],
    ...(role && { role: 'type' in role ? role.id : role.title }),
    ...(period.kind === 'year' ? { year: Number(periodName(period)) } : { from: period.first, until: period.last }),
    date: request.date,
  };
  return {
    markdown: toMarkdown(frontMatter, nodes),
    wins: linkedWins(nodes, context.entries.wins, request.documentUri),
  };
}
