import { compareText } from '../text/compareText';
import type { Role } from '../entries/role';
import type { Entries } from './entries';
import { slug } from '../text/slug';

/**
 * The role that the user aims at: the one they chose, else the role of an open ask for a promotion, else the first
 * by address; undefined where there is no role.
 *
 * @param chosen the id of the role they chose
 */
export function targetRole(entries: Entries, chosen?: string): Role | undefined {
  return (
    (chosen === undefined ? undefined : roleNamed(entries.roles, chosen)) ??
    roleOfOpenPromotion(entries) ??
    firstRole(entries)
  );
}

/** The role of that id, else the only one of that title; undefined where none or several fit. */
export function roleNamed(roles: readonly Role[], name: string): Role | undefined {
  const written = slug(name);
  const byId = roles.find(({ id }) => slug(id) === written);
  if (byId) return byId;
  const byTitle = roles.filter(({ title }) => slug(title) === written);
  return byTitle.length === 1 ? byTitle[0] : undefined;
}

function roleOfOpenPromotion({ asks, roles }: Entries): Role | undefined {
  const open = asks.filter(
    ({ kind, status, role }) =>
      (kind === 'promotion' || kind === 'title') && (status === 'asked' || status === 'planned') && role !== undefined,
  );
  const inOrder = [...open].sort((a, b) => rank(a.kind) - rank(b.kind) || compareText(a.uri, b.uri));
  for (const { role } of inOrder) {
    const found = roleNamed(roles, role!);
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
