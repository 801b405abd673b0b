import { assert } from 'chai';
import { say } from '../../../../src/core/text/sentence';
import { CaseTree } from '../../../../src/core/views/caseTree';
import type { Refresh } from '../../../../src/core/views/evidenceTree';
import { targetRole } from '../../../../src/core/library/targetRole';
import { change, labels, libraryOf, nodeOf, shown, today, tooltip } from './shownRows';

const files = {
  'roles/staff': `type: role\ntitle: Staff\nexpectations:\n  - {skill: Writing, text: Writes so that people act}\n  - Mentoring`,
  'roles/manager': 'type: role\ntitle: Manager',
  'wins/a': 'title: Early\ndate: 2026-01-01\nskills: [writing]\nimpact: 40 % fewer questions\nrole: led',
  'wins/b': 'title: Late\ndate: 2026-02-01\nskills: [Writing]',
  'wins/c': 'title: Draft\ndate: 2026-02-02\nskills: [Mentoring]\nstatus: draft',
  'asks/a': 'type: ask\ntitle: Staff please\nkind: promotion\nrole: staff\nstatus: asked',
};

function treeOf(given: Readonly<Record<string, string>>) {
  const library = libraryOf(given);
  const tree = new CaseTree(library, { role: targetRole(library.entries), today }, () => undefined);
  const refreshes: Refresh[] = [];
  library.onDidChange((changed) => refreshes.push(tree.apply(changed)));
  return { library, tree, refreshes };
}

describe('the Case view', () => {
  it("shows the role's expectations with status and reason", () => {
    const { tree } = treeOf(files);
    assert.deepEqual(shown(tree.roots()), [
      "Writing · covered · A recent win with a number and a link or someone else's words is needed.",
      'Mentoring · missing · 2 wins are needed.',
    ]);
    assert.include(tooltip(tree.roots()[0]!), 'Writes so that people act\nStatus: covered, 2 wins.');
    assert.strictEqual(say(tree.summary()!), '1 covered, 1 missing');
  });

  it('lists the wins behind an expectation, the best first, then the gaps', () => {
    const { tree } = treeOf(files);
    assert.deepEqual(labels(nodeOf(tree.roots(), 'Writing').children()), [
      'Early',
      'Late',
      "A recent win with a number and a link or someone else's words is needed.",
    ]);
    assert.deepEqual(labels(nodeOf(tree.roots(), 'Mentoring').children()), ['2 wins are needed.']);
  });

  it('judges only the touched expectation anew', () => {
    const { library, tree, refreshes } = treeOf(files);
    const before = tree.roots();
    const mentoring = nodeOf(before, 'Mentoring');
    shown(tree.roots());
    library.apply([change('wins/c', 'title: Draft\ndate: 2026-02-02\nskills: [Mentoring]')]);
    assert.deepEqual(refreshes, [[mentoring]]);
    assert.deepEqual(shown([mentoring]), ['Mentoring · thin · 1 more win is needed.']);
    assert.deepEqual(tree.roots(), before);
  });

  it('falls back to the skills of the wins without a role, and offers to make one', () => {
    const { library, tree, refreshes } = treeOf({ 'wins/a': files['wins/a'], 'wins/b': files['wins/b'] });
    assert.deepEqual(labels(tree.roots()), ['New Role…', 'Writing']);
    assert.strictEqual(tree.roots()[0]!.row().runs, 'brag.newRole');
    library.apply([change('wins/d', 'title: D\ndate: 2026-02-01\nskills: [Hiring]')]);
    assert.deepEqual(refreshes, ['all']);
    assert.deepEqual(labels(tree.roots()), ['New Role…', 'Hiring', 'Writing']);
  });
});

describe('targetRole', () => {
  const { entries } = libraryOf(files);

  it('is the chosen one, else that of the open ask for a promotion, else the first', () => {
    assert.strictEqual(targetRole(entries, 'manager')?.id, 'manager');
    assert.strictEqual(targetRole(entries)?.id, 'staff');
    assert.strictEqual(targetRole({ ...entries, asks: [] })?.id, 'manager');
    assert.strictEqual(targetRole(entries, 'gone')?.id, 'staff');
    assert.isUndefined(targetRole({ ...entries, roles: [] }));
  });
});
