import { stripFullStop } from '../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Entries } from '../../library/entries';
import type { CompiledDocument } from '../kit/document';
import { longDate, monthOf } from '../kit/dates';
import { ownLayout, type DocumentParts, type Layout } from '../kit/layout';
import { heading, paragraph, toMarkdown } from '../../markdown/nodes';
import { phrased } from '../kit/phrased';
import { anchorOf } from '../kit/anchor';
import { makeHandoverContext, type HandoverContext } from './handoverContext';
import type { HandoverRequest } from './handoverRequest';
import { agreed } from './sections/agreed';
import { dates } from './sections/dates';
import { duties } from './sections/duties';
import { openSteps } from './sections/openSteps';
import { talks } from './sections/talks';
import { winsSince } from './sections/winsSince';

/** The sections of a handover in their order. A new one is a file and a line here. */
const sections = {
  agreed,
  winsSince,
  openSteps,
  duties,
  talks,
  dates,
} satisfies Readonly<Record<string, (context: HandoverContext) => RootContent[]>>;

/** The sections by the names that templates use. */
export type HandoverSectionName = keyof typeof sections;

/** The names of the sections in their order. */
export const handoverOrder = Object.keys(sections) as readonly HandoverSectionName[];

/**
 * Compiles the handover for a new manager: what was agreed, with whom and when, what has been met since, and what is
 * still open (a changed manager loses the thread). It holds only what a manager may see, and links to no file.
 */
export function compileHandover(
  entries: Entries,
  request: HandoverRequest,
  layout: Layout = ownLayout,
): CompiledDocument {
  const context = makeHandoverContext(entries, request, layout.limits);
  const nodes = layout.arrange(partsOf(context));
  const { to, date } = request;
  const frontMatter = { type: 'handover', audience: 'manager', ...(to !== undefined && { to }), date };
  return {
    markdown: toMarkdown(frontMatter, nodes),
    wins: context.winsSince.map(({ uri }) => uri),
  };
}

function partsOf(context: HandoverContext): DocumentParts {
  const { entries, date, to, asks, winsSince: wins } = context;
  const name = entries.profile?.name === undefined ? undefined : stripFullStop(entries.profile.name);
  const title = name === undefined ? phrased('Handover') : phrased('Handover: {0}', name);
  const byline = bylineOf(context);
  return {
    opening: [heading(1, title), paragraph(byline)],
    values: { title, byline, name, role: entries.profile?.currentRole, person: to, date: longDate(date) },
    counts: { asks: asks.length, wins: wins.length },
    passages: handoverOrder.map((section) => ({
      name: section,
      isUsual: true,
      write: () => sections[section](context),
    })),
    anchorOf,
  };
}

function bylineOf({ entries, date, to, asks }: HandoverContext): string {
  const { currentRole, since } = entries.profile ?? {};
  const place =
    currentRole === undefined
      ? []
      : [
          since === undefined
            ? phrased('My role today is {0}.', stripFullStop(currentRole))
            : phrased('My role since {1} has been {0}.', stripFullStop(currentRole), monthOf(since)),
        ];
  return [
    to === undefined
      ? phrased('For my new manager, as of {0}.', longDate(date))
      : phrased('For {0}, as of {1}.', stripFullStop(to), longDate(date)),
    ...place,
    asks.length === 0
      ? phrased('This page says what I have done so far, so that we can start from there.')
      : phrased(
          'This page says what was agreed before you came, what has been done since, and what is still open, so that nothing has to be agreed twice.',
        ),
  ].join(' ');
}
