import { dateOrders } from '../core/imports/answers';
import type { Command } from './command';
import { sourceNames } from '../core/imports/sourceNames';
import { folderOption } from './options';

export const importWins: Command = {
  usage: '<files…>',
  summary: 'Import wins from an export or an older brag document, as drafts.',
  details:
    'It lists what it found, and asks before it writes. Drafts wait in the inbox of the extension. Nothing is imported twice, and what is probably not a win is left out.',
  options: {
    from: {
      type: 'string',
      value: '<source>',
      help: `What the files are: ${sourceNames.filter((name) => name !== 'git').join(', ')}. Otherwise markdown.`,
    },
    since: { type: 'string', value: '<day>', help: 'Leave out earlier work.' },
    me: { type: 'string', value: '<name>', help: 'Which of the people in an export is you.' },
    'date-order': { type: 'string', value: '<order>', help: `How 03/04/2026 is meant: ${dateOrders.join(', ')}.` },
    columns: { type: 'string', value: '<key=column,…>', help: 'Which columns of a table hold what: title=Summary,date=Done.' }, // prettier-ignore
    unlikely: { type: 'boolean', help: 'Import what is probably not a win too.' },
    'skip-unread': { type: 'boolean', help: "Import the rest where records can't be read." },
    yes: { type: 'boolean', help: 'Write without asking.' },
    ...folderOption,
  },
  examples: ['brag import brag-2025.md', 'brag import --from github --me octocat pulls.json'],
  words: [1, Infinity],
  run: async (given) => (await import('./importFiles')).importFiles(given),
};
