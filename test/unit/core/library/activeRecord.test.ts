import assert from 'node:assert/strict';
import fc from 'fast-check';
import { activeRecord, pathInWorkspace, personalPath } from '../../../../src/core/library/activeRecord';

const chosen = fc.constantFrom('workspace', 'personal', undefined);
const workspaces = fc.uniqueArray(fc.record({ folder: fc.nat(5), exists: fc.boolean() }), {
  selector: ({ folder }) => folder,
});

describe('the active record', () => {
  const some = [
    { folder: 'a/brag', exists: false },
    { folder: 'b/brag', exists: true },
  ];
  const none = some.map(({ folder }) => ({ folder, exists: false }));
  const own = '/home/me/brag';

  it("is the workspace's where it has one, else the user's own", () => {
    const folders = ['a/brag', 'b/brag'];
    assert.deepEqual(activeRecord({ workspace: some, personal: own, chosen: undefined }), {
      kind: 'workspace',
      folders,
    });
    assert.deepEqual(activeRecord({ workspace: none, personal: own, chosen: undefined }), {
      kind: 'personal',
      folders: [own],
    });
    assert.deepEqual(activeRecord({ workspace: none, personal: undefined, chosen: undefined }), {
      kind: 'workspace',
      folders,
    });
    assert.deepEqual(activeRecord({ workspace: [], personal: own, chosen: 'workspace' }).folders, [own]);
    assert.deepEqual(activeRecord({ workspace: [], personal: undefined, chosen: 'personal' }).folders, []);
  });

  it('is the one that was chosen, where there is such a one', () => {
    assert.equal(activeRecord({ workspace: some, personal: own, chosen: 'personal' }).kind, 'personal');
    assert.equal(activeRecord({ workspace: none, personal: own, chosen: 'workspace' }).kind, 'workspace');
    assert.equal(activeRecord({ workspace: some, personal: undefined, chosen: 'personal' }).kind, 'workspace');
  });

  it('is never two at once', () => {
    fc.assert(
      fc.property(workspaces, fc.option(fc.constant(-1), { nil: undefined }), chosen, (workspace, personal, choice) => {
        const { kind, folders } = activeRecord({ workspace, personal, chosen: choice });
        assert.deepEqual(folders, kind === 'personal' ? [personal] : workspace.map(({ folder }) => folder));
      }),
    );
  });
});

describe('the setting brag.folder', () => {
  it('names a folder outside in the settings of the user alone', () => {
    for (const path of ['~', '~/brag', '~\\brag', '/home/me/brag', 'C:\\brag', 'c:/brag', '\\\\server\\brag']) {
      assert.equal(personalPath({ user: path }), path);
      assert.equal(personalPath({ workspace: path }), undefined);
      assert.equal(pathInWorkspace({ workspace: path }), 'brag');
      assert.equal(pathInWorkspace({ user: path }), 'brag');
      assert.equal(pathInWorkspace({ user: 'mine', workspace: path }), 'mine');
    }
  });

  it('names a folder in each workspace folder by a relative path, the one of the workspace first', () => {
    assert.equal(pathInWorkspace({}), 'brag');
    assert.equal(pathInWorkspace({ user: 'notes' }), 'notes');
    assert.equal(pathInWorkspace({ user: '~/brag', workspace: 'docs\\brag/' }), 'docs/brag');
    assert.equal(pathInWorkspace({ user: 'notes', workspace: './docs//brag' }), 'docs/brag');
    assert.equal(pathInWorkspace({ workspace: '.' }), '.');
    assert.equal(personalPath({ user: 'notes' }), undefined);
    assert.equal(personalPath({ user: 3 }), undefined);
  });

  it('never leads out of a workspace folder, whatever is written', () => {
    const written = fc.oneof(
      fc.anything(),
      fc.array(fc.constantFrom('..', '.', '~', '/', '\\', 'a', 'C:', ' '), { maxLength: 8 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(written, written, (user, workspace) => {
        const path = pathInWorkspace({ user, workspace });
        assert.ok(!/^[\\/]|^[a-z]:[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(path), path);
      }),
    );
  });
});
