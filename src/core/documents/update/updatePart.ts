import type { Inline } from '../../markdown/nodes';

/** One thing that an update tells: as it is, and where that takes too much room, by its title alone. */
export interface UpdateItem {
  readonly whole: Inline;
  readonly short: Inline;
}

/** A part of an update, what counts most first. */
export interface UpdatePart {
  readonly title: string;
  readonly items: readonly UpdateItem[];
}
