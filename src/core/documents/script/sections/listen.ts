import { bullets, link, paragraph, strong } from '../../nodes';
import type { ListenerKind } from '../listener';
import type { TalkPart } from '../talk';

const questions: Readonly<Record<ListenerKind, string>> = {
  manager: "That's the short version. How does it look from where you sit?",
  'skip-level': "That's the short version. How does it look from where you sit?",
  ally: "That's the short version. What would you leave out, and what is missing?",
  hr: "That's the short version. What of this would count in your process, and what would not?",
  'other-team': "That's the short version. Which of this would help your team, and which would not?",
};

const signs: readonly { readonly sign: string; readonly branch: string; readonly anchor: string }[] = [
  { sign: 'Ideas, names, dates', branch: 'Yes, and here is how', anchor: '#yes-and-here-is-how' },
  { sign: 'Warm words and no idea', branch: "I would, but I don't know how", anchor: '#i-would-but-i-dont-know-how' },
  { sign: 'A doubt about me', branch: 'You are not ready', anchor: '#you-are-not-ready' },
  { sign: 'A doubt about the time', branch: 'Not now', anchor: '#not-now' },
];

/** Stop and listen: the part that most people leave out. */
export const listen: TalkPart = {
  title: 'Stop and listen',
  purpose: 'Ask, then be quiet, and learn how far they stand behind me.',
  minutesOf30: 5,
  most: 40,
  rank: 4,
  write({ listener }) {
    return {
      passages: [{ name: 'the question', say: [questions[listener.kind]] }],
      after: [
        paragraph(strong('Stop here.'), ' Count to ten. Whatever comes, ask one more question before I answer.'),
        paragraph(strong('What I may hear, and where it leads:')),
        bullets(signs.map(({ sign, branch, anchor }) => [`${sign}: `, link(anchor, branch), '.'])),
      ],
    };
  },
};
