import type { RootContent } from 'mdast';
import { heading, paragraph, strong } from '../../../markdown/nodes';
import { sourceLine, spoken } from '../../kit/notes';
import { questionFinders } from '../questions/questions';
import type { Depth, ScriptContext } from '../scriptContext';
import { phrased, phrasedInline } from '../../kit/phrased';

const maxQuestions: Readonly<Record<Depth, number>> = { short: 1, usual: 7, long: 12 };

/** Questions that the record leaves open, each with the best evidence or an honest plan; none without a reason. */
export function likelyQuestions(context: ScriptContext): RootContent[] {
  const found = questionFinders.flatMap((find) => find(context)).slice(0, maxQuestions[context.depth]);
  // On the page for a short meeting they follow what the listener may say.
  if (context.depth === 'short') return found.flatMap(({ question, say }) => [heading(3, question), ...spoken(say)]);
  return [
    heading(2, phrased('Likely questions')),
    ...(found.length === 0
      ? [
          paragraph(
            phrased('My record leaves no question open that can be foreseen. Ask one colleague what they would ask.'),
          ),
        ]
      : found.flatMap(({ question, because, say, sources, prepare }) => [
          heading(3, question),
          paragraph(phrasedInline('Likely because: {0}', because)),
          ...spoken(say),
          ...(sources.length > 0 ? [sourceLine(phrased('Evidence'), sources)] : []),
          ...(prepare === undefined ? [] : [paragraph(strong(phrased('Before the meeting:')), ' ', prepare)]),
        ])),
  ];
}
