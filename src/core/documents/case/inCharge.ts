import type { Win } from '../../entries/win';
import { slug } from '../../text/slug';
import type { CaseContext } from './caseContext';
import { managerOf } from '../../library/managerOf';
import { givenName } from '../../library/givenName';

const standingIn =
  /(?<!\p{L})(?:in charge (?:of|on|for)|acting manager|deputi[sz]ed for|stood in (?:as|for)|filled in for)(?!\p{L})/iu;
const absence =
  /(?<!\p{L})(?:while|when) (\p{Lu}[\p{L}\p{M}'’ -]{0,60}?) (?:was|is) (?:off|away|on leave|on holiday|out|ill|sick)(?!\p{L})/iu;

/**
 * The wins in which I had the next level's work in my hands, by the words of their titles alone; the best first. Where
 * a role says what it expects, its expectations show it.
 */
export function winsInCharge({ ranked, entries, personNamed, track, rowsAreSkills }: CaseContext): Win[] {
  if (track !== 'promotion' || !rowsAreSkills) return [];
  const manager = managerOf(entries);
  const name = manager === undefined ? undefined : (personNamed(manager)?.name ?? manager);
  const names = name === undefined ? [] : [slug(name), slug(givenName(name) ?? name)];
  const isTheirs = (title: string) => names.includes(slug(absence.exec(title)?.[1] ?? ''));
  return ranked
    .map(({ win }) => win)
    .filter(({ title, role }) => role !== 'supported' && (standingIn.test(title) || isTheirs(title)));
}
