import type { RootContent } from 'mdast';
import { heading, paragraph } from '../../../markdown/nodes';
import type { ReviewContext } from '../reviewContext';

const questions = {
  week: ['What am I glad about?', 'What was hard, and who helped?', 'What do I want from next week?'],
  quarter: [
    'What is different for others because of what I did?',
    'What have I learned, and from whom?',
    'What do I want to do more of, and what less?',
    'What do I ask for next, and whom?',
  ],
  year: [
    'What am I proud of, whoever noticed it?',
    'What did I learn that I could not do a year ago?',
    'What do I stop, so that something else fits?',
    'What shall this page say in a year?',
  ],
} as const;

/** Room for my own words. */
export function reflection({ period }: ReviewContext): RootContent[] {
  return [
    heading(2, 'In my own words'),
    paragraph('What I write here stays when this page is compiled again.'),
    ...questions[period.kind].map((question) => heading(3, question)),
  ];
}
