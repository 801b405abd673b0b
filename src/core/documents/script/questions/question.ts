import type { Inline } from '../../../markdown/nodes';
import type { ScriptContext } from '../scriptContext';
import type { Source } from '../../kit/source';

/** A question to expect, since the record leaves it open, and the answer the record allows. */
export interface LikelyQuestion {
  readonly question: string;
  /** What in the record calls for it. */
  readonly because: Inline;
  readonly say: readonly string[];
  readonly sources: readonly Source[];
  /** What to do about it before the talk, where no evidence answers it. */
  readonly prepare?: Inline;
}

export type QuestionFinder = (context: ScriptContext) => LikelyQuestion[];
