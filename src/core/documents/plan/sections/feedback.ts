import type { RootContent } from 'mdast';
import { longDate } from '../../../calendarDate';
import type { AskStatus } from '../../../entries/ask';
import { heading, paragraph, quote, strong, type Inline } from '../../nodes';
import { sourceLink, toAdd, typed } from '../../script/notes';
import type { PlanContext } from '../planContext';

/** What they answered and how they put it: in the words on file, each with its source. */
export function feedback(context: PlanContext): RootContent[] {
  const { ask, talks, nameOf, sourceOf } = context;
  const title = heading(2, 'What they said');
  if (ask === undefined)
    return [title, paragraph('Nobody has said no: this plan starts from what my record lacks today.')];
  const whom = ask.to === undefined ? undefined : nameOf(ask.to);
  const said: RootContent[] = [];
  if (ask.outcome !== undefined)
    said.push(
      quote(
        ask.outcome,
        '— what came of it, ',
        whom === undefined ? '' : `from ${whom}, `,
        sourceLink(sourceOf(ask, 'outcome')),
      ),
    );
  for (const talk of talks) {
    if (talk.feedback === undefined) continue;
    const from = talk.with.map(nameOf).join(' and ');
    said.push(
      quote(
        talk.feedback,
        `— ${from === '' ? '' : `${from}, `}${longDate(talk.date)}, `,
        sourceLink(sourceOf(talk, 'feedback')),
      ),
    );
  }
  return [title, paragraph(...answer(context)), ...said, ...(said.length > 0 ? [] : [missingWords(context)])];
}

function answer({ ask, nameOf, sourceOf }: PlanContext): Inline[] {
  const { status, asked, to } = ask!;
  const who = to === undefined ? '' : ` ${nameOf(to)}`;
  const when = asked === undefined ? '' : ` on ${longDate(asked)}`;
  return [
    asked === undefined && to === undefined ? 'I asked for ' : `I asked${who}${when} for `,
    sourceLink(sourceOf(ask!, 'status')),
    '. ',
    strong(answers[status]),
  ];
}

const answers: Readonly<Record<AskStatus, string>> = {
  planned: 'I have not asked yet.',
  asked: 'The answer is still open.',
  agreed: 'It is agreed.',
  deferred: 'The answer was “not yet”.',
  declined: 'The answer was no.',
  withdrawn: 'I took it back.',
};

function missingWords({ ask, sourceOf }: PlanContext): RootContent {
  return toAdd(
    'what they said, in their words, as ',
    typed('outcome'),
    ' in ',
    sourceLink(sourceOf(ask!)),
    ' or as ',
    typed('feedback'),
    ' of the meeting. Where it was only “no”, ask once more: what exactly, and by when?',
  );
}
