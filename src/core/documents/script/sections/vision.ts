import type { Profile } from '../../../entries/profile';
import type { ListenerKind } from '../listener';
import { paragraph } from '../../../markdown/nodes';
import { toAdd, typed } from '../../kit/notes';
import type { ScriptContext } from '../scriptContext';
import { continuing, spokenTitle } from '../speech';
import type { TalkPart } from '../talk';
import type { Passage } from '../../kit/source';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';

const spans = [
  {
    key: 'one-year',
    name: unphrased('the vision for one year'),
    when: unphrased('in a year'),
    first: unphrased('Picture it a year from now: {0}'),
    next: unphrased('A year on, {0}'),
  },
  {
    key: 'three-years',
    name: unphrased('the vision for three years'),
    when: unphrased('in three years'),
    first: unphrased('Picture it three years from now: {0}'),
    next: unphrased('Three years on, {0}'),
  },
  {
    key: 'five-years',
    name: unphrased('the vision for five years'),
    when: unphrased('in five years'),
    first: unphrased('Picture it five years from now: {0}'),
    next: unphrased('Five years on, {0}'),
  },
] as const satisfies readonly {
  key: keyof NonNullable<Profile['vision']>;
  name: string;
  when: string;
  /** How it opens as the first of them that is said, and after another. */
  first: string;
  next: string;
}[];

const needOpenings: Readonly<Record<ListenerKind, string>> = {
  manager: unphrased('Here is what I think we need.'),
  'skip-level': unphrased('Here is what I think we need.'),
  ally: unphrased('Here is what I think the company needs.'),
  hr: unphrased('Here is what I think the company needs.'),
  'other-team': unphrased('Here is what I think your team needs.'),
};

/** Where I want to be in one, three and five years, tied to what the business needs. */
export const vision: TalkPart = {
  title: unphrased('Where I want to go'),
  purpose: unphrased('One, three and five years, tied to what the business needs.'),
  minutesOf30: 4,
  most: 10,
  rank: 7,
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
        ...lines.map(({ key, name, first, next, written }, index): Passage => ({
          name: phrased(name),
          say: context.speech(phrased(index + own.length === 0 ? first : next, continuing(written))),
          sources: [{ ...context.sourceOf(said.profile!, 'vision'), label: phrased('my profile') }],
          ...(key !== 'one-year' && { cut: key === 'three-years' ? 3 : 4 }),
        })),
        ...(lines.length + own.length === 0
          ? [
              {
                name: phrased('the question about the future'),
                say: [
                  phrased('Where do you see this team in a year, and what would you like me to carry in it by then?'),
                ],
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
              'In my profile, {0} names another role, so it is left out here: this talk is about one way alone.',
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
      name: phrased('what I would answer for'),
      say: [phrased("In a year, I'd like to answer for this."), ...speech(role.scope.next)],
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
      say: [phrased(needOpenings[listener.kind]), ...speech(need)],
      sources: [{ ...sourceOf(role, 'needs'), label: phrased('what {0} is needed for', spokenTitle(role.title)) }],
      cut: 1,
    },
    ...(benefit === undefined
      ? []
      : [
          {
            name: phrased('what the business gets'),
            say: [phrased('And here is what would come of it.'), ...speech(benefit)],
            sources: [{ ...sourceOf(role, 'benefits'), label: phrased('what the business gets') }],
            cut: 5,
          },
        ]),
  ];
}
