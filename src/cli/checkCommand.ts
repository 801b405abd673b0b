import { severities } from '../core/problems/foundProblem';
import { Failure } from '../core/assistant/failure';
import type { Answer } from './answer';
import type { Command, Given } from './command';
import { choiceIn, folderOption, recordGiven } from './options';
import type { PlacedProblem } from './placedProblem';
import { sarif } from './sarif';
import { plain, styled } from './terminal';

const formats = ['text', 'json', 'sarif'] as const;

export const check: Command = {
  usage: '[files…]',
  summary: 'Check the files of a brag folder for problems, for a pre-commit hook or CI.',
  details:
    'With files it checks only those of them that are in the brag folder. It ends with exit code 1 if it found a problem of the level or worse.',
  options: {
    format: { type: 'string', value: '<format>', help: `How to print: ${formats.join(', ')}. Otherwise text.` },
    level: {
      type: 'string',
      value: '<severity>',
      help: `The least severity to report: ${severities.join(', ')}. Otherwise warning.`,
    },
    ...folderOption,
  },
  examples: ['brag check', 'brag check --level hint', 'brag check --format sarif > brag.sarif'],
  words: [0, Infinity],
  run: checkFiles,
};

async function checkFiles(given: Given): Promise<Answer> {
  const format = choiceIn(given, 'format', formats, 'text');
  if (format instanceof Failure) return format;
  const level = choiceIn(given, 'level', severities, 'warning');
  if (level instanceof Failure) return level;
  const read = recordGiven(given);
  if (read instanceof Failure) return read;
  const { problemsIn } = await import('./problemsIn');
  const found = problemsIn(read.record, read.date, given.words).filter(
    ({ severity }) => severities.indexOf(severity) <= severities.indexOf(level),
  );
  const outcome = found.length > 0 ? 'problems' : 'ok';
  switch (format) {
    case 'text':
      return {
        outcome,
        text: found.map(lineOf).join(''),
        note: found.length === 0 ? 'No problems.' : `${found.length} ${found.length === 1 ? 'problem' : 'problems'}.`,
      };
    case 'json':
      return { outcome, text: `${JSON.stringify(found, undefined, 2)}\n` };
    case 'sarif':
      return { outcome, text: `${JSON.stringify(sarif(found), undefined, 2)}\n` };
  }
}

function lineOf({ file, line, column, severity, message, code }: PlacedProblem): string {
  const color = severity === 'error' ? 'red' : 'yellow';
  return `${plain(file)}:${line}:${column}: ${styled(color, severity)}: ${plain(message)} ${styled('dim', `(${code})`)}\n`;
}
