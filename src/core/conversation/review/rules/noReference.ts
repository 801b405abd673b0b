import { hasFigure } from '../../../entries/metric';
import { sentence } from '../../../text/sentence';
import { withoutDates } from '../dates';
import type { ReviewRule } from '../rule';

/** Where does this come from? Claims in the case lead to the evidence; one typed in by hand may not. */
export const noReference: ReviewRule = {
  code: 'no-reference',
  reader: 'doubter',
  severity: 'information',
  find({ document }) {
    const claims = document.blocks
      .filter(
        ({ kind, section, isNeed, references, text }) =>
          kind === 'item' &&
          (section === 'summary' || section === 'leverage') &&
          !isNeed &&
          references.length === 0 &&
          hasFigure(withoutDates(text, document.phrases)),
      )
      .map(({ lines }) => ({
        message: sentence("Where is this figure from? The line doesn't refer to the evidence."),
        lines,
      }));
    const lost = document.blocks
      .filter(({ section }) => section !== 'evidence')
      .flatMap(({ references, lines }) =>
        references
          .filter((number) => !document.evidence.has(number))
          .map((number) => ({ message: sentence('The evidence has no entry number {0}.', number), lines })),
      );
    return [...claims, ...lost];
  },
};
