import type { RootContent } from 'mdast';
import { nameOf, type Entry } from '../../entries/entry';
import type { FormQuestion, QuestionTopic } from '../../entries/form';
import type { Entries } from '../../library/entries';
import {
  bullets,
  emphasis,
  heading,
  link,
  numbered,
  paragraph,
  strong,
  toMarkdown,
  type Inline,
} from '../../markdown/nodes';
import { stripFullStop } from '../../text/punctuation';
import { daysOf } from '../case/wording';
import { longDate } from '../kit/dates';
import type { CompiledDocument } from '../kit/document';
import { evidenceHeading } from '../kit/layout';
import { phrased, phrasedInline } from '../kit/phrased';
import { typed } from '../kit/notes';
import { shortTitle, writeTitle } from '../kit/title';
import type { FindAnswer, Statement } from './answer';
import { answerText, lengthOf, noteWordings } from './answerText';
import { feedback } from './answers/feedback';
import { goals } from './answers/goals';
import { growth } from './answers/growth';
import { next } from './answers/next';
import { values } from './answers/values';
import { wins } from './answers/wins';
import { makeSelfReviewContext, topicIn, type SelfReviewContext, type SelfReviewRequest } from './selfReviewContext';

/** What is said to a question, by what it is about. A new topic is a file and a line here. */
const answers: Readonly<Record<QuestionTopic, FindAnswer>> = { wins, goals, growth, feedback, values, next };

/** Without a limit, a reader takes in so many. */
const usualStatements = 6;

/**
 * Compiles a self-review: an answer to each question of a form, within its limit, from what the record holds for its
 * time, the best first. Nothing is told twice. Where nothing is recorded, a note says what to add; where no statement
 * fits, one names the shortest.
 */
export function compileSelfReview(entries: Entries, request: SelfReviewRequest): CompiledDocument {
  const context = makeSelfReviewContext(entries, request);
  const { form, period, date } = request;
  const { audience, formId, redact, unreadPeriod, from, to } = context;
  const told = new Set<string>();
  const found = new Map<FormQuestion, Found>();
  for (const question of form.questions.toSorted((one, other) => turnOf(one) - turnOf(other)))
    found.set(question, answerTo(question, context, told));
  const cited: Entry[] = [];
  const cite = (entry: Entry): Inline => {
    if (!cited.includes(entry)) cited.push(entry);
    return link(`#${evidenceHeading.toLowerCase()}`, `[${cited.indexOf(entry) + 1}]`);
  };
  const parts = form.questions.flatMap((question) => {
    const answer = found.get(question)!;
    return [
      heading(2, redact(question.ask)),
      'note' in answer
        ? note(...answer.note)
        : bullets(answer.chosen.map(({ said, from: entry }): Inline => [said, ' ', cite(entry)])),
    ];
  });
  const nodes: RootContent[] = [
    heading(1, writeTitle(redact(form.title))),
    paragraph(
      emphasis(
        phrased('{0}, for the time from {1} to {2}|a self-review', longDate(date), longDate(from), longDate(to)),
      ),
    ),
    ...(unreadPeriod === undefined
      ? []
      : [
          note(
            phrased(
              'The time “{0}” could not be read. To change: the `period`, such as 2026 or 2026-H1.',
              redact(unreadPeriod),
            ),
          ),
        ]),
    ...parts,
    ...(cited.length === 0 ? [] : [heading(2, phrased(evidenceHeading)), numbered(cited.map(sayEntry))]),
  ];
  const frontMatter = {
    type: 'self-review',
    ...(formId !== undefined && { form: formId }),
    ...(period !== undefined && { period }),
    audience,
    date,
  };
  return {
    markdown: toMarkdown(frontMatter, nodes),
    wins: cited.filter(({ type }) => type === 'win').map(({ uri }) => uri),
  };
}

/** Wins are told where they are asked for; a goal then names those that served it, and what is next is what remains. */
function turnOf(question: FormQuestion): number {
  const topic = topicIn(question);
  return topic === 'next' ? 2 : topic === 'goals' ? 1 : 0;
}

/** What is told, or a note for me where nothing is, which isn't part of the answer. */
type Found = { readonly chosen: readonly Statement[] } | { readonly note: readonly Inline[] };

/** As many statements as fit, each once. */
function answerTo(question: FormQuestion, context: SelfReviewContext, told: Set<string>): Found {
  const { limit } = question;
  const topic = topicIn(question);
  if (topic === undefined) return { note: [phrasedInline(noteWordings.unknownTopic, typed('about'))] };
  const { statements, toAdd } = answers[topic](context, told);
  const untold = statements.filter(({ key }) => !told.has(key));
  if (statements.length === 0) return { note: phrasedInline(noteWordings.toAdd, toAdd) };
  if (untold.length === 0) return { note: [phrased(noteWordings.allTold)] };
  const chosen: Statement[] = [];
  for (const statement of untold) {
    if (limit === undefined && chosen.length === usualStatements) break;
    if (fits([...chosen, statement], limit)) chosen.push(statement);
  }
  if (chosen.length === 0) return { note: [tooLong(untold)] };
  for (const { key } of chosen) told.add(key);
  return { chosen };
}

/** An entry as the list of evidence names it. */
function sayEntry(entry: Entry): Inline {
  switch (entry.type) {
    case 'win':
      return [strong(writeTitle(entry.title)), `, ${daysOf(entry)}.`];
    case 'meeting':
      return [strong(writeTitle(entry.title)), `, ${longDate(entry.date)}.`];
    case 'profile':
      return strong(phrased('My profile'));
    default:
      return strong(writeTitle(nameOf(entry)));
  }
}

function fits(statements: readonly Statement[], limit: FormQuestion['limit']): boolean {
  const { words, characters } = lengthOf(answerText([bullets(statements.map(({ said }) => said))]));
  return words <= (limit?.words ?? Infinity) && characters <= (limit?.characters ?? Infinity);
}

function tooLong(statements: readonly Statement[]): string {
  const [shortest] = statements
    .map(({ said }) => ({ text: answerText([paragraph(said)]), length: lengthOf(answerText([bullets([said])])) }))
    .toSorted((one, other) => one.length.characters - other.length.characters);
  const { text, length } = shortest!;
  return phrased(noteWordings.tooLong, length.words, length.characters, stripFullStop(shortTitle(text)));
}

/** A line for me that isn't part of the answer. */
function note(...text: Inline[]): RootContent {
  return paragraph(emphasis(...text));
}
