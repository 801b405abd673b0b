import { capitalize } from '../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Entries } from '../../library/entries';
import type { Compilation } from '../kit/document';
import { longDate } from '../kit/dates';
import { ownLayout, type DocumentParts, type Layout } from '../kit/layout';
import { heading, paragraph, toMarkdown } from '../../markdown/nodes';
import { phrased } from '../kit/phrased';
import { anchorOf } from '../kit/anchor';
import { linkedWins } from '../kit/linkedWins';
import { spokenTitle } from '../kit/speech';
import { makeCareerCheckContext, type CareerCheckContext } from './careerCheckContext';
import type { CareerCheckRequest } from './careerCheckRequest';
import { careerPlan } from './sections/careerPlan';
import { duties } from './sections/duties';
import { ratings } from './sections/ratings';
import { restsOn } from './sections/restsOn';
import { vouching } from './sections/vouching';

/** The sections of a career check in their order. A new one is a file and a line here. */
const sections = {
  ratings,
  restsOn,
  duties,
  vouching,
  careerPlan,
} satisfies Readonly<Record<string, (context: CareerCheckContext) => RootContent[]>>;

/** The sections by the names that templates use. */
export type CareerCheckSectionName = keyof typeof sections;

/** The names of the sections in their order. */
export const careerCheckOrder = Object.keys(sections) as readonly CareerCheckSectionName[];

/**
 * Compiles the career check: how I rate myself beside the evidence, what the case rests on, the duties that have piled
 * up, who can vouch, and how far the career plan is. It is for its user alone.
 */
export function* compileCareerCheck(
  entries: Entries,
  request: CareerCheckRequest,
  layout: Layout = ownLayout,
): Compilation {
  const { responsibilities, profile } = entries;
  const texts = yield [...responsibilities, ...(profile ? [profile] : [])].map(({ uri }) => uri);
  const context = makeCareerCheckContext(entries, texts, request, layout.limits);
  const { role, title } = context;
  const nodes = layout.arrange(partsOf(context));
  const frontMatter = {
    type: 'career-check',
    ...(title !== undefined && { role: role?.id ?? title }),
    date: request.date,
  };
  return {
    markdown: toMarkdown(frontMatter, nodes),
    wins: linkedWins(nodes, context.entries.wins, request.documentUri),
  };
}

function partsOf(context: CareerCheckContext): DocumentParts {
  const { title: aim, date, entries, calibration, ledger } = context;
  const title =
    aim === undefined ? phrased('Career check') : phrased('Career check: {0}', capitalize(spokenTitle(aim)));
  const byline = phrased(
    'This page is for my eyes alone, as of {0}. It says what the record shows, in counts and statuses; it is no verdict.',
    longDate(date),
  );
  return {
    opening: [heading(1, title), paragraph(byline)],
    values: { title, byline, name: entries.profile?.name, role: aim, date: longDate(date) },
    counts: { ratings: calibration.ratings.length, duties: ledger.carried.length },
    passages: careerCheckOrder.map((name) => ({ name, isUsual: true, write: () => sections[name](context) })),
    anchorOf,
  };
}
