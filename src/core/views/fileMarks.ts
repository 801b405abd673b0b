import type { LibraryFile } from '../library/library';
import { sentence, type Sentence } from '../text/sentence';

/** What the Explorer says of a file: letters behind its name, and the words they stand for. */
export interface FileMarks {
  readonly letters: string;
  readonly words: readonly Sentence[];
}

/** `D` for a draft and `P` for what only its user sees, or both; no letters for all others. */
export function marksOf(file: LibraryFile | undefined): FileMarks {
  const entry = file?.entry;
  const marks = [
    ...(entry?.type === 'win' && entry.status === 'draft'
      ? [{ letter: 'D', words: sentence('Draft: counts once you accept it') }]
      : []),
    ...(entry?.visibility === 'private' ? [{ letter: 'P', words: sentence('Private: only you see it') }] : []),
  ];
  return { letters: marks.map(({ letter }) => letter).join(''), words: marks.map(({ words }) => words) };
}
