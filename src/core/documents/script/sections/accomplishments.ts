import type { RootContent } from 'mdast';
import type { Inline } from '../../nodes';
import type { Win } from '../../../entries/win';
import { strengthOf } from '../../../evidence/strength';
import { say } from '../../../sentence';
import { labelled, sourceWords, toAdd, typed } from '../notes';
import { continuing, inFirstPerson, isDeed, sentencesOf, spokenTitle, toPhrase, toSpeech } from '../speech';
import { sameName, type ScriptContext, type Source } from '../scriptContext';
import type { Passage, TalkPart } from '../talk';
import { spokenCount, spokenList, unended } from '../wording';

const ordinals = ['The first', 'The second', 'The third', 'The fourth'] as const;

/** Two or three spoken sentences for each win, with the user's own numbers. */
export const accomplishments: TalkPart = {
  title: 'What I have done',
  purpose: 'Two or three results, with their numbers and my part in them.',
  minutesOf30: 6,
  most: 20,
  rank: 3,
  write(context) {
    const { highlights } = context;
    if (highlights.length === 0)
      return {
        passages: [{ name: 'the accomplishments', say: ["I'd like to start with what I've done in the last months."] }],
        after: [toAdd('two or three wins in ', typed('wins/'), ', each with an ', typed('impact'), ' and a number')],
      };
    return {
      passages: [
        {
          name: 'the opening',
          say: [
            highlights.length === 1
              ? "I've brought one thing that I'd like you to know about."
              : `I've brought ${spokenCount(highlights.length)} things that I'd like you to know about.`,
          ],
          cut: 1,
        },
        ...highlights.flatMap((win, index) => toldAloud(context, win, index)),
        ...againstTheRole(context),
      ],
      after: inHand(context),
    };
  },
};

function toldAloud(context: ScriptContext, win: Win, index: number): Passage[] {
  const story = context.role?.track === 'lateral' ? situationOf(context, win) : [];
  const impact = win.impact === undefined ? [] : context.speech(inFirstPerson(win.impact));
  const measured = win.impact !== undefined && /\d/.test(win.impact) ? [] : metricOf(context, win);
  const rank = 2 + index * 3;
  return [
    {
      name: win.title,
      say: [...opening(context, win, index), ...story, ...impact, ...measured, ...myPart(context, win)],
      sources: [context.sourceOf(win, win.impact === undefined ? 'title' : 'impact')],
      ...(index > 0 && { cut: rank }),
    },
    ...whatOthersSaid(context, win).map((said) => ({ ...said, cut: rank + 2 })),
  ];
}

function opening(context: ScriptContext, win: Win, index: number): string[] {
  const title = spokenTitle(win.title);
  const place = context.highlights.length === 1 ? undefined : ordinals[index];
  const tells = win.impact !== undefined && words(title).every((word) => words(win.impact!).includes(word));
  if (tells)
    return place === undefined ? [] : [`${place} is ${win.project === undefined ? 'this' : toPhrase(win.project)}.`];
  if (isDeed(title)) {
    const adverb = place === undefined ? '' : `${['First', 'Second', 'Third', 'Fourth'][index]}, `;
    return context.speech(`${adverb}${inFirstPerson(title)}`);
  }
  return context.speech(place === undefined ? title : `${place} is this: ${continuing(title)}`);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function situationOf(context: ScriptContext, win: Win): string[] {
  const { situation } = context.bodyOf(win);
  return situation === undefined
    ? []
    : sentencesOf(situation)
        .slice(0, 1)
        .flatMap((sentence) => context.speech(sentence));
}

function metricOf(context: ScriptContext, win: Win): string[] {
  const [metric] = win.metrics;
  return metric === undefined ? [] : context.speech(metric.text);
}

/** My part, as I wrote it down, else by my role. */
export function myPart(context: ScriptContext, win: Win): string[] {
  if (win.attribution !== undefined) return context.speech(win.attribution);
  const others = win.collaborators
    .map((name) => context.nameOf(name))
    .filter((name) => !sameName(name, context.listener.name ?? ''));
  const together = others.length === 0 || others.length > 3 ? '' : ` with ${toPhrase(spokenList(others))}`;
  switch (win.role) {
    case 'led':
      return [`I led it${together === '' ? '' : `, and worked on it${together}`}.`];
    case 'owned':
      return [`I answered for it${together === '' ? '' : `, and worked on it${together}`}.`];
    case 'contributed':
      return [`I did a part of it${together}.`];
    case 'supported':
      return [`I supported it${together}.`];
    default:
      return [];
  }
}

/** One thing that somebody else said, in whole sentences that are short enough to say. */
function whatOthersSaid(context: ScriptContext, win: Win): Passage[] {
  const { listener } = context;
  for (const { quote, from } of win.feedback) {
    const words = toSpeech(quote).slice(0, 2).join(' ');
    if (words === '') continue;
    const name = from === undefined ? undefined : context.nameOf(from);
    const saidIt =
      name === undefined
        ? 'I was told this'
        : listener.name !== undefined && sameName(name, listener.name)
          ? 'You said then'
          : `${toPhrase(name).replace(/^my /, 'My ').replace(/^a /, 'A ')}${name.includes(',') ? ',' : ''} said`;
    return [
      {
        name: `what was said about “${win.title}”`,
        say: [`${saidIt}: “${words}”`],
        sources: [
          {
            ...context.sourceOf(win, 'feedback'),
            label:
              name === undefined
                ? 'what was said about it'
                : `what ${toPhrase(name)}${name.includes(',') ? ',' : ''} said`,
          },
        ],
      },
    ];
  }
  return [];
}

/** What the wins add up to for the role, and the gap named before somebody else names it. */
function againstTheRole({ judged, role, sourceOf }: ScriptContext): Passage[] {
  if (role === undefined || judged.length === 0) return [];
  const shown = judged.filter(({ status }) => status === 'strong' || status === 'covered');
  const open = judged.filter(({ status }) => status === 'missing' || status === 'thin' || status === 'stale');
  if (shown.length === 0) return [];
  const opens = spokenList(open.map(({ expectation }) => spokenTitle(expectation.skill)));
  return [
    {
      name: 'how it stands against the role',
      say: [
        shown.length === judged.length
          ? `For ${judged.length === 1 ? 'the one thing' : `all ${spokenCount(judged.length)} things`} that the role asks for, I can show you examples.`
          : `The role asks for ${spokenCount(judged.length)} things, and for ${spokenCount(shown.length)} of them I can show you examples.`,
        ...(open.length === 0
          ? []
          : open.length <= 3
            ? [`I still have to show more of ${opens}, and I'd like to talk about that too.`]
            : ["For the others I still have to show more, and I'd like to talk about that too."]),
      ],
      sources: [sourceOf(role, 'expectations')],
      cut: 3,
    },
  ];
}

/** What to have ready when somebody wants to hear more. */
function inHand({ highlights, bodyOf }: ScriptContext): RootContent[] {
  return highlights.flatMap((win) => {
    const { situation, action, free } = bodyOf(win);
    const told = (situation === undefined && action === undefined ? [free] : [situation, action])
      .filter((part) => part !== undefined)
      .map((part) => sentencesOf(part).slice(0, 2).join(' '));
    const artefacts: Source[] = win.links.map(({ url, label }) => ({
      url,
      label: unended(label ?? shortAddress(url)),
    }));
    const { lift } = strengthOf(win);
    const notes: Inline[] = [
      ...(told.length > 0 ? [told.join(' ')] : []),
      ...(artefacts.length > 0 ? [sourceWords('To show', artefacts)] : []),
      ...(lift !== undefined ? [`To do before the talk: ${lowered(say(lift))}`] : []),
    ];
    return labelled(`More about “${toPhrase(win.title)}”`, notes);
  });
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** An address as a label: its host and last part. */
export function shortAddress(url: string): string {
  const match = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)[^?#]*?([^/?#]*)\/?(?:[?#].*)?$/i.exec(url);
  return match === null ? url : match[2] === '' ? match[1]! : `${match[2]!} on ${match[1]!}`;
}
