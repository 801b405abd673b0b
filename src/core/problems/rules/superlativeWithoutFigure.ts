import { isMeasured } from '../../evidence/strength';
import { shortened } from '../../entries/fieldProblem';
import { sentence } from '../../sentence';
import { writeKey } from '../fixes';
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
    if (win === undefined || isMeasured(win)) return [];
    return wordingIn(context, win, superlatives).map(({ written, range }) => ({
      message: sentence(
        '"{0}" asks for a figure. Add the number that shows it, or take the word out.',
        shortened(written),
      ),
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
      ],
    }));
  },
};
