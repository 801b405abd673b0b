import { capitalize } from '../../text/punctuation';
import { linkedWins } from '../kit/linkedWins';
import type { RootContent } from 'mdast';
import { longDate } from '../kit/dates';
import type { Entries } from '../../library/entries';
import type { Compilation } from '../kit/document';
import { ownLayout, type DocumentParts, type Layout, type Passage } from '../kit/layout';
import { heading, paragraph, toMarkdown } from '../../markdown/nodes';
import { anchorOf } from '../kit/anchor';
import { entriesToRead, gatherMaterial, withTexts, type ScriptContext } from './scriptContext';
import type { ScriptRequest } from './scriptRequest';
import { accomplishments } from './sections/accomplishments';
import { afterTheMeeting } from './sections/afterTheMeeting';
import { agenda } from './sections/agenda';
import { before } from './sections/before';
import { close } from './sections/close';
import { followUpEmail } from './sections/followUpEmail';
import { likelyQuestions } from './sections/likelyQuestions';
import { listen } from './sections/listen';
import { purpose } from './sections/purpose';
import { talkPart } from './sections/talkPart';
import { theAsk } from './sections/theAsk';
import { theWayThere } from './sections/theWayThere';
import { theirView } from './sections/theirView';
import { vision } from './sections/vision';
import { whatTheySay } from './sections/whatTheySay';
import type { TalkPart, TimedPart } from './talk';
import { timeTalk } from './timedTalk';
import { toPhrase } from '../kit/speech';
import { phrased } from '../kit/phrased';
import { counted } from '../kit/spokenCount';

/** The parts of the talk in their order (the career commitment talk). A new part is a file and a line here. */
const talkParts: readonly TalkPart[] = [
  purpose,
  theirView,
  accomplishments,
  listen,
  vision,
  theAsk,
  theWayThere,
  close,
];

/** The parts for which a meeting of so many minutes has room. */
export function partsFor(minutes: number): readonly TalkPart[] {
  return talkParts.filter(({ fromMinutes = 0 }) => minutes >= fromMinutes);
}

type Section = (context: ScriptContext, talk: readonly TimedPart[]) => readonly RootContent[];

/** The sections in their order. The parts of the talk stand together, since their minutes follow one another. */
const sections = {
  before,
  agenda,
  talk: (context, talk) => talk.flatMap((part) => talkPart(context, part)),
  whatTheySay,
  likelyQuestions,
  followUpEmail,
  afterTheTalk: afterTheMeeting,
} satisfies Readonly<Record<string, Section>>;

/** The names of the sections in their order. */
export const scriptOrder = Object.keys(sections) as readonly ScriptSectionName[];

/** The sections by the names that templates use. */
export type ScriptSectionName = keyof typeof sections;

/**
 * Compiles the script for one talk. It is for its user alone: notes draw on everything on file, while lines to say
 * and the follow-up email hold only what the listener may see. The ask, the role and the listener of the request are
 * what the talk is about, so their names are said whatever their files are marked as.
 */
export function* compileScript(entries: Entries, request: ScriptRequest, layout: Layout = ownLayout): Compilation {
  const { 'words-per-minute': wordsPerMinute, highlights } = layout.limits;
  const paced = wordsPerMinute === undefined ? request : { wordsPerMinute, ...request };
  const material = gatherMaterial(entries, paced, highlights);
  const context = withTexts(material, yield entriesToRead(material));
  const talk = timeTalk(context, partsFor(request.minutes));
  const nodes = layout.arrange(partsOf(context, talk));
  return {
    markdown: toMarkdown(frontMatter(context), nodes),
    wins: linkedWins(nodes, context.all.wins, request.documentUri),
  };
}

function titleOf({ ask, aim }: ScriptContext): string {
  return ask?.title ?? aim ?? phrased('My next step');
}

function partsOf(context: ScriptContext, talk: readonly TimedPart[]): DocumentParts {
  const { request, listener, meeting, date, aim, said, judged, highlights } = context;
  const title = phrased('Script: {0}', capitalize(toPhrase(titleOf(context))));
  const minutes = counted(request.minutes, 'minute', 'minutes');
  const place = [
    listener.name === undefined ? '' : ` ${phrased('with {0}', listener.name)}`,
    meeting === undefined && date === request.date ? '' : `, ${phrased('on {0}', longDate(date))}`,
  ].join('');
  const byline = [
    `${minutes}${place}.`,
    phrased('This page is for my eyes only. The quoted blocks are said aloud; everything else is a note to myself.'),
  ].join(' ');
  return {
    opening: [heading(1, title), paragraph(byline)],
    values: {
      title,
      byline,
      ...{ name: said.profile?.name, role: aim, person: listener.name },
      ...{ date: longDate(date), minutes: request.minutes },
    },
    counts: {
      highlights: highlights.length,
      expectations: judged.length,
      open: judged.filter(({ status }) => status !== 'strong' && status !== 'covered').length,
    },
    passages: scriptOrder.map((name): Passage => {
      const write: Section = sections[name];
      return { name, isUsual: true, hasManyHeadings: name === 'talk', write: () => write(context, talk) };
    }),
    anchorOf,
  };
}

function frontMatter(context: ScriptContext): Record<string, string | number> {
  const { request, ask, role, listener } = context;
  const written = role?.id ?? request.role?.title;
  return {
    type: 'script',
    ...(written !== undefined && { role: written }),
    ...(ask && { ask: ask.id }),
    ...(listener.person && { person: listener.person.id }),
    minutes: request.minutes,
    date: request.date,
  };
}
