import type { Command } from './command';
import { folderOption } from './options';

export const importLadder: Command = {
  usage: '<file>',
  summary: 'Import a level of a published career ladder as a role with its expectations.',
  details:
    'Without a level it lists those of the ladder. It prints what was understood, and asks before it writes. A role that was made from the level before is updated in VS Code.',
  options: {
    level: { type: 'string', value: '<level>', help: 'The level, by id or name.' },
    yes: { type: 'boolean', help: 'Write without asking.' },
    ...folderOption,
  },
  examples: ['brag import-ladder ladder.csv', 'brag import-ladder ladder.csv --level "Staff Engineer"'],
  words: [1, 1],
  run: async (given) => (await import('./importLevel')).importLevel(given),
};
