import type { Source } from '../../kit/source';
import { shortTitle } from '../../kit/title';
import type { Passage } from '../../kit/source';
import { stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Inline } from '../../../markdown/nodes';
import { isProposed } from '../../../entries/role';
import type { Win } from '../../../entries/win';
import { seriesOf } from '../../../evidence/ranking';
import { awaitedLift, strengthOf } from '../../../evidence/strength';
import { voicesIn } from '../../../evidence/voices';
import { labelled, sourceWords, toAdd, typed } from '../../kit/notes';
import { capitalize } from '../../../text/punctuation';
import { isMe } from '../../../library/isMe';
import { sentencesOf, skillAloud, spokenTitle, toPhrase, toSpeech } from '../../kit/speech';
import { speaksOf } from '../listener';
import { toldWin } from '../toldWin';
import { sameName, type ScriptContext } from '../scriptContext';
import type { TalkPart } from '../talk';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';
import { sayInDocument } from '../../kit/sayInDocument';
import { spokenCount } from '../../kit/spokenCount';
import { joinWords } from '../../kit/joinWords';

/** Two or three spoken sentences for each win, with the user's own numbers. */
export const accomplishments: TalkPart = {
  title: unphrased('What I have done'),
  purpose: unphrased('Two or three results, with their numbers and my part in them.'),
  minutesOf30: 6,
  most: 20,
  rank: 3,
  write(context) {
    const { highlights } = context;
    if (highlights.length === 0)
      return {
        passages: [
          {
            name: phrased('the accomplishments'),
            say: [phrased("I'd like to start with what I've done in the last months.")],
          },
        ],
        after: [
          toAdd(
            phrasedInline('two or three wins in {0}, each with an {1} and a number', typed('wins/'), typed('impact')),
          ),
        ],
      };
    return {
      passages: [
        {
          name: phrased('the opening'),
          say: [
            highlights.length === 1
              ? phrased("I've brought one thing.")
              : phrased("I've brought {0} things.", spokenCount(highlights.length)),
          ],
          cut: 1,
        },
        ...highlights.flatMap((win, index) => toldAloud(context, win, index)),
        ...moreInBrief(context),
        ...(context.depth === 'short' ? [] : againstTheRole(context)),
      ],
      after: inHand(context),
    };
  },
};

function toldAloud(context: ScriptContext, win: Win, index: number): Passage[] {
  const isStory = context.role?.track === 'lateral' || context.depth === 'long';
  const story = isStory ? storyOf(context, win) : [];
  const rank = 2 + index * 3;
  const place = context.highlights.length === 1 ? undefined : index;
  return [
    {
      name: win.title,
      say: [...toldWin(context, win, place, story), ...myPart(context, win)],
      sources: [context.sourceOf(win, win.impact === undefined ? 'title' : 'impact')],
      ...(index > 0 && { cut: rank }),
    },
    ...(context.depth === 'short' && index > 0 ? [] : whatOthersSaid(context, win)).map((said) => ({
      ...said,
      cut: rank + 2,
    })),
    ...(context.depth === 'long' && index < askedBetween.length
      ? [{ name: phrased('the question about “{0}”', win.title), say: [phrased(askedBetween[index]!)], cut: rank + 1 }]
      : []),
  ];
}

/** What to ask them between the stories, where there is time for it. */
const askedBetween = [
  unphrased('What did you see of that from your side?'),
  unphrased('Where else would that have helped?'),
] as const;

/** What a win's body tells of how it came about: the situation and, where there is time, what I did. */
function storyOf(context: ScriptContext, win: Win): string[] {
  const { situation, action, free } = context.bodyOf(win);
  const mine = sentencesOf(free ?? '').filter((sentence) => /\bI\b/.test(sentence));
  const told =
    situation === undefined && action === undefined
      ? mine.slice(0, 2)
      : [
          ...sentencesOf(situation ?? '').slice(0, 1),
          ...(context.depth === 'long' ? sentencesOf(action ?? '').slice(0, 2) : []),
        ];
  return told.flatMap((sentence) => context.speech(sentence));
}

/** My part, as I wrote it down, else by my role. */
export function myPart(context: ScriptContext, win: Win): string[] {
  if (win.attribution !== undefined) return context.speech(win.attribution);
  const others = win.collaborators
    .map((name) => context.nameOf(name))
    .filter((name) => !sameName(name, context.listener.name ?? ''));
  const together = others.length === 0 || others.length > 3 ? '' : phrased('with {0}', toPhrase(joinWords(others)));
  switch (win.role) {
    case 'led':
      return [together === '' ? phrased('I led it.') : phrased('I led it, and worked on it {0}.', together)];
    case 'owned':
      return [together === '' ? phrased('I owned it.') : phrased('I owned it, and worked on it {0}.', together)];
    case 'contributed':
      return [together === '' ? phrased('I did part of it.') : phrased('I did part of it {0}.', together)];
    case 'supported':
      return [together === '' ? phrased('I supported it.') : phrased('I supported it {0}.', together)];
    default:
      return [];
  }
}

/** One thing that somebody else said, in whole sentences that are short enough to say. */
function whatOthersSaid(context: ScriptContext, win: Win): Passage[] {
  const { listener } = context;
  for (const { quote, from } of win.feedback) {
    const words = toSpeech(quote).slice(0, 2).join(' ');
    if (words === '' || (from !== undefined && isMe(context.all, from)) || speaksOf(listener, quote)) continue;
    const name = from === undefined ? undefined : context.nameOf(from);
    const saidIt =
      name === undefined
        ? phrased('I was told this')
        : listener.name !== undefined && sameName(name, listener.name)
          ? phrased('You said about it')
          : phrased('{0}{1} said', capitalize(toPhrase(name)), name.includes(',') ? ',' : '');
    return [
      {
        name: phrased('what was said about “{0}”', win.title),
        say: [`${saidIt}: “${words}”`],
        sources: [
          {
            ...context.sourceOf(win, 'feedback'),
            label:
              name === undefined
                ? phrased('what was said about it')
                : phrased('what {0}{1} said', toPhrase(name), name.includes(',') ? ',' : ''),
          },
        ],
      },
    ];
  }
  return [];
}

/** In a long meeting, what else there is: a sentence each. */
function moreInBrief(context: ScriptContext): Passage[] {
  if (context.depth !== 'long') return [];
  const told = new Set(context.highlights.map(seriesOf));
  const isNew = (win: Win) => told.size < told.add(seriesOf(win)).size;
  const more = context.ranked.filter((win) => !context.highlights.includes(win) && isNew(win)).slice(0, maxInBrief);
  return more.map((win, index) => ({
    name: win.title,
    say: [
      ...(index === 0 ? [phrased("There's more, in brief.")] : []),
      ...context.speech(toldWin(context, win, undefined).slice(0, 2).join(' ')),
    ],
    sources: [context.sourceOf(win)],
    cut: 20 + index,
  }));
}

const maxInBrief = 4;

/** What the wins add up to for the role, and the gap named before somebody else names it. */
function againstTheRole({ judged, role, sourceOf }: ScriptContext): Passage[] {
  if (role === undefined || judged.length === 0) return [];
  const shown = judged.filter(({ status }) => status === 'strong' || status === 'covered');
  const open = judged.filter(({ status }) => status === 'missing' || status === 'thin' || status === 'stale');
  if (shown.length === 0) return [];
  const opens = joinWords(open.map(({ expectation }) => skillAloud(expectation.skill)));
  return [
    {
      name: phrased('how it compares with the role'),
      say: [
        ...(isProposed(role)
          ? [
              judged.length === 1
                ? phrased('I propose one point that the role takes, and I can show you an example of it.')
                : phrased(
                    'I propose {0} points that the role takes, and for {1} of them I can show you examples.',
                    spokenCount(judged.length),
                    spokenCount(shown.length),
                  ),
            ]
          : [comparison(shown.length, judged.length)]),
        ...(open.length === 0
          ? []
          : open.length <= 3
            ? [phrased("What I still have more to show on: {0}. I'd like to talk about that too.", opens)]
            : [phrased("For the others I still have to show more, and I'd like to talk about that too.")]),
      ],
      sources: [sourceOf(role, 'expectations')],
      cut: 3,
    },
  ];
}

/** How many of the things that a role asks for I can show. */
function comparison(shown: number, all: number): string {
  return shown === all
    ? phrased(
        'For {0} that the role asks for, I can show you examples.',
        all === 1
          ? phrased('the one thing')
          : all === 2
            ? phrased('both things')
            : phrased('all {0} things', spokenCount(all)),
      )
    : phrased(
        'The role asks for {0} things, and for {1} of them I can show you examples.',
        spokenCount(all),
        spokenCount(shown),
      );
}

/** What to have ready when somebody wants to hear more. */
function inHand({ highlights, bodyOf, said }: ScriptContext): RootContent[] {
  const voiceOf = voicesIn(said);
  return highlights.flatMap((win) => {
    const { situation, action, free } = bodyOf(win);
    const told = (situation === undefined && action === undefined ? [free] : [situation, action])
      .filter((part) => part !== undefined)
      .map((part) => sentencesOf(part).slice(0, 2).join(' '));
    const artefacts: Source[] = win.links.map(({ url, label }) => ({
      url,
      label: stripFullStop(label ?? shortAddress(url)),
    }));
    const { lift } = strengthOf(win, voiceOf);
    const awaited = awaitedLift(win);
    const notes: Inline[] = [
      ...(told.length > 0 ? [told.join(' ')] : []),
      ...(artefacts.length > 0 ? [sourceWords(phrased('To show'), artefacts)] : []),
      ...(awaited !== undefined
        ? [sayInDocument(awaited)]
        : lift !== undefined
          ? [phrased('To do before the meeting: {0}', lowered(sayInDocument(lift)))]
          : []),
    ];
    return labelled(phrased('More about “{0}”', shortTitle(spokenTitle(win.title))), notes);
  });
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** An address as a label: its host and last part. */
export function shortAddress(url: string): string {
  const [, host, path = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)([^?#]*)/i.exec(url) ?? [];
  if (host === undefined) return url;
  const last = path.replace(/\/$/, '').split('/').at(-1)!;
  return last === '' ? host : phrased('{0} on {1}', last, host);
}
