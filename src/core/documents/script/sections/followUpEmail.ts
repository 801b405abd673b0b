import type { RootContent } from 'mdast';
import { longDate } from '../../kit/dates';
import { heading, paragraph } from '../../../markdown/nodes';
import { proposedSteps, shownDate, type ProposedStep } from '../nextSteps';
import type { ScriptContext } from '../scriptContext';
import { capitalize } from '../../../text/punctuation';
import { spokenTitle, toPhrase } from '../../kit/speech';
import { askSentence } from './theAsk';
import { phrased } from '../../kit/phrased';
import { signatureOf } from '../../../library/givenName';

/** The email to send the same day: what was asked, what counts, who does what, when we speak again; nothing private. */
export function followUpEmail(context: ScriptContext): RootContent[] {
  if (context.depth === 'short') return [];
  return [
    heading(2, phrased('Follow-up email')),
    paragraph(
      phrased(
        'Send it the same day. Fill in what is between ‹ and ›, and remove whatever was not said: a step that no one agreed to is not a step.',
      ),
    ),
    { type: 'code', lang: 'text', value: emailText(context) },
  ];
}

function emailText(context: ScriptContext): string {
  const { listener, saidAsk, date, followUp, highlights, said, aim } = context;
  const subject = saidAsk ? spokenTitle(saidAsk.title) : (aim ?? phrased('my next step'));
  const criteria = saidAsk?.criteria ?? [];
  return [
    phrased('Subject: Our conversation on {0}: {1}', longDate(date), subject),
    '',
    phrased('Hello {0},', listener.firstName ?? phrased('‹name›')),
    '',
    phrased('Thank you for your time today. This is what I took from it; please correct me where I got it wrong.'),
    '',
    phrased('I asked: “{0}”', askSentence(context)),
    phrased('You said: ‹in your words›'),
    '',
    ...(highlights.length === 0
      ? []
      : [phrased('What I told you about:'), ...highlights.map((win) => `- ${capitalize(toPhrase(win.title))}`), '']),
    phrased('What makes it a yes:'),
    ...(criteria.length === 0
      ? [phrased('- ‹what, and by when›')]
      : criteria.map(
          ({ text, by, met }) =>
            `- ${capitalize(context.phrase(text))}${by === undefined ? '' : phrased(', by {0}', shownDate(by))}${met ? phrased(' (done)') : ''}`,
        )),
    '',
    phrased('Next steps:'),
    ...proposedSteps(context)
      .filter(
        ({ text }) =>
          text !== phrased('Send what was agreed by email') &&
          !criteria.some((criterion) => capitalize(context.phrase(criterion.text)) === text),
      )
      .map(({ text, owner, by }) => phrased('- {0}: {1}, by {2}', text, ownerIn(context, owner), shownDate(by))),
    phrased('- ‹what else we agreed: who, by when›'),
    '',
    phrased('We speak again on {0}.', longDate(followUp.date)),
    '',
    phrased('Thank you again,'),
    ownName(said) ?? phrased('‹my name›'),
  ].join('\n');
}

function ownName({ profile }: ScriptContext['said']): string | undefined {
  return profile?.name === undefined ? undefined : signatureOf(profile.name);
}

/** Who does a step, as the two of us call each other. */
function ownerIn({ listener, said }: ScriptContext, owner: ProposedStep['owner']): string {
  const me = ownName(said) ?? phrased('me');
  if (owner === 'me') return me;
  if (owner === 'them') return listener.firstName ?? phrased('‹name›');
  return phrased('{0}, with {1}', me, owner.with);
}
