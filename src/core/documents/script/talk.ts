import type { RootContent } from 'mdast';
import type { AgendaShare } from './agenda';
import type { ScriptContext } from './scriptContext';
import type { Passage } from '../kit/source';

export interface TalkContent {
  readonly passages: readonly Passage[];
  /** Notes to myself that stand before the lines to say, and after them. */
  readonly before?: readonly RootContent[];
  readonly after?: readonly RootContent[];
}

/** A part of the talk: its place in the agenda, and how it is written. */
export interface TalkPart extends AgendaShare {
  readonly title: string;
  /** The shortest meeting that has room for it; any where this is left out. */
  readonly fromMinutes?: number;
  /** What it is for, in the agenda. */
  readonly purpose: string;
  write(context: ScriptContext): TalkContent;
}

/** A part with its minutes and what is said in it. */
export interface TimedPart {
  readonly part: TalkPart;
  /** From the beginning of the talk. */
  readonly from: number;
  readonly minutes: number;
  readonly content: TalkContent;
  /** How long its lines take to say. */
  readonly seconds: number;
  /** What to leave out so that it fits; empty where it does. */
  readonly cuts: readonly Passage[];
}
