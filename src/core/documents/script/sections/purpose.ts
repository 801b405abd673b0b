import type { Passage } from '../../kit/source';
import { decisionDay } from '../../../evidence/decisionDay';
import type { ListenerKind } from '../listener';
import { toAdd, typed } from '../../kit/notes';
import type { ScriptContext } from '../scriptContext';
import { speaksOf } from '../listener';
import { countWords, longestSpoken, toSpeech } from '../../kit/speech';
import type { TalkPart } from '../talk';
import { spokenDate } from '../wording';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';

const aims: Readonly<Record<ListenerKind, string>> = {
  manager: unphrased("I'd like to talk with you about my next step."),
  decider: unphrased("I'd like to show you what I've done, and to hear what you need to see for a decision."),
  'skip-level': unphrased("I'd like to hear how you see the time ahead, and to tell you where I'm heading."),
  ally: unphrased("I'd like your advice, and perhaps your voice, for my next step."),
  hr: unphrased("I'd like to understand how my next step is decided here."),
  'other-team': unphrased('I could see myself in your team.'),
};

function named(aim: string, kind: ListenerKind, decided: string | undefined): string[] {
  const isPost = kind === 'other-team';
  if (decided !== undefined) {
    const both = isPost
      ? phrased('The post I have in mind is {0}, and the decision is on {1}.', aim, decided)
      : phrased('The role I have in mind is {0}, and the decision is on {1}.', aim, decided);
    if (countWords(both) <= longestSpoken) return [both];
  }
  return [
    isPost ? phrased('The post I have in mind is {0}.', aim) : phrased('The role I have in mind is {0}.', aim),
    ...(decided === undefined ? [] : [phrased('The decision is on {0}.', decided)]),
  ];
}

const wishes: Readonly<Record<ListenerKind, string>> = {
  manager: unphrased('I like my work here, and I want to stay.'),
  decider: unphrased('I like my work here, and I want to stay.'),
  'skip-level': unphrased('I like my work here, and I want to stay.'),
  ally: unphrased('I like my work here, and I want to stay.'),
  hr: unphrased('I like my work here, and I want to stay.'),
  'other-team': unphrased('I want to stay with this company, and to keep learning in it.'),
};

/** The purpose, with the role by its name and the wish to stay (the career commitment talk). */
export const purpose: TalkPart = {
  title: unphrased('Purpose'),
  purpose: unphrased('Say why we are here, and that I want to stay.'),
  minutesOf30: 2,
  most: 3,
  rank: 2,
  write(context) {
    const { listener, aim, role, ask } = context;
    const thanks =
      listener.firstName === undefined
        ? phrased('Thank you for taking the time.')
        : phrased('{0}, thank you for taking the time.', listener.firstName);
    const decided = decisionDay(role);
    const decision = decided === undefined || decided < context.date ? undefined : spokenDate(decided, context.date);
    return {
      passages: [
        {
          name: phrased('the purpose'),
          say: [
            thanks,
            phrased(wishes[listener.kind]),
            phrased(aims[listener.kind]),
            ...(aim === undefined ? [] : named(aim, listener.kind, decision)),
          ],
          sources: role ? [context.sourceOf(role, 'title')] : ask ? [context.sourceOf(ask, 'title')] : [],
        },
        ...lastTime(context),
        {
          name: phrased('what I hope to leave with'),
          say: [phrased("By the end, I'd like us both to know what happens next, who does it, and by when.")],
          cut: 1,
        },
      ],
      after: aim === undefined ? [noRole(context)] : [],
    };
  },
};

/** What was asked before and what came of it, said before somebody else says it. */
function lastTime({ saidAsk, date, sourceOf, listener }: ScriptContext): Passage[] {
  if (saidAsk === undefined || (saidAsk.status !== 'deferred' && saidAsk.status !== 'declined')) return [];
  const when = saidAsk.asked === undefined || saidAsk.asked > date ? undefined : spokenDate(saidAsk.asked, date);
  const answer = saidAsk.outcome === undefined ? undefined : toSpeech(saidAsk.outcome)[0];
  return [
    {
      name: phrased('what was answered last time'),
      say: [
        when === undefined
          ? phrased("I've asked for this before, and I'd like to look at it again with you.")
          : phrased("I asked for this on {0}, and I'd like to look at it again with you.", when),
        ...(answer === undefined || speaksOf(listener, answer)
          ? []
          : [phrased('The answer then, as I noted it: “{0}”', answer)]),
      ],
      sources: [sourceOf(saidAsk, saidAsk.outcome === undefined ? 'status' : 'outcome')],
      cut: 2,
    },
  ];
}

function noRole({ ask }: ScriptContext) {
  return ask === undefined
    ? toAdd(
        phrasedInline(
          'a file in {0} with the {1} of the role I want; then this line names it',
          typed('roles/'),
          typed('title'),
        ),
      )
    : toAdd(phrasedInline('the {0} that this ask leads to; then this line names it', typed('role')));
}
