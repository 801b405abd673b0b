import type { RootContent } from 'mdast';
import { longDate } from '../../calendarDate';
import type { Entries } from '../../library/entries';
import { unended } from '../case/wording';
import type { CompiledDocument } from '../document';
import { heading, paragraph, toMarkdown } from '../nodes';
import { makeHandoverContext, type HandoverContext } from './handoverContext';
import type { HandoverRequest } from './handoverRequest';
import { agreed } from './sections/agreed';
import { dates } from './sections/dates';
import { duties } from './sections/duties';
import { openSteps } from './sections/openSteps';
import { talks } from './sections/talks';
import { winsSince } from './sections/winsSince';

/** The sections of a handover in their order. A new one is a file and a line here. */
const sections: readonly ((context: HandoverContext) => RootContent[])[] = [
  agreed,
  winsSince,
  openSteps,
  duties,
  talks,
  dates,
];

/**
 * Compiles the handover for a new manager: what was agreed, with whom and when, what has been met since, and what is
 * still open (a changed manager loses the thread). It holds only what a manager may see, and links to no file.
 */
export function compileHandover(entries: Entries, request: HandoverRequest): CompiledDocument {
  const context = makeHandoverContext(entries, request);
  const nodes = [...head(context), ...sections.flatMap((section) => section(context))];
  return {
    markdown: toMarkdown({ type: 'handover', audience: 'manager', date: request.date }, nodes),
    wins: context.winsSince.map(({ uri }) => uri),
  };
}

function head({ entries, date, to }: HandoverContext): RootContent[] {
  const { profile } = entries;
  const name = profile?.name === undefined ? undefined : unended(profile.name);
  const place =
    profile?.currentRole === undefined
      ? []
      : [
          `I am ${unended(profile.currentRole)}${profile.since === undefined ? '' : `, since ${longDate(profile.since)}`}.`,
        ];
  return [
    heading(1, name === undefined ? 'Handover' : `Handover: ${name}`),
    paragraph(
      [
        `For ${to === undefined ? 'my new manager' : unended(to)}, as of ${longDate(date)}.`,
        ...place,
        'This page says what was agreed before you came, what has been done since, and what is still open, so that nothing of it has to be agreed twice.',
      ].join(' '),
    ),
  ];
}
