import path from 'node:path';
import { readBragDocuments } from '../core/imports/bragDocument/markdownBrag';
import { dateOrders, type Answers } from '../core/imports/answers';
import type { Candidate, Findings } from '../core/imports/candidate';
import { draftText } from '../core/imports/draftText';
import { bragdoc } from '../core/imports/exports/bragdoc';
import { calendar } from '../core/imports/exports/calendar';
import { csv } from '../core/imports/exports/csv';
import { github } from '../core/imports/exports/github';
import { gitlab } from '../core/imports/exports/gitlab';
import { jira } from '../core/imports/exports/jira';
import { jsonResume } from '../core/imports/exports/jsonResume';
import { readFeedbackForm } from '../core/imports/exports/feedbackForm';
import { linear } from '../core/imports/exports/linear';
import { ImportLedger, ledgerFileName, ledgerFolder, ledgerText, newCandidates } from '../core/imports/importLedger';
import { probablyNoWins } from '../core/imports/probablyNoWins';
import { finish, type Question, type ReadExport } from '../core/imports/reading';
import { newWin } from '../core/entries/newWin';
import { skillFinder } from '../core/library/skillFinder';
import { say } from '../core/text/sentence';
import { Failure } from '../core/assistant/failure';
import { done, type Answer } from './answer';
import { textOf, type Given } from './command';
import { createEntry } from './createEntry';
import { sourceNames, type SourceName } from '../core/imports/sourceNames';
import { choiceIn, dayIn, recordGiven } from './options';
import type { Record } from './record';
import { readForeignFiles, type ForeignFile } from './readForeignFiles';
import { RecordDisk } from './recordDisk';
import { confirm, plain } from './terminal';

const exports = {
  github,
  gitlab,
  jira,
  linear,
  calendar,
  csv,
  bragdoc,
  'json-resume': jsonResume,
  feedback: readFeedbackForm,
} satisfies {
  readonly [source in Exclude<SourceName, 'git' | 'markdown'>]: ReadExport;
};
const fileSources = sourceNames.filter((name) => name !== 'git');

/** Imports files as drafts, once that is confirmed. */
export async function importFiles(given: Given): Promise<Answer> {
  const read = recordGiven(given);
  if (read instanceof Failure) return read;
  const { record, date } = read;
  const source = choiceIn(given, 'from', fileSources, 'markdown');
  if (source instanceof Failure) return source;
  const since = dayIn(given, 'since', date);
  if (since instanceof Failure) return since;
  const order = given.values['date-order'] === undefined ? undefined : choiceIn(given, 'date-order', dateOrders, 'day-first'); // prettier-ignore
  if (order instanceof Failure) return order;
  const disk = new RecordDisk(record.folder);
  const ledger = await readLedger(disk);
  const me = textOf(given, 'me');
  const columns = textOf(given, 'columns');
  const answers: Answers = {
    today: date,
    since,
    me: me === undefined ? undefined : [me],
    dateOrder: order,
    columns: columns === undefined ? undefined : Object.fromEntries(columns.split(',').map((pair) => pair.split('='))),
    known: (name) => ledger.has(name),
    skillOf: skillFinder(record.library),
  };
  const files = await readForeignFiles(given.words);
  if (files instanceof Failure) return files;
  const found = source === 'markdown' ? fromMarkdown(files, answers) : fromExports(exports[source], files, answers);
  if (found instanceof Failure) return found;
  if (found.unread.length > 0 && !given.values['skip-unread']) {
    const lines = found.unread.map(({ at, message }) => `  ${'line' in at ? `line ${at.line}` : `record ${at.record}`}: ${plain(message)}`); // prettier-ignore
    return new Failure('problems', ["Some records couldn't be read. Nothing was imported; --skip-unread imports the rest.", ...lines].join('\n')); // prettier-ignore
  }
  const candidates = newCandidates(found.candidates, ledger);
  const taken = candidates.filter(({ unlikely }) => given.values['unlikely'] === true || unlikely === undefined);
  const notes = [
    ...found.leftOut.map((said) => plain(said)),
    ...probablyNoWins(candidates.filter((candidate) => !taken.includes(candidate))).map((said) => plain(said)),
  ];
  for (const { win } of taken) process.stderr.write(`  ${win.date}  ${plain(win.title)}\n`);
  for (const note of notes) process.stderr.write(`${note}\n`);
  if (taken.length === 0) return done('', 'There is nothing new to import.');
  const question = taken.length === 1 ? 'Import 1 draft?' : `Import ${taken.length} drafts?`;
  if (!given.values['yes'] && !(await confirm(question))) return { outcome: 'problems', note: 'Nothing was written.' };
  return writeDrafts(record, disk, taken);
}

async function writeDrafts({ folder, uri }: Record, disk: RecordDisk, taken: readonly Candidate[]): Promise<Answer> {
  const drafts = taken.map((candidate) => ({ candidate, text: draftText(candidate, `${uri}/wins/draft.md`) }));
  const wrong = drafts.find(({ text }) => text === undefined);
  if (wrong !== undefined)
    return new Failure('problems', `Nothing was imported, because "${plain(wrong.candidate.win.title)}" is too long for a win.`); // prettier-ignore
  const written: string[] = [];
  for (const { candidate, text } of drafts) {
    const file = await createEntry(folder, { ...newWin(candidate.win), text: text! });
    if (file instanceof Failure) return new Failure(file.outcome, `${file.note} ${written.length} of ${taken.length} drafts were written before.`); // prettier-ignore
    written.push(`${plain(path.relative(process.cwd(), file))}\n`);
  }
  const remembered = ledgerText(taken);
  await disk.create(path.join(folder, ledgerFolder, ledgerFileName(remembered)), remembered);
  return done(written.join(''));
}

async function readLedger(disk: RecordDisk): Promise<ImportLedger> {
  const folder = path.join(disk.folder, ledgerFolder);
  const names = (await disk.namesIn(folder)).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(names.map((name) => disk.read(path.join(folder, name))));
  return new ImportLedger(texts.map((bytes) => new TextDecoder().decode(bytes)));
}

function fromMarkdown(
  files: readonly ForeignFile[],
  { today, since, dateOrder, skillOf }: Answers,
): Findings | Failure {
  const reading = finish(readBragDocuments(files, { today, since, dateOrder, skillOf, when: 'unknown' }));
  switch (reading.kind) {
    case 'found':
      return reading.findings;
    case 'unreadable':
      return new Failure('unreadable', `${plain(reading.path)} is too long to read at once. Split it into files of at most 500 KB.`); // prettier-ignore
    case 'asks':
      return needed({ kind: 'date-order', sample: reading.question.sample });
  }
}

function fromExports(read: ReadExport, files: readonly ForeignFile[], given: Answers): Findings | Failure {
  const all: Findings[] = [];
  let answers = given;
  for (const { path: name, text } of files) {
    let reading = finish(read(text, answers, name));
    if (reading.kind === 'asks' && reading.question.kind === 'columns' && given.columns === undefined) {
      const { proposed } = reading.question;
      if ('title' in proposed && 'date' in proposed) {
        answers = { ...answers, columns: proposed };
        reading = finish(read(text, answers, name));
      }
    }
    if (reading.kind === 'asks') return needed(reading.question);
    if (reading.kind === 'unreadable')
      return new Failure(
        'unreadable',
        `Couldn't import ${plain(name)}. ${say(reading.lookedFor)} ${say(reading.found)}`,
      );
    all.push(reading.findings);
  }
  return {
    candidates: all.flatMap(({ candidates }) => candidates),
    unread: all.flatMap(({ unread }) => unread),
    leftOut: all.flatMap(({ leftOut }) => leftOut),
  };
}

/** What has to be said by an option first. */
function needed(question: Question): Failure {
  switch (question.kind) {
    case 'me':
      return new Failure('usage', `Say with --me which of them you are: ${question.people.slice(0, 10).map(({ name }) => plain(name)).join(', ')}.`); // prettier-ignore
    case 'date-order':
      return new Failure('usage', `Dates such as ${plain(question.sample)} can be read two ways. Say with --date-order: ${dateOrders.join(' or ')}.`); // prettier-ignore
    case 'columns':
      return new Failure('usage', `Say with --columns title=…,date=… which of these hold what: ${question.columns.map(({ name }) => plain(name)).join(', ')}.`); // prettier-ignore
  }
}
