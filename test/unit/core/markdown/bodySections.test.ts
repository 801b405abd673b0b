import { expect } from 'chai';
import fc from 'fast-check';
import { parsedBlocks, plainBlocks, readBodySections } from '../../../../src/core/markdown/bodySections';
import { nastyText } from '../arbitraries';
import { tries } from '../../tries';

const pieces = fc.constantFrom(
  ...Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)),
  ...['one', 'two', 'www', 'http', 'é', '\u00a0', '\ufeff', '\v', '2', '12', ' ', ' ', '. ', ', ', '\t', '日本', '🎉'],
);
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'I wrote the test, and it held.',
      'It was slow: 2.5 s (p95).',
      'one, two',
      'one ',
      ' ',
      '',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('## Situation', '# What I did', '### Result:', '#  Two words', '#', '## One ##'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('---', '===', '- one', '    code', '> said', '```', '1. one', 'ends  ', '| a |'),
  },
  { weight: 2, arbitrary: fc.array(pieces, { maxLength: 6 }).map((said) => said.join('')) },
  { weight: 1, arbitrary: nastyText('token') },
);
const body = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n'))
  .map(([lines, lineBreak]) => lines.join(lineBreak));

describe('the body of a win', () => {
  it('is read the short way as the parser reads it', function () {
    this.timeout(0);
    let [plain, all] = [0, 0];
    fc.assert(
      fc.property(body, (written) => {
        const blocks = plainBlocks(written);
        all++;
        if (blocks === undefined) return;
        plain++;
        expect(blocks).to.deep.equal(parsedBlocks(written));
      }),
      { numRuns: tries(2000) },
    );
    expect(plain / all).to.be.greaterThan(0.1);
  });

  it('is read the short way where it holds headings and sentences alone', () => {
    const written = '# Cut the wait\n\nIt was slow, and\nnobody knew why.\n\n## Result\n\nIt is fast.\n';
    expect(plainBlocks(written)).to.have.length(4);
    expect(readBodySections(written)).to.deep.equal({
      free: 'It was slow, and nobody knew why.',
      result: 'It is fast.',
    });
    expect(plainBlocks('It *was* slow.')).to.equal(undefined);
  });
});
