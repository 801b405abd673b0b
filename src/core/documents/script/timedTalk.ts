import { phrased } from '../kit/phrased';
import { divideMinutes } from './agenda';
import type { ScriptContext } from './scriptContext';
import { countWords, secondsToSay } from '../kit/speech';
import type { TalkPart, TimedPart } from './talk';
import type { Passage } from '../kit/source';

const defaultWordsPerMinute = 130;

/** Writes the parts of the talk and gives each its minutes; together they are exactly the minutes of the request. */
export function timeTalk(context: ScriptContext, parts: readonly TalkPart[]): TimedPart[] {
  const { minutes, wordsPerMinute = defaultWordsPerMinute } = context.request;
  const divided = divideMinutes(minutes, parts);
  let from = 0;
  return parts.map((part, index) => {
    const content = part.write(context);
    const own = divided[index]!;
    const timed = {
      part: { ...part, title: phrased(part.title), purpose: phrased(part.purpose) },
      from,
      minutes: own,
      content,
      seconds: secondsFor(content.passages, wordsPerMinute),
      cuts: own === 0 ? [] : cutsFor(content.passages, own * 60, wordsPerMinute),
    };
    from += own;
    return timed;
  });
}

function secondsFor(passages: readonly Passage[], wordsPerMinute: number): number {
  return secondsToSay(
    passages.flatMap(({ say }) => say).reduce((sum, line) => sum + countWords(line), 0),
    wordsPerMinute,
  );
}

/** What to leave out, first of all what can best be spared, until the rest can be said in so many seconds. */
function cutsFor(passages: readonly Passage[], seconds: number, wordsPerMinute: number): Passage[] {
  const cuts: Passage[] = [];
  const spare = passages.filter(({ cut }) => cut !== undefined).toSorted((a, b) => b.cut! - a.cut!);
  for (const passage of spare) {
    if (
      secondsFor(
        passages.filter((kept) => !cuts.includes(kept)),
        wordsPerMinute,
      ) <= seconds
    )
      break;
    cuts.push(passage);
  }
  return cuts;
}
