import type { RootContent } from 'mdast';
import { capitalize } from '../../text/punctuation';
import { longDate } from '../kit/dates';
import type { Entries } from '../../library/entries';
import type { Compilation } from '../kit/document';
import { ownLayout, type DocumentParts, type Layout } from '../kit/layout';
import { heading, paragraph, strong, toMarkdown } from '../../markdown/nodes';
import { phrased, phrasedInline } from '../kit/phrased';
import { anchorOf } from '../kit/anchor';
import { spokenTitle } from '../kit/speech';
import { linkedWins } from '../kit/linkedWins';
import { entriesToRead, gatherMaterial, withTexts, type PlanContext } from './planContext';
import type { PlanRequest } from './planRequest';
import { allies } from './sections/allies';
import { asks } from './sections/asks';
import { comeBack } from './sections/comeBack';
import { criteria } from './sections/criteria';
import { dates } from './sections/dates';
import { feedback } from './sections/feedback';
import { gaps } from './sections/gaps';

/** The sections of a plan in their order. A new one is a file and a line here. */
const sections = {
  feedback,
  criteria,
  gaps,
  asks,
  allies,
  dates,
  comeBack,
} satisfies Readonly<Record<string, (context: PlanContext) => RootContent[]>>;

/** The sections by the names that templates use. */
export type PlanSectionName = keyof typeof sections;

/** The names of the sections in their order. */
export const planOrder = Object.keys(sections) as readonly PlanSectionName[];

/**
 * Compiles the development plan: what was said, what is missing, the step that closes each gap, who helps, by when,
 * what will count as done, and the date to come back. It is for its user alone and draws on everything on file.
 */
export function* compilePlan(entries: Entries, request: PlanRequest, layout: Layout = ownLayout): Compilation {
  const material = gatherMaterial(entries, request, layout.limits);
  const context = withTexts(material, yield entriesToRead(material));
  const nodes = layout.arrange(partsOf(context));
  return {
    markdown: toMarkdown(frontMatter(context), nodes),
    wins: linkedWins(nodes, context.entries.wins, request.documentUri),
  };
}

function partsOf(context: PlanContext): DocumentParts {
  const { ask, role, request, entries, asks: onTheWay, gaps: open, comeBack: back } = context;
  const about = ask?.title ?? role?.title ?? request.role?.title;
  const title =
    about === undefined
      ? phrased('Development plan')
      : phrased('Development plan: {0}', capitalize(spokenTitle(about)));
  return {
    opening: [heading(1, title)],
    values: {
      title,
      ...{ name: entries.profile?.name, role: role?.title ?? request.role?.title, ask: ask?.title },
      ...{ date: longDate(request.date), back: longDate(back.date) },
    },
    counts: { gaps: open.length, asks: onTheWay.length },
    passages: [
      { name: 'lead', isUsual: true, write: () => [lead(context)] },
      ...planOrder.map((name) => ({ name, isUsual: true, write: () => sections[name](context) })),
    ],
    anchorOf,
  };
}

function lead({ request, comeBack: back }: PlanContext): RootContent {
  return paragraph(
    ...phrasedInline(
      back.agreedIn === undefined
        ? 'This page is for my eyes alone, as of {0}. I come back on {1}, a day I still have to agree.'
        : 'This page is for my eyes alone, as of {0}. I come back on {1}.',
      longDate(request.date),
      strong(longDate(back.date)),
    ),
  );
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
