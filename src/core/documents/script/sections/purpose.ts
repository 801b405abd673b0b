import { calendarDate } from '../../../calendarDate';
import type { ListenerKind } from '../listener';
import { toAdd, typed } from '../notes';
import type { ScriptContext } from '../scriptContext';
import type { TalkPart } from '../talk';
import { spokenDate } from '../wording';

const aims: Readonly<Record<ListenerKind, (aim: string | undefined) => string>> = {
  manager: (aim) => `I'd like to talk with you about my next step.${named(aim)}`,
  'skip-level': (aim) => `I'd like to hear how you see the time ahead, and to tell you where I'm heading.${named(aim)}`,
  ally: (aim) => `I'd like your advice, and perhaps your voice, for my next step.${named(aim)}`,
  hr: (aim) => `I'd like to understand how my next step is decided here.${named(aim)}`,
  'other-team': (aim) =>
    `I could see myself in your team.${aim === undefined ? '' : ` The post I have in mind is ${aim}.`}`,
};

function named(aim: string | undefined): string {
  return aim === undefined ? '' : ` The step I have in mind is ${aim}.`;
}

const wishes: Readonly<Record<ListenerKind, string>> = {
  manager: 'I like my work here, and I want to stay.',
  'skip-level': 'I like my work here, and I want to stay.',
  ally: 'I like my work here, and I want to stay.',
  hr: 'I like my work here, and I want to stay.',
  'other-team': 'I want to stay with this company, and to go on learning in it.',
};

/** The purpose, with the role by its name and the wish to stay (the career commitment talk). */
export const purpose: TalkPart = {
  title: 'Purpose',
  purpose: 'Say why we are here, and that I want to stay.',
  minutesOf30: 2,
  most: 3,
  rank: 2,
  write(context) {
    const { listener, aim, role, ask } = context;
    const thanks = `${listener.firstName === undefined ? 'Thank you' : `${listener.firstName}, thank you`} for taking the time.`;
    const decided = role?.cycle === undefined ? undefined : calendarDate(role.cycle);
    return {
      passages: [
        {
          name: 'the purpose',
          say: [
            thanks,
            wishes[listener.kind],
            aims[listener.kind](aim),
            ...(decided !== undefined && decided >= context.date
              ? [`The decision falls on ${spokenDate(decided, context.date)}.`]
              : []),
          ],
          sources: role ? [context.sourceOf(role, 'title')] : ask ? [context.sourceOf(ask, 'title')] : [],
        },
        {
          name: 'what I hope to leave with',
          say: ["When we get up, I'd like us both to know what happens next, who does it, and by when."],
          cut: 1,
        },
      ],
      after: aim === undefined ? [noRole(context)] : [],
    };
  },
};

function noRole({ ask }: ScriptContext) {
  return ask === undefined
    ? toAdd('a file in ', typed('roles/'), ' with the ', typed('title'), ' of the role I want; then this line names it')
    : toAdd('the ', typed('role'), ' that this ask leads to; then this line names it');
}
