import { expect } from 'chai';
import { holdsMoney } from '../../../../src/core/text/money';

describe('whether a text holds money', () => {
  for (const text of [
    'saves the site 38 000 EUR a year',
    'NOK 4.2 mill. over three years',
    "CHF 12'000",
    '1.2 Mio Euro',
    '€310k ARR kept',
    '£1.4k from the council',
    'closed their first deal, 35 lakh',
    'it would have cost us about 90k',
    'MEUR 3',
    '4,2 MNOK',
    'kr 40 000',
    'Rs 35,00,000',
    '₹5 crore',
    'US$5m',
    'two million dollars',
    'half a million euros',
    'saved 2m in licences',
    '500 francs',
  ])
    it(`yes: ${text}`, () => expect(holdsMoney(text)).to.equal(true));

  for (const text of [
    '4k users',
    'from 7 to 2 a quarter',
    '212k units, nothing left on the dock',
    'won 3 prizes',
    'saved 3 hours',
    'pounds of flour',
    'the 2026 budget',
    '8 real users',
    'sales in 12 countries',
    '10 sek faster',
  ])
    it(`no: ${text}`, () => expect(holdsMoney(text)).to.equal(false));
});
