import type { Source } from '../../kit/source';
import type { Inline } from '../../../markdown/nodes';
import type { Listener } from '../listener';
import type { ScriptContext } from '../scriptContext';

/** One answer the listener may give, and what to do with it. */
export interface Branch {
  readonly id: string;
  /** What they say, which is the heading. */
  readonly theySay: string;
  /** Whether it is among the few that a short script prepares for. */
  readonly isCommon?: boolean;
  /** Whether this listener may say it; all may where this is left out. */
  isFor?(listener: Listener): boolean;
  answer(context: ScriptContext): BranchAnswer;
}

export interface BranchAnswer {
  /** The lines to say, from what the listener may hear. */
  readonly say: readonly string[];
  /** The evidence to point to. */
  readonly pointTo: readonly Source[];
  readonly askFor: readonly Inline[];
  readonly writeDown: Inline;
  /** Notes to myself. */
  readonly mind?: readonly Inline[];
  readonly leadsTo: readonly Destination[];
}

/** Where an answer leads: to a heading of the script by its words, or to a file of mine. */
export type Destination =
  { readonly when: string; readonly heading: string } | { readonly when: string; readonly source: Source };
