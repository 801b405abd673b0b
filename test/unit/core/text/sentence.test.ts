import assert from 'node:assert/strict';
import { plural, say, sentence } from '../../../../src/core/text/sentence';

describe('sentence', () => {
  it('fills its places with texts, numbers and sentences', () => {
    assert.equal(say(sentence('{0} of {1}: {2}.', 2, 'five', sentence('is {0}', 'fine'))), '2 of five: is fine.');
    assert.equal(say(sentence('{1} before {0}, {1} again.', 'a', 'b')), 'b before a, b again.');
  });

  it('takes what fills a place for text alone', () => {
    assert.equal(say(sentence('{0} {1}', '{1} $& $1', 'x')), '{1} $& $1 x');
  });

  it('leaves a place that nothing fills', () => assert.equal(say(sentence('{0} {7}', 'a')), 'a {7}'));

  it('chooses by the count, which comes first', () => {
    const wins = (count: number): string => say(plural(count, '{0} win of {1}', '{0} wins of {1}', 'mine'));
    assert.deepEqual([0, 1, 2].map(wins), ['0 wins of mine', '1 win of mine', '2 wins of mine']);
  });

  it('is said in another language from the innermost sentence out', () => {
    const asked: string[] = [];
    const spoken = say(sentence('It has {0}.', sentence('a number')), (pattern, ...args) => {
      asked.push(pattern);
      return pattern === 'a number' ? 'eine Zahl' : `Es hat ${args[0]}.`;
    });
    assert.equal(spoken, 'Es hat eine Zahl.');
    assert.deepEqual(asked, ['a number', 'It has {0}.']);
  });
});
