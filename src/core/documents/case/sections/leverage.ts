import { compareText } from '../../../text/compareText';
import { stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Win } from '../../../entries/win';
import type { WinKind } from '../../../entries/winKind';
import { bullets, heading, joinInline, paragraph, strong, type Inline } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { emptySection } from '../selfHint';
import { tellResult } from '../tellResult';
import { leadingItems, withRest } from '../../kit/withRest';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';
import { managerOf } from '../../../library/managerOf';
import { joinWords } from '../../kit/joinWords';

const groups: readonly { readonly kind: WinKind; readonly title: string; readonly most: number }[] = [
  { kind: 'mentoring', title: unphrased('People I helped grow'), most: 3 },
  { kind: 'glue', title: unphrased('Work that holds teams together'), most: 4 },
  { kind: 'learning', title: unphrased('Learned, and passed on'), most: 2 },
];

/** Mentoring, glue and knowledge shared, each with its own effect, and the bridges to other departments. */
export function leverage(context: CaseContext): RootContent[] {
  const title = phrased('Leverage and invisible work');
  const blocks = [...groups.flatMap((group) => told(context, group)), ...bridges(context)];
  if (blocks.length === 0)
    return emptySection(
      context,
      title,
      phrased(
        'Log the mentoring you do and the work that holds a team together, as wins with kind: mentoring or kind: glue.',
      ),
    );
  return [heading(2, title), ...blocks];
}

function told(context: CaseContext, { kind, title, most }: (typeof groups)[number]): RootContent[] {
  const leading = new Set(context.highlights.map(({ ranked }) => ranked.win));
  const all = context.ranked.filter(
    ({ win }) =>
      win.kind === kind &&
      !leading.has(win) &&
      win.role !== 'supported' &&
      (kind !== 'learning' || win.scope !== 'self'),
  );
  if (all.length === 0) return [];
  const wins = leadingItems(all, most).map(({ win }) => win);
  const rest = all.length - wins.length;
  return [
    paragraph(strong(`${phrased(title)}.`)),
    bullets(
      withRest(
        wins.map((win) => tellResult(context, win)).filter((said) => said !== undefined),
        rest,
      ),
    ),
  ];
}

const maxBridges = 4;
const maxWins = 3;

/** Departments other than mine, by the people there with whom I have done what is cited here. */
function bridges(context: CaseContext): RootContent[] {
  const own = ownDepartment(context);
  if (own === undefined) return [];
  const departments = new Map<string, { people: Set<string>; wins: Win[] }>();
  for (const { win } of context.ranked)
    for (const name of win.collaborators) {
      const person = context.personNamed(name);
      if (person?.department === undefined || person.department === own) continue;
      const bridge = departments.get(person.department) ?? { people: new Set(), wins: [] };
      departments.set(person.department, bridge);
      if (!bridge.wins.includes(win) && bridge.wins.length < maxWins) bridge.wins.push(win);
      if (bridge.wins.at(-1) === win) bridge.people.add(context.nameOf(name));
    }
  if (departments.size === 0) return [];
  const wanted = context.track === 'lateral' ? context.role?.department : undefined;
  const items = [...departments]
    .sort(
      ([a, first], [b, second]) =>
        Number(b === wanted) - Number(a === wanted) || second.wins.length - first.wins.length || compareText(a, b),
    )
    .slice(0, maxBridges)
    .map(([department, { people, wins }]): Inline => [
      ...phrasedInline('{0}, with {1}', strong(stripFullStop(department)), stripFullStop(joinWords([...people]))),
      ' ',
      joinInline(
        wins.map((win) => context.cite(win)),
        ', ',
      ),
      '.',
    ]);
  return [paragraph(strong(phrased('Bridges to other departments.'))), bullets(items)];
}

function ownDepartment({ entries, personNamed, role, track }: CaseContext): string | undefined {
  const manager = managerOf(entries);
  const theirs = manager === undefined ? undefined : personNamed(manager)?.department;
  return theirs ?? (track === 'lateral' ? undefined : role?.department);
}
