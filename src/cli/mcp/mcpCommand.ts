import { realpathSync } from 'node:fs';
import { audiences, type Audience } from '../../core/entries/visibility';
import type { CalendarDate } from '../../core/time/calendarDate';
import { Failure } from '../../core/assistant/failure';
import type { Answer } from '../answer';
import { textOf, type Command, type Given } from '../command';
import { choiceIn, dayGiven, folderOption } from '../options';
import { findFolder } from '../record';

const others = audiences.filter((audience) => audience !== 'self');

export const mcp: Command = {
  usage: '',
  summary: 'Let your own assistant read one edition, as an MCP server on stdin and stdout.',
  details: `It reads one brag folder for one audience, both settled at the start. See [the page on assistants](assistants.md) before you use it.`,
  options: {
    audience: { type: 'string', value: '<reader>', help: `What it may read: ${others.join(', ')}. Required.` },
    self: { type: 'boolean', help: 'In place of --audience: everything, what is private included.' },
    'allow-drafts': { type: 'boolean', help: 'Let it add drafts, which wait in your inbox.' },
    ...folderOption,
  },
  examples: ['brag mcp --audience committee', 'brag mcp --audience manager --allow-drafts --folder ~/brag'],
  words: [0, 0],
  run: serve,
};

async function serve(given: Given): Promise<Answer> {
  const audience = audienceOf(given);
  if (audience instanceof Failure) return audience;
  const folder = findFolder(textOf(given, 'folder'));
  if (folder instanceof Failure) return folder;
  const date = dayGiven(given);
  if (date instanceof Failure) return date;
  const { serveRecord } = await import('./serveRecord');
  await serveRecord({
    folder: realpathSync(folder),
    audience,
    allowsDrafts: given.values['allow-drafts'] === true,
    date: () => (given.values['date'] === undefined ? (dayGiven(given) as CalendarDate) : date),
  });
  return { outcome: 'ok' };
}

function audienceOf(given: Given): Audience | Failure {
  const isNamed = given.values['audience'] !== undefined;
  if (given.values['self']) return isNamed ? new Failure('usage', 'Use either --audience or --self.') : 'self';
  if (!isNamed) return new Failure('usage', `Say what it may read: --audience ${others.join(', or ')}.`);
  return choiceIn(given, 'audience', others, 'public');
}
