import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { FormQuestion } from '../../entries/form';
import type { Entries } from '../../library/entries';
import { editionFor } from '../edition/edition';
import { englishOf, type Phrases } from '../kit/phrased';
import { evidenceHeading } from '../kit/layout';
import { readDocument } from '../kit/readDocument';
import { answerText, lengthOf, type AnswerLength } from './answerText';

/** An answer as it stands in a self-review, with whatever its owner wrote into it. */
export interface WrittenAnswer {
  readonly question: string;
  /** As it is pasted into the form; empty where there is no answer yet. */
  readonly text: string;
  readonly length: AnswerLength;
  readonly limit: FormQuestion['limit'];
  /** Its first and last line, counted from 0. */
  readonly from: number;
  readonly to: number;
}

/**
 * The answers of a self-review, each below its heading, with the limit of the question of that wording in a form. None
 * where the text is no self-review, or still holds conflicts.
 */
export function writtenAnswers(text: string, entries: Entries, phrases: Phrases): WrittenAnswer[] {
  const document = readDocument(text);
  if (typeof document !== 'object' || document.type !== 'self-review') return [];
  const { firstLine, root } = document;
  const nodes = root.children;
  const evidence = [englishOf(evidenceHeading), phrases.of(evidenceHeading)];
  const isAnswer = (node: RootContent) =>
    node.type === 'heading' && node.depth === 2 && !evidence.includes(toString(node));
  const limits = limitsIn(entries);
  return nodes.flatMap((node, at): WrittenAnswer[] => {
    if (!isAnswer(node)) return [];
    const end = nodes.findIndex((each, index) => index > at && each.type === 'heading' && each.depth <= 2);
    const below = nodes.slice(at + 1, end === -1 ? undefined : end);
    const answer = answerText(below, phrases);
    const question = toString(node);
    return [
      {
        question,
        text: answer,
        length: lengthOf(answer),
        limit: limits.get(oneLine(question)),
        from: firstLine + node.position!.start.line - 1,
        to: firstLine + (below.at(-1) ?? node).position!.end.line - 1,
      },
    ];
  });
}

/** The limits of all questions, by their wording as the reader of their form sees it. */
function limitsIn(entries: Entries): ReadonlyMap<string, FormQuestion['limit']> {
  return new Map(
    entries.forms.flatMap(({ audience, questions }) => {
      const { redact } = editionFor(entries, audience);
      return questions.map(({ ask, limit }) => [oneLine(redact(ask)), limit] as const);
    }),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
