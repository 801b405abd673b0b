import type { RootContent } from 'mdast';
import { anchorOf } from '../../kit/anchor';
import { longDate } from '../../kit/dates';
import { link, paragraph, strong, table, tasks } from '../../../markdown/nodes';
import { sourceLink, toAdd, typed } from '../../kit/notes';
import { proposedSteps, shownDate, type ProposedStep } from '../nextSteps';
import { capitalize } from '../../../text/punctuation';
import { findNamed } from '../../../library/references';
import type { ScriptContext } from '../scriptContext';
import { hasAgreedCriteria } from '../../../entries/ask';
import { isProposed } from '../../../entries/role';
import { enumerated, skillAloud, toPhrase, toSpeech } from '../../kit/speech';
import type { TalkPart } from '../talk';
import { spokenDate } from '../wording';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';
import { spokenCount } from '../../kit/spokenCount';

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
                  'We already have {0} set for our next conversation. Shall we look at it then?',
                  spokenDate(followUp.date, date),
                )
              : phrased('Shall we look at it again on {0}?', spokenDate(followUp.date, date)),
            phrased("I'll write down what we agreed and send it to you today."),
          ],
        },
      ],
      after: [
        ...(context.depth === 'short' ? [] : criteriaNotes(context)),
        paragraph(
          phrasedInline(
            '{0} three to five, none of them agreed before we both say so:',
            strong(phrased('Next steps worth proposing,')),
          ),
        ),
        stepsTable(context),
        paragraph(
          strong(phrased('We speak again on:')),
          followUp.agreed
            ? ` ${phrased('{0}, which is already in the calendar.', longDate(followUp.date))} `
            : ` ${longDate(followUp.date)}. `,
          phrasedInline(
            'Write it down before the meeting ends, then send the {0}.',
            link(`#${anchorOf(phrased('Follow-up email'))}`, phrased('follow-up email')),
          ),
        ),
      ],
    };
  },
};

const stepsInShort = 3;

function stepsTable(context: ScriptContext): RootContent {
  const isShort = context.depth === 'short';
  const steps = proposedSteps(context).slice(0, isShort ? stepsInShort : undefined);
  return table(
    [phrased('Step'), phrased('Who'), phrased('By'), ...(isShort ? [] : [phrased('From')])],
    steps.map(({ text, owner, by, source }) => [
      text,
      ownerNote(context, owner),
      shownDate(by),
      ...(isShort ? [] : [source ? sourceLink(source) : '']),
    ]),
  );
}

function ownerNote({ listener }: ScriptContext, owner: ProposedStep['owner']): string {
  if (owner === 'me') return phrased('Me');
  if (owner === 'them') return listener.name ?? phrased('‹name›');
  return phrased('Me, with {0}', owner.with);
}

function criteriaLine({ saidAsk, said, ask, listener, role, sourceOf }: ScriptContext) {
  const count = saidAsk?.criteria.length ?? 0;
  if (saidAsk === undefined || count === 0)
    return role !== undefined && isProposed(role) && role.expectations.length > 0
      ? {
          name: phrased('the criteria'),
          say: [
            ...enumerated(
              toSpeech,
              (list) => phrased("I've written down what I think the role takes: {0}.", list),
              role.expectations.map(({ skill }) => skillAloud(skill)),
            ),
            phrased('What would you change, and can we agree on it in writing?'),
          ],
          sources: [sourceOf(role, 'expectations')],
        }
      : {
          name: phrased('the criteria'),
          say: [phrased("Can we write down three to five things that make this a yes once they're done?")],
        };
  if (!hasAgreedCriteria(saidAsk))
    return {
      name: phrased('the criteria'),
      say: [
        count === 1
          ? phrased("I've written down one point that I think would make this a yes. Is it the right one?")
          : phrased(
              "I've written down {0} points that I think would make this a yes. Are they the right ones?",
              spokenCount(count),
            ),
      ],
      sources: [sourceOf(saidAsk, 'criteria')],
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
        ? phrased('We have one point in writing. Is it still the right one, and is there anything you would add?')
        : phrased(
            'We have {0} points in writing. Are they still the right ones, and is there anything you would add?',
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
          'after the meeting, what was agreed as {0} of the ask, each with {1} and {2}',
          typed('criteria'),
          typed('by'),
          typed('met'),
        ),
      ),
    ];
  return [
    paragraph(
      strong(saidAsk.status === 'planned' ? phrased('Criteria that I propose:') : phrased('Criteria in writing:')),
    ),
    tasks(
      saidAsk.criteria.map(({ text, by, met }) => ({
        item:
          by === undefined
            ? capitalize(toPhrase(text))
            : phrased('{0}, by {1}', capitalize(toPhrase(text)), shownDate(by)),
        done: met,
      })),
    ),
  ];
}
