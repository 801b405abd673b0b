import { assert } from 'chai';
import { recompileArguments, recompileCandidates } from '../../../../src/core/documents/kit/recompileArguments';
import { documentsTree, type ListedDocument } from '../../../../src/core/views/documentsTree';
import { libraryOf, shown, tooltip } from './shownRows';

function listed(name: string, frontMatter: string, more: Partial<ListedDocument> = {}): ListedDocument {
  const made = recompileArguments(`---\n${frontMatter}\n---\n\n# A title\n`)!;
  const uri = `file:///brag/documents/${name}.md`;
  return { ...made, uri, title: 'A title', isUndecided: false, isOutOfDate: undefined, ...more };
}

describe('the Documents view', () => {
  const { entries } = libraryOf({
    'roles/staff': 'type: role\ntitle: Staff Nurse',
    'asks/raise': 'type: ask\ntitle: A raise\nkind: raise\nto: ana',
    'people/ana': 'type: person\nname: Ana Silva',
  });
  const rows = (documents: readonly ListedDocument[]) => documentsTree(documents, entries, () => undefined);

  it('says what each is, about what, for whom and when, the latest first', () => {
    const documents = [
      listed('a', 'type: case\nrole: staff\naudience: committee\nform: full\ndate: 2026-05-01'),
      listed('b', 'type: case\nrole: Head of Ward\naudience: self\nform: one-page\ndate: 2026-06-01'),
      listed('c', 'type: script\nask: raise\nperson: ana\nminutes: 30\ndate: 2026-06-02'),
      listed('d', 'type: handover\nto: Bo\naudience: manager\ndate: 2026-04-01'),
      listed('e', 'type: week-review\nfrom: 2026-03-02\nuntil: 2026-03-08\ndate: 2026-03-09'),
      listed('f', 'type: plan'),
    ];
    assert.deepEqual(shown(rows(documents)), [
      'Script: A raise, with Ana Silva · 2026-06-02',
      'One-page case: Head of Ward · for myself · 2026-06-01',
      'Case: Staff Nurse · for a committee · 2026-05-01',
      'Handover: Bo · for my manager · 2026-04-01',
      'Weekly review: 2026-03-02 · 2026-03-09',
      'Plan',
    ]);
  });

  it('says only what is known of being out of date', () => {
    const about = 'type: plan\nrole: staff\ndate: 2026-05-01';
    const row = (more: Partial<ListedDocument>) => rows([listed('a', about, more)]);
    assert.deepEqual(shown(row({ isOutOfDate: true })), ['Plan: Staff Nurse · out of date · 2026-05-01']);
    assert.include(tooltip(row({ isOutOfDate: true })[0]!), 'It would read differently if you recompiled it.');
    assert.strictEqual(tooltip(row({ isOutOfDate: undefined })[0]!), 'A title');
    assert.include(tooltip(row({ isOutOfDate: false })[0]!), 'as of the day it was compiled');
    assert.deepEqual(shown(row({ isUndecided: true, isOutOfDate: true })), [
      'Plan: Staff Nurse · to decide · 2026-05-01',
    ]);
  });

  it('reads the arguments as the command takes them', () => {
    const script = recompileArguments('---\ntype: script\nrole: Head\nminutes: 20\ndate: 2026-06-01\n---\n');
    assert.deepEqual(script?.options, { role: 'Head', minutes: 20 });
  });

  it('tries without what was found by what was given', () => {
    const tried = (about: string, roles: readonly string[] = []) =>
      recompileCandidates(recompileArguments(`---\n${about}\n---\n`)!, roles);
    assert.deepEqual(tried('type: script\nrole: r\nask: a\nperson: p'), [
      { role: 'r', ask: 'a', person: 'p' },
      { role: 'r', ask: 'a' },
      { role: 'r', person: 'p' },
      { role: 'r' },
    ]);
    assert.deepEqual(tried('type: plan\nask: a'), [{ ask: 'a' }, {}]);
    assert.deepEqual(tried('type: handover'), [{}]);
    assert.deepEqual(tried('type: case\naudience: public', ['x', 'y']), [
      { audience: 'public', role: 'x' },
      { audience: 'public', role: 'y' },
    ]);
  });

  it('reads nothing from a file that is no document', () => {
    for (const text of [
      '',
      '# Notes',
      '---\ntype: win\ntitle: x\n---\n',
      '---\ntype: [case]\n---\n',
      '---\ntype: case',
    ])
      assert.isUndefined(recompileArguments(text), text);
  });
});
