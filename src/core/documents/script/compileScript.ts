import { linkedWins } from '../linkedWins';
import type { RootContent } from 'mdast';
import { longDate } from '../dates';
import type { Entries } from '../../library/entries';
import type { CompiledDocument } from '../document';
import { heading, paragraph, toMarkdown } from '../nodes';
import { entriesToRead, makeContext, type ScriptContext } from './scriptContext';
import type { ScriptRequest } from './scriptRequest';
import { accomplishments } from './sections/accomplishments';
import { afterTheTalk } from './sections/afterTheTalk';
import { agenda } from './sections/agenda';
import { before } from './sections/before';
import { close } from './sections/close';
import { followUpEmail } from './sections/followUpEmail';
import { likelyQuestions } from './sections/likelyQuestions';
import { listen } from './sections/listen';
import { purpose } from './sections/purpose';
import { talkPart } from './sections/talkPart';
import { theAsk } from './sections/theAsk';
import { theirView } from './sections/theirView';
import { vision } from './sections/vision';
import { whatTheySay } from './sections/whatTheySay';
import type { TalkPart, TimedPart } from './talk';
import { timeTalk } from './timedTalk';
import { toPhrase } from './speech';
import { counted } from './wording';
import { phrased } from '../phrased';

/** The parts of the talk in their order (the career commitment talk). A new part is a file and a line here. */
export const talkParts: readonly TalkPart[] = [purpose, theirView, accomplishments, listen, vision, theAsk, close];

type Section = (context: ScriptContext, talk: readonly TimedPart[]) => RootContent[];

const sections: readonly Section[] = [
  before,
  agenda,
  (_, talk) => talk.flatMap(talkPart),
  whatTheySay,
  likelyQuestions,
  followUpEmail,
  afterTheTalk,
];

/** The addresses of the files whose texts `compileScript` quotes or links to by line. */
export function textsForScript(entries: Entries, request: ScriptRequest): string[] {
  return entriesToRead(entries, request);
}

/**
 * Compiles the script for one talk. It is for its user alone: notes draw on everything on file, while lines to say
 * and the follow-up email hold only what the listener may see. The ask, the role and the listener of the request are
 * what the talk is about, so their names are said whatever their files are marked as.
 *
 * @param texts file texts by address, as `textsForScript` asks for; one that is missing costs its line number and body
 */
export function compileScript(
  entries: Entries,
  texts: ReadonlyMap<string, string>,
  request: ScriptRequest,
): CompiledDocument {
  const context = makeContext(entries, texts, request);
  const talk = timeTalk(context, talkParts);
  const nodes = [...head(context), ...sections.flatMap((section) => section(context, talk))];
  return {
    markdown: toMarkdown(frontMatter(context), nodes),
    wins: linkedWins(nodes, context.all.wins, request.documentUri),
  };
}

function titleOf({ ask, aim }: ScriptContext): string {
  return ask?.title ?? aim ?? phrased('My next step');
}

function head(context: ScriptContext): RootContent[] {
  const { request, listener, meeting, date } = context;
  const withWhom = listener.name === undefined ? '' : phrased(' with {0}', listener.name);
  return [
    heading(1, phrased('Script: {0}', toPhrase(titleOf(context)))),
    paragraph(
      `${counted(request.minutes, 'minute', 'minutes')}${withWhom}${meeting === undefined ? '' : phrased(', on {0}', longDate(date))}. `,
      phrased(
        'This page is for my eyes alone. What stands in quotation blocks is said aloud; all else is a note to myself.',
      ),
    ),
  ];
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
