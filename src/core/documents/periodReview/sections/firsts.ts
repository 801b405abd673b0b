import type { RootContent } from 'mdast';
import type { Win } from '../../../entries/win';
import { dayOf, isEvidence } from '../../../evidence/expectationStatus';
import { bullets, heading, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { roleWords, scopeWords } from '../../case/wording';
import { phrased } from '../../kit/phrased';
import { leadingItems, withRest } from '../../kit/withRest';
import type { ReviewContext } from '../reviewContext';
import { skillsOf } from '../skillsOf';

const maxSkills = 6;

/** What the record holds for the first time; nothing where it begins with this year, as then all would be new. */
export function firsts({ entries, logged, names, before, linkTo }: ReviewContext): RootContent[] {
  const earlier = entries.wins.filter((win) => isEvidence(win, before) && dayOf(win) <= before);
  if (earlier.length === 0) return [];
  const inOrder = logged.toReversed();
  const known = new Set(skillsOf(earlier, names).map(({ label }) => label));
  const skills = skillsOf(inOrder, names).filter(({ label }) => !known.has(label));
  const shown = leadingItems(skills, maxSkills);
  const firstOf = (has: (win: Win) => boolean) => (earlier.some(has) ? undefined : inOrder.find(has));
  const marks = [
    ...(['led', 'owned'] as const).map((role) => ({
      said: `My part: ${phrased(roleWords[role])}`,
      win: firstOf((win) => win.role === role),
    })),
    ...(['cross-team', 'department', 'company', 'customer', 'industry'] as const).map((scope) => ({
      said: `Reach: ${phrased(scopeWords[scope])}`,
      win: firstOf((win) => win.scope === scope),
    })),
  ].flatMap(({ said, win }): Inline[] => (win === undefined ? [] : [[strong(said), ': ', linkTo(win), '.']]));
  if (skills.length + marks.length === 0) return [];
  return [
    heading(2, 'For the first time in my record'),
    paragraph('Compared with the wins recorded before this year.'),
    bullets([
      ...marks,
      ...withRest(
        shown.map(({ label, wins }): Inline => [strong(label), ': ', linkTo(wins[0]!), '.']),
        skills.length - shown.length,
      ),
    ]),
  ];
}
