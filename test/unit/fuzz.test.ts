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

  it(`takes in proportion as long for a longer text of one piece (seed ${seed})`, () => {
    const random = randomNumbers(seed);
    for (let count = tries(60); count > 0; count--) {
      const parser = parsers[Math.floor(random() * parsers.length)]!;
      const repeat = repeats[Math.floor(random() * repeats.length)]!;
      const times = [1, 2, 4, 8].map((factor) => computed(() => parser.read(repeat.of(factor * 1_000))));
      // Eight times as much takes 64 times as long where every two characters are compared; little is not measured well.
      const [once, , , eight] = times as [number, number, number, number];
      assert.isBelow(eight, Math.max(400, 32 * once), `${parser.name} at ${repeat.name}: ${times.join(', ')}`);
    }
  });
});
