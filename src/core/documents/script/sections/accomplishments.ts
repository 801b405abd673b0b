import { paragraph } from '../../nodes';
import type { Win } from '../../../entries/win';
import { strengthOf } from '../../../evidence/strength';
import { say } from '../../../sentence';
import { labelled, sourceLink, toAdd, typed } from '../notes';
import { inFirstPerson, isDeed, sentencesOf, spokenTitle, toPhrase, toSpeech } from '../speech';
import { sameName, type ScriptContext, type Source } from '../scriptContext';
import type { Passage, TalkPart } from '../talk';
import { spokenCount, spokenList } from '../wording';

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
  const impact = win.impact === undefined ? [] : toSpeech(inFirstPerson(win.impact));
  const measured = win.impact !== undefined && /\d/.test(win.impact) ? [] : metricOf(win);
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

function opening({ highlights }: ScriptContext, win: Win, index: number): string[] {
  const title = spokenTitle(win.title);
  const place = highlights.length === 1 ? undefined : ordinals[index];
  const tells = win.impact !== undefined && words(title).every((word) => words(win.impact!).includes(word));
  if (tells)
    return place === undefined ? [] : [`${place} is ${win.project === undefined ? 'this' : toPhrase(win.project)}.`];
  if (isDeed(title)) {
    const adverb = place === undefined ? '' : `${['First', 'Second', 'Third', 'Fourth'][index]}, `;
    return toSpeech(`${adverb}${inFirstPerson(title)}`);
  }
  return toSpeech(place === undefined ? title : `${place} is this: ${title}`);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function situationOf(context: ScriptContext, win: Win): string[] {
  const { situation } = context.bodyOf(win);
  return situation === undefined ? [] : sentencesOf(situation).slice(0, 1).flatMap(toSpeech);
}

function metricOf(win: Win): string[] {
  const [metric] = win.metrics;
  return metric === undefined ? [] : toSpeech(metric.text);
}

/** My part, as I wrote it down, else by my role. */
export function myPart(context: ScriptContext, win: Win): string[] {
  if (win.attribution !== undefined) return toSpeech(win.attribution);
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
    const words = sentencesOf(toSpeech(quote).join(' ')).slice(0, 2).join(' ');
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
        sources: [context.sourceOf(win, 'feedback')],
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
function inHand(context: ScriptContext) {
  return context.highlights.flatMap((win) => {
    const { situation, action } = context.bodyOf(win);
    const told = [situation, action]
      .filter((part) => part !== undefined)
      .map((part) => sentencesOf(part).slice(0, 2).join(' '));
    const { lift } = strengthOf(win);
    const artefacts: Source[] = win.links.map(({ url, label }) => ({ url, label: label ?? shortAddress(url) }));
    return [
      ...(told.length > 0
        ? labelled(`If they want to hear more about “${toPhrase(win.title)}”`, [told.join(' ')])
        : []),
      ...(artefacts.length > 0
        ? [paragraph('To show: ', ...artefacts.flatMap((link, at) => [at === 0 ? '' : ', ', sourceLink(link)]), '.')]
        : []),
      ...(lift !== undefined && told.length + artefacts.length === 0
        ? [toAdd(`to “${toPhrase(win.title)}”: `, say(lift).replace(/\.$/, ''))]
        : []),
    ];
  });
}

/** An address as a label: its host and last part. */
export function shortAddress(url: string): string {
  const match = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)[^?#]*?([^/?#]*)\/?(?:[?#].*)?$/i.exec(url);
  return match === null ? url : match[2] === '' ? match[1]! : `${match[2]!} on ${match[1]!}`;
}
