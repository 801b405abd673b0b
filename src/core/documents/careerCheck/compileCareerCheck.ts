import type { RootContent } from 'mdast';
import { longDate } from '../../calendarDate';
import type { Entries } from '../../library/entries';
import type { CompiledDocument } from '../document';
import { heading, paragraph, toMarkdown } from '../nodes';
import { linkedWins } from '../linkedWins';
import { spokenTitle } from '../script/speech';
import { makeCareerCheckContext, type CareerCheckContext } from './careerCheckContext';
import type { CareerCheckRequest } from './careerCheckRequest';
import { careerPlan } from './sections/careerPlan';
import { duties } from './sections/duties';
import { ratings } from './sections/ratings';
import { restsOn } from './sections/restsOn';
import { vouching } from './sections/vouching';

/** The sections of a career check in their order. A new one is a file and a line here. */
const sections: readonly ((context: CareerCheckContext) => RootContent[])[] = [
  ratings,
  restsOn,
  duties,
  vouching,
  careerPlan,
];

/** The addresses of the files whose lines and boxes `compileCareerCheck` reads. */
export function textsForCareerCheck(entries: Entries): string[] {
  return [...entries.responsibilities, ...(entries.profile ? [entries.profile] : [])].map(({ uri }) => uri);
}

/**
 * Compiles the career check: how I rate myself beside the evidence, what the case rests on, the duties that have piled
 * up, who can vouch, and how far the career plan is. It is for its user alone.
 *
 * @param texts file texts by address, as `textsForCareerCheck` asks for; one that is missing costs its line or boxes
 */
export function compileCareerCheck(
  entries: Entries,
  texts: ReadonlyMap<string, string>,
  request: CareerCheckRequest,
): CompiledDocument {
  const context = makeCareerCheckContext(entries, texts, request);
  const { role } = context;
  const nodes = [
    heading(1, role === undefined ? 'Career check' : `Career check: ${spokenTitle(role.title)}`),
    paragraph(
      `This page is for my eyes alone, as of ${longDate(request.date)}. It says what the record shows, in counts and statuses; it is no verdict.`,
    ),
    ...sections.flatMap((section) => section(context)),
  ];
  const frontMatter = { type: 'career-check', ...(role && { role: role.id }), date: request.date };
  return {
    markdown: toMarkdown(frontMatter, nodes),
    wins: linkedWins(nodes, context.entries.wins, request.documentUri),
  };
}
