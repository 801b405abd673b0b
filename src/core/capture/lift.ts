import type { Win } from '../entries/win';
import { awaitedResult } from '../evidence/awaitedResult';
import { strengthOf, type Rung } from '../evidence/strength';
import type { VoiceOf } from '../evidence/voices';
import { scanFrontMatter } from '../frontMatter/scanFrontMatter';
import { findFrontMatter } from '../frontMatter/frontMatter';
import { FrontMatterSource, type Path } from '../frontMatter/frontMatterSource';
import { sentence, type Sentence } from '../text/sentence';
import { dateInSentence } from '../time/dateInSentence';

/** The rung a win stands on, and the single thing that would lift it. */
export interface Lift {
  readonly rung: Rung;
  /** In a few words; undefined at the top. */
  readonly step: Sentence | undefined;
  /** The same in a sentence; at the top, why it stands there. */
  readonly sentence: Sentence;
}

/** How strong a win is, and the one step that would make it stronger. */
export function liftOf(win: Win, voiceOf: VoiceOf): Lift {
  const { rung, reason, lift } = strengthOf(win, voiceOf);
  const day = lift && awaitedResult(win);
  const step = day === undefined ? nextSteps[rung] : sentence('measure it on {0}', dateInSentence(day));
  return { rung, step, sentence: lift ?? reason };
}

const nextSteps: Readonly<Record<Rung, Sentence | undefined>> = {
  claim: sentence('say what changed'),
  described: sentence('add a number'),
  measured: sentence('add a before value'),
  compared: sentence('add a link or a quote'),
  corroborated: undefined,
};

/** Where the cursor goes for the next rung: at a place, with text to be finished put there where its key is missing. */
export interface LiftPlace {
  readonly at: number;
  /** The parts stand around the places the user fills in. */
  readonly write?: readonly string[];
}

/** Undefined where the front matter has no place for it, or the win stands on the top rung. */
export function liftPlace(win: Win, text: string, voiceOf: VoiceOf): LiftPlace | undefined {
  const places = placesIn(text);
  if (places === undefined) return undefined;
  const { endOf, write, lineBreak } = places;
  switch (strengthOf(win, voiceOf).rung) {
    case 'claim':
      return endOf('impact') ?? write('impact: ', lineBreak);
    case 'described':
      return metricsPlace(text);
    case 'measured':
      return beforePlace(text) ?? endOf('metrics', 0) ?? endOf('impact') ?? endOf('metrics');
    case 'compared':
      return endOf('links') ?? write(`links:${lineBreak}  - `, lineBreak);
    case 'corroborated':
      return undefined;
  }
}

/** Where a figure is to be written: behind the metrics there are, else at a new key. */
export function metricsPlace(text: string): LiftPlace | undefined {
  const places = placesIn(text);
  if (places === undefined) return undefined;
  const { endOf, write, lineBreak } = places;
  return (
    endOf('metrics') ??
    write(`metrics:${lineBreak}  - name: `, `${lineBreak}    before: `, `${lineBreak}    after: `, lineBreak)
  );
}

function placesIn(text: string) {
  const block = findFrontMatter(text);
  if (block === undefined || 'code' in block) return undefined;
  const source = new FrontMatterSource(text, block);
  const endOf = (...path: Path): LiftPlace | undefined => {
    const key = source.keyRangeOf(path);
    const value = source.rangeOf(path);
    if (value && value.end > value.start) return { at: value.end };
    if (!key) return undefined;
    const end = /[^\r\n]*/.exec(text.slice(key.end))![0].length;
    return { at: key.end + end };
  };
  const write = (...parts: string[]): LiftPlace | undefined => {
    const at = source.endOfKeys;
    return at === undefined ? undefined : { at: Math.min(at, text.length), write: parts };
  };
  return { endOf, write, lineBreak: source.lineBreak };
}

/** The line before the first `after` that has no `before`. */
function beforePlace(text: string): LiftPlace | undefined {
  const keys = (scanFrontMatter(text)?.scalars ?? []).filter(
    ({ path, kind, inFlow }) => path[0] === 'metrics' && path.length === 3 && kind === 'key' && !inFlow,
  );
  const after = keys.find(
    (key) =>
      key.written === 'after' && !keys.some((other) => other.path[1] === key.path[1] && other.written === 'before'),
  );
  if (after === undefined) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return { at: after.range.start, write: ['before: ', `${lineBreak}${' '.repeat(after.column)}`] };
}
