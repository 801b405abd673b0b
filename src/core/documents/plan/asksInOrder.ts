import { compareText } from '../../text/compareText';
import type { Ask, AskKind } from '../../entries/ask';
import type { Role } from '../../entries/role';
import type { Entries } from '../../library/entries';
import { findNamed } from '../../library/references';

/** The big step itself, which the smaller ones lead to. */
export function isJump(kind: AskKind | undefined): boolean {
  return kind === 'promotion' || kind === 'title' || kind === 'pay' || kind === 'lateral';
}

/** An ask that may still be made, or that is agreed and not yet done. */
function isOnTheWay({ status, criteria }: Ask): boolean {
  if (status === 'agreed') return criteria.some(({ met }) => !met);
  return status === 'planned' || status === 'asked' || status === 'deferred';
}

/** Whether an ask is for a role; where no file holds the role, every ask that names none is. */
export function leadsTo({ roles }: Entries, role: Role | undefined, { role: named }: Ask): boolean {
  return role === undefined ? findNamed(roles, named) === undefined : findNamed(roles, named)?.uri === role.uri;
}

/**
 * The asks on the way to a role, each behind those in its `after`, the smaller ones first and else by the
 * day they are due (incremental negotiating). Where asks wait for one another in a circle, the day decides.
 */
export function asksInOrder(entries: Entries, role: Role | undefined, ask: Ask | undefined, isForRole: boolean): Ask[] {
  const { asks } = entries;
  const leads = (other: Ask) =>
    other.uri === ask?.uri || ((role !== undefined || isForRole) && leadsTo(entries, role, other));
  const chosen = new Set(asks.filter((other) => isOnTheWay(other) && leads(other)));
  const addEarlier = (each: Ask): void => {
    for (const name of each.after) {
      const earlier = findNamed(asks, name);
      if (earlier !== undefined && isOnTheWay(earlier)) chosen.add(earlier);
    }
  };
  if (ask !== undefined) addEarlier(ask);
  for (const each of chosen) addEarlier(each);
  const left = [...chosen].toSorted(byDay);
  const ordered: Ask[] = [];
  while (left.length > 0) {
    const waits = (each: Ask) => each.after.some((name) => left.some((other) => isOther(other, each, asks, name)));
    const next = left.findIndex((each) => !waits(each));
    ordered.push(...left.splice(Math.max(0, next), 1));
  }
  return ordered;
}

function isOther(other: Ask, self: Ask, asks: readonly Ask[], name: string): boolean {
  return other !== self && findNamed(asks, name)?.uri === other.uri;
}

function byDay(a: Ask, b: Ask): number {
  const key = ({ status, kind, due, followUp, uri }: Ask) =>
    `${status === 'agreed' ? 0 : isJump(kind) ? 2 : 1} ${(status === 'deferred' ? followUp : due) ?? '9999-12-31'} ${uri}`;
  return compareText(key(a), key(b));
}
