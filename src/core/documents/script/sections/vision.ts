import type { Profile } from '../../../entries/profile';
import type { ListenerKind } from '../listener';
import { toAdd, typed } from '../notes';
import type { ScriptContext } from '../scriptContext';
import { continuing, toSpeech } from '../speech';
import type { Passage, TalkPart } from '../talk';

const spans = [
  { key: 'one-year', name: 'the vision for one year', opening: 'In a year' },
  { key: 'three-years', name: 'the vision for three years', opening: 'In three years' },
  { key: 'five-years', name: 'the vision for five years', opening: 'In five years' },
] as const satisfies readonly { key: keyof NonNullable<Profile['vision']>; name: string; opening: string }[];

const needOpenings: Readonly<Record<ListenerKind, string>> = {
  manager: 'This is what I think we need:',
  'skip-level': 'This is what I think we need:',
  ally: 'This is what I think the company needs:',
  hr: 'This is what I think the company needs:',
  'other-team': 'As I understand it, your team needs this:',
};

/** Where I want to be in one, three and five years, tied to what the business needs. */
export const vision: TalkPart = {
  title: 'Where I want to go',
  purpose: 'One, three and five years, tied to what the business needs.',
  minutesOf30: 4,
  most: 10,
  rank: 7,
  write(context) {
    const { said } = context;
    const seen = spans.filter(({ key }) => said.profile?.vision?.[key] !== undefined);
    const missing = spans.filter(({ key }) => said.profile?.vision?.[key] === undefined);
    return {
      passages: [
        ...needed(context),
        ...seen.map(({ key, name, opening }, index): Passage => ({
          name,
          say: toSpeech(`${opening}, ${continuing(said.profile!.vision![key]!)}`),
          sources: [{ ...context.sourceOf(said.profile!, 'vision'), label: 'My profile' }],
          ...(index > 0 && { cut: 2 + index }),
        })),
        ...(seen.length === 0
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
        ...(context.role !== undefined && context.role.needs.length === 0
          ? [toAdd('what the business needs, as ', typed('needs'), ' of the role; then the vision answers to it')]
          : []),
      ],
    };
  },
};

function needed({ role, listener, sourceOf }: ScriptContext): Passage[] {
  const [need] = role?.needs ?? [];
  if (role === undefined || need === undefined) return [];
  const [benefit] = role.benefits;
  return [
    {
      name: 'what the business needs',
      say: toSpeech(`${needOpenings[listener.kind]} ${continuing(need)}`),
      sources: [sourceOf(role, 'needs')],
      cut: 1,
    },
    ...(benefit === undefined
      ? []
      : [
          {
            name: 'what the business gets',
            say: toSpeech(`And this is what would come of it: ${continuing(benefit)}`),
            sources: [sourceOf(role, 'benefits')],
            cut: 5,
          },
        ]),
  ];
}
