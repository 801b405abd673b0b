import type { RootContent } from 'mdast';
import { isMeasured } from '../../../evidence/strength';
import { bullets, heading, strong, type Inline } from '../../../markdown/nodes';
import { joinWords } from '../../kit/joinWords';
import { leadingItems, withRest } from '../../kit/withRest';
import { counted } from '../../kit/spokenCount';
import type { ReviewContext } from '../reviewContext';
import { skillsOf } from '../skillsOf';

const maxThemes = 10;

/** Which skills the year was about, those with most wins first. */
export function themes({ logged, names }: ReviewContext): RootContent[] {
  const found = skillsOf(logged, names);
  if (found.length === 0) return [];
  const several = found.filter(({ wins }) => wins.length > 1);
  const single = found.filter(({ wins }) => wins.length === 1);
  const shown = leadingItems(several, maxThemes);
  const items: Inline[] = withRest(
    shown.map(({ label, wins }): Inline => {
      const measured = wins.filter(isMeasured).length;
      return [
        strong(label),
        `: ${counted(wins.length, 'win', 'wins')}${measured === 0 ? '' : `, ${measured} with a number`}.`,
      ];
    }),
    several.length - shown.length,
  );
  const once = leadingItems(single, maxThemes).map(({ label }) => label);
  const rest = single.length - once.length;
  return [
    heading(2, 'What it was about'),
    bullets([
      ...items,
      ...(once.length === 0 ? [] : [`One win each: ${joinWords(rest === 0 ? once : [...once, `${rest} more`])}.`]),
    ]),
  ];
}
