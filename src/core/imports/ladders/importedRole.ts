import { lastSegment } from '../../text/lastSegment';
import type { Role } from '../../entries/role';
import { slug } from '../../text/slug';
import type { LadderLevel } from './ladder';
import { roleLevel } from './roleFromLadder';

/**
 * The role that was made of this level of this ladder before: its level is the same, and its source names the ladder's
 * file or address. Undefined where there is none, or where several could be meant.
 *
 * @param source the ladder's file name or address
 */
export function importedRole(roles: readonly Role[], level: LadderLevel, source: string): Role | undefined {
  const levels = new Set([roleLevel(level), level.id, level.name].map(slug));
  const fileName = lastSegment(source);
  const matching = roles.filter(
    (role) => role.level !== undefined && levels.has(slug(role.level)) && namesFile(role.source ?? '', fileName),
  );
  return matching.length === 1 ? matching[0] : undefined;
}

function namesFile(source: string, fileName: string): boolean {
  const at = source.toLowerCase().indexOf(fileName.toLowerCase());
  const before = source[at - 1];
  const behind = source[at + fileName.length];
  const isPart = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}_.-]/u.test(character);
  return fileName !== '' && at !== -1 && !isPart(before) && !(isPart(behind) && behind !== '.');
}
