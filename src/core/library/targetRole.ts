import { compareText } from '../text/compareText';
import type { Role } from '../entries/role';
import type { Entries } from './entries';
import { findNamed } from './references';

/**
 * The role that the user aims at: the one they chose, else the role of an open ask for a promotion, else the first
 * by address; undefined where there is no role.
 *
 * @param chosen the id of the role they chose
 */
export function targetRole(entries: Entries, chosen?: string): Role | undefined {
  return findNamed(entries.roles, chosen) ?? roleOfOpenPromotion(entries) ?? firstRole(entries);
}

function roleOfOpenPromotion({ asks, roles }: Entries): Role | undefined {
  const open = asks.filter(
    ({ kind, status, role }) =>
      (kind === 'promotion' || kind === 'title') && (status === 'asked' || status === 'planned') && role !== undefined,
  );
  const inOrder = [...open].sort((a, b) => rank(a.kind) - rank(b.kind) || compareText(a.uri, b.uri));
  for (const { role } of inOrder) {
    const found = findNamed(roles, role);
    if (found) return found;
  }
  return undefined;
}

function rank(kind: string | undefined): number {
  return kind === 'promotion' ? 0 : 1;
}

function firstRole({ roles }: Entries): Role | undefined {
  return roles.reduce<Role | undefined>((first, role) => (first && first.uri <= role.uri ? first : role), undefined);
}
