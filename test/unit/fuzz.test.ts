import { assert } from 'chai';
import { computed, inputOf, randomNumbers, repeats } from '../fuzz/inputs';
import { parsers } from '../fuzz/parsers';
import { tries } from './tries';

// `npm run fuzz` tries as many as it is given time for.
describe('every parser', function () {
  this.timeout(0);
  const seed = process.env.BRAG_TRIES === 'half' ? 1 : Math.floor(Math.random() * 2 ** 31);

  it(`throws at no random text (seed ${seed})`, () => {
    const first = repeats.length * parsers.length;
    for (let index = first; index < first + tries(4_000); index++) {
      const { parser, about, text } = inputOf(parsers, seed, index);
      assert.doesNotThrow(() => parser.read(text), `${parser.name} at ${about}`);
    }
  });

  it(`throws at nothing that an importer reads, mutated (seed ${seed})`, () => {
    for (let index = 0; index < tries(2_000); index++) {
      const { parser, about, text } = inputOf(parsers, seed, index, 'mutated');
      assert.doesNotThrow(() => parser.read(text), `${parser.name} at ${about}`);
    }
  });

  it(`takes in proportion as long for a longer text of one piece (seed ${seed})`, () => {
    const random = randomNumbers(seed);
    for (const parser of parsers) {
      const repeat = repeats[Math.floor(random() * repeats.length)]!;
      const times = [1, 2, 4, 8].map((factor) => computed(() => parser.read(repeat.of(factor * 1_000))));
      // Eight times as much takes 64 times as long where every two characters are compared; little is not measured well.
      const [once, , , eight] = times as [number, number, number, number];
      assert.isBelow(eight, Math.max(400, 32 * once), `${parser.name} at ${repeat.name}: ${times.join(', ')}`);
    }
  });

  const hurtful: readonly (readonly [parser: string, text: string])[] = [
    ['commit message', '🎉'.repeat(30)],
    ['commit message', '👩‍👩‍👧\uFE0F '.repeat(500)],
    ['commit message', `:tada:${':a'.repeat(4_000)}`],
    ['calendar, as rule', 'YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['front matter', '{{{'.repeat(4_000)],
    ['front matter, in a block', '{{{'.repeat(4_000)],
    ['front matter, in a block', '['.repeat(8_000)],
    ['body of a win', '> '.repeat(6_000)],
    ['body of a win', ']'.repeat(32_000)],
    ...['1', '—', '“'].map((sign): readonly [string, string] => ['win, as impact', sign.repeat(16_000)]),
    ...['older brag document', 'ladder x.md', 'script', 'template'].map((name): readonly [string, string] => [
      name,
      '>'.repeat(32_000),
    ]),
    ['ladder, below headings', '\n'.repeat(32_000)],
    ['win, as impact', ': one two three four'.repeat(1_600)],
    ['hidden names', 'Leila'.repeat(6_400)],
    ['line of a win', '=>'.repeat(100_000)],
  ];
  for (const [name, text] of hurtful)
    it(`reads ${name} of ${JSON.stringify(text.slice(0, 12))}, ${text.length} long, in proportion`, () => {
      const { read } = parsers.find((parser) => parser.name === name)!;
      const [once, eight] = [text.length / 8, text.length].map((end) => computed(() => read(text.slice(0, end))));
      assert.isBelow(eight!, Math.max(1_000, 32 * once!));
    });
});
