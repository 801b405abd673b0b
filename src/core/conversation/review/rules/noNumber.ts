import { hasFigure } from '../../../entries/metric';
import { sentence } from '../../../text/sentence';
import { withoutDates } from '../dates';
import type { ReviewRule } from '../rule';

/** Two kinds of proof for a major claim; the first is a figure or its proxy (those who decide on promotions). */
export const noNumber: ReviewRule = {
  code: 'no-number',
  reader: 'doubter',
  severity: 'information',
  find({ document, stories }) {
    const bullets = document.blocks.filter(
      ({ kind, section, isNeed, references }) =>
        kind === 'item' && section === 'summary' && (references.length > 0 || !isNeed),
    );
    const claims = [
      ...bullets.map(({ text, lines }) => ({ text, lines })),
      ...stories.map(({ text, heading }) => ({ text: `${heading.text}\n${text}`, lines: heading.lines })),
    ];
    return claims
      .filter(({ text }) => !hasFigure(withoutDates(text, document.phrases)))
      .map(({ lines }) => ({
        message: sentence('How much, how often, for how many? No number here shows the effect.'),
        lines,
      }));
  },
};
