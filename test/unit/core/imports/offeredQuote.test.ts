import { assert } from 'chai';
import fc from 'fast-check';
import { oneLine } from '../../../../src/core/imports/candidateFrom';
import { offeredQuotes, quoteBlock } from '../../../../src/core/imports/offeredQuote';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { tries } from '../../tries';

describe('a quote that a draft offers', () => {
  it('is read back from the body in the words that were said', () => {
    const words = fc.oneof(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.constantFrom('*Lovely* work, see [x](y)', '# no heading', '1. first', 'a_b & <i>', 'https://x.y/z'),
    );
    const said = words.map(oneLine).filter((text) => /[a-z0-9]/i.test(text));
    fc.assert(
      fc.property(said, said, fc.boolean(), (quote, from, isDated) => {
        const offered = { quote, from, ...(isDated && { date: '2026-03-14' as CalendarDate }) };
        const body = `Some words.\n\n${quoteBlock(offered)}\n\n> a quote of mine\n\n${quoteBlock(offered)}\n`;
        assert.deepEqual(offeredQuotes(body), [offered, offered]);
        assert.deepEqual(offeredQuotes(body.replaceAll('\n', '\r\n')), [offered, offered]);
      }),
      { numRuns: tries(300) },
    );
  });

  it('is no quote of another kind', () => {
    assert.deepEqual(offeredQuotes('> Words\n\n> – maria\n\n- Reviewed by: maria\n'), []);
  });
});
