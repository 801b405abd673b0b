import { assert } from 'chai';
import { nearest } from '../../../../src/core/problems/nearest';
import { severityOf } from '../../../../src/core/problems/severityOf';

describe('nearest', () => {
  it('finds the word a slip was meant for', () => {
    assert.equal(nearest('Sistem design', ['Writing', 'System Design']), 'System Design');
    assert.equal(nearest('contribtued', ['led', 'owned', 'contributed']), 'contributed');
    assert.equal(nearest('CROSS TEAM', ['team', 'cross-team']), 'cross-team');
    assert.equal(nearest('owed', ['led', 'owned']), 'owned');
  });

  it('finds nothing where another word was meant', () => {
    assert.isUndefined(nearest('Hiring', ['Writing']));
    assert.isUndefined(nearest('zoe', ['ana', 'joe b', 'bo']));
    assert.isUndefined(nearest('testing', ['teaching']));
    assert.isUndefined(nearest('', ['a']));
  });
});

describe('severityOf', () => {
  it("takes the user's word, where it is one", () => {
    const problem = { code: 'no-impact', severity: 'hint' } as const;
    assert.equal(severityOf(problem, {}), 'hint');
    assert.equal(severityOf(problem, { 'no-impact': 'off' }), 'off');
    assert.equal(severityOf(problem, { 'no-impact': 'error' }), 'error');
    assert.equal(severityOf(problem, { 'no-impact': 'loud', overdue: 'error' }), 'hint');
  });
});
