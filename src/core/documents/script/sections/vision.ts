import type { Passage } from '../../kit/source';
import type { Profile } from '../../../entries/profile';
import type { ListenerKind } from '../listener';
import { paragraph } from '../../../markdown/nodes';
import { toAdd, typed } from '../../kit/notes';
import type { ScriptContext } from '../scriptContext';
import { capitalize } from '../../../text/punctuation';
import { announced, asInfinitive, continuing, spokenTitle } from '../../kit/speech';
import type { TalkPart } from '../talk';
import { isInEnglish, phrased, phrasedInline, unphrased } from '../../kit/phrased';

const spans = [
  {
    key: 'one-year',
    name: unphrased('the vision for one year'),
    when: unphrased('in a year'),
  },
  {
    key: 'three-years',
    name: unphrased('the vision for three years'),
    when: unphrased('in three years'),
  },
  {
    key: 'five-years',
    name: unphrased('the vision for five years'),
    when: unphrased('in five years'),
  },
] as const satisfies readonly {
  key: keyof NonNullable<Profile['vision']>;
  name: string;
  when: string;
}[];

const needOpenings: Readonly<Record<ListenerKind, string>> = {
  manager: unphrased('Here is what I think we need'),
  decider: unphrased('Here is what I think we need'),
  'skip-level': unphrased('Here is what I think we need'),
  ally: unphrased('Here is what I think the company needs'),
  hr: unphrased('Here is what I think the company needs'),
  'other-team': unphrased('Here is what I think your team needs'),
};

/** Where I want to be in one, three and five years, tied to what the business needs. */
export const vision: TalkPart = {
  title: unphrased('Where I want to go'),
  purpose: unphrased('One, three and five years, tied to what the business needs.'),
  minutesOf30: 4,
  most: 10,
  rank: 7,
  fromMinutes: 20,
  write(context) {
    const { said, role } = context;
    const lines = spans.flatMap((span) => {
      const written = said.profile?.vision?.[span.key];
      return written === undefined || namesAnotherWay(context, written) ? [] : [{ ...span, written }];
    });
    const missing = spans.filter(({ key }) => said.profile?.vision?.[key] === undefined);
    const left = spans.filter(({ key }) => {
      const written = said.profile?.vision?.[key];
      return written !== undefined && namesAnotherWay(context, written);
    });
    const spansLeft = missing.map(({ when }) => phrased(when)).join(', ');
    const own = lines.some(({ key }) => key === 'one-year') ? [] : fromTheRole(context);
    return {
      passages: [
        ...(lines.length > 0
          ? [{ name: phrased('the opening'), say: [phrased("Let me tell you where I'd like to go, and why.")], cut: 1 }]
          : []),
        ...needed(context),
        ...own,
        ...lines.map(({ key, name, when, written }): Passage => ({
          name: phrased(name),
          say: context.speech(pictured(context, phrased(when), written)),
          sources: [{ ...context.sourceOf(said.profile!, 'vision'), label: phrased('my profile') }],
          ...(key !== 'one-year' && { cut: key === 'three-years' ? 3 : 4 }),
        })),
        ...(lines.length + own.length === 0
          ? [
              {
                name: phrased('the question about the future'),
                say: [phrased('Where do you see this team in a year, and what would you like me to own by then?')],
              },
            ]
          : []),
      ],
      after: [
        ...(missing.length > 0
          ? [
              toAdd(
                missing.length === spans.length
                  ? phrasedInline(
                      'a {0} in {1}: where I want to be {2}',
                      typed('vision'),
                      typed('profile.md'),
                      spansLeft,
                    )
                  : phrasedInline(
                      'the rest of the {0} in {1}: where I want to be {2}',
                      typed('vision'),
                      typed('profile.md'),
                      spansLeft,
                    ),
              ),
            ]
          : []),
        ...left.map(({ name }) =>
          paragraph(
            phrased(
              'In my profile, {0} is about another role, so it is left out here: this meeting is about one role alone.',
              phrased(name),
            ),
          ),
        ),
        ...(role !== undefined && role.needs.length === 0
          ? [
              toAdd(
                phrasedInline(
                  'what the business needs, as {0} of the role; then the vision answers to it',
                  typed('needs'),
                ),
              ),
            ]
          : []),
      ],
    };
  },
};

/** A vision as it is said: bent into a sentence only where it surely is a role or something to do. */
function pictured({ all, aim }: ScriptContext, when: string, written: string): string {
  const phrase = spokenTitle(written);
  const roles = [aim, ...all.roles.map(({ title }) => spokenTitle(title).split(',')[0])];
  const role = roles.find((each) => each !== undefined && opensWith(phrase, each));
  if (isInEnglish() && role !== undefined)
    return phrased(
      "{0}, I'd like to be {1}|in a year; a role",
      capitalize(when),
      `${role}${phrase.slice(role.length)}`,
    );
  const toDo = isInEnglish() ? asInfinitive(phrase) : undefined;
  if (toDo !== undefined) return phrased("{0}, I'd like to {1}|in a year; something to do", capitalize(when), toDo);
  return phrased('{0}: {1}|in a year; whatever it is', capitalize(when), continuing(written));
}

/** Whether a phrase is a role, with nothing behind it that would make it something else. */
function opensWith(phrase: string, role: string): boolean {
  if (!phrase.toLowerCase().startsWith(role.toLowerCase())) return false;
  return /^(?:$|\s*[,;.]|\s+(?:of|in|on|for|at|with|who|by)\s)/.test(phrase.slice(role.length));
}

/** Whether a vision names a role that lies on another track than the one this talk is about. */
function namesAnotherWay({ role, all }: ScriptContext, vision: string): boolean {
  if (role === undefined) return false;
  const named = (title: string) => vision.toLowerCase().includes(spokenTitle(title).split(',')[0]!.toLowerCase());
  return (
    !named(role.title) &&
    all.roles.some((other) => other.uri !== role.uri && other.track !== role.track && named(other.title))
  );
}

/** Where no vision can be said, what the role would have me answer for. */
function fromTheRole({ role, speech, sourceOf }: ScriptContext): Passage[] {
  if (role?.scope?.next === undefined) return [];
  return [
    {
      name: phrased('what I would own'),
      say: announced(phrased("In a year, I'd like to own this"), speech(role.scope.next)),
      sources: [{ ...sourceOf(role, 'scope'), label: phrased('the scope of the role') }],
    },
  ];
}

function needed({ role, listener, sourceOf, speech }: ScriptContext): Passage[] {
  const [need] = role?.needs ?? [];
  if (role === undefined || need === undefined) return [];
  const [benefit] = role.benefits;
  return [
    {
      name: phrased('what the business needs'),
      say: announced(phrased(needOpenings[listener.kind]), speech(need)),
      sources: [{ ...sourceOf(role, 'needs'), label: phrased('what {0} is needed for', spokenTitle(role.title)) }],
      cut: 1,
    },
    ...(benefit === undefined
      ? []
      : [
          {
            name: phrased('what the business gets'),
            say: announced(phrased('And here is what would come of it'), speech(benefit)),
            sources: [{ ...sourceOf(role, 'benefits'), label: phrased('what the business gets') }],
            cut: 5,
          },
        ]),
  ];
}
