import { anchorOf } from '../../kit/anchor';
import { longDate } from '../../kit/dates';
import { link, paragraph, strong, table, tasks } from '../../../markdown/nodes';
import { sourceLink, toAdd, typed } from '../../kit/notes';
import { proposedSteps, shownDate } from '../nextSteps';
import { findNamed } from '../../../library/references';
import type { ScriptContext } from '../scriptContext';
import { toPhrase } from '../speech';
import type { TalkPart } from '../talk';
import { spokenCount, spokenDate } from '../wording';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';

/** Criteria in writing, next steps with owner and date, and the day to speak again. */
export const close: TalkPart = {
  title: unphrased('Close'),
  purpose: unphrased('What counts, who does what by when, and the day we speak again.'),
  minutesOf30: 5,
  most: 20,
  rank: 5,
  write(context) {
    const { followUp, date } = context;
    return {
      passages: [
        { name: phrased('saying it back'), say: [phrased('Let me say back what I heard, and please correct me.')] },
        criteriaLine(context),
        { name: phrased('who does what'), say: [phrased('So who does what, and by when?')] },
        {
          name: phrased('the follow-up'),
          say: [
            followUp.agreed
              ? phrased(
                  'We have {0} down for speaking again. Shall we look at it then?',
                  spokenDate(followUp.date, date),
                )
              : phrased('Shall we look at it again on {0}?', spokenDate(followUp.date, date)),
            phrased("I'll write down what we agreed and send it to you today."),
          ],
        },
      ],
      after: [
        ...criteriaNotes(context),
        paragraph(
          phrasedInline(
            '{0} three to five, none of them agreed before we both say so:',
            strong(phrased('Next steps worth proposing,')),
          ),
        ),
        table(
          [phrased('Step'), phrased('Who'), phrased('By'), phrased('From')],
          proposedSteps(context).map(({ text, owner, by, source }) => [
            text,
            owner,
            by,
            source ? sourceLink(source) : '',
          ]),
        ),
        paragraph(
          strong(phrased('We speak again on:')),
          followUp.agreed
            ? ` ${phrased('{0}, which is in the diary already.', longDate(followUp.date))} `
            : ` ${longDate(followUp.date)}. `,
          phrasedInline(
            'Write it down before I get up, then send the {0}.',
            link(`#${anchorOf(phrased('Follow-up email'))}`, phrased('follow-up email')),
          ),
        ),
      ],
    };
  },
};

function criteriaLine({ saidAsk, said, ask, listener, sourceOf }: ScriptContext) {
  const count = saidAsk?.criteria.length ?? 0;
  if (saidAsk === undefined || count === 0)
    return {
      name: phrased('the criteria'),
      say: [phrased("Can we write down three to five things that make this a yes once they're done?")],
    };
  const agreedWith = findNamed(said.people, ask?.to);
  if (agreedWith !== undefined && agreedWith.uri !== listener.person?.uri)
    return {
      name: phrased('the criteria'),
      say: [
        count === 1
          ? phrased('{0} and I have one point in writing. Would it be enough for you, too?', toPhrase(agreedWith.name))
          : phrased(
              '{0} and I have {1} points in writing. Would they be enough for you, too?',
              toPhrase(agreedWith.name),
              spokenCount(count),
            ),
      ],
      sources: [sourceOf(saidAsk, 'criteria')],
    };
  return {
    name: phrased('the criteria'),
    say: [
      count === 1
        ? phrased('We have one point in writing. Is it still the one, and is there anything that you would add?')
        : phrased(
            'We have {0} points in writing. Are they still the ones, and is there anything that you would add?',
            spokenCount(count),
          ),
    ],
    sources: [sourceOf(saidAsk, 'criteria')],
  };
}

function criteriaNotes({ saidAsk }: ScriptContext) {
  if (saidAsk === undefined || saidAsk.criteria.length === 0)
    return [
      toAdd(
        phrasedInline(
          'after the talk, what was agreed as {0} of the ask, each with {1} and {2}',
          typed('criteria'),
          typed('by'),
          typed('met'),
        ),
      ),
    ];
  return [
    paragraph(strong(phrased('Criteria in writing, as they stand:'))),
    tasks(
      saidAsk.criteria.map(({ text, by, met }) => ({
        item: by === undefined ? toPhrase(text) : phrased('{0}, by {1}', toPhrase(text), shownDate(by)),
        done: met,
      })),
    ),
  ];
}
