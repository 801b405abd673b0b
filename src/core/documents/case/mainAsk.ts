import { compareText } from '../../text/compareText';
import type { Ask, AskKind, AskStatus } from '../../entries/ask';
import type { Track } from '../../entries/role';
import { findNamed } from '../../library/references';

const kinds: Readonly<Record<Track, readonly AskKind[]>> = {
  promotion: ['promotion', 'title', 'pay'],
  lateral: ['lateral', 'trial'],
  scope: ['scope', 'title'],
};
const order: readonly AskStatus[] = ['asked', 'planned', 'agreed', 'deferred', 'declined'];

/** Whether an ask of this kind is what a track comes to in the end. */
export function isOfTrack(kind: AskKind | undefined, track: Track): boolean {
  return kind !== undefined && kinds[track].includes(kind);
}

/** The ask that this case is made for: of the track's kind, open before settled, the latest first. */
export function mainAsk({ asks, track }: { readonly asks: readonly Ask[]; readonly track: Track }): Ask | undefined {
  // A raise that comes after the role is not asked for before the role is agreed.
  const waits = ({ kind, status, after }: Ask) =>
    kind === 'pay' &&
    status === 'planned' &&
    after.some((name) => (findNamed(asks, name)?.status ?? 'agreed') !== 'agreed');
  return asks
    .filter((ask) => isOfTrack(ask.kind, track) && ask.status !== 'withdrawn')
    .toSorted(
      (a, b) =>
        Number(waits(a)) - Number(waits(b)) ||
        order.indexOf(a.status) - order.indexOf(b.status) ||
        kinds[track].indexOf(a.kind!) - kinds[track].indexOf(b.kind!) ||
        compareText(b.due ?? '', a.due ?? ''),
    )[0];
}
