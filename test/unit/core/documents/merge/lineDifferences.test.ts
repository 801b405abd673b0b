import { assert } from 'chai';
import fc from 'fast-check';
import { lineDifferences } from '../../../../../src/core/documents/merge/lineDifferences';
import { tries } from '../../../tries';

function applied(from: readonly string[], to: readonly string[]): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const difference of lineDifferences(from, to)) {
    assert.isAtLeast(difference.from.start, at, 'in order');
    lines.push(...from.slice(at, difference.from.start));
    at = difference.from.start + difference.from.length;
    lines.push(...to.slice(difference.to.start, difference.to.start + difference.to.length));
  }
  return [...lines, ...from.slice(at)];
}

describe('the differences of two texts by lines', () => {
  it('make one of the other, however much the lines repeat', () => {
    const side = fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', 'a', 'b') }, fc.stringMatching(/^\w{3}$/)),
      {
        maxLength: 900,
        size: 'max',
      },
    );
    fc.assert(
      fc.property(side, side, (from, to) => assert.deepEqual(applied(from, to), to)),
      { numRuns: tries(40) },
    );
  });

  it('are as small in a long document as in a short one', () => {
    const base = Array.from({ length: 3_200 }, (_, index) => (index % 2 === 0 ? `Paragraph ${index}.` : ''));
    const mine = base.map((line, index) => (index % 6 === 0 ? `${line} Edited.` : line));
    const differences = lineDifferences(base, mine);
    assert.lengthOf(differences, Math.ceil(3_200 / 6));
    assert.isTrue(differences.every(({ from, to }) => from.length === 1 && to.length === 1));
  });

  it('are one where all lines are alike', () => {
    const from = Array.from({ length: 3_000 }, () => '---');
    assert.lengthOf(lineDifferences(from, [...from.slice(0, 1_000), 'x', ...from.slice(1_000)]), 1);
  });
});
