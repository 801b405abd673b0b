import { sentence, type Sentence } from '../text/sentence';
import type { FormQuestion } from './form';

/** The questions of a review, to begin with where a company has no form of its own. */
export interface FormStarter {
  readonly id: string;
  readonly name: Sentence;
  readonly questions: readonly (Required<Pick<FormQuestion, 'about'>> & {
    readonly ask: Sentence;
    readonly words: number;
  })[];
}

export const formStarters: readonly FormStarter[] = [
  {
    id: 'achievements-and-growth',
    name: sentence('Achievements and growth'),
    questions: [
      { ask: sentence('What did you achieve, and what did it change?'), words: 250, about: 'wins' },
      { ask: sentence('What did others say about working with you?'), words: 120, about: 'feedback' },
      { ask: sentence('What did you learn, and where do you want to grow?'), words: 150, about: 'growth' },
      { ask: sentence('What are you going to do next?'), words: 120, about: 'next' },
    ],
  },
  {
    id: 'goals-and-results',
    name: sentence('Goals and results'),
    questions: [
      { ask: sentence('Which goals did you have, and how far did you get?'), words: 200, about: 'goals' },
      { ask: sentence('What else did you achieve?'), words: 200, about: 'wins' },
      { ask: sentence('What are your goals for the time ahead?'), words: 120, about: 'next' },
    ],
  },
  {
    id: 'values',
    name: sentence('Values'),
    questions: [
      { ask: sentence('How did you live our values? Give examples.'), words: 200, about: 'values' },
      { ask: sentence('What did you contribute beyond your own tasks?'), words: 150, about: 'wins' },
      { ask: sentence('What feedback did you receive?'), words: 120, about: 'feedback' },
    ],
  },
];
