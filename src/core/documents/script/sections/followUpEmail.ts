import type { RootContent } from 'mdast';
import { longDate } from '../../kit/dates';
import { heading, paragraph } from '../../../markdown/nodes';
import { proposedSteps, shownDate } from '../nextSteps';
import type { ScriptContext } from '../scriptContext';
import { continuing, spokenTitle, toPhrase } from '../speech';
import { askSentence } from './theAsk';
import { phrased } from '../../kit/phrased';

/** The email to send the same day: what was asked, what counts, who does what, when we speak again; nothing private. */
export function followUpEmail(context: ScriptContext): RootContent[] {
  return [
    heading(2, phrased('Follow-up email')),
    paragraph(
      phrased(
        'Send it the same day. Fill in what stands between ‹ and ›, and take out whatever was not said: a step that nobody agreed to is none.',
      ),
    ),
    { type: 'code', lang: 'text', value: emailText(context) },
  ];
}

function emailText(context: ScriptContext): string {
  const { listener, saidAsk, date, followUp, highlights, said, aim } = context;
  const subject = saidAsk ? spokenTitle(saidAsk.title) : aim === undefined ? phrased('my next step') : continuing(aim);
  const criteria = saidAsk?.criteria ?? [];
  return [
    phrased('Subject: Our talk on {0}: {1}', longDate(date), subject),
    '',
    phrased('Hello {0},', listener.firstName ?? phrased('‹name›')),
    '',
    phrased('Thank you for the talk today. This is what I took from it; please correct me where I got it wrong.'),
    '',
    phrased('I asked: “{0}”', askSentence(context)),
    phrased('You said: ‹in your words›'),
    '',
    ...(highlights.length === 0
      ? []
      : [phrased('What I told you about:'), ...highlights.map((win) => `- ${toPhrase(win.title)}`), '']),
    phrased('What makes it a yes:'),
    ...(criteria.length === 0
      ? [phrased('- ‹what, and by when›')]
      : criteria.map(
          ({ text, by, met }) =>
            `- ${context.phrase(text)}${by === undefined ? '' : phrased(', by {0}', shownDate(by))}${met ? phrased(' (done)') : ''}`,
        )),
    '',
    phrased('Next steps:'),
    ...proposedSteps(context)
      .filter(
        ({ text }) =>
          text !== phrased('Send what was agreed by email') &&
          !criteria.some((criterion) => context.phrase(criterion.text) === text),
      )
      .map(({ text, owner, by }) => phrased('- {0}: {1}, by {2}', text, owner, by)),
    phrased('- ‹what else we agreed: who, by when›'),
    '',
    phrased('We speak again on {0}.', longDate(followUp.date)),
    '',
    phrased('Thank you again,'),
    said.profile?.name?.split(/\s+/)[0] ?? phrased('‹my name›'),
  ].join('\n');
}
