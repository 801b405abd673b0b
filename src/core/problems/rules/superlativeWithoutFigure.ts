import { capitalize } from '../../text/punctuation';
import { isResultAhead } from '../../evidence/awaitedResult';
import { isMeasured } from '../../evidence/strength';
import { shortened } from '../../entries/fieldProblem';
import { sentence } from '../../text/sentence';
import type { TextRange } from '../../text/textRange';
import { editFix, writeKey } from '../fixes';
import type { Fix } from '../foundProblem';
import type { ProblemContext } from '../problemContext';
import type { Rule } from '../rule';
import { anyOf, wordingIn } from '../wording';

const superlatives = anyOf([
  'best', 'fastest', 'biggest', 'largest', 'greatest', 'highest', 'strongest', 'smoothest', 'most successful',
  'most important', 'first ever', 'huge', 'hugely', 'massive', 'massively', 'enormous', 'enormously', 'dramatic',
  'dramatically', 'drastically', 'significant', 'significantly', 'substantial', 'substantially', 'tremendous',
  'tremendously', 'vast', 'vastly', 'immense', 'immensely', 'incredible', 'incredibly', 'amazing', 'exceptional',
  'exceptionally', 'outstanding', 'world-class', 'groundbreaking', 'game-changing', 'revolutionary', 'unprecedented',
]); // prettier-ignore

/** A big word that no figure bears out. */
export const superlativeWithoutFigure: Rule = {
  code: 'superlative-without-figure',
  severity: 'hint',
  find(context) {
    const win = context.evidence;
    if (win === undefined || isMeasured(win) || isResultAhead(win, context.date)) return [];
    return wordingIn(context, win, superlatives).map(({ written, range }) => ({
      message: sentence('"{0}" needs a figure. Add the number that shows it, or remove the word.', shortened(written)),
      range,
      fixes: () => [
        writeKey(
          context,
          'metrics',
          sentence('Add a metric'),
          sentence('what was measured, before -> after'),
          "['",
          "']",
        ),
        withoutWord(context, range),
      ],
    }));
  },
};

/** The sentence without the word, where it stays a sentence: without an adverb, or an adjective before its noun. */
function withoutWord({ text }: ProblemContext, range: TextRange): Fix | undefined {
  const word = text.slice(range.start, range.end);
  const before = text.slice(Math.max(0, range.start - 40), range.start);
  const behind = /^[ \t]+(\p{L}+)/u.exec(text.slice(range.end, range.end + 60));
  const next = behind?.[1];
  if (next === undefined || /^(?:and|or|but|than|in|for|to|of|as|at|on|with|by)$/i.test(next)) return undefined;
  const isAdverb = /ly$/i.test(word);
  const article = /(?:^|[^\p{L}\p{N}])(an?)[ \t]+$/iu.exec(before)?.[1];
  const degree = /(?:^|[^\p{L}])(?:the|my|our|very|so|more|most|too|is|are|was|were|been|be)[ \t]+$/iu.test(before);
  if (!isAdverb && (degree || /est$|^(?:best|most|first)/i.test(word))) return undefined;
  const sound = /^[aeiou]/i.test(next);
  // By its letter alone "hour" and "user" would get the wrong article.
  if (article !== undefined && (/^(?:h|u|eu|one)/i.test(next) || sound !== (article.length === 2))) return undefined;
  const start = range.end + behind![0].length - next.length;
  const isFirst = /^\p{Lu}/u.test(word) && article === undefined;
  const written = isFirst ? capitalize(next) : next;
  return editFix(sentence('Remove “{0}”', word), {
    range: { start: range.start, end: start + next.length },
    text: written,
  });
}
