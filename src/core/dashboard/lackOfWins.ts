import { plural, sentence } from '../text/sentence';
import type { Picture } from './dashboard';
import type { Sight } from './sight';

type Lack = NonNullable<Picture['lacks']>;

/**
 * What a picture of wins lacks where it has no row; undefined where it has one.
 *
 * @param unsaid what the wins that are there don't say
 */
export function lackOfWins(sight: Sight, rows: number, unsaid?: Lack): Lack | undefined {
  if (rows > 0) return undefined;
  const { wins, choice, entries, say } = sight;
  if (wins.length > 0)
    return (
      unsaid ?? {
        says: say(sentence('No wins are shown for this period.')),
        command: 'brag.openDashboard',
        arguments: { period: 'all' },
        label: say(sentence('Show All')),
      }
    );
  if (choice.audience !== 'self')
    return {
      // There may be some that this audience may not see.
      says: say(sentence('This audience would see no wins.')),
      command: 'brag.openDashboard',
      arguments: { audience: 'self' },
      label: say(sentence('Show What I See')),
    };
  const drafts = entries.wins.filter(({ status }) => status === 'draft').length;
  if (drafts > 0)
    return {
      says: say(
        plural(
          drafts,
          'No wins yet. {0} draft is in your inbox; accept it to count as a win.',
          'No wins yet. {0} drafts are in your inbox; accept them to count as wins.',
        ),
      ),
      command: 'brag.reviewDrafts',
      label: say(sentence('Review Drafts')),
    };
  return { says: say(sentence('No wins yet.')), command: 'brag.logWin', label: say(sentence('Log a Win…')) };
}

/** What a picture by skills lacks where no win names one. */
export function lackOfSkills({ say }: Sight): Lack {
  return {
    says: say(sentence("No win shown here names a skill. Add one from a win's menu in the Evidence view.")),
    command: 'brag.evidence.focus',
    label: say(sentence('Show Evidence')),
  };
}
