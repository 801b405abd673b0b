import type { Profile } from '../../../entries/profile';
import type { ListenerKind } from '../listener';
import { paragraph } from '../../nodes';
import { toAdd, typed } from '../notes';
import type { ScriptContext } from '../scriptContext';
import { continuing, spokenTitle } from '../speech';
import type { Passage, TalkPart } from '../talk';

const spans = [
  { key: 'one-year', name: 'the vision for one year', opening: 'In a year' },
  { key: 'three-years', name: 'the vision for three years', opening: 'In three years' },
  { key: 'five-years', name: 'the vision for five years', opening: 'In five years' },
] as const satisfies readonly { key: keyof NonNullable<Profile['vision']>; name: string; opening: string }[];

const needOpenings: Readonly<Record<ListenerKind, string>> = {
  manager: 'This is what I think we need.',
  'skip-level': 'This is what I think we need.',
  ally: 'This is what I think the company needs.',
  hr: 'This is what I think the company needs.',
  'other-team': 'This is what I think your team needs.',
};

/** Where I want to be in one, three and five years, tied to what the business needs. */
export const vision: TalkPart = {
  title: 'Where I want to go',
  purpose: 'One, three and five years, tied to what the business needs.',
  minutesOf30: 4,
  most: 10,
  rank: 7,
  write(context) {
    const { said, role } = context;
    const lines = spans.flatMap(({ key, name, opening }) => {
      const written = said.profile?.vision?.[key];
      return written === undefined || namesAnotherWay(context, written) ? [] : [{ key, name, opening, written }];
    });
    const missing = spans.filter(({ key }) => said.profile?.vision?.[key] === undefined);
    const left = spans.filter(({ key }) => {
      const written = said.profile?.vision?.[key];
      return written !== undefined && namesAnotherWay(context, written);
    });
    const own = lines.some(({ key }) => key === 'one-year') ? [] : fromTheRole(context);
    return {
      passages: [
        ...(lines.length > 0
          ? [{ name: 'the opening', say: ["Let me tell you where I'd like to go, and why."], cut: 1 }]
          : []),
        ...needed(context),
        ...own,
        ...lines.map(({ key, name, opening, written }): Passage => ({
          name,
          say: context.speech(`${opening}, ${continuing(written)}`),
          sources: [{ ...context.sourceOf(said.profile!, 'vision'), label: 'my profile' }],
          ...(key !== 'one-year' && { cut: key === 'three-years' ? 3 : 4 }),
        })),
        ...(lines.length + own.length === 0
          ? [
              {
                name: 'the question about the future',
                say: ['Where do you see this team in a year, and what would you like me to carry in it by then?'],
              },
            ]
          : []),
      ],
      after: [
        ...(missing.length > 0
          ? [
              toAdd(
                missing.length === spans.length ? 'a ' : 'the rest of the ',
                typed('vision'),
                ' in ',
                typed('profile.md'),
                `: where I want to be ${missing.map(({ opening }) => continuing(opening).replace(/^In/, 'in')).join(', ')}`,
              ),
            ]
          : []),
        ...left.map(({ name }) =>
          paragraph(
            `In my profile, ${name} names another role, so it is left out here: this talk is about one way alone.`,
          ),
        ),
        ...(role !== undefined && role.needs.length === 0
          ? [toAdd('what the business needs, as ', typed('needs'), ' of the role; then the vision answers to it')]
          : []),
      ],
    };
  },
};

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
      name: 'what I would answer for',
      say: ["In a year, I'd like to answer for this.", ...speech(role.scope.next)],
      sources: [{ ...sourceOf(role, 'scope'), label: 'the scope of the role' }],
    },
  ];
}

function needed({ role, listener, sourceOf, speech }: ScriptContext): Passage[] {
  const [need] = role?.needs ?? [];
  if (role === undefined || need === undefined) return [];
  const [benefit] = role.benefits;
  return [
    {
      name: 'what the business needs',
      say: [needOpenings[listener.kind], ...speech(need)],
      sources: [{ ...sourceOf(role, 'needs'), label: `what ${spokenTitle(role.title)} is needed for` }],
      cut: 1,
    },
    ...(benefit === undefined
      ? []
      : [
          {
            name: 'what the business gets',
            say: ['And this is what would come of it.', ...speech(benefit)],
            sources: [{ ...sourceOf(role, 'benefits'), label: 'what the business gets' }],
            cut: 5,
          },
        ]),
  ];
}
