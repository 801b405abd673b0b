import type { RootContent } from 'mdast';
import { longDate } from '../../calendarDate';
import type { Entry } from '../../entries/entry';
import type { Entries } from '../../library/entries';
import type { CompiledDocument } from '../document';
import { heading, paragraph, strong, toMarkdown } from '../nodes';
import { spokenTitle } from '../script/speech';
import { linkedWins } from '../linkedWins';
import { makePlanContext, type PlanContext } from './planContext';
import type { PlanRequest } from './planRequest';
import { allies } from './sections/allies';
import { asks } from './sections/asks';
import { comeBack } from './sections/comeBack';
import { criteria } from './sections/criteria';
import { dates } from './sections/dates';
import { feedback } from './sections/feedback';
import { gaps } from './sections/gaps';

/** The sections of a plan in their order. A new one is a file and a line here. */
const sections: readonly ((context: PlanContext) => RootContent[])[] = [
  feedback,
  criteria,
  gaps,
  asks,
  allies,
  dates,
  comeBack,
];

/** The addresses of the files whose lines `compilePlan` links to. */
export function textsForPlan(entries: Entries, request: PlanRequest): string[] {
  const { ask, role, talks, asks: onTheWay, entries: seen } = makePlanContext(entries, new Map(), request);
  const read: (Entry | undefined)[] = [ask, role, ...talks, ...onTheWay, ...seen.meetings, seen.profile];
  return [...new Set(read.filter((entry) => entry !== undefined).map(({ uri }) => uri))];
}

/**
 * Compiles the development plan: what was said, what is missing, the step that closes each gap, who helps, by when,
 * what will count as done, and the date to come back. It is for its user alone and draws on everything on file.
 *
 * @param texts file texts by address, as `textsForPlan` asks for; one that is missing costs its line number
 */
export function compilePlan(
  entries: Entries,
  texts: ReadonlyMap<string, string>,
  request: PlanRequest,
): CompiledDocument {
  const context = makePlanContext(entries, texts, request);
  const nodes = [...head(context), ...sections.flatMap((section) => section(context))];
  return {
    markdown: toMarkdown(frontMatter(context), nodes),
    wins: linkedWins(nodes, context.entries.wins, request.documentUri),
  };
}

function head({ ask, role, request, comeBack }: PlanContext): RootContent[] {
  const title = ask?.title ?? role?.title ?? request.role?.title;
  return [
    heading(1, title === undefined ? 'Development plan' : `Development plan: ${spokenTitle(title)}`),
    paragraph(
      'This page is for my eyes alone, as of ',
      longDate(request.date),
      '. I come back on ',
      strong(longDate(comeBack.date)),
      comeBack.agreedIn === undefined ? ', a day I still have to agree.' : '.',
    ),
  ];
}

function frontMatter({ request, ask, role }: PlanContext): Record<string, string> {
  const written = role?.id ?? request.role?.title;
  return {
    type: 'plan',
    ...(written !== undefined && { role: written }),
    ...(ask && { ask: ask.id }),
    date: request.date,
  };
}
