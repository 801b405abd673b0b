import { assert } from 'chai';
import { branchKeys } from '../../../../../src/core/conversation/rehearsal/branchKeys';

describe('branchKeys', () => {
  it('gives digits, then letters but for the one of the notes, then none', () => {
    const keys = branchKeys(40);
    assert.strictEqual(keys.slice(0, 34).join(''), '123456789abcdefghijklmopqrstuvwxyz');
    assert.deepEqual(
      keys.slice(34),
      Array.from({ length: 6 }, () => undefined),
    );
    assert.deepEqual(branchKeys(0), []);
  });
});
