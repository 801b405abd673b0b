import type { RootContent } from 'mdast';
import type { FormQuestion, QuestionTopic } from '../../entries/form';
import type { Win } from '../../entries/win';
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
import { shortTitle, writeTitle } from '../kit/title';
import type { FindAnswer, Statement } from './answer';
import { answerText, lengthOf, noteWordings } from './answerText';
import { feedback } from './answers/feedback';
import { goals } from './answers/goals';
import { growth } from './answers/growth';
import { next } from './answers/next';
import { values } from './answers/values';
import { wins } from './answers/wins';
import { makeSelfReviewContext, type SelfReviewContext, type SelfReviewRequest } from './selfReviewContext';

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
  const cited: Win[] = [];
  const cite = (win: Win): Inline => {
    if (!cited.includes(win)) cited.push(win);
    return link(`#${evidenceHeading.toLowerCase()}`, `[${cited.indexOf(win) + 1}]`);
  };
  const parts = form.questions.flatMap((question) => [
    heading(2, redact(question.ask)),
    ...answerTo(question, context, told, cite),
  ]);
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
    ...(cited.length === 0
      ? []
      : [
          heading(2, phrased(evidenceHeading)),
          numbered(cited.map((win): Inline => [strong(writeTitle(win.title)), `, ${daysOf(win)}.`])),
        ]),
  ];
  const frontMatter = {
    type: 'self-review',
    ...(formId !== undefined && { form: formId }),
    ...(period !== undefined && { period }),
    audience,
    date,
  };
  return { markdown: toMarkdown(frontMatter, nodes), wins: cited.map(({ uri }) => uri) };
}

/** As many statements as fit, each once; else a note for me, which isn't part of the answer. */
function answerTo(
  { about = 'wins', limit }: FormQuestion,
  context: SelfReviewContext,
  told: Set<string>,
  cite: (win: Win) => Inline,
): RootContent[] {
  const { statements, toAdd } = answers[about](context);
  const untold = statements.filter(({ key }) => !told.has(key));
  if (statements.length === 0) return [note(...phrasedInline(noteWordings.toAdd, toAdd))];
  if (untold.length === 0) return [note(phrased(noteWordings.allTold))];
  const chosen: Statement[] = [];
  for (const statement of untold) {
    if (limit === undefined && chosen.length === usualStatements) break;
    if (fits([...chosen, statement], limit)) chosen.push(statement);
  }
  if (chosen.length === 0) return [note(tooLong(untold))];
  for (const { key } of chosen) told.add(key);
  return [bullets(chosen.map(({ said, win }): Inline => (win === undefined ? said : [said, ' ', cite(win)])))];
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
