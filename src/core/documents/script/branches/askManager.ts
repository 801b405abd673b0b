import type { Branch } from './branch';
import { bestOf } from './evidence';

export const askManager: Branch = {
  id: 'ask-manager',
  theySay: 'That is for your manager to decide',
  isFor: (kind) => kind !== 'manager',
  answer(context) {
    return {
      say: [
        "I know, and I'll speak with my manager too.",
        'What would you say if my manager asked you?',
        'May I pass on that we have spoken, and what you told me?',
      ],
      pointTo: bestOf(context, ({ feedback, scope }) => feedback.length > 0 && scope !== 'team'),
      askFor: [
        'What they would say, in one sentence that I may quote.',
        'Whether they would say it themselves, and when.',
      ],
      writeDown: 'The sentence, and whether I may use it.',
      leadsTo: [{ when: 'With that sentence', heading: 'Close' }],
    };
  },
};
