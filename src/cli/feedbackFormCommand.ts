import { Failure } from '../core/assistant/failure';
import { feedbackForm } from '../core/imports/exports/feedbackForm';
import { findNamed } from '../core/library/references';
import { personName } from '../core/library/personName';
import { done } from './answer';
import { textOf, type Command } from './command';
import { folderOption, recordGiven } from './options';
import { Reader } from '../core/assistant/reader';
import { plainLines } from './terminal';

export const feedbackFormCommand: Command = {
  usage: '<win>',
  summary: 'Write a form in which someone can say what they saw of a win.',
  details:
    'It is printed as Markdown, with the title, the day and the id of the win and nothing else of it, for a win that a committee may see. Send it to whom you ask; `brag import --from feedback` takes in what they wrote, as a draft that you can merge into the win.',
  options: {
    from: { type: 'string', value: '<person>', help: 'Whose words you ask for, by id or name.' },
    ...folderOption,
  },
  examples: ['brag feedback-form 2026-03-14-cut-checkout-latency --from hana-kimura > feedback.md'],
  words: [1, 1],
  run(given) {
    const read = recordGiven(given);
    if (read instanceof Failure) return read;
    const reader = Reader.of(read.record.library.entries, 'committee', read.date);
    if (reader instanceof Failure) return reader;
    const [name] = given.words;
    // Named as its owner knows it: for others, a hidden name in its id is replaced.
    const named = findNamed(read.record.library.entries.wins, name!);
    const win = reader.entries.wins.find(({ uri }) => uri === named?.uri);
    if (win === undefined) return new Failure('usage', `There is no win "${name!}" that a committee may see.`);
    const from = textOf(given, 'from');
    return done(plainLines(feedbackForm(win, from && personName(reader.entries.people, from))));
  },
};
