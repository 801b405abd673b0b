import { compareText } from '../../text/compareText';
import type { Ask, AskKind, AskStatus } from '../../entries/ask';
import type { Track } from '../../entries/role';

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
  return asks
    .filter((ask) => isOfTrack(ask.kind, track) && ask.status !== 'withdrawn')
    .toSorted(
      (a, b) =>
        order.indexOf(a.status) - order.indexOf(b.status) ||
        kinds[track].indexOf(a.kind!) - kinds[track].indexOf(b.kind!) ||
        compareText(b.due ?? '', a.due ?? ''),
    )[0];
}
