import type { RootContent } from 'mdast';
import { longDate } from '../../kit/dates';
import type { AskStatus } from '../../../entries/ask';
import { heading, paragraph, quote, strong, type Inline } from '../../../markdown/nodes';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';
import { noteOf } from '../../kit/noteOf';
import { sourceLink, toAdd, typed } from '../../kit/notes';
import type { PlanContext } from '../planContext';
import { joinWords } from '../../kit/joinWords';

/** What they answered and how they put it: in the words on file, each with its source. */
export function feedback(context: PlanContext): RootContent[] {
  const { ask, talks, nameOf, sourceOf } = context;
  const title = heading(2, phrased('What they said'));
  if (ask === undefined)
    return [title, paragraph(phrased('No answer recorded yet: this plan starts from what my record holds today.'))];
  const said: RootContent[] = [];
  if (ask.outcome !== undefined)
    said.push(paragraph(noteOf(ask.outcome), ' (', sourceLink(sourceOf(ask, 'outcome')), ')'));
  for (const talk of talks) {
    if (talk.outcome !== undefined)
      said.push(paragraph(noteOf(talk.outcome), ' (', sourceLink(sourceOf(talk, 'outcome')), ')'));
    if (talk.feedback === undefined) continue;
    const from = joinWords(talk.with.map(nameOf));
    said.push(
      quote(
        talk.feedback,
        ...phrasedInline(
          from === '' ? '— {0}, {1}|a day, the talk' : '— {2}, {0}, {1}|a day, the talk, who said it',
          longDate(talk.date),
          sourceLink(sourceOf(talk, 'feedback')),
          from,
        ),
      ),
    );
  }
  return [
    title,
    paragraph(...answer(context)),
    ...said,
    ...(said.length > 0 || ask.status === 'asked' ? [] : [missingWords(context)]),
  ];
}

function answer({ ask, nameOf, sourceOf }: PlanContext): Inline[] {
  const { status, asked, to } = ask!;
  const who = to === undefined ? '' : ` ${nameOf(to)}`;
  const when = asked === undefined ? '' : phrased(' on {0}', longDate(asked));
  const what = sourceLink(sourceOf(ask!, 'status'));
  return [...phrasedInline('I asked{0}{1} for {2}.', who, when, what), ' ', strong(phrased(answers[status]))];
}

const answers: Readonly<Record<AskStatus, string>> = {
  planned: unphrased('I have not asked yet.'),
  asked: unphrased('The answer is still open.'),
  agreed: unphrased('It is agreed.'),
  deferred: unphrased('The answer was “not yet”.'),
  declined: unphrased('The answer was no.'),
  withdrawn: unphrased('I withdrew it.'),
};

function missingWords({ ask, sourceOf }: PlanContext): RootContent {
  return toAdd(
    ...phrasedInline(
      'what they said, in their words, as {0} in {1} or as {2} of the meeting. Where it was only “no”, ask once more: what exactly, and by when?',
      typed('outcome'),
      sourceLink(sourceOf(ask!)),
      typed('feedback'),
    ),
  );
}
