import type { RootContent } from 'mdast';
import { longDate } from '../../../calendarDate';
import { heading, paragraph } from '../../nodes';
import { proposedSteps, shownDate } from '../nextSteps';
import type { ScriptContext } from '../scriptContext';
import { continuing, spokenTitle, toPhrase } from '../speech';
import { askSentence } from './theAsk';

/** The email to send the same day: what was asked, what counts, who does what, when we speak again; nothing private. */
export function followUpEmail(context: ScriptContext): RootContent[] {
  return [
    heading(2, 'Follow-up email'),
    paragraph(
      'Send it the same day. Fill in what stands between ‹ and ›, and take out whatever was not said: a step that nobody agreed to is none.',
    ),
    { type: 'code', lang: 'text', value: emailText(context) },
  ];
}

function emailText(context: ScriptContext): string {
  const { listener, saidAsk, date, followUp, highlights, said, aim } = context;
  const subject = saidAsk ? spokenTitle(saidAsk.title) : aim === undefined ? 'my next step' : continuing(aim);
  const criteria = saidAsk?.criteria ?? [];
  return [
    `Subject: Our talk on ${longDate(date)}: ${subject}`,
    '',
    `Hello ${listener.firstName ?? '‹name›'},`,
    '',
    'Thank you for the talk today. This is what I took from it; please correct me where I got it wrong.',
    '',
    `I asked: “${askSentence(context)}”`,
    'You said: ‹in your words›',
    '',
    ...(highlights.length === 0
      ? []
      : ['What I told you about:', ...highlights.map((win) => `- ${toPhrase(win.title)}`), '']),
    'What makes it a yes:',
    ...(criteria.length === 0
      ? ['- ‹what, and by when›']
      : criteria.map(
          ({ text, by, met }) =>
            `- ${context.phrase(text)}${by === undefined ? '' : `, by ${shownDate(by)}`}${met ? ' (done)' : ''}`,
        )),
    '',
    'Next steps:',
    ...proposedSteps(context)
      .filter(
        ({ text }) =>
          !text.startsWith('Send what was agreed') &&
          !criteria.some((criterion) => context.phrase(criterion.text) === text),
      )
      .map(({ text, owner, by }) => `- ${text}: ${owner}, by ${by}`),
    '- ‹what else we agreed: who, by when›',
    '',
    `We speak again on ${longDate(followUp.date)}.`,
    '',
    'Thank you again,',
    said.profile?.name?.split(/\s+/)[0] ?? '‹my name›',
  ].join('\n');
}
