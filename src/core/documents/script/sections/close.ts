import { longDate } from '../../../calendarDate';
import { link, paragraph, strong, table, tasks } from '../../nodes';
import { sourceLink, toAdd, typed } from '../notes';
import { proposedSteps, shownDate } from '../nextSteps';
import { findNamed } from '../references';
import type { ScriptContext } from '../scriptContext';
import { toPhrase } from '../speech';
import type { TalkPart } from '../talk';
import { spokenCount, spokenDate } from '../wording';

/** Criteria in writing, next steps with owner and date, and the day to speak again. */
export const close: TalkPart = {
  title: 'Close',
  purpose: 'What counts, who does what by when, and the day we speak again.',
  minutesOf30: 5,
  most: 20,
  rank: 5,
  write(context) {
    const { followUp, date } = context;
    return {
      passages: [
        { name: 'saying it back', say: ['Let me say back what I heard, and please correct me.'] },
        criteriaLine(context),
        { name: 'who does what', say: ['So who does what, and by when?'] },
        {
          name: 'the follow-up',
          say: [
            followUp.agreed
              ? `We have ${spokenDate(followUp.date, date)} down for speaking again. Shall we look at it then?`
              : `Shall we look at it again on ${spokenDate(followUp.date, date)}?`,
            "I'll write down what we agreed and send it to you today.",
          ],
        },
      ],
      after: [
        ...criteriaNotes(context),
        paragraph(strong('Next steps worth proposing,'), ' three to five, none of them agreed before we both say so:'),
        table(
          ['Step', 'Who', 'By', 'From'],
          proposedSteps(context).map(({ text, owner, by, source }) => [
            text,
            owner,
            by,
            source ? sourceLink(source) : '',
          ]),
        ),
        paragraph(
          strong('We speak again on:'),
          ` ${longDate(followUp.date)}`,
          followUp.agreed ? ', which is in the diary already. ' : '. ',
          'Write it down before I get up, then send the ',
          link('#follow-up-email', 'follow-up email'),
          '.',
        ),
      ],
    };
  },
};

function criteriaLine({ saidAsk, said, ask, listener, sourceOf }: ScriptContext) {
  const count = saidAsk?.criteria.length ?? 0;
  if (saidAsk === undefined || count === 0)
    return {
      name: 'the criteria',
      say: ["Can we write down three to five things that make this a yes once they're done?"],
    };
  const agreedWith = findNamed(said.people, ask?.to);
  if (agreedWith !== undefined && agreedWith.uri !== listener.person?.uri)
    return {
      name: 'the criteria',
      say: [
        count === 1
          ? `${toPhrase(agreedWith.name)} and I have one point in writing. Would it be enough for you, too?`
          : `${toPhrase(agreedWith.name)} and I have ${spokenCount(count)} points in writing. Would they be enough for you, too?`,
      ],
      sources: [sourceOf(saidAsk, 'criteria')],
    };
  return {
    name: 'the criteria',
    say: [
      count === 1
        ? 'We have one point in writing. Is it still the one, and is there anything that you would add?'
        : `We have ${spokenCount(count)} points in writing. Are they still the ones, and is there anything that you would add?`,
    ],
    sources: [sourceOf(saidAsk, 'criteria')],
  };
}

function criteriaNotes({ saidAsk }: ScriptContext) {
  if (saidAsk === undefined || saidAsk.criteria.length === 0)
    return [
      toAdd(
        'after the talk, what was agreed as ',
        typed('criteria'),
        ' of the ask, each with ',
        typed('by'),
        ' and ',
        typed('met'),
      ),
    ];
  return [
    paragraph(strong('Criteria in writing, as they stand:')),
    tasks(
      saidAsk.criteria.map(({ text, by, met }) => ({
        item: by === undefined ? toPhrase(text) : `${toPhrase(text)}, by ${shownDate(by)}`,
        done: met,
      })),
    ),
  ];
}
